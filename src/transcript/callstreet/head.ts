import { dateIn } from '../dates.js'
import { fiscalIn } from '../fiscal.js'
import { cellsOf } from '../pdf/pages.js'
import type { Line } from '../source.js'
import type { CallEvent, Company, Diagnostic, FurnitureKind } from '../types.js'

/** What the cover and the page headers say. */
export interface PdfHead {
  readonly company: Partial<Company>
  readonly event: CallEvent
  readonly version?: string
  /** The cells that every page repeats. */
  readonly repeated: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
}

const COMPANY = /^(.{2,80}?)\s\(([A-Z][A-Z\d.-]{0,9})\)$/
const TITLE = /\b(?:call|conference|meeting|presentation|day)\b/i
const VERSION = /^(corrected|raw|preliminary|near ?real ?time|edited) transcript$/i
/** Head lines stand so near to the top. */
const MOST_LINES = 60
const LONGEST = 200

/** Company, ticker, event, date and version from the first lines. */
export function headOf(lines: readonly Line[]): PdfHead {
  const filled = lines.slice(0, 3 * MOST_LINES).filter(({ text }) => text !== '' && text.length <= LONGEST)
  const cells = filled.slice(0, MOST_LINES).flatMap(({ text }) => cellsOf(text))
  const company = cells.find((cell) => COMPANY.test(cell))
  const title = cells.find((cell) => TITLE.test(cell) && fiscalIn(cell) !== undefined && !/[.?!]$/.test(cell))
  const dated = cells.find((cell) => dateIn(cell)?.dateRaw === cell)
  const versioned = cells.find((cell) => VERSION.test(cell))
  const [, name, ticker] = COMPANY.exec(company ?? '') ?? []
  const { ambiguous = false, ...date } = dateIn(dated ?? '') ?? {}
  const fiscal = fiscalIn(title ?? '')
  return {
    company: name === undefined ? {} : { name, ticker: ticker! },
    event: { ...(title === undefined ? {} : { title }), ...(fiscal === undefined ? {} : { fiscal }), ...date },
    ...(versioned === undefined ? {} : { version: versioned.replace(/ transcript$/i, '') }),
    repeated: new Set([company, name, title, dated, versioned].filter((cell) => cell !== undefined)),
    diagnostics: ambiguous
      ? [
          {
            code: 'ambiguousDate',
            level: 'warn',
            message: `the date "${dated}" can be read day first or month first and is left out`,
          },
        ]
      : [],
  }
}

const FOOTERS =
  /^(?:1-877-factset)?\s?(?:www\.callstreet\.com)?$|^(?:copyright )?©.*\b(?:factset|callstreet)\b|^copyright\b.*\b(?:factset|callstreet)\b|^total pages: ?\d*$|^bloomberg transcript$|^© copyright \d{4}, bloomberg\b/i

/** What a cell of a line is that pages repeat; `undefined` for speech. */
export function pagePart(cell: string, { repeated }: PdfHead): FurnitureKind | undefined {
  if (repeated.has(cell)) return 'header'
  return FOOTERS.test(cell) ? 'footer' : undefined
}
