import { dateIn } from './dates.js'
import { fiscalIn } from './fiscal.js'
import type { Line } from './source.js'
import type { CallEvent, Company, Diagnostic, Fiscal } from './types.js'

/** What the lines before a call say about it. */
export interface Head {
  readonly company: Partial<Company>
  readonly event: CallEvent
  /** The lines that are metadata or markup. */
  readonly lines: ReadonlySet<Line>
  readonly diagnostics: readonly Diagnostic[]
}

const FIELD = /^[*_]{0,2}([A-Z][A-Za-z ]{1,20}?)[*_]{0,2}:[*_]{0,2} +(\S.*)$/
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/
const TITLE = /\b(?:earnings|results|conference|investor)\b.*\b(?:call|transcript|presentation)\b|\btranscript\b/i
/** A title is one line, not a paragraph. */
const LONGEST_TITLE = 200
const TICKER = /^(?:([A-Z]{2,10}):\s?)?([A-Z]{1,5}(?:[.-][A-Z]{1,3})?)$/
const TITLE_TICKER = /^(?:\S.*\(([A-Z]{2,10}):\s?([A-Z.]{1,7})\)|([A-Z]{1,5})(?= Q[1-4]\b))/

/** What a field of the head says, by its folded name. */
const FIELDS: Readonly<
  Record<string, 'date' | 'company' | 'ticker' | 'exchange' | 'period' | 'year' | 'title' | 'type'>
> = {
  date: 'date',
  'call date': 'date',
  'event date': 'date',
  time: 'date',
  company: 'company',
  'company name': 'company',
  ticker: 'ticker',
  symbol: 'ticker',
  exchange: 'exchange',
  quarter: 'period',
  period: 'period',
  'fiscal quarter': 'period',
  'fiscal period': 'period',
  year: 'year',
  'fiscal year': 'year',
  title: 'title',
  event: 'title',
  type: 'type',
  'event type': 'type',
}

/**
 * The head of a call: a title line, Markdown or not, and fields such as `**Date:** 2031-07-31`.
 *
 * A company that is written as a ticker is one. Where title and fields name different periods, the field counts.
 */
export function headOf(lines: readonly Line[]): Head {
  const read = new Set<Line>()
  const said = new Map<string, string>()
  for (const line of lines) {
    const [, key, value] = line.text.length > LONGEST_TITLE ? [] : (FIELD.exec(line.text) ?? [])
    const field = FIELDS[key?.toLowerCase() ?? '']
    if (field !== undefined && !said.has(field)) said.set(field, value!.replace(/[*_]+$/, ''))
    const isTitle = field === undefined && line.text.length <= LONGEST_TITLE && TITLE.test(line.text)
    if (isTitle && !said.has('title')) said.set('title', line.text.replace(/^#{1,6} */, ''))
    if (field !== undefined || isTitle || RULE.test(line.text)) read.add(line)
  }
  const title = said.get('title')
  const [, ofTitle, tickerOfTitle, bare] = TITLE_TICKER.exec(title ?? '') ?? []
  const [, exchange = ofTitle, ticker = tickerOfTitle ?? bare] =
    TICKER.exec(said.get('ticker') ?? said.get('company') ?? '') ?? []
  const name = TICKER.test(said.get('company') ?? '') ? undefined : said.get('company')
  const titled = fiscalIn(title ?? '')
  const fiscal = periodOf(said) ?? titled
  const found = dateIn(said.get('date') ?? '') ?? dateIn(title ?? '')
  const { ambiguous = false, ...date } = found ?? {}
  return {
    company: {
      ...(name === undefined ? {} : { name }),
      ...(ticker === undefined ? {} : { ticker }),
      ...defined('exchange', said.get('exchange') ?? exchange),
    },
    event: {
      ...defined('type', said.get('type')),
      ...defined('title', title),
      ...date,
      ...(fiscal === undefined ? {} : { fiscal }),
    },
    lines: read,
    diagnostics: [
      ...(ambiguous ? [warning('ambiguousDate', `"${found?.dateRaw}" can be read day first or month first`)] : []),
      ...(differ(fiscal, titled)
        ? [warning('metadataConflict', `the head says "${fiscal!.raw}", its title "${titled!.raw}"; the head counts`)]
        : []),
    ],
  }
}

const defined = <K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: string })

function periodOf(said: ReadonlyMap<string, string>): Fiscal | undefined {
  const [period, year] = [said.get('period'), said.get('year')]
  if (period === undefined) return year === undefined ? undefined : fiscalIn(`FY ${year}`)
  const quarter = /^[1-4]$/.test(period) ? `Q${period}` : period
  return fiscalIn(year === undefined || /\d{4}/.test(quarter) ? quarter : `${quarter} ${year}`)
}

const differ = (a: Fiscal | undefined, b: Fiscal | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  ((a.year !== undefined && b.year !== undefined && a.year !== b.year) ||
    (a.quarter !== undefined && b.quarter !== undefined && a.quarter !== b.quarter))

const warning = (code: Diagnostic['code'], message: string): Diagnostic => ({ code, level: 'warn', message })
