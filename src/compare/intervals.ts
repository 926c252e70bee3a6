import type { CountedTurn } from '../measures/count-turn.js'
import type { CountOptions, Counts } from '../measures/counts.js'
import type { Measure } from '../measures/measure.js'
import { readsOf } from '../measures/reads.js'
import { rememberedQuantile, type Uncertainty, uncertaintyOf, without } from './contrast.js'
import { type Gradient, type GradientAt, gradientOf } from './gradients.js'
import { influenceSquares, momentsOf, sideTurns } from './moments.js'
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

/** The gradient of a measure never changes, and is found once. */
const GRADIENTS = new WeakMap<Measure, GradientAt>()

function remembered(measure: Measure): GradientAt {
  const found = GRADIENTS.get(measure) ?? gradientOf(measure)
  GRADIENTS.set(measure, found)
  return found
}

/** The unit of totals: said twice, a text has twice as many. */
const TOTAL = 'count'

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
  const momentsFor = momentsOf(sentences)
  const moments = measures.map(({ compute }) => momentsFor(readsOf(compute)))
  const slopes = measures.map(remembered)
  const isOfTurns = (gradient: Gradient): boolean => [...gradient.keys()].some((path) => sentences.ofTurns.has(path))
  const quantile = rememberedQuantile()
  return (prepared, answers) => {
    const [preparedTurns, answerTurns] = [sideTurns(sentences, prepared.turns), sideTurns(sentences, answers.turns)]
    const reasons = measures.map(({ unit }, i) =>
      !isDefined(prepared, answers, i) ? 'undefinedSide' : unit === TOTAL ? 'total' : undefined,
    )
    return reasons.map((reason, i) => {
      if (reason !== undefined) return without(reason)
      const [before, after] = [slopes[i]!(prepared.counts), slopes[i]!(answers.counts)]
      const a = influenceSquares(moments[i]!, preparedTurns, before)
      const b = influenceSquares(moments[i]!, answerTurns, after)
      const found = uncertaintyOf(answers.values[i]! - prepared.values[i]!, a, b, quantile)
      return isOfTurns(before) || isOfTurns(after) ? { ...found, effect: Number.NaN } : found
    })
  }
}
