import { foldKey } from '../transcript/section-words.js'
import type { Transcript } from '../transcript/types.js'

/**
 * What tells two calls to be copies of one event: company, day and fiscal period; without a period, the title too.
 *
 * The company is its ticker without exchange and suffix, else its name. `null` where company or day is not known: such a
 * call is never taken for another's version.
 *
 * @example eventKey(transcript) // => 'exw|2031-07-31|2031Q2'
 */
export function eventKey({ company, event }: Transcript): string | null {
  const who = company.ticker === undefined ? foldKey(company.name ?? '') : symbolOf(company.ticker)
  if (who === '' || event.date === undefined) return null
  return `${who}|${event.date}|${fiscalPeriod(event) ?? foldKey(event.title ?? '')}`
}

const symbolOf = (ticker: string): string =>
  ticker
    .slice(ticker.lastIndexOf(':') + 1)
    .split(/[.\- ]/)[0]!
    .toLowerCase()

/** `2031Q2`, `2031H1` or `2031`; `null` where the year is not known. It sorts by time within one company. */
export function fiscalPeriod({ fiscal }: Transcript['event']): string | null {
  if (fiscal?.year === undefined) return null
  if (fiscal.quarter !== undefined) return `${fiscal.year}Q${fiscal.quarter}`
  return fiscal.half === undefined ? String(fiscal.year) : `${fiscal.year}H${fiscal.half}`
}

/** The quarter of the calendar that a day lies in, `2031Q3`. */
export const calendarQuarter = (date: string): string =>
  `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`

/** Words for the state of a transcript, from the first draft to the checked copy. */
const STATES = ['preliminary', 'spellchecked', 'edited', 'proofed', 'audited', 'final', 'corrected']

/** How finished a version is: the higher, the later; -1 where the source does not say. */
export const versionRank = (version: string | undefined): number =>
  version === undefined ? -1 : STATES.findLastIndex((state) => version.toLowerCase().includes(state))
