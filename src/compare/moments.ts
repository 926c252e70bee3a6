import type { Squares } from './contrast.js'
import type { Gradient } from './gradients.js'
import type { SentenceCounts } from './sentence-counts.js'

/** What the sentences of each turn add up to, for the counts that one measure reads. */
export interface Moments {
  /** The counts, by path; those that are 0 throughout are left out. */
  readonly paths: readonly string[]
  /** For each count the sum over the sentences of each turn. */
  readonly sums: readonly Float64Array[]
  /** For each count and each up to it the sum of their products. */
  readonly products: readonly (readonly Float64Array[])[]
}

/** Moments of the counts of some turns, for the paths that measures read; what several ask for is added up once. */
export function momentsOf({ ends, columns }: SentenceCounts): (paths: readonly string[]) => Moments {
  const sums = new Map<string, Float64Array>()
  const products = new Map<string, Float64Array>()
  const ones = new Float64Array(ends.at(-1) ?? 0).fill(1)
  const kept = (known: Map<string, Float64Array>, key: string, a: Float64Array, b: Float64Array): Float64Array => {
    const found = known.get(key) ?? sumByTurn(a, b, ends)
    known.set(key, found)
    return found
  }
  return (read) => {
    const paths = read.filter((path) => columns.has(path)).sort()
    return {
      paths,
      sums: paths.map((path) => kept(sums, path, columns.get(path)!, ones)),
      products: paths.map((path, k) =>
        paths
          .slice(0, k + 1)
          .map((other) => kept(products, `${other}\t${path}`, columns.get(other)!, columns.get(path)!)),
      ),
    }
  }
}

function sumByTurn(a: Float64Array, b: Float64Array, ends: readonly number[]): Float64Array {
  const sums = new Float64Array(ends.length)
  let i = 0
  for (let turn = 0; turn < ends.length; turn++) {
    let sum = 0
    for (const end = ends[turn]!; i < end; i++) sum += a[i]! * b[i]!
    sums[turn] = sum
  }
  return sums
}

/** The turns of a side that have sentences. */
export interface SideTurns {
  readonly turns: readonly number[]
  /** Sentences of each. */
  readonly sizes: readonly number[]
  /** Sentences of all. */
  readonly sentences: number
  /** Σ m² over the turns. */
  readonly sizesSquared: number
}

/** @param turns Indexes among the turns whose sentences were counted. */
export function sideTurns({ ends }: SentenceCounts, turns: readonly number[]): SideTurns {
  const sizeOf = (turn: number): number => ends[turn]! - (turn === 0 ? 0 : ends[turn - 1]!)
  const spoken = turns.filter((turn) => sizeOf(turn) > 0)
  const sizes = spoken.map(sizeOf)
  return {
    turns: spoken,
    sizes,
    sentences: sizes.reduce((sum, size) => sum + size, 0),
    sizesSquared: sizes.reduce((sum, size) => sum + size * size, 0),
  }
}

/** Squares that add up to less than this part of their terms are what rounding left of 0. */
const ROUNDING = 1e-12

/**
 * Sums of squares of what each sentence adds to a measure of its side, its influence:
 *
 *     xᵢ = S · (Σ gₖ · cᵢₖ − mean),  g = gradient of the measure at the side's counts, cᵢ = counts of the sentence
 *
 * For a share these are 1 − p and −p; for a ratio n / d in general S · (nᵢ − r · dᵢ) / Σ d. The measure varies between
 * samples of sentences as their mean does, up to terms of order 1 / S. The squares are made of the moments of the turns,
 * Σ x² = S² · ΣΣ gₖ · gₗ · Σ cᵢₖ · cᵢₗ, so that a speaker costs as many steps as turns, not as sentences.
 *
 * @source Huber & Ronchetti (2009), Robust Statistics, ch. 1 (influence values, delta method)
 */
export function influenceSquares(
  { paths, sums, products }: Moments,
  { turns, sizes, sentences, sizesSquared }: SideTurns,
  gradient: Gradient,
): Squares {
  const slopes = paths.map((path) => sentences * (gradient.get(path) ?? 0))
  let total = 0
  for (const turn of turns) total += weighted(sums, slopes, turn)
  const mean = total / sentences
  let between = 0
  let within = 0
  let terms = 0
  for (let i = 0; i < turns.length; i++) {
    const turn = turns[i]!
    const size = sizes[i]!
    const own = weighted(sums, slopes, turn) / size
    between += size * (own - mean) ** 2
    let squares = 0
    for (let k = 0; k < slopes.length; k++)
      for (let l = 0; l <= k; l++) {
        const term = (l === k ? 1 : 2) * slopes[k]! * slopes[l]! * products[k]![l]![turn]!
        squares += term
        terms += Math.abs(term)
      }
    within += Math.max(0, squares - size * own * own)
  }
  if (between + within <= ROUNDING * terms) between = within = 0
  return { turns: turns.length, sentences, sizes: sizesSquared, between, within }
}

function weighted(sums: readonly Float64Array[], slopes: readonly number[], turn: number): number {
  let total = 0
  for (let k = 0; k < slopes.length; k++) total += slopes[k]! * sums[k]![turn]!
  return total
}
