import { chanceOf } from '../chance.js'
import type { Firm } from './firms.js'
import type { Settings } from './options.js'

/** Whose call, and of which quarter. */
export interface Slot {
  readonly cohort: number
  /** Within the cohort. */
  readonly firm: number
  /** From 0, the first quarter of 2011. */
  readonly quarter: number
}

/** The firm and quarter of a call: quarter by quarter through the firms of a cohort, then the next cohort. */
export function slotOf(number: number, { firms, quarters }: Settings): Slot {
  const within = number % (firms * quarters)
  return {
    cohort: Math.floor(number / (firms * quarters)),
    firm: within % firms,
    quarter: Math.floor(within / firms),
  }
}

const FIRST_YEAR = 2011
const DAY = 24 * 60 * 60 * 1000
const SATURDAY = 6

/** The fiscal quarter a call is about, by the firm's own calendar. */
export const fiscalOf = (
  { fiscalShift }: Firm,
  quarter: number,
): { readonly year: number; readonly quarter: number } => ({
  year: FIRST_YEAR + Math.floor((quarter + fiscalShift) / 4),
  quarter: 1 + ((quarter + fiscalShift) % 4),
})

/** The day of a call, `YYYY-MM-DD`: some weeks after the quarter, on a weekday. */
export function dateOf(seed: number, firm: Firm, quarter: number): string {
  const end = Date.UTC(FIRST_YEAR, 3 * (quarter + 1), 0)
  const late = Math.max(10, Math.round(firm.reportDay + chanceOf(seed, 'date', firm.number, quarter).normal(0, 3)))
  const day = new Date(end + late * DAY)
  const weekday = day.getUTCDay()
  const toMonday = weekday === SATURDAY ? 2 : weekday === 0 ? 1 : 0
  return new Date(day.getTime() + toMonday * DAY).toISOString().slice(0, 10)
}
