import { type Heading, headingAt, type Known, nextFilled } from '../callstreet/headings.js'
import { type Listed, listedIn } from '../callstreet/people.js'
import { dateIn } from '../dates.js'
import { fiscalIn } from '../fiscal.js'
import { cellsOf, type PageParts, withoutPages } from '../pdf/pages.js'
import { type PdfMark, turnsIn } from '../pdf/turns.js'
import { withoutRunningLines } from '../running-lines.js'
import { foldKey, sectionNamed } from '../section-words.js'
import { type Line, linesWithin, type Source } from '../source.js'
import type { CallEvent, Company, Fiscal, Format, Furniture, Look, RawCall, RosterEntry } from '../types.js'

const HEAD = 200_000
const VENDOR = /spglobal\.com\/marketintelligence|S&P Global Market Intelligence|S&P Capital IQ/i
const SECTION = /^(?:presentation|question and answer)$/i
const LONGEST_SECTION = 'question and answer'.length
/** A line of the contents. */
const LISTED_SECTION = /^(?:call participants|presentation|question and answer)\s?\.{5,}/i
const LONGEST = 200

function look(source: Source): Look {
  return { score: scoreOf(source), read: () => [read(source)] }
}

function scoreOf({ text: all, lines: allLines }: Source): number {
  const lines = linesWithin(allLines, HEAD)
  if (!lines.some(({ text }) => text.length <= LONGEST_SECTION && SECTION.test(text))) return 0
  const hasPeople = lines.some(({ text }) => /^call participants\b/i.test(text) || isPeopleHead(text))
  return hasPeople && VENDOR.test(all.slice(0, HEAD)) ? 0.9 : 0
}

const isPeopleHead = (line: string): boolean => /^(?:executives|analysts)$/i.test(line)

function read({ text, lines: all }: Source): RawCall {
  const flowing = withoutRunningLines(text, all)
  const pages = withoutPages(flowing.lines, PAGE)
  const { lines } = pages
  const start = startOf(lines)
  const front = lines.slice(0, start)
  const rosterStart = front.findLastIndex(({ text }) => /^(?:call participants|executives)$/i.test(text))
  const roster = listedIn(text, rosterStart === -1 ? [] : apart(text, front.slice(rosterStart)), undefined).map(own)
  const known: Known = {
    people: new Map(roster.map((person) => [foldKey(person.name), person])),
    company: undefined,
    hasSigns: false,
  }
  const cut = turnsIn(text, lines, start, marksOf(lines, start, known))
  return {
    ...headOf(front),
    turns: cut.turns,
    roster: roster.map(({ said: _, ...entry }): RosterEntry => entry),
    furniture: [...flowing.furniture, ...pages.furniture, ...furnitureOf(front, rosterStart), ...cut.furniture].sort(
      (a, b) => a.start - b.start,
    ),
    diagnostics: cut.diagnostics,
  }
}

/** A page begins with the event in capitals, and ends with copyright, address and number. */
const PAGE: PageParts = {
  kindOf: (cell) => {
    if (/\bcall\s?\|\s?[A-Z]{3,9}\.? \d{1,2}, \d{4}$/i.test(cell)) return 'header'
    return /^(?:www\.)?spglobal\.com\/marketintelligence$|^copyright ©.*S&P Global/i.test(cell) ? 'footer' : undefined
  },
}

/** The first head of speech below the lists of people; those of the contents stand above. */
function startOf(lines: readonly Line[]): number {
  const people = lines.findIndex(({ text }) => isPeopleHead(text))
  const found = lines.findIndex(({ text }, i) => i > people && SECTION.test(text) && isFollowed(lines, i))
  return found === -1 ? lines.length : found
}

/** In the contents another head follows. */
const isFollowed = (lines: readonly Line[], at: number): boolean =>
  !SECTION.test(lines[nextFilled(lines, at + 1)]?.text ?? 'presentation')

/** The head of a list may be glued to the title before it: "Chief Financial Officer ANALYSTS". */
function apart(text: string, lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const glued = line.text.length > LONGEST ? null : /^(.*\S)\s?(EXECUTIVES|ANALYSTS)$/.exec(line.text)
    if (glued === null) return [line]
    const cut = line.end - glued[2]!.length
    const title = text.slice(line.start, cut).trimEnd()
    return [
      { start: line.start, end: line.start + title.length, text: title },
      { start: cut, end: line.end, text: glued[2]! },
    ]
  })
}

