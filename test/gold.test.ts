import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scoreText } from '../src/scoring/score-text.js'
import { parseTranscript } from '../src/transcript/parse.js'
import { type GoldSentence, lines, OWN } from './eval/data.js'
import { f1 } from './eval/figures.js'
import { allCueHits, hedgedHits, judge } from './eval/hedging.js'
import { type GoldTurn, turnAgreement } from './eval/transcript.js'
import { engine } from './helpers.js'

const text = readFileSync(fileURLToPath(new URL('../notebooks/calls/tamarack-2031q2.txt', import.meta.url)), 'utf8')
const sentences = lines<GoldSentence & { readonly turn: number }>(`${OWN}/tamarack-2031q2.sentences.jsonl`)

describe('the invented call, as an independent reader labelled it', () => {
  const transcript = parseTranscript(text)

  it('has the turns, speakers, roles, firms, sections and exchanges of the gold, and nearly all kinds', () => {
    const gold = lines<GoldTurn>(`${OWN}/tamarack-2031q2.turns.jsonl`)
    expect(transcript.turns.length).toBe(gold.length)
    const { kind, ...others } = turnAgreement(transcript, gold)
    expect(others).toEqual({ speaker: 91, role: 91, firm: 91, section: 91, exchange: 91 })
    expect(kind).toBeGreaterThanOrEqual(88)
  })

  it('has the sentences of the gold', () => {
    const cut = transcript.turns
      .filter(({ side }) => side !== 'operator')
      .flatMap((turn) => scoreText(turn.text, engine).map(({ start, end }) => turn.text.slice(start, end)))
    const same = sentences.filter(({ text: sentence }) => cut.includes(sentence)).length
    expect(same / sentences.length).toBeGreaterThan(0.97)
  })

  it('is marked as the reader marked it, hedged F1 over 0.9 and typed cues over 0.8', () => {
    const judged = judge(sentences, engine)
    expect(f1(hedgedHits(judged))).toBeGreaterThan(0.9)
    expect(f1(allCueHits(judged))).toBeGreaterThan(0.8)
  })
})
