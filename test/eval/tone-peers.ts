import { readFileSync } from 'node:fs'
import Sentiment from 'sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { lmBit, readLm } from '../../src/lexicon/import/lm.js'
import { vaderTone } from './peers.js'

export type Labeller = (text: string) => string

const bySign = (score: number): string => (score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral')

/** npm `sentiment`: the sum of AFINN-165 ratings, by its sign. */
const afinn = new Sentiment()
const sentimentTone: Labeller = (text) => bySign(afinn.analyze(text).score)

/** wink-nlp's own `sentiment` annotation of the text, by its sign. */
const nlp = winkNLP(model, ['sbd', 'negation', 'sentiment'])
const winkTone: Labeller = (text) => bySign(Number(nlp.readDoc(text).out(nlp.its.sentiment)))

/** Loughran and McDonald's word lists: positive less negative words, by the sign; a plain count, as they are used. */
function lmTone(path: string): Labeller {
  const { words } = readLm(readFileSync(path, 'utf8'))
  const [positive, negative] = [lmBit('positive'), lmBit('negative')]
  return (text) => {
    let score = 0
    for (const [word] of text.toUpperCase().matchAll(/[A-Z]+/g)) {
      const lists = words.get(word) ?? 0
      score += ((lists & positive) !== 0 ? 1 : 0) - ((lists & negative) !== 0 ? 1 : 0)
    }
    return bySign(score)
  }
}

const LM = process.env.HEDGEROW_LM

/** What labels tone beside us, by name. The Loughran–McDonald lists only where `HEDGEROW_LM` names the CSV. */
export const TONE_PEERS: Readonly<Record<string, Labeller>> = {
  VADER: vaderTone,
  'npm sentiment': sentimentTone,
  wink: winkTone,
  ...(LM === undefined ? {} : { LM: lmTone(LM) }),
}

export const LM_NOTE =
  LM === undefined
    ? 'Tone by the Loughran–McDonald lists is not measured: set HEDGEROW_LM to a master dictionary CSV.'
    : ''
