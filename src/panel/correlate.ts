import { Matrix } from 'ml-matrix'
import { HedgerowError } from '../base/error.js'
import { sameLength } from './checked.js'

/** Columns of equal length: one value a call. `NaN` is a missing value. */
export type Columns = Readonly<Record<string, readonly number[]>>

/** Pearson correlations of columns, over the rows where none is missing. */
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
 *     r = ZᵀZ, Z = columns centred and scaled to length 1
 *
 * @throws BAD_TABLE where columns differ in length or fewer than 3 complete rows are left.
 * @example correlate({ a: [1, 2, 3], b: [2, 4, 6] }).values[0]?.[1] // => 1
 */
export function correlate(columns: Columns): Correlations {
  const names = Object.keys(columns)
  const length = sameLength(columns)
  const rows = Array.from({ length }, (_, i) => names.map((name) => columns[name]![i]!)).filter((row) =>
    row.every((value) => !Number.isNaN(value)),
  )
  if (rows.length < 3)
    throw new HedgerowError('BAD_TABLE', `expected at least 3 rows without a missing value, found ${rows.length}`)
  const centred = new Matrix(rows).center('column')
  for (let j = 0; j < names.length; j++) {
    // Equal values can have a length by rounding.
    const varies = rows.some((row) => row[j] !== rows[0]![j])
    const norm = Math.sqrt(centred.getColumn(j).reduce((sum, value) => sum + value * value, 0))
    for (let i = 0; i < rows.length; i++) centred.set(i, j, varies ? centred.get(i, j) / norm : Number.NaN)
  }
  const values = centred.transpose().mmul(centred).to2DArray()
  // Rounding may pass the ends.
  return { names, n: rows.length, values: values.map((row) => row.map((r) => Math.min(1, Math.max(-1, r)))) }
}
