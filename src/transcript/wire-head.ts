import { dateIn } from './dates.js'
import { fiscalIn } from './fiscal.js'
import { rosterHead } from './roster.js'
import type { Line } from './source.js'
import type { CallEvent, Company, Diagnostic, Furniture, RosterEntry } from './types.js'

/** What stands before the first head of a wire's transcript. */
export interface WireHead {
  readonly version?: string
  readonly company: Partial<Company>
  readonly event: CallEvent
  readonly roster: readonly RosterEntry[]
  readonly furniture: readonly Furniture[]
  /** Speech that has no head. */
  readonly speech: readonly Line[]
  readonly diagnostics: readonly Diagnostic[]
}

const TITLE = /\b(?:call|conference|presentation|meeting|results|transcript|webcast|day)\b/i
const VERSION = / - (final|preliminary|edited|corrected)\b/i
/** Field names and Factiva's codes. */
const LABEL = /^(?:(?:headline|title|length|date): *|(?:HD|WC|PD|SN|SC|LA|CY|LP|TD) {1,9}(?=\S))/i
const RIGHTS = /©|\(c\)|copyright|all rights reserved/i
const LANGUAGE = /^(?:English|French|German|Spanish|Portuguese|Italian|Dutch|Japanese|Chinese)$/
const COUNT = /^[\d,]+ words$/i
/** Where the name of the company ends in a title. */
const NAME_END =
  / (?:(?:corporate|financial|quarterly|full[- ]year|half[- ]year|interim|preliminary|annual|year[- ]end) )*(?:earnings|results|sales|conference|guidance|investor|analyst|shareholder|merger|M&A|webcast|presentation)\b| at (?:the )?\p{Lu}/iu
const WELCOME =
  /\b(?:good (?:day|morning|afternoon|evening)|welcome|greetings|ladies and gentlemen|thank you for standing by)\b/i
/** Headers are short; a paragraph is speech. */
const LONGEST_HEADER = 160
const MOST_HEADERS = 40

/** The head of a wire's transcript: title, date, service, rights; a list of people where there is one. */
export function wireHead(lines: readonly Line[]): WireHead {
  const filled = lines
    .filter(({ text }) => text !== '')
    .map((line) => ({ ...line, text: line.text.replace(LABEL, '') }))
  const speechAt = filled.findIndex(({ text }) => text.length > 60 && WELCOME.test(text) && !RIGHTS.test(text))
  const head = speechAt === -1 ? filled : filled.slice(0, speechAt)
  const listAt = head.findIndex(({ text }) => rosterHead(text) !== undefined)
  const headers = listAt === -1 ? head : head.slice(0, listAt)
  const fields = headers.slice(0, MOST_HEADERS)
  const titleLine = fields.find(
    ({ text }) => text.length <= LONGEST_HEADER && TITLE.test(text) && !COUNT.test(text) && !RIGHTS.test(text),
  )?.text
  const [title] = (titleLine ?? '')
    .replace(LABEL, '')
    .split(/ {3,}|\t/, 1)
    .filter((text) => text !== '')
  const version = VERSION.exec(title ?? '')?.[1]
  const dates = fields.map(({ text }) => (RIGHTS.test(text) ? undefined : dateIn(text)))
  const { ambiguous = false, ...date } = dates.find((found) => found !== undefined) ?? {}
  const language = fields.find(({ text }) => LANGUAGE.test(text))?.text
  const bare = title?.replace(/ - (?:final|preliminary|edited|corrected)\b.*$/i, '')
  const fiscal = fiscalIn(bare ?? '')
  const name = bare === undefined ? undefined : nameIn(bare, fiscal?.raw)
  return {
    ...(version === undefined ? {} : { version }),
    company: name === undefined ? {} : { name },
    event: {
      ...(bare === undefined ? {} : { title: bare }),
      ...date,
      ...(language === undefined ? {} : { language }),
      ...(fiscal === undefined ? {} : { fiscal }),
    },
    roster: listAt === -1 ? [] : rosterOf(head.slice(listAt)),
    furniture: [
      ...headers.map(({ start, end }): Furniture => ({ start, end, kind: 'header' })),
      ...(listAt === -1 ? [] : head.slice(listAt)).map(({ start, end }): Furniture => ({ start, end, kind: 'roster' })),
    ],
    speech: speechAt === -1 ? [] : filled.slice(speechAt),
    diagnostics: ambiguous
      ? [{ code: 'ambiguousDate', level: 'warn', message: 'the date can be read day first or month first' }]
      : [],
  }
}

/** The company between the period and the kind of event: "Q1 2031 Example Widgets Inc Earnings Call". */
function nameIn(title: string, period: string | undefined): string | undefined {
  if (period === undefined || !title.startsWith(period)) return undefined
  const after = title.slice(period.length)
  const end = NAME_END.exec(after)?.index
  const name = end === undefined ? '' : after.slice(0, end).trim()
  return name === '' ? undefined : name
}

/** ` * Ann Lee` and, on the next line, `Example Widgets Inc - VP of IR`. */
function rosterOf(lines: readonly Line[]): readonly RosterEntry[] {
  const people: RosterEntry[] = []
  let side: RosterEntry['side'] = 'unknown'
  for (const { text } of lines) {
    const named = rosterHead(text)
    if (named !== undefined) side = named
    else if (text.startsWith('*')) people.push({ name: text.slice(1).trim(), title: null, firm: null, side })
    else {
      const last = people.pop()
      if (last === undefined) continue
      const dash = text.lastIndexOf(' - ')
      const [firm, title] = dash === -1 ? [text, null] : [text.slice(0, dash).trim(), text.slice(dash + 3).trim()]
      people.push(last.firm === null ? { ...last, firm, title } : last)
    }
  }
  return people
}
