import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** Universal part-of-speech tags, as far as sense rules ask for them. */
export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'auxiliary' | 'other'

/** Says the part of speech of the word that starts at `offset` of `sentence`; `undefined` if it cannot tell. */
export type Judge = (sentence: string, offset: number) => PartOfSpeech | undefined

const TAGS: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: 'noun',
  PROPN: 'noun',
  VERB: 'verb',
  ADJ: 'adjective',
  ADV: 'adverb',
  AUX: 'auxiliary',
}

/** wink-nlp takes quadratic time on long unbroken runs, and loses offsets at some blanks. */
const LONGEST_RUN = 200
const LONGEST_SENTENCE = 2000
const ODD_BLANKS = /[\u00a0\u00ad\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g
interface Tagged {
  readonly start: number
  readonly tag: PartOfSpeech
}

/**
 * One instance for the process, made when it is first asked: wink's model rewrites its own data each time it is
 * loaded, and the twentieth load fails.
 */
let tagger: ReturnType<typeof winkNLP> | undefined

function tag(sentence: string): readonly Tagged[] {
  tagger ??= winkNLP(model, ['pos'])
  const tokens = tagger.readDoc(sentence.replace(ODD_BLANKS, ' ')).tokens()
  const values = tokens.out(tagger.its.value)
  const tags = tokens.out(tagger.its.pos) as string[]
  let from = 0
  return values.map((value, i) => {
    const start = sentence.indexOf(value, from)
    if (start >= 0) from = start + value.length
    return { start, tag: TAGS[tags[i] ?? ''] ?? 'other' }
  })
}

/**
 * The part-of-speech judge behind the sense rules: `wink-nlp`, asked one sentence at a time.
 *
 * Refuses (`undefined`) sentences over 2,000 characters or with a run of over 200 without a blank.
 * Same sentence, same answer: nothing a caller sees depends on what was asked before.
 *
 * @example createJudge()('We project growth.', 3) // => 'verb'
 */
export function createJudge(): Judge {
  let last = ''
  let tagged: readonly Tagged[] = []
  return (sentence, offset) => {
    if (sentence.length > LONGEST_SENTENCE || longestRun(sentence) > LONGEST_RUN) return undefined
    if (sentence !== last) {
      tagged = tag(sentence)
      last = sentence
    }
    return tagged.find(({ start }) => start === offset)?.tag
  }
}

const longestRun = (text: string): number => Math.max(...text.split(/\s/).map((run) => run.length))
