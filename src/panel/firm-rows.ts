import { HedgerowError } from '../base/error.js'
import { rowsBy } from './rows-by.js'

/** Where a row stands in time: a day as `2031-04-18`, or a number. */
export type Order = readonly (string | number)[]

/**
 * Sorts rows by time.
 *
 * @throws BAD_TABLE where a time is missing or of another kind than the first.
 */
export function byTime(order: Order): (a: number, b: number) => number {
  const odd = order.findIndex((time) => typeof time !== typeof order[0] || Number.isNaN(time) || time === '')
  if (odd !== -1)
    throw new HedgerowError(
      'BAD_TABLE',
      `expected times of one kind, found "${order[odd]}" beside "${order[0]}", in row ${odd}`,
    )
  return (a, b) => (order[a]! < order[b]! ? -1 : order[a]! > order[b]! ? 1 : 0)
}

/**
 * The rows of each firm, from its first call to its last.
 *
 * @throws BAD_TABLE where a firm has two rows of one time, or a time is missing or of another kind than the first.
 */
export function firmRows(firm: readonly string[], order: Order): readonly (readonly number[])[] {
  const earlier = byTime(order)
  const groups = rowsBy(firm)
  for (const [name, rows] of groups) {
    rows.sort(earlier)
    const twice = rows.find((row, i) => i > 0 && order[row] === order[rows[i - 1]!])
    if (twice !== undefined)
      throw new HedgerowError('BAD_TABLE', `expected one call of ${name} at ${order[twice]}, found two`)
  }
  return [...groups.values()]
}
