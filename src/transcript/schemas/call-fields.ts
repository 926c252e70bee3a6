import { plainText } from '../body.js'
import { dateIn } from '../dates.js'
import { columnsOf, isNothing, numberOf, type Row, textOf } from '../fields.js'
import { fiscalIn } from '../fiscal.js'
import type { CallEvent, Diagnostic, Fiscal, RawCall } from '../types.js'
import { defined } from './origin.js'
import { unixDate } from './unix-date.js'

const TICKER = ['ticker', 'symbol', 'tickersymbol', 'companyticker']
const EXCHANGE = ['exchange', 'tickerexchange', 'exchangesymbol', 'exchangename']
const COMPANY_NAME = ['companyname', 'company']
const IDS = ['cik', 'gvkey', 'companyid', 'isin', 'ric', 'cusip']
const FISCAL_YEAR = ['fiscalyear', 'fiscalperiodyear']
const FISCAL_QUARTER = ['fiscalquarter', 'fiscalperiodqtr', 'fiscalperiod']
const QUARTER = ['quarter', 'period', 'q']
const DATE = ['date', 'calldate', 'conferencedate', 'eventdate', 'mostimportantdateutc', 'time', 'timestamp']
const TIME = ['calltime', 'eventtime', 'mostimportanttimeutc', 'time']
const TITLE = ['calltitle', 'eventtitle', 'headline', 'callshorttitle', 'title']
const TYPE = ['keydeveventtypename', 'eventtypename', 'eventtype']
const SECONDS = ['audiolengthsec', 'durationsec', 'durationseconds']
const CALL_ID = ['transcriptid', 'callid', 'cid', 'id']
const EVENT_ID = ['keydevid', 'eventid']
const VERSION = ['transcriptcollectiontypename', 'transcriptcollectiontype']

/** What is said of a call apart from its turns. */
export type CallFields = Pick<RawCall, 'id' | 'version' | 'company' | 'event' | 'diagnostics'>

/**
 * Company, event and ids from the fields of a call, under all the names that sources give them; of several objects the
 * first that has a field counts. What no field says stays absent.
 */
export function callFieldsOf(objects: readonly Row[]): CallFields {
  const views = objects.map((row) => ({ row, columns: columnsOf([row]) }))
  const any = (names: readonly string[]): unknown => {
    for (const { row, columns } of views) {
      const value = columns.field(names)(row)
      if (!isNothing(value)) return value
    }
    return undefined
  }
  const text = (names: readonly string[]): string | undefined => {
    const found = textOf(any(names))
    return found === undefined ? undefined : plainText(found)
  }
  const [, coded, ticker = text(TICKER)] = /^([A-Za-z][A-Za-z .]{1,20}): ?(\S{1,20})$/.exec(text(TICKER) ?? '') ?? []
  const when = whenOf(any(DATE), text(TIME), text(['mostimportanttimeutc']) !== undefined)
  const title = text(TITLE)
  const minutes = numberOf(any(['durationminutes']))
  const seconds = numberOf(any(SECONDS))
  return {
    ...defined({ id: text(CALL_ID), version: text(VERSION) }),
    company: {
      ...defined({
        name: text(COMPANY_NAME),
        ticker,
        exchange: text(EXCHANGE)?.split(':')[0]?.trim() ?? coded,
      }),
      ids: Object.fromEntries(IDS.flatMap((id) => (text([id]) === undefined ? [] : [[id, text([id])!]]))),
    },
    event: defined({
      id: text(EVENT_ID),
      type: text(TYPE),
      title,
      ...when.event,
      durationSec: seconds ?? (minutes === undefined ? undefined : minutes * 60),
      language: text(['language', 'languagecode', 'transcriptlanguage']),
      fiscal: fiscalOf(text, title),
    }),
    diagnostics: when.diagnostics,
  }
}

/** The provider's label; a year beside a quarter completes it, and "fiscal" in a field's name says how it counts. */
function fiscalOf(
  text: (names: readonly string[]) => string | undefined,
  title: string | undefined,
): Fiscal | undefined {
  const year = text([...FISCAL_YEAR, 'year'])
  const part = text([...FISCAL_QUARTER, ...QUARTER])
  const period = periodOf(part, year)
  if (period === undefined) return title === undefined ? undefined : fiscalIn(title)
  const found = fiscalIn(period.plain)
  const isFiscal = text([...FISCAL_YEAR, ...FISCAL_QUARTER]) !== undefined
  return found === undefined ? undefined : { ...found, raw: period.raw, basis: isFiscal ? 'fiscal' : 'unknown' }
}

/** `3` and 2031 make `Q3 2031`; `2031Q3`, `2031-Q3` and `Q3 2031` stand by themselves, a year alone is the whole year. */
function periodOf(
  part: string | undefined,
  year: string | undefined,
): { readonly plain: string; readonly raw: string } | undefined {
  if (part !== undefined && /\d/.test(part)) {
    const joined = /^(\d{4})[-_ ]?(Q[1-4]|H[12])$/i.exec(part)
    if (joined !== null) return { plain: `${joined[2]!.toUpperCase()} ${joined[1]}`, raw: part }
    const bare = /^(?:Q ?)?([1-4])$/i.exec(part)
    const named = bare === null ? part : `Q${bare[1]}`
    const raw = year === undefined || /\d{4}/.test(named) ? named : `${named} ${year}`
    return { plain: raw, raw }
  }
  return year === undefined ? undefined : { plain: `FY ${year}`, raw: part === undefined ? year : `${part} ${year}` }
}

interface When {
  readonly event: Pick<CallEvent, 'date' | 'dateRaw' | 'time' | 'tz'>
  readonly diagnostics: readonly Diagnostic[]
}

/** Unix times are in UTC; midnight without a zone is how tables write a day. */
function whenOf(value: unknown, clock: string | undefined, isUtc: boolean): When {
  const said = textOf(Array.isArray(value) ? value[0] : value)
  if (said === undefined) return { event: {}, diagnostics: [] }
  if (/^\d{9,13}(?:\.\d{1,9})?$/.test(said))
    return { event: { ...unixDate(Number(said)), dateRaw: said }, diagnostics: [] }
  const { ambiguous, date, dateRaw, time, tz } = dateIn(
    clock === undefined || clock === said ? said : `${said} ${clock}`,
  ) ?? {
    ambiguous: false,
  }
  const isDay = time === '00:00' && tz === undefined
  const zone = tz ?? (isUtc && time !== undefined ? 'UTC' : undefined)
  return {
    event: defined({ date, dateRaw, time: isDay ? undefined : time, tz: isDay ? undefined : zone }),
    diagnostics: ambiguous
      ? [{ code: 'ambiguousDate', level: 'warn', message: `"${dateRaw}" can be read day first or month first` }]
      : [],
  }
}
