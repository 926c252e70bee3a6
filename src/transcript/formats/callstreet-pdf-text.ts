import { headOf, pagePart } from '../callstreet/head.js'
import { headingAt, type Known, labelAt, signOf, titledNameAt } from '../callstreet/headings.js'
import { isLeader, type Listed, listedIn } from '../callstreet/people.js'
import { withoutPages } from '../pdf/pages.js'
import { type PdfMark, turnsIn } from '../pdf/turns.js'
import { rosterHead } from '../roster.js'
import { withoutRunningLines } from '../running-lines.js'
import { foldKey, sectionNamed } from '../section-words.js'
import { type Line, linesWithin, type Source } from '../source.js'
import type { Format, Furniture, FurnitureKind, Look, RawCall } from '../types.js'

const HEAD = 200_000
const VENDOR = /www\.callstreet\.com|factset callstreet/i
const SECTION = /^(?:management discussion section|questions? (?:and|&) answers?(?: section)?|q&a(?: section)?):?$/i
const SPOKEN_SECTION = 'management discussion section'
const ANGLE = /^<\s?[QA]\s?[-–—]\s/
/** Longer lines are speech. */
const LONGEST = 400
const LEGAL = /^(?:legal )?disclaimer$|^the information herein is based on sources/i

function look(source: Source): Look {
  return { score: scoreOf(source), read: () => [read(source)] }
}

function scoreOf({ text: all, lines }: Source): number {
  let sections = 0
  let angles = 0
  let leaders = 0
  for (const { text } of linesWithin(lines, HEAD)) {
    if (text.startsWith('<')) angles += ANGLE.test(text) ? 1 : 0
    else if (isLeader(text)) leaders++
    else if (text.length === SPOKEN_SECTION.length && text.toLowerCase() === SPOKEN_SECTION) sections++
  }
  const isOfVendor = (): boolean => VENDOR.test(all.slice(0, HEAD))
  if (sections > 0) return leaders >= 2 || angles >= 2 || isOfVendor() ? 0.95 : 0.8
  if (angles >= 2) return 0.9
  if (leaders >= 5) return isOfVendor() ? 0.9 : 0.6
  return 0
}

function read({ text, lines: all }: Source): RawCall {
  const head = headOf(all)
  const flowing = withoutRunningLines(text, all)
  const pages = withoutPages(flowing.lines, { kindOf: (cell) => pagePart(cell, head) })
  const { lines } = pages
  const start = startOf(lines)
  const front = frontOf(lines.slice(0, start))
  const company = head.company.name
  const roster = listedIn(text, lines.slice(front.rosterStart, start), company)
  const people = new Map<string, Listed>(roster.map((person) => [foldKey(person.name), person]))
  const cut = turnsIn(text, lines, start, marksOf(lines, start, { people, company, hasSigns: true }))
  return {
    ...(head.version === undefined ? {} : { version: head.version }),
    turns: cut.turns,
    roster: roster.map(({ said: _, ...entry }) => entry),
    company: head.company,
    event: head.event,
    furniture: [...flowing.furniture, ...pages.furniture, ...front.furniture, ...cut.furniture].sort(
      (a, b) => a.start - b.start,
    ),
    diagnostics: [...head.diagnostics, ...cut.diagnostics],
  }
}

/** The first line of the call: the head of a section, else the first speaker, else the first leader. */
function startOf(lines: readonly Line[]): number {
  const section = lines.findIndex(({ text }) => SECTION.test(text))
  const known: Known = { people: new Map(), company: undefined, hasSigns: false }
  const label = lines.findIndex((_, i) => labelAt(lines, i, known) !== undefined)
  const found = [section, label].filter((at) => at !== -1)
  if (found.length > 0) return Math.min(...found)
  const leader = lines.findIndex(({ text }) => isLeader(text))
  return leader === -1 ? lines.length : leader
}

/** What stands before the call: the head, and the lists of people from `rosterStart` on. */
function frontOf(lines: readonly Line[]): { readonly rosterStart: number; readonly furniture: readonly Furniture[] } {
  const found = lines.findIndex(({ text }) => rosterHead(text) !== undefined)
  const rosterStart = found === -1 ? lines.length : found
  const kindAt = (i: number): FurnitureKind => (i < rosterStart ? 'header' : 'roster')
  const furniture = lines.flatMap(({ text, start, end }, i) => (text === '' ? [] : [{ start, end, kind: kindAt(i) }]))
  return { rosterStart, furniture }
}

function marksOf(lines: readonly Line[], start: number, known: Known): ReadonlyMap<number, PdfMark> {
  const marks = new Map<number, PdfMark>()
  let hasSpoken = false
  let isLed = false
  let hasSigns = true
  for (let i = start; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text === '') continue
    const mark = markAt(lines, i, { known: { ...known, hasSigns }, isLed, hasSpoken })
    isLed = isLeader(text)
    if (mark === undefined) continue
    marks.set(i, mark)
    if (mark.is === 'heading') hasSpoken = true
    if (mark.is === 'section') hasSigns = mark.section === 'qa'
    i = mark.is === 'heading' && mark.from !== undefined ? mark.next : mark.next - 1
  }
  return marks
}

interface Place {
  readonly known: Known
  /** A leader stands before the line. */
  readonly isLed: boolean
  readonly hasSpoken: boolean
}

function markAt(lines: readonly Line[], i: number, { known, isLed, hasSpoken }: Place): PdfMark | undefined {
  const { text } = lines[i]!
  const label = labelAt(lines, i, known)
  if (label !== undefined) return { is: 'heading', ...label }
  if (text.length > LONGEST) return undefined
  if (SECTION.test(text)) return { is: 'section', section: sectionNamed(text) ?? 'qa', next: i + 1 }
  if (hasSpoken && LEGAL.test(text)) return { is: 'furniture', kind: 'legal', next: lines.length }
  if (isLeader(text)) return { is: 'furniture', kind: 'heading', next: i + 1 }
  const heading = headingAt(lines, i, isLed, known) ?? titledNameAt(lines, i, known)
  if (heading !== undefined) return { is: 'heading', ...heading }
  const sign = signOf(text)
  return sign === undefined ? undefined : { is: 'sign', asks: sign, next: i + 1 }
}

/** The text of CallStreet pages, and the older style with `<Q - Name>: ` (FORMATS 2.13). */
export const callstreetPdfText: Format = {
  id: 'callstreet-pdf-text',
  medium: 'text',
  atMost: 0.95,
  looksFor:
    'pages with "MANAGEMENT DISCUSSION SECTION", speakers below lines of dots, or lines such as "<Q - Jane Doe>: "',
  look,
}
