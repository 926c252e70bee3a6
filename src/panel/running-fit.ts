import { HedgerowError } from '../base/error.js'
import { leastSquares, triangleOf } from './least-squares.js'

/** What a firm's rows leave of a value that the controls do not explain. */
export type ResidualOf = (firm: string, x: readonly number[], y: number) => number

/** A least-squares fit with effects of firms to rows that come one after the other. */
export interface RunningFit {
  /** @param x The controls of a row. */
  readonly add: (firm: string, x: readonly number[], y: number) => void
  /**
   * Residuals by the rows so far; `NaN` for a firm that has none. `undefined` where they are fewer than firms and
   * `ROWS_A_CONTROL` for each control, or controls make each other up.
   */
  readonly residuals: () => ResidualOf | undefined
}

/** Fewer rows for each coefficient say nothing. */
const ROWS_A_CONTROL = 5
/** Rows that wait to be put into the triangle. */
const MOST_WAITING = 2000

/**
 * A fit that grows: the same as `ols` with effects of firms over all rows so far, whose rows are looked at once.
 *
 * The n-th row of a firm without the mean of those before, times √((n − 1) / n), is what it adds to the sum of products
 * within firms. Rows made so have no effects of firms in them, and of these the triangle of their QR decomposition,
 * a row a column, says as much as all.
 *
 * @source Arellano & Bover (1995), Journal of Econometrics 68(1) (orthogonal deviations); Golub & Van Loan (2013), Matrix
 *   Computations, 6.5 (updating)
 */
export function runningFit(names: readonly string[]): RunningFit {
  const width = names.length + 1
  const firms = new Map<string, { n: number; readonly means: number[] }>()
  const lengths = new Array<number>(width).fill(0)
  let rows: number[][] = []
  let count = 0
  const triangle = (): number[][] => {
    if (rows.length > width) rows = triangleOf(rows)
    return rows
  }
  return {
    add: (firm, x, y) => {
      const row = [...x, y]
      const own = firms.get(firm) ?? { n: 0, means: new Array<number>(width).fill(0) }
      firms.set(firm, own)
      own.n++
      count++
      const off = row.map((value, j) => value - own.means[j]!)
      for (let j = 0; j < width; j++) {
        own.means[j]! += off[j]! / own.n
        lengths[j]! += row[j]! ** 2
      }
      if (own.n > 1) rows.push(off.map((value) => value * Math.sqrt((own.n - 1) / own.n)))
      if (rows.length > MOST_WAITING) triangle()
    },
    residuals: () => {
      if (count < firms.size + ROWS_A_CONTROL * Math.max(1, names.length)) return undefined
      const slopes = slopesOf(triangle(), names, lengths.map(Math.sqrt))
      if (slopes === undefined) return undefined
      const unexplained = (x: readonly number[], y: number): number =>
        slopes.reduce((rest, slope, j) => rest - slope * x[j]!, y)
      return (firm, x, y) => {
        const means = firms.get(firm)?.means
        return means === undefined ? Number.NaN : unexplained(x, y) - unexplained(means, means.at(-1)!)
      }
    },
  }
}

/** The coefficients; `undefined` where controls are made of each other or of the firms so far. */
function slopesOf(
  rows: readonly (readonly number[])[],
  names: readonly string[],
  lengths: readonly number[],
): readonly number[] | undefined {
  try {
    return leastSquares(
      rows.map((row) => row.slice(0, -1)),
      rows.map((row) => row.at(-1)!),
      names,
      lengths,
    ).coefficients
  } catch (error) {
    // A fault of another kind is not for hiding.
    if (!(error instanceof HedgerowError)) throw error
    return undefined
  }
}
