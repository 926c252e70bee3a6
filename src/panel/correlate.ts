import { HedgerowError } from '../base/error.js'
import { sameLength } from './checked.js'
import { meanRanks } from './mean-ranks.js'

/** Columns of equal length: one value a call. `NaN` is a missing value. */
export type Columns = Readonly<Record<string, readonly number[]>>

/** What of the columns is correlated. */
export interface CorrelateOptions {
  /** `value`: Pearson; `rank`: Spearman, of the ranks among the rows used, for measures with long tails. Default: `value`. */
  readonly as?: 'value' | 'rank'
}

/** Correlations of columns, over the rows where none is missing. */
export interface Correlations {
  readonly names: readonly string[]
  /** Rows used. */
  readonly n: number
  /** Symmetric, `values[i][j]` in [-1, 1]; `NaN` where a column does not vary. */
  readonly values: readonly (readonly number[])[]
}

/**
 * Correlations between measures across the calls of a panel.
 *
 *     r = ZᵀZ, Z = columns (or their ranks, equal values sharing the mean of theirs) centred and scaled to length 1
 *
 * @throws BAD_TABLE where columns differ in length or fewer than 3 complete rows are left.
 * @source Pearson (1895); Spearman (1904), American Journal of Psychology 15(1)
 * @example correlate({ a: [1, 2, 3], b: [2, 4, 6] }).values[0]?.[1] // => 1
 */
export function correlate(columns: Columns, { as = 'value' }: CorrelateOptions = {}): Correlations {
  const names = Object.keys(columns)
  const length = sameLength(columns)
  const rows = Array.from({ length }, (_, row) => row).filter((row) =>
    names.every((name) => !Number.isNaN(columns[name]![row])),
  )
  if (rows.length < 3)
    throw new HedgerowError('BAD_TABLE', `expected at least 3 rows without a missing value, found ${rows.length}`)
  const scaled = names.map((name) => {
    const own = rows.map((row) => columns[name]![row]!)
    return ofLengthOne(as === 'rank' ? meanRanks(own) : own)
  })
  return { names, n: rows.length, values: scaled.map((a) => scaled.map((b) => product(a, b))) }
}

/** Rounding may pass the ends. */
const product = (a: readonly number[], b: readonly number[]): number =>
  Math.min(
    1,
    Math.max(
      -1,
      a.reduce((sum, value, i) => sum + value * b[i]!, 0),
    ),
  )

/** Without their mean, and with squares that add up to 1; `NaN` where they do not vary. */
function ofLengthOne(values: readonly number[]): number[] {
  // Equal values can have a length by rounding.
  if (values.every((value) => value === values[0])) return values.map(() => Number.NaN)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0))
  return values.map((value) => (value - mean) / length)
}
