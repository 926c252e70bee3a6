import type { Span } from '../base/span.js'
import { looksLikeName } from './names.js'
import { isSmallLetter } from './signs.js'
import type { Line } from './source.js'
import { roleOf, TITLE_WORD } from './titles.js'
import type { WrappedLine } from './unwrap.js'

/** A head in capitals before a colon: `NAME, TITLE, FIRM: `. */
export interface CapsHead {
  /** As written, without the colon. */
  readonly label: string
  /** In capitals. */
  readonly name: string
  /** What stands between the commas after the name. */
  readonly rest: readonly string[]
  /** Where the head stands, line by line. */
  readonly pieces: readonly Span[]
}

/** Lines under one head, or before the first. */
export interface HeadedLines {
  readonly head: CapsHead | undefined
  readonly lines: readonly WrappedLine[]
  /** The next head was glued to the last line: the speaker was cut off. */
  readonly isCutOff: boolean
}

/** What a head says, by its label. */
interface Said {
  readonly label: string
  readonly name: string
  readonly rest: readonly string[]
  /** A role or a name with a title: a head by itself. */
  readonly isSure: boolean
}

interface Found {
  readonly said: Said
  /** Just after the colon, in the last of its lines. */
  readonly end: number
  readonly lines: number
}

const LONGEST_HEAD = 300
/** A head is joined from this many lines at most. */
const MOST_LINES = 3
const MAYBE_HEAD = /^(?:\p{Lu}[\p{Lu}.'’]|\?\?)/u
const SMALL = /\p{Ll}/u
const ODD_BLANKS = /\s\s|[^\S ]/
/** Small letters that stand in capitals. */
const SMALL_PARTS = /\(ph\)|\bMc(?=\p{Lu})|\bMac(?=\p{Lu})|(?<=\p{Lu})'s\b/gu
const SUFFIX = /^(?:JR|SR|II|III|IV|CPA|CFA|PH\.?D)\.?$/i
/** `ROBERT "BOB" DAY`, `CY DAY (PH)`. */
const BYNAME = /["“”]|\s*[([][^()[\]]{1,20}[)\]]/g
/** The tail of a firm, where the head was wrapped. */
const FIRM_TAIL =
  /\b(?:DIVISION|INCORPORATED|INC|LLC|LLP|L\.?P|CORP|CORPORATION|LTD|LIMITED|GROUP|BANK|SECURITIES|RESEARCH|CAPITAL|MARKETS|PARTNERS|COMPANY|CO)\.?$/
/** A head that lost the line end before it, as it stands after a dash. */
const GLUED = /-(\p{Lu}[\p{Lu}\p{M}.'’ ]{2,50}(?:-[\p{Lu}\p{M}.'’ ]{2,30})?):(?=\s|$)/gu

function saidBy(label: string): Said | undefined {
  if (SMALL.test(label.replace(SMALL_PARTS, ''))) return undefined
  const plain = ODD_BLANKS.test(label) ? label.replace(/\s+/g, ' ') : label
  const [first = '', ...parts] = plain.split(',').map((part) => part.trim())
  const suffixes = parts.findIndex((part) => !SUFFIX.test(part))
  const own = suffixes === -1 ? parts : parts.slice(0, suffixes)
  const name = [first, ...own].join(', ')
  if (!looksLikeName(first.replace(BYNAME, '').trim()) && !isRole(name)) return undefined
  const rest = parts.slice(own.length).filter((part) => part !== '')
  const isPerson = rest.length > 0 && (name.includes(' ') || TITLE_WORD.test(rest.join(', ')))
  return { label, name, rest, isSure: (isPerson && !FIRM_TAIL.test(name)) || isRole(name) }
}

/** Finds the head that starts at a line, joined from as many lines as it takes; every label is read once. */
function headFinder(lines: readonly Line[]): (i: number) => Found | undefined {
  const read = new Map<string, Said | undefined>()
  const headIn = (line: string): { readonly said: Said; readonly end: number } | undefined => {
    const start = line.slice(0, LONGEST_HEAD)
    const colon = start.search(/:(?:\s|$)/)
    if (colon === -1) return undefined
    const label = start.slice(0, colon).trim()
    if (!read.has(label)) read.set(label, saidBy(label))
    const said = read.get(label)
    return said === undefined ? undefined : { said, end: colon + 1 }
  }
  return (i) => {
    let joined = lines[i]!.text
    // Most lines have a small letter first or second.
    if (isSmallLetter(joined.charCodeAt(1)) || isSmallLetter(joined.charCodeAt(0)) || !MAYBE_HEAD.test(joined))
      return undefined
    const found = headIn(joined)
    if (found !== undefined) return { said: found.said, end: found.end, lines: 1 }
    if (!joined.includes(',') || joined.includes(':')) return undefined
    for (let count = 1; count < MOST_LINES; count++) {
      if (joined.length > LONGEST_HEAD || SMALL.test(joined.replace(SMALL_PARTS, ''))) return undefined
      const next = lines[i + count]
      if (next === undefined || next.text === '') return undefined
      const before = joined.length + 1
      joined = `${joined} ${next.text}`
      const wrapped = headIn(joined)
      if (wrapped !== undefined) return { said: wrapped.said, end: wrapped.end - before, lines: count + 1 }
    }
    return undefined
  }
}

/** The words that a text says. */
type Spoken = Pick<ReadonlySet<string>, 'has'>

/** The names that heads of a text have: those with a title, roles, and others that come back or are said in the text. */
function namesOf(heads: Iterable<Found>, saidOf: (names: Iterable<string>) => Spoken): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const names = new Set<string>()
  for (const { said } of heads) {
    counts.set(said.name, (counts.get(said.name) ?? 0) + 1)
    if (said.isSure) names.add(said.name)
  }
  const spoken = saidOf(counts.keys())
  const isSpoken = (name: string): boolean => spoken.has(name.split(' ').at(-1)!.toLowerCase())
  for (const [name, count] of counts)
    if (name.includes(' ') && !FIRM_TAIL.test(name) && (count > 1 || isSpoken(name))) names.add(name)
  return names
}

const isRole = (name: string): boolean => /^\?+$/.test(name) || roleOf(name, null) !== undefined

/**
 * Cuts lines at the heads in capitals: at line starts, over several lines, and glued to the end of a line after a dash.
 *
 * @param saidOf Which words of names the text says, in small letters: a head that stands once is believed then.
 */
export function headedLines(
  lines: readonly Line[],
  saidOf: (names: Iterable<string>) => Spoken,
): readonly HeadedLines[] {
  const headAt = headFinder(lines)
  const heads = new Map<number, Found>()
  lines.forEach((_, i) => {
    const head = headAt(i)
    if (head !== undefined) heads.set(i, head)
  })
  const names = namesOf(heads.values(), saidOf)
  const parts: HeadedLines[] = []
  let head: CapsHead | undefined
  let body: WrappedLine[] = []
  const close = (next?: CapsHead, isCutOff = false): void => {
    if (head !== undefined || body.length > 0) parts.push({ head, lines: body, isCutOff })
    head = next
    body = []
  }
  for (let i = 0; i < lines.length; i++) {
    const at = heads.get(i)
    let rest: WrappedLine = lines[i]!
    if (at !== undefined && names.has(at.said.name)) {
      const whole = lines.slice(i, i + at.lines - 1)
      rest = lines[i + at.lines - 1]!
      const { label, name, rest: after } = at.said
      const { end } = at
      close({ label, name, rest: after, pieces: [...whole.map(spanOf), { start: rest.start, end: rest.start + end }] })
      rest = restOf(rest, end)
      i += at.lines - 1
    }
    for (const { name, start, end } of gluedIn(rest, names)) {
      body.push({ ...rest, end: start, text: rest.text.slice(0, start - rest.start) })
      close({ label: name, name, rest: [], pieces: [{ start, end }] }, true)
      rest = restOf(rest, end - rest.start)
    }
    body.push(rest)
  }
  close()
  return parts
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** What of a line stands after a head. */
function restOf(line: WrappedLine, length: number): WrappedLine {
  const text = line.text.slice(length).trimStart()
  return { start: line.end - text.length, end: line.end, text, full: line.full ?? line.text.length }
}

/** The known names that are glued to the words before. */
function gluedIn({ text, start }: Line, names: ReadonlySet<string>): readonly (Span & { readonly name: string })[] {
  if (!text.includes('-') || !text.includes(':')) return NONE
  return [...text.matchAll(GLUED)].flatMap((match) => {
    const from = start + match.index + 1
    const name = match[1]!.trim()
    return names.has(name) ? [{ name, start: from, end: from + match[1]!.length + 1 }] : []
  })
}

const NONE: readonly never[] = []
