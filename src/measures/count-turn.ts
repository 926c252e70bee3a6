import type { ScoredTurn } from '../scoring/score-call.js'
import { countText } from './count-text.js'
import type { CountOptions, Counts } from './counts.js'
import { readFigures } from './figures.js'

/** A turn with its counts. */
export interface CountedTurn extends Pick<ScoredTurn, 'turn' | 'sentences'> {
  readonly counts: Counts
  /**
   * The terms of the two sums that are no whole numbers, in their order: strengths of hedge cues, widths of ranges. Added
   * term by term, the sum over many turns is the same to the last bit however the turns are put together.
   */
  readonly strengths: readonly number[]
  readonly widths: readonly number[]
}

const NONE: readonly number[] = []

/**
 * No cues yet, to be counted by class. Without a prototype it is a hash table from the start: else every order in which
 * classes turn up makes a shape of its own, which over many calls takes half the time of counting.
 */
export const noCues = (): Record<string, number> => Object.create(null)

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0)

/**
 * Count one scored turn.
 *
 * @example countTurn(call.turns[3]).counts.hedges
 */
export function countTurn(scored: ScoredTurn, { notices = false, letters = false }: CountOptions = {}): CountedTurn {
  const cues = noCues()
  let strengths: number[] | undefined
  let sentences = 0
  let words = 0
  let numbers = 0
  let questions = 0
  let forwardSentences = 0
  let hedgedSentences = 0
  let positiveSentences = 0
  let negativeSentences = 0
  let mixedSentences = 0
  let positive = 0
  let negative = 0
  for (const sentence of scored.sentences) {
    if (sentence.boilerplate && !notices) continue
    sentences++
    words += sentence.words
    numbers += sentence.numbers
    if (sentence.question) questions++
    if (sentence.forward) forwardSentences++
    if (sentence.hedged) hedgedSentences++
    if (sentence.tone === 'positive') positiveSentences++
    else if (sentence.tone === 'negative') negativeSentences++
    else if (sentence.tone === 'mixed') mixedSentences++
    for (const { class: id, family, strength } of sentence.cues) {
      cues[id] = (cues[id] ?? 0) + 1
      if (family !== 'hedge') continue
      strengths ??= []
      strengths.push(strength)
    }
    for (const { weight } of sentence.toneParts) {
      if (weight > 0) positive++
      else negative++
    }
  }
  const hedges = strengths === undefined ? 0 : strengths.length
  const { years, widths } = numbers === 0 ? NO_FIGURES : readFigures(scored, notices)
  const { answer, lm } = scored
  const answers = scored.turn.kind === 'answer'
  const asks = scored.turn.kind === 'question'
  const isNone = answer?.answered === 'none'
  const counts: { -readonly [Key in keyof Counts]: Counts[Key] } = {
    turns: 1,
    sentences,
    words,
    numbers,
    questions,
    forwardSentences,
    hedgedSentences,
    positiveSentences,
    negativeSentences,
    mixedSentences,
    cues,
    hedges,
    hedgeStrength: sum(strengths ?? NONE),
    positive,
    negative,
    answers: answer === undefined ? 0 : 1,
    nonAnswers: isNone ? 1 : 0,
    partialAnswers: answer?.answered === 'partial' ? 1 : 0,
    refusedAnswers: isNone && answer.reason === 'refuse' ? 1 : 0,
    unableAnswers: isNone && answer.reason === 'unable' ? 1 : 0,
    deferredAnswers: isNone && answer.reason === 'defer' ? 1 : 0,
    evadedAnswers: isNone && answer.reason === 'evade' ? 1 : 0,
    answerPositive: answers ? positive : 0,
    answerNegative: answers ? negative : 0,
    askedWords: asks ? words : 0,
    askedHedges: asks ? hedges : 0,
    askedPositive: asks ? positive : 0,
    askedNegative: asks ? negative : 0,
    years,
    ranges: widths.length,
    rangeWidths: sum(widths),
  }
  if (letters) counts.text = countText([scored], notices)
  if (lm !== undefined) counts.lm = lm
  return { turn: scored.turn, sentences: scored.sentences, counts, strengths: strengths ?? NONE, widths }
}

const NO_FIGURES = { years: 0, widths: NONE }
