import { type PageParts, withoutPages } from '../pdf/pages.js'
import { type PdfMark, turnsIn } from '../pdf/turns.js'
import { foldKey } from '../section-words.js'
import { isSmallLetter } from '../signs.js'
import { type Line, linesWithin, type Source } from '../source.js'
import { headOf, type SectionKind, sectionKindOf } from '../streetevents/head.js'
import { type ListLine, type PdfList, pdfHeadingAt, pdfListOf, repeatsOf } from '../streetevents/pdf-headings.js'
import type { Format, Furniture, FurnitureKind, Look, RawCall, RosterEntry } from '../types.js'

const HEAD = 200_000
const VENDOR = /\b(?:refinitiv|lseg|thomson reuters) streetevents\b/i
const FOOTER = /\bstreetevents\s*\|\s*www\./i
/** `P R E S E N T A T I O N`, or the word in capitals: shorter ones may be speech. */
const SPACED = /^\S(?:\s{1,3}\S){7,}$/
const CAPITALS = /^[^\p{Ll}.]{10,}$/u

const SHORTEST_HEAD = 10
/** The rules of the text format. */
const RULE = /^={20,200}$/

/** What a line names as a head of its own; `undefined` for any other line. */
function headKind(text: string): SectionKind | undefined {
  // A small letter after the first says of most lines that they are none.
  if (text.length > 120 || text.length < SHORTEST_HEAD || isSmallLetter(text.charCodeAt(1))) return undefined
  if (!SPACED.test(text) && !CAPITALS.test(text)) return undefined
  const kind = sectionKindOf(text)
  return kind.kind === 'other' ? undefined : kind
}

function look(source: Source): Look {
  return { score: scoreOf(source), read: () => [read(source)] }
}

function scoreOf({ text: all, lines: allLines }: Source): number {
  const lines = linesWithin(allLines, HEAD)
  const heads = lines.filter(({ text }) => headKind(text)?.kind === 'speech')
  if (heads.length === 0 || lines.filter(({ text }) => RULE.test(text)).length >= 3) return 0
  const head = all.slice(0, HEAD)
  if (heads.some(({ text }) => SPACED.test(text))) return VENDOR.test(head) ? 0.95 : 0.8
  return FOOTER.test(head) ? 0.85 : 0
}

/** The cover is no longer. */
const MOST_COVER_LINES = 200

function read({ text, lines: all }: Source): RawCall {
  const coverEnd = all.findIndex((line) => headKind(line.text) !== undefined)
  const cover = all.slice(0, coverEnd === -1 ? 0 : Math.min(coverEnd, MOST_COVER_LINES))
  const head = headOf(cover)
  const pages = withoutPages(all, pagePartsOf(head.event.title))
  const { lines } = pages
  const found = lines.findIndex((line) => headKind(line.text)?.kind === 'speech')
  const start = found === -1 ? lines.length : found
  const front = frontOf(lines.slice(0, start))
  const list = pdfListOf(front.people)
  const { marks, roster } = marksOf(lines, start, list)
  const cut = turnsIn(text, lines, start, marks)
  return {
    ...(head.version === undefined ? {} : { version: head.version }),
    turns: cut.turns,
    roster,
    company: head.company,
    event: head.event,
    furniture: [...pages.furniture, ...front.furniture, ...cut.furniture].sort((a, b) => a.start - b.start),
    diagnostics: [...head.diagnostics, ...cut.diagnostics],
  }
}

/** A page begins with date and title, and ends with the vendor's name, address and copyright. */
function pagePartsOf(title: string | undefined): PageParts {
  const patterns: readonly (readonly [RegExp, FurnitureKind])[] = [
    [/^[a-z]{3,9}\.? \d{1,2}, \d{4} ?\/ ?\d{1,2}:\d{2} ?[ap]m\b/i, 'header'],
    [/^(?:refinitiv|lseg|thomson reuters) streetevents$|^(?:edited|final|preliminary) transcript$/i, 'header'],
    [/\bstreetevents\s*\|/i, 'footer'],
    [/^(?:www\.(?:refinitiv|lseg|streetevents)\.com|contact us|client id: ?\S*)$/i, 'footer'],
    [/^©\s?\d{4}\b.*\b(?:refinitiv|lseg|thomson reuters)\b/i, 'footer'],
  ]
  return {
    kindOf: (cell) => (cell === title ? 'header' : patterns.find(([pattern]) => pattern.test(cell))?.[1]),
    noticeBegins: /^©/,
    noticeEnds: /\b(?:reserved|prohibited|companies|consent of [\w' ]{2,30})\.$/i,
  }
}

interface Front {
  readonly people: readonly ListLine[]
  readonly furniture: readonly Furniture[]
}

/** What stands before the call: the cover, an overview, the lists of people. */
function frontOf(lines: readonly Line[]): Front {
  const people: ListLine[] = []
  const furniture: Furniture[] = []
  let side: RosterEntry['side'] | undefined
  let contents: FurnitureKind = 'header'
  for (const line of lines) {
    if (line.text === '') continue
    const head = headKind(line.text)
    if (head !== undefined) {
      side = head.kind === 'roster' ? head.side : undefined
      contents = head.kind === 'roster' ? 'roster' : 'editorial'
    } else if (side !== undefined) people.push({ ...line, side })
    furniture.push({ start: line.start, end: line.end, kind: head === undefined ? contents : 'heading' })
  }
  return { people, furniture }
}

interface Marks {
  readonly marks: ReadonlyMap<number, PdfMark>
  /** The people of the lists who speak. */
  readonly roster: readonly RosterEntry[]
}

function marksOf(lines: readonly Line[], start: number, list: PdfList): Marks {
  const marks = new Map<number, PdfMark>()
  const roster = new Map<string, RosterEntry>()
  const repeats = repeatsOf(lines)
  for (let i = start; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text === '') continue
    const head = headKind(text)
    const key = text.length > 60 ? '' : foldKey(text)
    if (head?.kind === 'speech') marks.set(i, { is: 'section', section: head.section, next: i + 1 })
    else if (marks.size > 1 && (key === 'disclaimer' || key === 'definitions')) {
      marks.set(i, { is: 'furniture', kind: 'legal', next: lines.length })
      break
    } else {
      const heading = pdfHeadingAt(lines, i, list, repeats)
      if (heading === undefined) continue
      const { side, ...mark } = heading
      marks.set(i, mark)
      const { name, title, firm } = heading
      if (side !== 'unknown' && !roster.has(name)) roster.set(name, { name, title, firm, side })
      i = heading.next - 1
    }
  }
  return { marks, roster: [...roster.values()] }
}

/** The text of the vendor's pages: letter-spaced heads, and `Name - Firm - Title` above each turn (FORMATS 2.14). */
export const streeteventsPdfText: Format = {
  id: 'streetevents-pdf-text',
  medium: 'text',
  atMost: 0.95,
  looksFor: 'letter-spaced heads such as "P R E S E N T A T I O N", and headings "Name - Firm - Title"',
  look,
}
