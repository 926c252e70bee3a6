import { numbered, sameLength } from './checked.js'
import { ols } from './ols.js'

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
 * @param clusters One or two groupings, by name; see `ols`.
 * @throws BAD_TABLE where columns differ in length.
 * @example clusteredMean([1, 3, 2, 4], { firm: ['a', 'a', 'b', 'b'] }).mean // => 2.5
 */
export function clusteredMean(
  values: readonly number[],
  clusters: Readonly<Record<string, readonly string[]>>,
): ClusteredMean {
  sameLength({ values }, clusters)
  const there = values.flatMap((value, row) => (Number.isNaN(value) ? [] : [row]))
  const n = there.length
  const mean = there.reduce((sum, row) => sum + values[row]!, 0) / n
  const counts = Object.values(clusters).map((keys) => numbered(there.map((row) => keys[row]!)).count)
  if (n < 2 || counts.some((count) => count < 2))
    return { mean, standardError: Number.NaN, low: Number.NaN, high: Number.NaN, n, clusters: counts }
  const { standardErrors, low, high } = ols(values, {}, { clusters })
  return { mean, standardError: standardErrors[0]!, low: low[0]!, high: high[0]!, n, clusters: counts }
}
