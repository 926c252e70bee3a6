import { lmOfTurns } from '../scoring/lm-counts.js'
import { type CountedTurn, noCues } from './count-turn.js'
import type { CountOptions, Counts, DistinctCounts } from './counts.js'

/**
 * The counts of several turns together; all 0 for none.
 *
 * @param options With which the turns were counted: with `letters` no turns have no names either.
 * @param distinct Where the turns are a whole unit: what it holds of different ones.
 * @example addCounts(countEach(call.turns)).hedges
 */
export function addCounts(
  turns: readonly CountedTurn[],
  { letters = false }: CountOptions = {},
  distinct?: DistinctCounts,
): Counts {
  const cues = noCues()
  const sum = nothing(cues)
  // for (const key of Object.keys(sum)) sum[key] += counts[key], written out: a key that varies takes ten times as long.
  for (const { counts, strengths, widths } of turns) {
    sum.turns += counts.turns
    sum.sentences += counts.sentences
    sum.words += counts.words
    sum.numbers += counts.numbers
    sum.questions += counts.questions
    sum.forwardSentences += counts.forwardSentences
    sum.hedgedSentences += counts.hedgedSentences
    sum.positiveSentences += counts.positiveSentences
    sum.negativeSentences += counts.negativeSentences
    sum.mixedSentences += counts.mixedSentences
    for (const id in counts.cues) cues[id] = (cues[id] ?? 0) + counts.cues[id]!
    sum.hedges += counts.hedges
    for (const strength of strengths) sum.hedgeStrength += strength
    sum.positive += counts.positive
    sum.negative += counts.negative
    sum.answers += counts.answers
    sum.nonAnswers += counts.nonAnswers
    sum.partialAnswers += counts.partialAnswers
    sum.refusedAnswers += counts.refusedAnswers
    sum.unableAnswers += counts.unableAnswers
    sum.deferredAnswers += counts.deferredAnswers
    sum.evadedAnswers += counts.evadedAnswers
    sum.answerPositive += counts.answerPositive
    sum.answerNegative += counts.answerNegative
    sum.askedWords += counts.askedWords
    sum.askedHedges += counts.askedHedges
    sum.askedPositive += counts.askedPositive
    sum.askedNegative += counts.askedNegative
    sum.years += counts.years
    sum.ranges += counts.ranges
    for (const width of widths) sum.rangeWidths += width
  }
  if (letters)
    sum.text = {
      names: turns.reduce((names, { counts }) => names + counts.text!.names, 0),
      complexWords: turns.reduce((words, { counts }) => words + counts.text!.complexWords, 0),
    }
  const lm = lmOfTurns(turns.map(({ counts }) => counts))
  if (lm !== undefined) sum.lm = lm
  if (distinct !== undefined) sum.distinct = distinct
  return sum
}

type Sum = { -readonly [Key in keyof Counts]: Counts[Key] }

const nothing = (cues: Record<string, number>): Sum => ({
  turns: 0,
  sentences: 0,
  words: 0,
  numbers: 0,
  questions: 0,
  forwardSentences: 0,
  hedgedSentences: 0,
  positiveSentences: 0,
  negativeSentences: 0,
  mixedSentences: 0,
  cues,
  hedges: 0,
  hedgeStrength: 0,
  positive: 0,
  negative: 0,
  answers: 0,
  nonAnswers: 0,
  partialAnswers: 0,
  refusedAnswers: 0,
  unableAnswers: 0,
  deferredAnswers: 0,
  evadedAnswers: 0,
  answerPositive: 0,
  answerNegative: 0,
  askedWords: 0,
  askedHedges: 0,
  askedPositive: 0,
  askedNegative: 0,
  years: 0,
  ranges: 0,
  rangeWidths: 0,
})
