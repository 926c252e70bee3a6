import type { SideValues } from './contrast.js'
import type { Gradient } from './gradients.js'
import type { SentenceCounts } from './sentence-counts.js'

/** What each sentence adds to a measure of its side. */
export interface Influence extends SideValues {
  /** The measure is made of counts of whole turns: its values do not vary within a turn. */
  readonly ofTurns: boolean
}

/** A value below this part of its terms is what rounding left of 0. */
const ROUNDING = 1e-8

/**
 * The influence of each sentence on a measure of its side: what it adds, times the number of sentences.
 *
 *     xᵢ = S · (Σ gₖ · cᵢₖ − mean),  g = gradient of the measure at the side's counts, cᵢ = counts of the sentence
 *
 * For a share these are 1 − p and −p; for a ratio n / d in general S · (nᵢ − r · dᵢ) / Σ d. The measure varies between
 * samples of sentences as their mean does, up to terms of order 1 / S.
 *
 * @param counts Of the sentences of the side; no turn without one.
 * @source Huber & Ronchetti (2009), Robust Statistics, ch. 1 (influence values, delta method)
 * @example influence(sentencesOf(sentenceCounts(turns), [0, 1]), gradient).values
 */
export function influence({ ends, columns, ofTurns }: SentenceCounts, gradient: Gradient): Influence {
  const size = ends.at(-1) ?? 0
  const values = new Float64Array(size)
  const terms = new Float64Array(size)
  let isOfTurns = false
  for (const [path, slope] of gradient) {
    const column = columns.get(path)
    if (column === undefined) continue
    if (ofTurns.has(path)) isOfTurns = true
    const factor = size * slope
    for (let i = 0; i < size; i++) {
      const term = factor * column[i]!
      values[i]! += term
      terms[i]! += Math.abs(term)
    }
  }
  let mean = 0
  for (let i = 0; i < size; i++) mean += values[i]! / size
  for (let i = 0; i < size; i++) {
    const value = values[i]! - mean
    values[i] = Math.abs(value) <= ROUNDING * terms[i]! ? 0 : value
  }
  return { values, ends, ofTurns: isOfTurns }
}
