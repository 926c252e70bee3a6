const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAY = 24 * 60 * 60 * 1000

const partsOf = (date: string): readonly [month: string, day: number, year: string] => {
  const [year, month, day] = date.split('-')
  return [MONTHS[Number(month) - 1]!, Number(day), year!]
}

/** `2031-07-31` is July 31, 2031. */
export function longDate(date: string): string {
  const [month, day, year] = partsOf(date)
  return `${month} ${day}, ${year}`
}

/** `2031-07-31` is Jul 31, 2031. */
export function shortDate(date: string): string {
  const [month, day, year] = partsOf(date)
  return `${month.slice(0, 3)} ${day}, ${year}`
}

/** When pages about a call are published: `2031-07-31` gives `2031-08-01`. */
export const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10)

/** The hour at which every rendered call is held, 9 PM GMT of its day, as seconds since 1970. */
export const unixTime = (date: string): number => Date.parse(`${date}T21:00:00Z`) / 1000