/** Executives are listed with their titles, analysts with their firms. */
const own = ({ name, side, said }: Listed): Listed => ({
  name,
  side,
  said,
  title: side === 'company' && said !== '' ? said : null,
  firm: side === 'outside' && said !== '' ? said : null,
})

function furnitureOf(front: readonly Line[], rosterStart: number): readonly Furniture[] {
  return front.flatMap(({ text, start, end }, i) => {
    if (text === '') return []
    const isRoster = rosterStart !== -1 && i >= rosterStart
    return [{ start, end, kind: isRoster ? 'roster' : 'header' } as const]
  })
}

const COMPANY = /^(.{2,80}?)\s\(?([A-Z][A-Za-z]{1,11}):([A-Z][A-Z\d.-]{0,9})\)?$/
const TITLE = /\bearnings call\b/i

function headOf(front: readonly Line[]): { readonly company: Partial<Company>; readonly event: CallEvent } {
  const cells = front.slice(0, 60).flatMap(({ text }) => (text.length > LONGEST ? [] : cellsOf(text)))
  const [, name, exchange, ticker] = cells.map((cell) => COMPANY.exec(cell)).find((match) => match !== null) ?? []
  const title = cells.find((cell) => TITLE.test(cell) && fiscalOf(cell) !== undefined)
  const { ambiguous: _, ...date } = cells.map(dateIn).find((found) => found !== undefined) ?? { ambiguous: false }
  const fiscal = fiscalOf(title ?? '')
  return {
    company: name === undefined ? {} : { name, ticker: ticker!, exchange: exchange! },
    event: { ...(title === undefined ? {} : { title }), ...(fiscal === undefined ? {} : { fiscal }), ...date },
  }
}

/** `FQ3 2031` says that the quarter is a fiscal one. */
function fiscalOf(title: string): Fiscal | undefined {
  const own = /\bF(?=(?:Q[1-4]|H[12]) ?\d)/.exec(title)
  if (own === null) return fiscalIn(title)
  const found = fiscalIn(title.slice(own.index + 1))
  return found === undefined ? undefined : { ...found, raw: `F${found.raw}`, basis: 'fiscal' }
}

const BARE = /^(?:operator|(?:unidentified|unknown|unverified) [\w-]{2,30}(?: [\w-]{2,30}){0,2})$/i

function marksOf(lines: readonly Line[], start: number, known: Known): ReadonlyMap<number, PdfMark> {
  const marks = new Map<number, PdfMark>()
  for (let i = start; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text === '' || text.length > LONGEST) continue
    const mark = markAt(lines, i, known, marks.size > 1)
    if (mark === undefined) continue
    marks.set(i, mark)
    i = mark.next - 1
  }
  return marks
}

function markAt(lines: readonly Line[], i: number, known: Known, hasSpoken: boolean): PdfMark | undefined {
  const { text } = lines[i]!
  const section = SECTION.test(text) ? sectionNamed(text) : undefined
  if (section !== undefined) return { is: 'section', section, next: i + 1 }
  if (
    hasSpoken &&
    /^copyright © \d{4} by s&p|^©\s?\d{4}.*\bs&p\b|^these materials have been prepared solely\b/i.test(text)
  )
    return { is: 'furniture', kind: 'legal', next: lines.length }
  if (LISTED_SECTION.test(text)) return { is: 'furniture', kind: 'heading', next: i + 1 }
  const heading = BARE.test(text) ? bare(text, i) : (headingAt(lines, i, false, known) ?? namedAt(lines, i, known))
  if (heading === undefined) return undefined
  const person = known.people.get(foldKey(heading.name))
  return { is: 'heading', ...heading, ...(person === undefined ? {} : { title: person.title, firm: person.firm }) }
}

const bare = (name: string, i: number): Heading => ({ name, title: null, firm: null, next: i + 1 })

/** A listed name alone between blank lines. */
function namedAt(lines: readonly Line[], i: number, known: Known): Heading | undefined {
  const isAlone = (lines[i - 1]?.text ?? '') === '' && (lines[i + 1]?.text ?? '') === ''
  return isAlone && known.people.has(foldKey(lines[i]!.text)) ? bare(lines[i]!.text, i) : undefined
}

/** The text of the provider's pages: lists of people, then name and title above each turn (FORMATS 2.15). */
export const ciqPdfText: Format = {
  id: 'ciq-pdf-text',
  medium: 'text',
  atMost: 0.9,
  looksFor:
    'pages of spglobal.com/marketintelligence with "Call Participants", "Presentation" and "Question and Answer"',
  look,
}
