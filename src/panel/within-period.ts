import { sameLength } from './checked.js'
import { byTime, type Order } from './firm-rows.js'
import { rowsBy } from './rows-by.js'
import { runningSample } from './running-sample.js'

/** In which period and when the calls were, and how a value is placed among them. */
export interface WithinOptions {
  readonly period: readonly string[]
  readonly order: Order
  /**
   * With whom a call is compared: `date`, the calls of its period that were held by its day; `period`, all calls of its
   * period, which knows up to a quarter of the future. Default: `date`.
   */
  readonly known?: 'date' | 'period'
  /** Default: `rank`. */
  readonly as?: 'rank' | 'z'
}

/**
 * How a value stands among the calls of its period.
 *
 *     rank = (r − 1) / (n − 1), r the mean rank of equal values; z = (x − mean) / sd with n − 1
 *
 * @returns One value a row: a rank in [0, 1] or a z-score; `NaN` where the value is missing or the only one, a
 *   z-score also where the values do not vary.
 * @throws BAD_TABLE where columns differ in length, or a time is missing or of another kind than the first.
 * @example withinPeriod([3, 1, 2], { period: ['Q1', 'Q1', 'Q1'], order: [1, 1, 1] }) // => [1, 0, 0.5]
 */
export function withinPeriod(
  values: readonly number[],
  { period, order, known = 'date', as = 'rank' }: WithinOptions,
): number[] {
  const result = new Array<number>(sameLength({ values, period, order })).fill(Number.NaN)
  const earlier = byTime(order)
  for (const all of rowsBy(period).values()) {
    const rows = all.filter((row) => !Number.isNaN(values[row])).sort(earlier)
    const sample = runningSample(rows.map((row) => values[row]!))
    for (let from = 0, to = 0; from < rows.length; from = to) {
      // Calls of one day know each other.
      while (to < rows.length && (known === 'period' || order[rows[to]!] === order[rows[from]!]))
        sample.add(values[rows[to++]!]!)
      if (sample.size() < 2) continue
      for (const row of rows.slice(from, to)) result[row] = sample[as](values[row]!)
    }
  }
  return result
}
