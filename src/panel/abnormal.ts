import { HedgerowError } from '../base/error.js'
import { sameLength } from './checked.js'
import { ols } from './ols.js'

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
  const result = new Array<number>(y.length).fill(Number.NaN)
  for (const now of new Set(period)) {
    const earlier = rowsWhere(period, (each) => each < now)
    const residualOf = residualsBy(y, controls, firm, earlier)
    if (residualOf === undefined) continue
    for (const row of rowsWhere(period, (each) => each === now)) result[row] = residualOf(row)
  }
  return result
}

const rowsWhere = (period: readonly string[], holds: (period: string) => boolean): number[] =>
  period.flatMap((each, row) => (holds(each) ? [row] : []))

/** Fewer rows for each coefficient say nothing. */
const ROWS_A_CONTROL = 5

/** The residual of any row by a fit on some; `undefined` where they are too few or controls do not vary in them. */
function residualsBy(
  y: readonly number[],
  controls: Readonly<Record<string, readonly number[]>>,
  firm: readonly string[],
  rows: readonly number[],
): ((row: number) => number) | undefined {
  const names = Object.keys(controls)
  const whole = rows.filter(
    (row) => !Number.isNaN(y[row]) && names.every((name) => !Number.isNaN(controls[name]![row])),
  )
  const firms = new Set(whole.map((row) => firm[row]!))
  if (whole.length < firms.size + ROWS_A_CONTROL * Math.max(1, names.length)) return undefined
  const of = <Value>(column: readonly Value[]): Value[] => whole.map((row) => column[row]!)
  let slopes: readonly number[] = []
  if (names.length > 0)
    try {
      const columns = Object.fromEntries(names.map((name) => [name, of(controls[name]!)]))
      slopes = ols(of(y), columns, { effects: { firm: of(firm) } }).coefficients
    } catch (error) {
      // Controls made of each other or of the firms so far; a fault of another kind is not for hiding.
      if (!(error instanceof HedgerowError)) throw error
      return undefined
    }
  const unexplained = (row: number): number =>
    names.reduce((rest, name, j) => rest - slopes[j]! * controls[name]![row]!, y[row]!)
  const sums = new Map<string, { sum: number; n: number }>()
  for (const row of whole) {
    const { sum, n } = sums.get(firm[row]!) ?? { sum: 0, n: 0 }
    sums.set(firm[row]!, { sum: sum + unexplained(row), n: n + 1 })
  }
  return (row) => {
    const own = sums.get(firm[row]!)
    return own === undefined ? Number.NaN : unexplained(row) - own.sum / own.n
  }
}
