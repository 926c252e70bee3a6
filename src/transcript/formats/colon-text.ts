import { headOf } from '../colon-head.js'
import { type ColonLabels, colonLabels, manyColonLabels } from '../colon-labels.js'
import { rosterIn, rosterStart } from '../colon-roster.js'
import { type CallHead, callHead, isHeadLine } from '../headed/call-head.js'
import { INSIDE, siteParagraph } from '../headed/site-paragraphs.js'
import { withAsides } from '../label-asides.js'
import { rawTurn } from '../raw-turn.js'
import { lastCode, oneOf } from '../signs.js'
import type { Line, Source } from '../source.js'
import { type SaidBody, speechIn } from '../stretches.js'
import type { Company, Diagnostic, Format, Furniture, Look, RawCall, RawTurn, RosterEntry } from '../types.js'

/** Whether a text is in the format, its beginning tells. */
const HEAD = 150_000
/** A call has this many labels, of two speakers at least. */
const FEWEST = 4
/** So many returns of a speaker leave little doubt. */
const SURE = 6
const MARKDOWN_HEAD = /^#{1,3} [^\n]{0,200}\b(?:call|transcript)\b/i
const WELCOME =
  /\b(?:good (?:day|morning|afternoon|evening)|welcome|greetings|ladies and gentlemen|thank you for standing by)\b/i
