import { abnormal } from './abnormal.js'
import { change } from './change.js'
import { composite } from './composite.js'
import type { Columns } from './correlate.js'
import { trailingZ } from './trailing-z.js'
import { withinPeriod } from './within-period.js'

/** The calls of a panel: a value a call in every list. */
export interface PanelCalls {
  readonly firm: readonly string[]
  /** Day of the call, `2031-04-18`. */
  readonly date: readonly string[]
  /** Calendar quarter of the day, `2031Q2`. */
  readonly quarter: readonly string[]
  readonly measures: Columns
  readonly controls: Columns
}

/** What is made of each measure of a panel. */
export interface Recipe {
  /** Fewest earlier calls of a trailing z-score. */
  readonly least: number
  /** Only the last so many earlier calls; 0: all. */
  readonly window: number
  /** Measures whose first principal component is a column; none: no such column. */
  readonly composite: readonly string[]
}

/**
 * The signals of a panel: for each measure `M` the columns `M.change1`, `M.change4`, `M.z`, `M.rank`, with controls
 * `M.abnormal`, and `composite`.
 *
 * Each value is made of calls up to its own day: changes and z-scores of earlier calls of the firm, ranks of calls of the
 * quarter held by that day, coefficients and loadings of strictly earlier quarters. There is no way to ask for another.
 *
 * @throws BAD_TABLE where columns differ in length, or a firm has two calls on one day.
 * @example signals(calls, { least: 4, window: 0, composite: [] })['hedgeShare.z']
 */
export function signals({ firm, date, quarter, measures, controls }: PanelCalls, recipe: Recipe): Columns {
  const time = { firm, order: date }
  const window = recipe.window === 0 ? Number.POSITIVE_INFINITY : recipe.window
  const columns: Record<string, readonly number[]> = {}
  for (const [name, values] of Object.entries(measures)) {
    columns[name] = values
    columns[`${name}.change1`] = change(values, time)
    columns[`${name}.change4`] = change(values, { ...time, lag: 4 })
    columns[`${name}.z`] = trailingZ(values, { ...time, least: recipe.least, window })
    columns[`${name}.rank`] = withinPeriod(values, { period: quarter, order: date })
    if (Object.keys(controls).length > 0)
      columns[`${name}.abnormal`] = abnormal(values, controls, { firm, period: quarter })
  }
  if (recipe.composite.length > 0)
    columns.composite = earlierComposite(
      Object.fromEntries(recipe.composite.map((name) => [name, measures[name]!])),
      quarter,
    )
  return columns
}

/** So many earlier calls say how measures hang together. */
const ENOUGH = 20

/** A class that no earlier call shows is not in the composite yet. */
const varies = (values: readonly number[], fit: readonly boolean[]): boolean =>
  new Set(values.filter((value, row) => fit[row] === true && !Number.isNaN(value))).size > 1

function earlierComposite(columns: Columns, quarter: readonly string[]): number[] {
  const result = new Array<number>(quarter.length).fill(Number.NaN)
  for (const now of new Set(quarter)) {
    const fit = quarter.map((each) => each < now)
    if (fit.filter((isEarlier) => isEarlier).length < ENOUGH) continue
    const names = Object.keys(columns).filter((name) => varies(columns[name]!, fit))
    if (names.length < 2) continue
    const { scores } = composite(Object.fromEntries(names.map((name) => [name, columns[name]!])), { fit })
    for (const [row, each] of quarter.entries()) if (each === now) result[row] = scores[row]!
  }
  return result
}
