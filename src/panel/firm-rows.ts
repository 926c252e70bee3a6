import { HedgerowError } from '../base/error.js'

/** Where a row stands in time: a day as `2031-04-18`, or a number. */
export type Order = readonly (string | number)[]

/**
 * The rows of each firm, from its first call to its last.
 *
 * @throws BAD_TABLE where a firm has two rows of one time, or a time is missing or of another kind than the first.
 */
export function firmRows(firm: readonly string[], order: Order): readonly (readonly number[])[] {
  const odd = order.findIndex((time) => typeof time !== typeof order[0] || Number.isNaN(time) || time === '')
  if (odd !== -1)
    throw new HedgerowError(
      'BAD_TABLE',
      `expected times of one kind, found "${order[odd]}" beside "${order[0]}", in row ${odd}`,
    )
  const groups = new Map<string, number[]>()
  for (const [row, name] of firm.entries()) {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  for (const [name, rows] of groups) {
    rows.sort((a, b) => (order[a]! < order[b]! ? -1 : order[a]! > order[b]! ? 1 : 0))
    const twice = rows.find((row, i) => i > 0 && order[row] === order[rows[i - 1]!])
    if (twice !== undefined)
      throw new HedgerowError('BAD_TABLE', `expected one call of ${name} at ${order[twice]}, found two`)
  }
  return [...groups.values()]
}
