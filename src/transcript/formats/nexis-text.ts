import type { Span } from '../../base/span.js'
import { bodyOf } from '../body.js'
import { type CapsHead, headedLines } from '../caps-heads.js'
import { displayNames, type Spellings, spellingsIn } from '../display-names.js'
import { rawTurn } from '../raw-turn.js'
import { withoutRunningLines } from '../running-lines.js'
import { isSmallLetter, oneOf } from '../signs.js'
import type { Line, Source } from '../source.js'
import type { Diagnostic, Format, Furniture, Look, RawCall, RawTurn, RosterEntry } from '../types.js'
import { unwrapper, type WrappedLine, withoutPageLines } from '../unwrap.js'
import { wireHead } from '../wire-head.js'
import { type WirePerson, wirePeople } from '../wire-people.js'

/** Whether a text is in the format, so many lines of its beginning tell. */
const HEAD_LINES = 4000
const FEWEST_HEADS = 3
const FEWEST_OPERATOR = 2
const PAGE = /^Page \d{1,4} of \d{1,4}(?:\s*(?:©|\(c\)|Copyright).*)?$/i
/** The same at the end of a line of speech that was cut off: `and then-Page 8 of 13 ©`. */
const GLUED_PAGE = /(?<=\S) ?Page \d{1,4} of \d{1,4}\s*(?:©|\([Cc]\)|Copyright).*$/
/** The marks of the services that sell the wire. */
const SERVICE = /Factiva, Inc\.|^Document [A-Z]{2,8}\d{8}|^FNDW$|\bFD \(?Fair Disclosure\)? Wire\b|^CQ FD Disclosure$/i
const OPERATOR = /^(?:OPERATOR|COORDINATOR|MODERATOR|CONFERENCE (?:OPERATOR|FACILITATOR|COORDINATOR)):(?:\s|$)/
const CAPITAL_HEAD = /^\p{Lu}[\p{Lu}\p{M}.'’ -]{1,60}(?:,[^\p{Ll}:]{1,200})?:(?:\s|$)/u
/** Where the legal words after a call begin. */
const END =
  /^\[(?:Thomson|CCBN|Copyright|FDCH|Refinitiv|LSEG)\b|^EDITOR: COMPANY DISCLAIMER|^(?:AN +)?Document [A-Z]{2,8}\d{8}|^LOAD-DATE:/
const DOCUMENT = /^(?:AN +)?Document ([A-Z]{2,8}\d{8}\w*)$/
/** What these begin with: asked first, since most lines do not. */
const beginsPageLine = oneOf('PpCc[')
const beginsEnd = oneOf('[EADL')
const PART = /^(?:(presentation)|questions? (?:and|&) answers?)$/i
const CHECKED = /^\[?CHECKED\]?$/
function look(source: Source): Look {
  return { score: scoreOf(source.lines.slice(0, HEAD_LINES)), read: () => callsIn(source) }
}

function scoreOf(lines: readonly Line[]): number {
  let operator = 0
  let heads = 0
  for (const { text } of lines) {
    if (isSmallLetter(text.charCodeAt(0)) || isSmallLetter(text.charCodeAt(1))) continue
    if (OPERATOR.test(text)) operator++
    if (CAPITAL_HEAD.test(text)) heads++
    if (heads >= FEWEST_HEADS && operator >= FEWEST_OPERATOR) break
  }
  if (heads < FEWEST_HEADS) return 0
  const isOfService = lines.some(({ text }) => text.length < 200 && SERVICE.test(text))
  if (operator < FEWEST_OPERATOR && !isOfService) return 0
  return isOfService ? 0.98 : 0.85
}

/** The calls of a file: an export may hold several documents, each ended by its number. */
function callsIn({ text, lines }: Source): readonly RawCall[] {
  const bounds: number[] = []
  // A document without heads is no call, so its lines stay with the one before.
  let bound: number | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.text
    if (beginsEnd(line.charCodeAt(0)) && DOCUMENT.test(line)) {
      while (lines[i + 1] !== undefined && (lines[i + 1]!.text === '' || PAGE.test(lines[i + 1]!.text))) i++
      bound = i + 1
    } else if (bound !== undefined && OPERATOR.test(line)) {
      bounds.push(bound)
      bound = undefined
    }
  }
  return [0, ...bounds].map((from, i) => read(text, lines.slice(from, bounds[i])))
}

function read(text: string, lines: readonly Line[]): RawCall {
  const own = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
  const first = lines.findIndex(({ text: line }) => !isSmallLetter(line.charCodeAt(1)) && CAPITAL_HEAD.test(line))
  const isEnd = ({ text: line }: Line, i: number): boolean =>
    i > first && beginsEnd(line.charCodeAt(0)) && END.test(line)
  const last = first === -1 ? -1 : lines.findIndex(isEnd)
  const body = last === -1 ? lines : lines.slice(0, last)
  // Capital heads stand in old filings too, whose pages are other ones.
  const flowing = text.includes('<PAGE>') ? withoutRunningLines(text, body) : { lines: body, furniture: [] }
  const pages = withoutPageLines(flowing.lines.flatMap(withPageApart), (line) => {
    if (!beginsPageLine(line.charCodeAt(0))) return undefined
    return PAGE.test(line) ? 'footer' : CHECKED.test(line) ? 'editorial' : undefined
  })
  let spellings: Spellings = new Map()
  const parts = headedLines(pages.lines, (names) => {
    spellings = spellingsIn(text, own, names)
    return spellings
  })
  const [opening] = parts
  const before = opening?.head === undefined ? cutPart(opening?.lines ?? []) : undefined
  const head = wireHead(before?.lines ?? [])
  const heads: CapsHead[] = []
  for (const { head: said } of parts) if (said !== undefined) heads.push(said)
  const people = wirePeople(heads, head.company.name)
  const names = displayNames(
    heads.map(({ name }) => name),
    spellings,
  )
  const unwrap = unwrapper(body)

  const turns: RawTurn[] = []
  const furniture: Furniture[] = [
    ...flowing.furniture,
    ...pages.furniture,
    ...head.furniture,
    ...(before?.headings ?? []),
  ]
  let section = before?.section
  const add = (
    speaker: Pick<RawTurn, 'label' | 'name' | 'title' | 'firm'>,
    heading: readonly Span[],
    under: readonly WrappedLine[],
    flags?: RawTurn['flags'],
  ) => {
    const { pieces, hyphens } = unwrap(under)
    const said = bodyOf(text, pieces)
    turns.push(rawTurn(speaker, section, said, heading.concat(said.pieces), { flags }))
    for (const hyphen of hyphens) furniture.push(hyphen)
  }
  const diagnostics: Diagnostic[] = [...head.diagnostics]
  if (head.speech.length > 0) {
    add({ label: null, name: 'Operator', title: null, firm: null }, [], head.speech, ['no-speaker'])
    diagnostics.push({
      code: 'noHeading',
      level: 'warn',
      turn: 0,
      message: "text under no head is read as the operator's",
    })
  }
  for (const { head: said, lines: under, isCutOff } of parts) {
    if (said === undefined) continue
    const { lines: speech, headings, section: next } = cutPart(under)
    const { title, firm } = people.get(said.label) ?? NOBODY
    const speaker = { label: said.label, name: names.get(said.name)!, title, firm }
    add(speaker, said.pieces, speech, isCutOff ? ['cut-off'] : undefined)
    for (const heading of headings) furniture.push(heading)
    section = next ?? section
  }
  const tail = last === -1 ? [] : lines.slice(last).filter(({ text: line }) => line !== '')
  if (tail.length > 0) furniture.push({ start: tail[0]!.start, end: tail.at(-1)!.end, kind: 'legal' })
  const id = tail.map(({ text: line }) => DOCUMENT.exec(line)?.[1]).find((found) => found !== undefined)
  return {
    ...(id === undefined ? {} : { id }),
    ...(head.version === undefined ? {} : { version: head.version }),
    turns,
    roster: head.roster.length > 0 ? head.roster : rosterOf(people.values(), names),
    company: head.company,
    event: head.event,
    furniture,
    diagnostics,
  }
}

/** A line of speech and the footer glued to its end are two lines. */
function withPageApart(line: Line): readonly Line[] {
  const at = line.text.includes('Page ') ? line.text.search(GLUED_PAGE) : -1
  if (at === -1) return [line]
  const page = line.text.indexOf('Page', at)
  return [
    { text: line.text.slice(0, at), start: line.start, end: line.start + at },
    { text: line.text.slice(page), start: line.start + page, end: line.end },
  ]
}

const NOBODY = { title: null, firm: null } as const

/** The people of the full heads, each once. */
function rosterOf(people: Iterable<WirePerson>, names: ReadonlyMap<string, string>): readonly RosterEntry[] {
  const entries = new Map<string, RosterEntry>()
  for (const person of people)
    if (!entries.has(person.name)) entries.set(person.name, { ...person, name: names.get(person.name)! })
  return [...entries.values()]
}

/** The lines without the heading of the next part at their end, and the section it names. */
function cutPart(lines: readonly WrappedLine[]): {
  readonly lines: readonly WrappedLine[]
  readonly headings: readonly Furniture[]
  readonly section: RawTurn['section']
} {
  const filled = lines.findLastIndex(({ text }) => text !== '')
  const part = PART.exec(lines[filled]?.text ?? '')
  if (part === null) return { lines, headings: [], section: undefined }
  const { start, end } = lines[filled]!
  const section = part[1] === undefined ? 'qa' : 'prepared'
  return { lines: lines.slice(0, filled), headings: [{ start, end, kind: 'heading' }], section }
}

/** Heads in capitals, hard-wrapped with page footers or not: Factiva and Nexis "FD Wire" (FORMATS 2.10). */
export const nexisText: Format = {
  id: 'nexis-text',
  medium: 'text',
  atMost: 0.98,
  looksFor: `heads in capitals before a colon, such as "OPERATOR: " or "JANE DOE, CFO, EXAMPLE INC.: " (at least ${FEWEST_HEADS})`,
  look,
}
