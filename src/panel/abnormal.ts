import { sameLength } from './checked.js'
import { ols } from './ols.js'
import { rowsBy } from './rows-by.js'
import { runningFit } from './running-fit.js'

/** Whose values they are, when, and from which rows the coefficients come. */
export interface AbnormalOptions {
  readonly firm: readonly string[]
  /** Sorts by time: `2031Q2`. */
  readonly period: readonly string[]
  /**
   * From which rows the coefficients come: `earlier`, strictly earlier periods; `all`, the whole sample with effects of
   * firm and period, which knows the future. Default: `earlier`.
   */
  readonly sample?: 'earlier' | 'all'
}

/**
 * What of a measure its controls do not explain: abnormal tone.
 *
 *     residual = y − xβ − firm effect
 *
 * For each period β is fitted with firm effects on strictly earlier periods, and a firm's effect is its mean of y − xβ
 * there: no value of the period or after is used but the row's own. So the first periods, and firms without earlier
 * calls, have none.
 *
 * @returns One value a row; `NaN` where a value is missing or too few earlier rows are there.
 * @throws BAD_TABLE where columns differ in length, and with `all` where controls make each other up.
 * @source Huang, Teoh & Zhang (2014), The Accounting Review 89(3)
 * @example abnormal(tone, { size, surprise }, { firm, period })
 */
export function abnormal(
  y: readonly number[],
  controls: Readonly<Record<string, readonly number[]>>,
  { firm, period, sample = 'earlier' }: AbnormalOptions,
): number[] {
  sameLength({ y, firm, period }, controls)
  if (sample === 'all') return [...ols(y, controls, { effects: { firm, period } }).residuals]
  const names = Object.keys(controls)
  const xOf = (row: number): number[] => names.map((name) => controls[name]![row]!)
  const fit = runningFit(names)
  const result = new Array<number>(y.length).fill(Number.NaN)
  for (const [, all] of [...rowsBy(period)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rows = all.filter((row) => !Number.isNaN(y[row]) && !xOf(row).some(Number.isNaN))
    const residualOf = fit.residuals()
    if (residualOf !== undefined) for (const row of rows) result[row] = residualOf(firm[row]!, xOf(row), y[row]!)
    for (const row of rows) fit.add(firm[row]!, xOf(row), y[row]!)
  }
  return result
}