/** A heading of a part on a line of its own, or glued to the sentence before where line ends were lost. */
const PART =
  /(?:^|(?<=[.?!…)\]"”]))\s{0,3}(?:#{1,6} |[*_]{1,2})?(presentation|prepared remarks|management discussion(?: section)?|q ?& ?a(?: session)?|questions? (?:and|&) answers?(?: session| section)?|questions?-and-answers?(?: session)?)[*_]{0,2}:?[*_]{0,2}$/i
const LONGEST_PART = 60
const endsSpeech = oneOf('.?!…)]"”')
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/

function look({ text }: Source): Look {
  const head = text.slice(0, HEAD)
  const start = rosterStart(text)
  const inHead = manyColonLabels(head, start !== undefined, FEWEST)
  const inText = (): ColonLabels =>
    inHead !== undefined && head.length === text.length ? inHead : colonLabels(text, start !== undefined)
  return {
    score: inHead === undefined ? 0 : scoreOf(head, inHead, start !== undefined),
    read: () => [read(text, inText(), start)],
  }
}

function scoreOf(head: string, { labels }: ColonLabels, hasList: boolean): number {
  const names = new Set(labels.map(({ name }) => name))
  if (labels.length < FEWEST || names.size < 2) return 0
  const returns = labels.length - names.size
  if (returns === 0) return 0
  // Heads in capitals are a wire's, which has a format of its own.
  const capitals = labels.filter(({ name }) => !/\p{Ll}/u.test(name)).length
  if (capitals > labels.length / 2) return 0.4
  if (MARKDOWN_HEAD.test(head.trimStart())) return 0.95
  return hasList ? 0.9 : Math.min(0.9, 0.6 + (0.3 * returns) / SURE)
}

function read(text: string, { labels: found, listEnd }: ColonLabels, listStart: number | undefined): RawCall {
  const labels = withAsides(text, found)
  const first = labels[0]?.start ?? text.length
  const speech = speechIn(text, labels)
  const { linesIn } = speech
  const list = listEnd === 0 ? undefined : { start: listStart!, end: first }
  const before = linesIn(0, list?.start ?? first)
  const head = headOf(before)
  const roster = list === undefined ? [] : rosterIn(text, list, labels)

  const turns: RawTurn[] = []
  const furniture: Furniture[] = [...speech.furniture]
  for (const { start, end } of head.lines) furniture.push({ start, end, kind: 'header' })
  const diagnostics: Diagnostic[] = [...head.diagnostics]
  let section: RawTurn['section']

  const opening = cutPart(before.filter((line) => !head.lines.has(line)))
  const other = saysAll(head) ? NOTHING : callHead(before.flatMap(({ text: line }) => (isHeadLine(line) ? [line] : [])))
  const listed = list === undefined ? undefined : cutPart(linesIn(list.start, list.end))
  for (const part of [opening, listed]) {
    for (const heading of part?.headings ?? []) furniture.push(heading)
    section = part?.section ?? section
  }
  if (listed !== undefined) furniture.push(...stretchOf(listed.lines, 'roster'))
  if (opening.lines.length > 0) {
    const said = textBefore(speech.bodyOf(opening.lines), opening.lines, section)
    turns.push(...said.turns)
    for (const notice of said.furniture) furniture.push(notice)
    diagnostics.push(said.diagnostic)
  }
  labels.forEach((label, i) => {
    const next = labels[i + 1]?.start
    const said = linesIn(label.end, next ?? text.length)
    const tail = next === undefined ? said.findIndex(({ text: line }) => endsCall(line)) : -1
    const own = (tail === -1 ? said : said.slice(0, tail)).filter((line) => {
      const kind = line.text.length > LONGEST_INSERT ? undefined : siteParagraph(line.text, INSIDE)?.kind
      if (kind !== undefined) furniture.push({ start: line.start, end: line.end, kind })
      return kind === undefined
    })
    const part = cutPart(own)
    if (tail !== -1) {
      furniture.push(...stretchOf(said.slice(tail), 'legal'))
      diagnostics.push({ code: 'textAfterCall', level: 'info', message: 'text after the call is no turn' })
    }
    for (const heading of part.headings) furniture.push(heading)
    const body = speech.bodyOf(part.lines)
    const pieces = [{ start: label.start, end: label.end }, ...body.pieces]
    turns.push(rawTurn(label, section, body, pieces, { asks: ASKS[label.tag ?? 'M'] }))
    for (const hyphen of body.hyphens) furniture.push(hyphen)
    section = part.section ?? section
  })
  const company = companyOf({ ...other.company, ...head.company }, roster)
  return { turns, roster, company, event: { ...other.event, ...head.event }, furniture, diagnostics }
}

const NOTHING: Pick<CallHead, 'company' | 'event'> = { company: {}, event: {} }

/** Fields have said what other heads say. */
const saysAll = ({ company, event }: Pick<CallHead, 'company' | 'event'>): boolean =>
  [company.name, company.ticker, event.title, event.date, event.fiscal].every((said) => said !== undefined)

/** What sites set between the turns is short. */
const LONGEST_INSERT = 200
const endsCall = (line: string): boolean => RULE.test(line) || siteParagraph(line)?.ends === true

const ASKS = { M: undefined, Q: 'question', A: 'answer' } as const

/** Text under no label: a welcome is the operator's, anything else a notice. */
function textBefore(
  { hyphens, ...body }: SaidBody,
  lines: readonly Line[],
  section: RawTurn['section'],
): { readonly turns: readonly RawTurn[]; readonly furniture: readonly Furniture[]; readonly diagnostic: Diagnostic } {
  if (WELCOME.test(body.text.slice(0, 1000))) {
    const flags = ['no-speaker'] as const
    return {
      turns: [{ ...body, label: null, name: 'Operator', title: null, firm: null, section, flags }],
      furniture: hyphens,
      diagnostic: {
        code: 'noHeading',
        level: 'warn',
        turn: 0,
        message: "text under no label is read as the operator's",
      },
    }
  }
  const seen = body.text.slice(0, 40)
  return {
    turns: [],
    furniture: lines.map(({ start, end }) => ({ start, end, kind: 'notice' })),
    diagnostic: { code: 'textBeforeCall', level: 'info', message: `text before the first label is no turn: "${seen}"` },
  }
}

/** The lines without the heading of the next part at their end, and the section it names. */
function cutPart(lines: readonly Line[]): {
  readonly lines: readonly Line[]
  readonly headings: readonly Furniture[]
  readonly section: RawTurn['section']
} {
  const rest = [...lines]
  const headings: Furniture[] = []
  let section: RawTurn['section']
  for (let last = rest.at(-1); last !== undefined; last = rest.at(-1)) {
    if (endsSpeech(lastCode(last.text))) break
    const seen = last.text.slice(-LONGEST_PART)
    const part = PART.exec(seen)
    const isGlued = part !== null && (part.index > 0 || last.text.length > seen.length)
    if (!RULE.test(seen) && (part === null || (isGlued && part.index === 0))) break
    const start = isGlued ? last.end - (seen.length - part.index) : last.start
    headings.push({ start, end: last.end, kind: 'heading' })
    if (part !== null) section ??= /^q/i.test(part[1]!) ? 'qa' : 'prepared'
    rest.pop()
    if (isGlued) rest.push({ start: last.start, end: start, text: last.text.slice(0, start - last.start) })
  }
  return { lines: rest, headings, section }
}

function stretchOf(lines: readonly Line[], kind: Furniture['kind']): readonly Furniture[] {
  const [first, last] = [lines[0], lines.at(-1)]
  return first === undefined ? [] : [{ start: first.start, end: last!.end, kind }]
}

/** The company of the head; else the one firm of all executives in the list. */
function companyOf(head: Partial<Company>, roster: readonly RosterEntry[]): Partial<Company> {
  if (head.name !== undefined || head.ticker !== undefined) return head
  const firms = new Set(roster.filter(({ side }) => side === 'company').map(({ firm }) => firm))
  const [firm] = firms
  return firms.size === 1 && typeof firm === 'string' ? { ...head, name: firm } : head
}

/** A turn a line, or one text whose line ends were lost; each turn begins with `Name: ` (FORMATS 2.2). */
export const colonText: Format = {
  id: 'colon-text',
  medium: 'text',
  atMost: 0.95,
  looksFor: `speaker labels before a colon, such as "Operator: ", "Jane Doe: " or "Jane Doe - Firm: " (at least ${FEWEST}, and a speaker who comes back)`,
  look,
}
