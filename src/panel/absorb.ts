import { HedgerowError } from '../base/error.js'
import type { Numbered } from './checked.js'

const CLOSE = 1e-10
const MOST_SWEEPS = 10_000

/**
 * A column without its means by one or more groupings: what is left when their fixed effects are taken out.
 *
 * Means of one grouping after the other are taken out until a sweep moves nothing by more than 1e-10 of the column's
 * standard deviation.
 *
 * @throws BAD_TABLE where 10,000 sweeps do not do it.
 * @source Guimarães & Portugal (2010), Stata Journal 10(4), alternating projections
 */
export function absorb(column: readonly number[], groups: readonly Numbered[]): number[] {
  // Without the mean first: the standard deviation is then the scale, however far from 0 the column is.
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  const values = column.map((value) => value - mean)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0
    for (const { codes, count } of groups) moved = Math.max(moved, takeOut(values, codes, count))
    if (moved <= CLOSE * spread || (groups.length === 1 && sweep === 1)) return values
  }
  throw new HedgerowError('BAD_TABLE', `expected fixed effects that can be taken out in ${MOST_SWEEPS} sweeps`)
}

function takeOut(values: number[], codes: Int32Array, count: number): number {
  const sums = new Float64Array(count)
  const sizes = new Float64Array(count)
  for (const [i, value] of values.entries()) {
    sums[codes[i]!]! += value
    sizes[codes[i]!]!++
  }
  let moved = 0
  for (let i = 0; i < values.length; i++) {
    const mean = sums[codes[i]!]! / sizes[codes[i]!]!
    values[i]! -= mean
    moved = Math.max(moved, Math.abs(mean))
  }
  return moved
}
