import { sameLength } from './checked.js'
import type { Order } from './firm-rows.js'
import { zOf } from './trailing-z.js'

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
 * @returns One value a row: a rank in [0, 1] or a z-score; `NaN` where the value is missing or the only one. The time
 *   taken grows with the square of the calls of a period.
 * @throws BAD_TABLE where columns differ in length.
 * @example withinPeriod([3, 1, 2], { period: ['Q1', 'Q1', 'Q1'], order: [1, 1, 1] }) // => [1, 0, 0.5]
 */
export function withinPeriod(
  values: readonly number[],
  { period, order, known = 'date', as = 'rank' }: WithinOptions,
): number[] {
  sameLength({ values, period, order })
  const groups = new Map<string, number[]>()
  for (const [row, name] of period.entries())
    if (!Number.isNaN(values[row])) groups.set(name, [...(groups.get(name) ?? []), row])
  return values.map((value, row) => {
    if (Number.isNaN(value)) return Number.NaN
    const others = groups
      .get(period[row]!)!
      .filter((each) => known === 'period' || order[each]! <= order[row]!)
      .map((each) => values[each]!)
    if (others.length < 2) return Number.NaN
    if (as === 'z') return zOf(value, others)
    const below = others.filter((each) => each < value).length
    const equal = others.filter((each) => each === value).length
    return (below + (equal - 1) / 2) / (others.length - 1)
  })
}
