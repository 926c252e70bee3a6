import { HedgerowError } from '../base/error.js'
import { sameLength } from './checked.js'
import { firmRows, type Order } from './firm-rows.js'

/** Whose values they are, when, and with how many earlier ones each is held up. */
export interface TrailingOptions {
  readonly firm: readonly string[]
  readonly order: Order
  /** Fewest earlier values. Default: 4, a year of calls. */
  readonly least?: number
  /** Only the last so many earlier calls. Default: all. */
  readonly window?: number
}

/**
 * How unusual a value is for its firm so far: z-score against strictly earlier calls. A z-score over the whole sample
 * knows the future.
 *
 *     z = (x − mean) / sd, both of the firm's earlier values; sd with n − 1
 *
 * @returns One value a row; `NaN` where fewer than `least` earlier values are there, or they do not vary.
 * @throws BAD_TABLE where columns differ in length, the window is smaller than `least`, or a firm has two calls at one time.
 * @example trailingZ([1, 2, 3, 4], { firm: ['E', 'E', 'E', 'E'], order: [1, 2, 3, 4], least: 3 })[3] // => (4 − 2) / 1 = 2
 */
export function trailingZ(
  values: readonly number[],
  { firm, order, least = 4, window = Number.POSITIVE_INFINITY }: TrailingOptions,
): number[] {
  if (window < least)
    throw new HedgerowError(
      'BAD_TABLE',
      `expected a window of at least ${least} calls, as many as a score needs, found ${window}`,
    )
  const result = new Array<number>(sameLength({ values, firm, order })).fill(Number.NaN)
  for (const rows of firmRows(firm, order))
    for (const [i, row] of rows.entries()) {
      const earlier = rows
        .slice(Math.max(0, i - window), i)
        .map((each) => values[each]!)
        .filter((value) => !Number.isNaN(value))
      if (earlier.length >= Math.max(2, least)) result[row] = zOf(values[row]!, earlier)
    }
  return result
}

/** A value in standard deviations (n − 1) from the mean of others; `NaN` where those do not vary. */
function zOf(value: number, others: readonly number[]): number {
  // Equal values can have a variance by rounding.
  if (others.every((each) => each === others[0])) return Number.NaN
  const mean = others.reduce((sum, each) => sum + each, 0) / others.length
  const variance = others.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (others.length - 1)
  return variance > 0 ? (value - mean) / Math.sqrt(variance) : Number.NaN
}
