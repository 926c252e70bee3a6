import type { Span } from '../../base/span.js'
import { looksLikeName } from '../names.js'
import { hitsAny, INTRODUCE, OPEN } from '../phrases.js'
import { TITLE_WORD } from '../titles.js'
import type { Diagnostic, Format, Look, RawCall, RawTurn } from '../types.js'

/** `Name - Title` or `Name -- Firm -- Analyst`; the separator is any dash between blanks. */
const HEADING = /^(.{2,60}?) (-{1,2}|[–—]) (\S.*)$/u
const LONGEST = { '-': 90, '--': 130 } as const
const BARE = /^(?:Operator|Unidentified [A-Z][\w ]{2,40}|Unknown [A-Z][\w ]{2,40})$/
const SENTENCE_END = /[.?!:;,]$/
const ABBREVIATED_END = /\b(?:Inc|Jr|Sr|Co|Corp|Ltd|L\.P|N\.A|S\.A|U\.S)\.$/
const SECTION_LINE =
  /^(prepared remarks|presentation|questions? (?:and|&) answers?|q&a|question[- ]and[- ]answer session):?$/i
/** A line before the first heading that is this foreign is a site's notice. */
const FOREIGN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0400-\u04ff\u0600-\u06ff]/g
const WELCOME =
  /\b(?:good (?:day|morning|afternoon|evening)|welcome|greetings|ladies and gentlemen|thank you for standing by)\b/i

interface Line extends Span {
  readonly text: string
}

interface Heading {
  readonly name: string
  readonly title: string | null
  readonly firm: string | null
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    lines.push({ start, end, text: text.slice(start, end).trim() })
    start = end + 1
  }
  return lines
}

/** What a line says if it is a heading; whether it is one, the whole text decides. */
function headingOf(line: string): Heading | undefined {
  if (line.length < 3 || line.length > LONGEST['--'] || (SENTENCE_END.test(line) && !ABBREVIATED_END.test(line)))
    return undefined
  if (BARE.test(line)) return { name: line, title: null, firm: null }
  const [, name, separator, rest] = HEADING.exec(line) ?? []
  if (name === undefined || !looksLikeName(name)) return undefined
  if (separator !== '--' && line.length > LONGEST['-']) return undefined
  const parts = rest!.split(` ${separator} `)
  const title = parts.at(-1)!.trim()
  // "VP - Finance" is one title; "Foo Partners - Analyst" is a firm and a title.
  const firm = parts.length > 1 && TITLE_WORD.test(title) ? parts.slice(0, -1).join(' - ').trim() : null
  return { name, title: firm === null ? rest!.trim() : title, firm }
}

/** The headings of a text by line number: names that come back, bear a title, or were just introduced. */
function headingsOf(lines: readonly Line[]): ReadonlyMap<number, Heading> {
  const candidates = new Map<number, Heading>()
  const seen = new Map<string, number>()
  lines.forEach(({ text }, i) => {
    const heading = headingOf(text)
    if (heading === undefined) return
    candidates.set(i, heading)
    seen.set(heading.name, (seen.get(heading.name) ?? 0) + 1)
  })
  for (const [i, { name, title }] of candidates) {
    const known = BARE.test(name) || (seen.get(name) ?? 0) > 1 || (title !== null && TITLE_WORD.test(title))
    if (!known && !introduced(lines, i, name)) candidates.delete(i)
  }
  return candidates
}

const introduced = (lines: readonly Line[], i: number, name: string): boolean =>
  lines.slice(Math.max(0, i - 3), i).some(({ text }) => text.includes(name))

/** Rules of equals signs, and rosters of names: other formats, whose headings only look like these. */
const OTHER_FORMAT = /^={20,}\s*$|^(?:(?:company|corporate|conference call) participants|executives|analysts)\s*$/im

