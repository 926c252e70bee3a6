import type { CallEvent } from './types.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}\\.?,?[\\s-]+(\\d{4}|\\d{2})\\b`, 'i')
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/
const TIME =
  /\b(\d{1,2})(?::(\d{2})(?::\d{2})?(?:\s?([ap])\.?m\b\.?)?|\s?([ap])\.?m\b\.?)(?:\s+(GMT|UTC|[ECMP][SD]?T))?/i

export interface DateFound extends Pick<CallEvent, 'date' | 'dateRaw' | 'time' | 'tz'> {
  /** Day and month can be exchanged. */
  readonly ambiguous: boolean
}

/**
 * The first date of a text and the time beside it.
 *
 * ISO, `Aug. 27, 2020, 9:00 p.m. ET`, `18-Apr-31 9:00pm GMT`, `14 October 2031`, `04/18/2031 08:30 AM GMT`; two-digit
 * years are of this century. `04/05/2031` gives no `date` and is `ambiguous`.
 */
export function dateIn(text: string): DateFound | undefined {
  const iso = ISO.exec(text)
  if (iso !== null) {
    const [raw, year, month, day, hour, minute, tz] = iso
    return found(raw, text.slice(iso.index + raw.length), +year!, +month!, +day!, hour, minute, tz)
  }
  const after = (match: RegExpExecArray): string =>
    text.slice(match.index + match[0].length, match.index + match[0].length + 40)
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null)
    return found(monthFirst[0], after(monthFirst), +monthFirst[3]!, monthNumber(monthFirst[1]!), +monthFirst[2]!)
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) {
    const year = +dayFirst[3]!
    return found(
      dayFirst[0],
      after(dayFirst),
      year < 100 ? 2000 + year : year,
      monthNumber(dayFirst[2]!),
      +dayFirst[1]!,
    )
  }
  const slashed = SLASHED.exec(text)
  if (slashed === null) return undefined
  const [a, b, year] = [+slashed[1]!, +slashed[2]!, +slashed[3]!]
  if (a <= 12 && b <= 12 && a !== b) return { dateRaw: slashed[0], ...timeIn(after(slashed)), ambiguous: true }
  return a > 12 ? found(slashed[0], after(slashed), year, b, a) : found(slashed[0], after(slashed), year, a, b)
}

const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1

function found(
  raw: string,
  rest: string,
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
  tz?: string,
): DateFound | undefined {
  if (!isDay(year, month, day)) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = hour === undefined ? timeIn(rest) : { time: `${hour}:${minute}`, ...(tz === undefined ? {} : { tz }) }
  return { date: `${year}-${two(month)}-${two(day)}`, dateRaw: raw, ...time, ambiguous: false }
}

/** The calendar has the day; the first calls were held in the last century. */
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

function timeIn(rest: string): Pick<CallEvent, 'time' | 'tz'> {
  const match = TIME.exec(rest.slice(0, 40))
  if (match === null) return {}
  const [, hours, minutes = '00', afterMinutes, afterHours, tz] = match
  const half = afterMinutes ?? afterHours
  const hour = half === undefined ? +hours! : (+hours! % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23) return {}
  return { time: `${String(hour).padStart(2, '0')}:${minutes}`, ...(tz === undefined ? {} : { tz: tz.toUpperCase() }) }
}
