import { addCounts } from '../measures/add-counts.js'
import type { CountedTurn } from '../measures/count-turn.js'
import type { CountOptions, Counts } from '../measures/counts.js'
import type { Measure } from '../measures/measure.js'
import { rememberedQuantile, type Uncertainty, uncertainty, without } from './contrast.js'
import { doubled, gradients, readersOf } from './gradients.js'
import { influence, sentencesOf } from './influence.js'
import { sentenceCounts } from './sentence-counts.js'

/** One side of one unit. */
export interface Side {
  /** Indexes of its turns among those of both sides, ascending. */
  readonly turns: readonly number[]
  /** Its counts together. */
  readonly counts: Counts
  /** Its measures, in their order; undefined ones are `NaN`. */
  readonly values: readonly number[]
}

/** How sure the difference of each measure of a unit is, in the order of the measures. */
export type HowSure = (prepared: Side, answers: Side) => readonly Uncertainty[]

const isDefined = (prepared: Side, answers: Side, i: number): boolean =>
  !Number.isNaN(answers.values[i]! - prepared.values[i]!)

/** Of differences whose intervals nobody asked for. */
export const notAsked: HowSure = (prepared, answers) =>
  prepared.values.map((_, i) => without(isDefined(prepared, answers, i) ? 'notAsked' : 'undefinedSide'))

/**
 * How sure differences between units of these turns are.
 *
 * A total (words, questions) has no interval. The effect of a measure made of counts of whole turns (Loughran–McDonald
 * words) is `NaN`: its sentences are not known.
 *
 * @param turns Of both sides.
 * @param options With which the turns were counted.
 */
export function intervals(turns: readonly CountedTurn[], measures: readonly Measure[], options: CountOptions): HowSure {
  const sentences = sentenceCounts(turns, options)
  const readers = readersOf(
    addCounts(turns, options),
    measures.map(({ compute }) => compute),
  )
  const quantile = rememberedQuantile()
  return (prepared, answers) => {
    const twice = [doubled(prepared.counts), doubled(answers.counts)]
    const reasons = measures.map(({ compute }, i) => {
      if (!isDefined(prepared, answers, i)) return 'undefinedSide'
      const isTotal = [prepared, answers].some(
        ({ values }, side) => values[i] !== 0 && Math.abs(compute(twice[side]!) / values[i]! - 2) < 1e-9,
      )
      return isTotal ? 'total' : undefined
    })
    const formulas = measures.map(({ compute }, i) => (reasons[i] === undefined ? compute : undefined))
    const [before, after] = [prepared, answers].map(({ counts, turns: of }) => ({
      spoken: sentencesOf(sentences, of),
      slopes: gradients(counts, formulas, readers),
    }))
    return reasons.map((reason, i) => {
      if (reason !== undefined) return without(reason)
      const a = influence(sentences, before!.spoken, before!.slopes[i]!)
      const b = influence(sentences, after!.spoken, after!.slopes[i]!)
      const found = uncertainty(answers.values[i]! - prepared.values[i]!, a, b, quantile)
      return a.ofTurns || b.ofTurns ? { ...found, effect: Number.NaN } : found
    })
  }
}
