import { dateIn } from '../dates.js'
import { fiscalIn } from '../fiscal.js'
import { rosterHead } from '../roster.js'
import { foldKey, sectionNamed } from '../section-words.js'
import type { CallEvent, Company, Diagnostic } from '../types.js'
import { opensCall } from './opening.js'

/** `Example Widgets, Inc. (NYSE:EXW)`, `Example Widgets (EXW)`, `(EXW -0.66%)`, `(NYSE:C.PK)`. */
const TICKER =
  /^(.{2,100}?) ?\((?:([A-Z][A-Za-z .]{1,15}): ?)?([A-Z][A-Z\d]{0,5}(?:[.-][A-Z]{1,3})?)(?: [-+]?[\d.]+%)?\)/
/** When a page was written, which is no date of the call. */
const BYLINE = /\b(?:by|published|updated|posted|as of|transcribing|transcribers)\b/i
const CALL_WORD =
  /\b(?:call|conference|transcript|results|earnings|briefing|trading (?:statement|update)|results presentation)\b/i
const LONGEST = 250
/** A line of this many words at least that ends as a sentence is speech or prose. */
const PROSE = 12

const folded = (line: string): string => line.replace(/\s+/g, ' ').trim()

/** True for a line that only stands in the head of a page: title, date, contents. */
export function isHeadLine(line: string): boolean {
  if (line.length > LONGEST || opensCall(line)) return false
  const text = folded(line)
  if (/[.?!]$/.test(text) && text.split(' ').length >= PROSE) return false
  if (TICKER.test(text) || rosterHead(text) !== undefined || sectionNamed(text) !== undefined) return true
  if (/^(?:contents|date|call start)\b.{0,40}$/i.test(text)) return true
  if (/[.?!]$/.test(text) && !/\b[ap]\.m\.$/i.test(text)) return false
  return dateIn(text) !== undefined || (fiscalIn(text) !== undefined && CALL_WORD.test(text))
}

export interface CallHead {
  readonly company: Partial<Company>
  readonly event: CallEvent
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Company, period, date and time from the lines above a call; what they do not say is left out.
 *
 * @example callHead(['Example Widgets, Inc. (NYSE:EXW) Q1 2031 Earnings Conference Call April 18, 2031  5:00 PM ET'])
 *   // => company { name: 'Example Widgets, Inc.', exchange: 'NYSE', ticker: 'EXW' }, event { date: '2031-04-18', … }
 */
export function callHead(above: readonly string[]): CallHead {
  const all = above.filter((line) => line.length <= LONGEST).map(folded)
  const at = all.findIndex((line) => TICKER.exec(line)?.[2] !== undefined)
  // The line with the exchange is the title of the call; a page has others above it, about itself.
  const lines = at === -1 ? all : [...all.slice(at), ...all.slice(0, at)]
  const named = lines.map((line) => TICKER.exec(line)).find((match) => match !== null)
  const found = firstDate(lines)
  const title = titleIn(lines)
  const fiscal =
    fiscalIn(title ?? '') ?? lines.map((line) => fiscalIn(line)).find((each) => each?.quarter !== undefined)
  const { ambiguous = false, ...when } = found ?? {}
  return {
    company: named == null ? {} : companyOf(named),
    event: { ...(title === undefined ? {} : { title }), ...when, ...(fiscal === undefined ? {} : { fiscal }) },
    diagnostics: ambiguous
      ? [{ code: 'ambiguousDate', level: 'warn', message: `"${found!.dateRaw}" can be read day or month first` }]
      : [],
  }
}

/** The first date that is one, else the first that can be read in two ways; none of a line about the page. */
function firstDate(lines: readonly string[]): ReturnType<typeof dateIn> {
  let ambiguous: ReturnType<typeof dateIn>
  for (const line of lines) {
    const found = BYLINE.test(line) ? undefined : dateIn(line)
    if (found?.date !== undefined && !found.date.startsWith('0')) return found
    if (found?.ambiguous === true) ambiguous ??= found
  }
  return ambiguous
}

function companyOf([, name, exchange, ticker]: RegExpExecArray): Partial<Company> {
  return { name: name!.trim(), ticker: ticker!, ...(exchange === undefined ? {} : { exchange: exchange.trim() }) }
}

/** What the call is called: the line of the period, without company and date. */
function titleIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const rest = line.slice(TICKER.exec(line)?.[0].length ?? 0).trim()
    if (!CALL_WORD.test(rest) || fiscalIn(rest) === undefined) continue
    const date = dateIn(rest)?.dateRaw
    const title = (date === undefined ? rest : rest.slice(0, rest.indexOf(date)))
      .split(' | ')[0]!
      .replace(/[\s,;-]+$/, '')
    if (foldKey(title) !== '') return title
  }
  return undefined
}
