import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { HedgerowError } from '../base/error.js'
import { sameLength } from './checked.js'
import { type Columns, correlate } from './correlate.js'

/** From which rows it is made. */
export interface CompositeOptions {
  /** Rows from which means, deviations and loadings are taken: those known by a day. Default: all. */
  readonly fit?: readonly boolean[]
}

/** The first principal component of columns. */
export interface Composite {
  readonly names: readonly string[]
  /** Of unit length; see the sign below. */
  readonly loadings: readonly number[]
  /** Part of the variance of the standardised columns that each component explains, the largest first. */
  readonly explained: readonly number[]
  /** One a row; `NaN` where a value is missing. */
  readonly scores: readonly number[]
}

/** Loadings that add up to less add up to 0, but for rounding. */
const EVEN = 1e-9

/**
 * One number for several measures: the first principal component of the standardised columns.
 *
 *     score = Σ loading · (x − mean) / sd
 *
 * The sign is fixed: the loadings add up to more than 0, so a high score means much of most columns; where they add up to
 * 0, the first that is not 0 is positive.
 *
 * @throws BAD_TABLE where columns differ in length, one does not vary (naming it), or fewer than 3 rows are complete.
 * @source Jolliffe (2002), Principal Component Analysis, ch. 2 (correlation matrix)
 * @example composite({ modalRate, shieldRate, adaptorRate }).loadings
 */
export function composite(columns: Columns, { fit }: CompositeOptions = {}): Composite {
  const names = Object.keys(columns)
  const length = sameLength(columns, fit === undefined ? {} : { fit })
  const isWhole = (row: number): boolean => names.every((name) => !Number.isNaN(columns[name]![row]))
  const rows = Array.from({ length }, (_, row) => row).filter((row) => isWhole(row) && fit?.[row] !== false)
  const fitted = Object.fromEntries(names.map((name) => [name, rows.map((row) => columns[name]![row]!)]))
  const { values } = correlate(fitted)
  const scales = names.map((name) => scaleOf(name, fitted[name]!))
  // Of a matrix with no negative eigenvalue, singular values and vectors are those.
  const { rightSingularVectors, diagonal } = new SingularValueDecomposition(new Matrix(values as number[][]))
  const first = rightSingularVectors.getColumn(0)
  const sum = first.reduce((all, value) => all + value, 0)
  const sign = (Math.abs(sum) > EVEN ? sum : first.find((value) => Math.abs(value) > EVEN)!) < 0 ? -1 : 1
  const loadings = first.map((value) => sign * value)
  const total = diagonal.reduce((sum, value) => sum + value, 0)
  return {
    names,
    loadings,
    explained: diagonal.map((value) => value / total),
    scores: Array.from({ length }, (_, row) =>
      isWhole(row)
        ? names.reduce(
            (sum, name, j) => sum + (loadings[j]! * (columns[name]![row]! - scales[j]!.mean)) / scales[j]!.deviation,
            0,
          )
        : Number.NaN,
    ),
  }
}

function scaleOf(name: string, values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  // Equal values can have a deviation by rounding.
  if (!(deviation > 0) || values.every((value) => value === values[0]))
    throw new HedgerowError('BAD_TABLE', `expected values that differ, found one value in column ${name}`)
  return { mean, deviation }
}
