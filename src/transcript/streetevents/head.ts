import { plainText } from '../body.js'
import { dateIn } from '../dates.js'
import { fiscalIn } from '../fiscal.js'
import { rosterHead } from '../roster.js'
import { foldKey, sectionNamed } from '../section-words.js'
import type { Line } from '../source.js'
import type { CallEvent, Company, Diagnostic, RosterEntry } from '../types.js'

/** What a head between rules announces. */
export type SectionKind =
  | { readonly kind: 'roster'; readonly side: RosterEntry['side'] }
  | { readonly kind: 'speech'; readonly section: 'prepared' | 'qa' }
  | { readonly kind: 'outline' }
  | { readonly kind: 'other' }

const FOLDED_ROSTER = /^(corporate|company|conferencecall|other|call)?partici(?:pi?)ants$/
const OUTLINE = new Set(['overview', 'financialdata', 'presentationsummary', 'summary', 'highlights'])

/** What a head names, letter-spaced ones and the vendor's misspelling too. */
export function sectionKindOf(name: string): SectionKind {
  const section = sectionNamed(name)
  if (section !== undefined) return { kind: 'speech', section }
  const key = name.length > 120 ? '' : foldKey(name)
  const folded = FOLDED_ROSTER.exec(key)
  const side = folded === null ? rosterHead(name) : sideOf(folded[1])
  if (side !== undefined) return { kind: 'roster', side }
  return { kind: OUTLINE.has(key) ? 'outline' : 'other' }
}

const sideOf = (word: string | undefined): RosterEntry['side'] =>
  word === 'corporate' || word === 'company'
    ? 'company'
    : word === 'conferencecall' || word === 'other'
      ? 'outside'
      : 'unknown'

export interface Head {
  readonly company: Partial<Company>
  readonly event: CallEvent
  readonly version?: string
  /** The prepared part is an editor's outline. */
  readonly isBrief: boolean
  readonly diagnostics: readonly Diagnostic[]
}

const LONGEST = 300
const VENDOR = /\bstreetevents\b|^(?:final|edited|preliminary) (?:transcript|version)$|\bevent (?:transcript|brief)$/i
const VERSION = /^(edited|preliminary|final|corrected)(?:version|transcript)$/
const TITLE_ON_DATE = /^(\S.{3,200}?),? on [A-Z][a-z]+ \d{1,2}, \d{4}/
const DATE_LABEL = /^event date\/time:\s*/i
const RIC = /^([A-Z\d]{1,8})\.([A-Z]{1,3})\s+-\s+/
const TYPE =
  /(?:earnings (?:release )?(?:conference )?call|guidance call|sales (?:and|&) revenue call|conference call|investor day|analyst day|annual general meeting|shareholders?'? meeting)(?: \(.{1,40}\))?$/i
const PERIOD = /^(?:(?:Q[1-4]|H[12]|FY|half[- ]year|full[- ]year|nine months?|interim|preliminary|\d{4})\s+){1,4}/i

/** What the lines above the first section say of the call: the vendor's line, version, title and date, in any order. */
export function headOf(lines: readonly Line[]): Head {
  const said = lines.flatMap(({ text }) => (text === '' || text.length > LONGEST ? [] : [plainText(text)]))
  const versions = said.map((text) => VERSION.exec(foldKey(text))?.[1]).filter((word) => word !== undefined)
  const own = said.filter((text) => !VENDOR.test(text) && !VERSION.test(foldKey(text)))
  const dated = own.findLast((text) => dateIn(text) !== undefined)
  const other = own.filter((text) => text !== dated && !DATE_LABEL.test(text))
  // Later pages say it in one line: "Q1 2031 Example Widgets Inc Earnings Call on April 18, 2031 / 9:00PM".
  const both = dated === undefined ? undefined : TITLE_ON_DATE.exec(dated)?.[1]
  const titled = other.find((text) => TYPE.test(text)) ?? both ?? other[0]
  const [version] = versions
  return {
    ...titleIn(titled),
    ...whenIn(titled, dated),
    ...(version === undefined ? {} : { version: version[0]!.toUpperCase() + version.slice(1) }),
    isBrief: said.some((text) => /\bevent brief\b/i.test(text)),
  }
}

/** Company and ticker from a title such as `EXW.N - Q1 2031 Example Widgets Inc Earnings Call`. */
function titleIn(title: string | undefined): Pick<Head, 'company'> {
  if (title === undefined) return { company: {} }
  return { company: { ...ricIn(RIC.exec(title)?.[0].replace(/\s+-\s+$/, '')), ...named(title) } }
}

function named(title: string): Partial<Company> {
  const event = title.replace(RIC, '')
  const period = PERIOD.exec(event)?.[0]
  const type = TYPE.exec(event)?.[0]
  if (period === undefined || type === undefined) return {}
  const name = event.slice(period.length, event.length - type.length).trim()
  return name === '' ? {} : { name }
}

/** Ticker and RIC from a Reuters code: `EXW.N` is EXW on the exchange N. */
export function ricIn(code: string | undefined): Partial<Company> {
  if (code === undefined || code === '') return {}
  const [ticker = ''] = code.split('.')
  return ticker === code ? { ticker } : { ticker, ids: { ric: code } }
}

/** Title and date as event fields; an ambiguous date is left out and reported. */
export function whenIn(title: string | undefined, dated: string | undefined): Pick<Head, 'event' | 'diagnostics'> {
  const found = dated === undefined ? undefined : dateIn(dated)
  const event = { ...eventIn(title), ...(found === undefined ? {} : withoutMark(found)) }
  if (found?.ambiguous !== true) return { event, diagnostics: [] }
  const message = `the date "${found.dateRaw}" can be read day first or month first and is left out`
  return { event, diagnostics: [{ code: 'ambiguousDate', level: 'warn', message }] }
}

/** Title, kind and period of an event from its title. */
function eventIn(title: string | undefined): CallEvent {
  if (title === undefined) return {}
  const type = TYPE.exec(title)?.[0]
  const fiscal = fiscalIn(title)
  return { title, ...(type === undefined ? {} : { type }), ...(fiscal === undefined ? {} : { fiscal }) }
}

const withoutMark = ({ ambiguous: _, ...when }: NonNullable<ReturnType<typeof dateIn>>): CallEvent => when