/** A section line stands before a heading, or before the words that open the part; elsewhere it is speech. */
function isSectionLine(lines: readonly Line[], headings: ReadonlyMap<number, Heading>, i: number): boolean {
  if (!SECTION_LINE.test(lines[i]!.text)) return false
  let next = i + 1
  while (next < lines.length && lines[next]!.text === '') next++
  const said = lines[next]?.text ?? ''
  return headings.has(next) || WELCOME.test(said) || hitsAny(said, [...OPEN, ...INTRODUCE])
}

/** A call has this many headings, and at least one person who comes back. */
const FEWEST = 3
/** So many returns of a named speaker leave no doubt. */
const SURE = 10

function look(text: string): Look {
  const lines = linesOf(text)
  const headings = headingsOf(lines)
  const first = headings.keys().next().value
  const head = text.slice(0, first === undefined ? 0 : lines[first]!.start)
  const score = OTHER_FORMAT.test(head) ? 0 : scoreOf(headings)
  return { score, read: () => read(text, lines, headings) }
}

function scoreOf(headings: ReadonlyMap<number, Heading>): number {
  if (headings.size < FEWEST) return 0
  const people = [...headings.values()].filter(({ title }) => title !== null).map(({ name }) => name)
  const returning = people.length - new Set(people).size
  return returning === 0 ? 0 : Math.min(1, 0.5 + returning / SURE / 2)
}

function read(text: string, lines: readonly Line[], headings: ReadonlyMap<number, Heading>): RawCall {
  const turns: RawTurn[] = []
  const furniture: Span[] = []
  const diagnostics: Diagnostic[] = []
  let section: RawTurn['section']
  let heading: { readonly line: Line; readonly said: Heading } | undefined
  let body: Line[] = []

  const close = (): void => {
    const filled = body.filter((line) => line.text !== '')
    const span = filled.length === 0 ? null : { start: filled[0]!.start, end: filled.at(-1)!.end }
    body = []
    if (heading === undefined) {
      if (span !== null) before(span)
      return
    }
    const { name, title, firm } = heading.said
    turns.push({
      label: heading.line.text,
      name,
      title,
      firm,
      text: span === null ? '' : text.slice(span.start, span.end),
      span,
      pieces: [{ start: heading.line.start, end: heading.line.end }, ...(span === null ? [] : [span])],
      section,
    })
  }

  /** Text under no heading: a welcome, and what opens the Q&A, are the operator's; a site's notice is furniture. */
  const before = (span: Span): void => {
    const said = text.slice(span.start, span.end)
    if (WELCOME.test(said) || section === 'qa') {
      const own = { label: null, name: 'Operator', title: null, firm: null, text: said, span, pieces: [span], section }
      turns.push(own)
      diagnostics.push({
        code: 'noHeading',
        level: 'warn',
        turn: turns.length - 1,
        message: "text under no heading is read as the operator's",
      })
      return
    }
    furniture.push(span)
    const foreign = (said.match(FOREIGN) ?? []).length > said.length / 4
    diagnostics.push({
      code: foreign ? 'foreignNotice' : 'textBeforeCall',
      level: 'info',
      message: `${foreign ? 'a notice in another language' : 'text'} before the first heading is no turn: "${said.slice(0, 40)}${said.length > 40 ? '…' : ''}"`,
    })
  }

  lines.forEach((line, i) => {
    const said = headings.get(i)
    const marked = isSectionLine(lines, headings, i) ? line.text.toLowerCase() : undefined
    if (said === undefined && marked === undefined) {
      body.push(line)
      return
    }
    close()
    if (said !== undefined) heading = { line, said }
    else {
      section = /^(?:prepared|presentation)/.test(marked!) ? 'prepared' : 'qa'
      furniture.push({ start: line.start, end: line.end })
      heading = undefined
    }
  })
  close()
  return { turns, furniture, diagnostics }
}

/** Speaker on a line of its own, paragraphs below: Calix, and flattened Motley Fool pages (FORMATS 2.1). */
export const headingLine: Format = {
  id: 'heading-line',
  looksFor: `speaker headings on lines of their own, such as "Operator", "Jane Doe - CEO" or "John Roe -- Firm -- Analyst" (at least ${FEWEST}, and a person who speaks twice)`,
  look,
}
