import { HedgerowError } from '../base/error.js'
import { tQuantile } from '../compare/student-t.js'
import { numbered, sameLength } from './checked.js'

/** A mean with its clustered standard error; all `NaN` without values, the errors too with one cluster. */
export interface ClusteredMean {
  readonly mean: number
  readonly standardError: number
  /** Bounds of the 95% interval. */
  readonly low: number
  readonly high: number
  /** Values that are not missing. */
  readonly n: number
  /** Clusters of each grouping that have a value. */
  readonly clusters: readonly number[]
}

/**
 * The mean of values that depend on each other within clusters: of the gap between answers and prepared remarks over an
 * archive, clustered by company and by quarter.
 *
 *     V = Σ_g (Σ_i∈g e_i)² · G/(G−1) / n²
 *
 * With two groupings it is V₁ + V₂ − V₁₂, and V₁₂ where that is no variance; without a grouping each value is a cluster.
 * That is what `ols` gives of an intercept, without its matrices: an archive has many values.
 *
 * @param clusters One or two groupings, by name.
 * @throws BAD_TABLE where columns differ in length, or there are more than two groupings.
 * @example clusteredMean([1, 3, 2, 4], { firm: ['a', 'a', 'b', 'b'] }).mean // => 2.5
 */
export function clusteredMean(
  values: readonly number[],
  clusters: Readonly<Record<string, readonly string[]>>,
): ClusteredMean {
  sameLength({ values }, clusters)
  const names = Object.keys(clusters)
  if (names.length > 2)
    throw new HedgerowError('BAD_TABLE', `expected at most 2 groupings of clusters, found ${names.join(', ')}`)
  const there = values.flatMap((value, row) => (Number.isNaN(value) ? [] : [row]))
  const n = there.length
  const mean = there.reduce((sum, row) => sum + values[row]!, 0) / n
  const groupings = Object.values(clusters).map((keys) => numbered(there.map((row) => keys[row]!)))
  const counts = groupings.map(({ count }) => count)
  const fewest = Math.min(n, ...counts)
  if (fewest < 2) return { mean, standardError: Number.NaN, low: Number.NaN, high: Number.NaN, n, clusters: counts }
  const errors = there.map((row) => values[row]! - mean)
  const crossed = spread(
    errors,
    errors.map((_, i) =>
      groupings.reduce((code, { codes, count }) => code * count + codes[i]!, names.length === 0 ? i : 0),
    ),
  )
  const [first = crossed, second = crossed] = groupings.map(({ codes }) => spread(errors, codes))
  const squares = first + second - crossed
  const standardError = Math.sqrt(squares > 0 ? squares : crossed) / n
  const reach = tQuantile(0.05, fewest - 1) * standardError
  return { mean, standardError, low: mean - reach, high: mean + reach, n, clusters: counts }
}

/** Σ_g (Σ_i∈g e_i)² · G/(G−1) */
function spread(errors: readonly number[], codes: ArrayLike<number>): number {
  const sums = new Map<number, number>()
  for (const [i, error] of errors.entries()) sums.set(codes[i]!, (sums.get(codes[i]!) ?? 0) + error)
  let squares = 0
  for (const sum of sums.values()) squares += sum * sum
  return (squares * sums.size) / (sums.size - 1)
}
