import type { CallEvent } from '../types.js'

const DAY = 86_400
/** Larger numbers count milliseconds. */
const MOST_SECONDS = 1e11

/**
 * The day and time of a Unix time, in UTC; seconds or milliseconds.
 *
 * By the arithmetic of the Gregorian calendar in eras of 400 years that begin on 1 March, as Howard Hinnant's
 * `civil_from_days`.
 *
 * @example unixDate(0) // => { date: '1970-01-01', time: '00:00', tz: 'UTC' }
 */
export function unixDate(value: number): Required<Pick<CallEvent, 'date' | 'time' | 'tz'>> {
  const seconds = Math.floor(Math.abs(value) > MOST_SECONDS ? value / 1000 : value)
  const days = Math.floor(seconds / DAY) + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const minutes = Math.floor((seconds - Math.floor(seconds / DAY) * DAY) / 60)
  const two = (part: number): string => String(part).padStart(2, '0')
  return {
    date: `${year}-${two(month)}-${two(day)}`,
    time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    tz: 'UTC',
  }
}
