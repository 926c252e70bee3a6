import { HedgerowError } from '../base/error.js'
import { sameLength } from './checked.js'
import { firmRows, type Order } from './firm-rows.js'

/** Whose values they are, when, and how far back. */
export interface ChangeOptions {
  readonly firm: readonly string[]
  readonly order: Order
  /** How many calls earlier: 1 is the call before, 4 that of a year ago. Default: 1. */
  readonly lag?: number
}

/**
 * Change against the firm's call some calls earlier.
 *
 *     Δx = x(call) − x(call − lag)
 *
 * @returns One value a row; `NaN` where the firm has no such call, or a value is missing.
 * @throws BAD_TABLE where columns differ in length, `lag` is no whole number from 1, or a firm has two calls at one time.
 * @example change([0.2, 0.3], { firm: ['EXW', 'EXW'], order: ['2031-01-30', '2031-04-30'] }) // => [NaN, 0.1]
 */
export function change(values: readonly number[], { firm, order, lag = 1 }: ChangeOptions): number[] {
  if (!Number.isInteger(lag) || lag < 1)
    throw new HedgerowError('BAD_TABLE', `expected a lag of whole calls from 1, found ${lag}: another would look ahead`)
  const result = new Array<number>(sameLength({ values, firm, order })).fill(Number.NaN)
  for (const rows of firmRows(firm, order))
    for (let i = lag; i < rows.length; i++) result[rows[i]!] = values[rows[i]!]! - values[rows[i - lag]!]!
  return result
}
