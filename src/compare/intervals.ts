import type { Counts } from '../measures/counts.js'
import type { Measure } from '../measures/measure.js'
import { type Uncertainty, uncertainty, without } from './contrast.js'
import { doubled, gradients, influence, type SentenceCounts } from './influence.js'

const nothing = (): number => 0

/** One side of one unit. */
export interface Side {
  /** Indexes of its turns in the sentence counts, ascending. */
  readonly turns: readonly number[]
  /** Its counts together. */
  readonly counts: Counts
  /** Its measures, in their order; undefined ones are `NaN`. */
  readonly values: readonly number[]
}

/**
 * How sure the difference of each measure is, in the order of the measures.
 *
 * A total (words, questions) has none. The effect of a measure made of counts of whole turns (Loughran–McDonald words)
 * is `NaN`: its sentences are not known.
 *
 * @param sentences `undefined` where intervals were not asked for.
 */
export function intervals(
  sentences: SentenceCounts | undefined,
  prepared: Side,
  answers: Side,
  measures: readonly Measure[],
): readonly Uncertainty[] {
  const defined = measures.map((_, i) => !Number.isNaN(answers.values[i]! - prepared.values[i]!))
  if (sentences === undefined || !defined.includes(true))
    return defined.map((is) => without(is ? 'notAsked' : 'undefinedSide'))
  const isTotal = [prepared, answers].map(({ counts, values }) => {
    const twice = doubled(counts)
    return measures.map(({ compute }, i) => values[i] !== 0 && Math.abs(compute(twice) / values[i]! - 2) < 1e-9)
  })
  const formulas = measures.map(({ compute }, i) => (defined[i] ? compute : nothing))
  const slopesPrepared = gradients(prepared.counts, formulas)
  const slopesAnswers = gradients(answers.counts, formulas)
  return defined.map((is, i) => {
    if (!is) return without('undefinedSide')
    if (isTotal.some((totals) => totals[i])) return without('total')
    const a = influence(sentences, prepared.turns, slopesPrepared[i]!)
    const b = influence(sentences, answers.turns, slopesAnswers[i]!)
    const found = uncertainty(answers.values[i]! - prepared.values[i]!, a, b)
    return a.ofTurns || b.ofTurns ? { ...found, effect: Number.NaN } : found
  })
}
