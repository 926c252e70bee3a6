import type { SideValues } from '../../src/compare/contrast.js'
import type { Gradient } from '../../src/compare/gradients.js'
import type { SentenceCounts } from '../../src/compare/sentence-counts.js'

/** The sentences of one side, and room for what each of them adds to a measure. */
export interface SideSentences {
  /** Indexes of its sentences in the columns of the sentence counts, ascending. */
  readonly places: Int32Array
  /** For each turn the index after its last sentence among them; turns without a sentence are left out. */
  readonly ends: readonly number[]
  readonly values: Float64Array
  readonly terms: Float64Array
}

/** What each sentence adds to a measure of its side. */
export interface Influence extends SideValues {
  /** The measure is made of counts of whole turns: its values do not vary within a turn. */
  readonly ofTurns: boolean
}

/**
 * The sentences of some of the turns.
 *
 * @param turns Indexes of the turns, ascending.
 */
export function sentencesOf({ ends }: SentenceCounts, turns: readonly number[]): SideSentences {
  const places: number[] = []
  const chosen: number[] = []
  for (const turn of turns) {
    const start = turn === 0 ? 0 : ends[turn - 1]!
    const end = ends[turn]!
    for (let i = start; i < end; i++) places.push(i)
    if (end > start) chosen.push(places.length)
  }
  const { length } = places
  return {
    places: Int32Array.from(places),
    ends: chosen,
    values: new Float64Array(length),
    terms: new Float64Array(length),
  }
}

/** A value below this part of its terms is what rounding left of 0. */
const ROUNDING = 1e-8

/**
 * The influence of each sentence on a measure of its side, one by one: the plain version of `influenceSquares`.
 *
 *     xᵢ = S · (Σ gₖ · cᵢₖ − mean),  g = gradient of the measure at the side's counts, cᵢ = counts of the sentence
 *
 * For a share these are 1 − p and −p; for a ratio n / d in general S · (nᵢ − r · dᵢ) / Σ d. The measure varies between
 * samples of sentences as their mean does, up to terms of order 1 / S.
 *
 * @returns Values that lie in the room of the side, until the next measure is asked for.
 * @source Huber & Ronchetti (2009), Robust Statistics, ch. 1 (influence values, delta method)
 * @example influence(counts, sentencesOf(counts, [0, 1]), gradient).values
 */
export function influence(
  { columns, ofTurns }: SentenceCounts,
  { places, ends, values, terms }: SideSentences,
  gradient: Gradient,
): Influence {
  const size = places.length
  values.fill(0)
  terms.fill(0)
  let isOfTurns = false
  for (const [path, slope] of gradient) {
    const column = columns.get(path)
    if (column === undefined) continue
    if (ofTurns.has(path)) isOfTurns = true
    addTerms(column, places, size * slope, values, terms)
  }
  centre(values, terms)
  return { values, ends, ofTurns: isOfTurns }
}

function addTerms(
  column: Float64Array,
  places: Int32Array,
  factor: number,
  values: Float64Array,
  terms: Float64Array,
): void {
  for (let i = 0; i < places.length; i++) {
    const term = factor * column[places[i]!]!
    values[i]! += term
    terms[i]! += Math.abs(term)
  }
}

/** Take their mean from the values; where only rounding is left, make it 0. */
function centre(values: Float64Array, terms: Float64Array): void {
  const { length } = values
  let mean = 0
  for (let i = 0; i < length; i++) mean += values[i]! / length
  for (let i = 0; i < length; i++) {
    const value = values[i]! - mean
    values[i] = Math.abs(value) <= ROUNDING * terms[i]! ? 0 : value
  }
}
