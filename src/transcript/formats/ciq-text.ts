import type { Span } from '../../base/span.js'
import { bodyOf } from '../body.js'
import { dateIn } from '../dates.js'
import { fiscalIn } from '../fiscal.js'
import { unnamed } from '../schemas/people.js'
import { COMPONENTS, ROLE_WORDS, type Said } from '../schemas/turn-fields.js'
import { oddities } from '../schemas/turn-rows.js'
import { foldKey } from '../section-words.js'
import type { Line, Source } from '../source.js'
import { TITLE_WORD } from '../titles.js'
import type { Diagnostic, Format, Furniture, Look, RawCall, RawTurn } from '../types.js'

/** A component label: a line that is one of these words, written so. */
const LABEL =
  /^(?:Presentation Operator Message|Presenter Speech|Question and Answer Operator Message|Unknown Question and Answer Message|Question|Answer)$/
const LONGEST_LABEL = 40
/** Who speaks, as a kind of speaker, and the title behind a dash. */
const SPEAKER =
  /^(Operator|Executives?|Analysts?|Shareholders?|Attendees?|Unknown (?:Executive|Analyst|Shareholder|Attendee|Speaker)s?)(?: [-–—](?: (\S.*))?)?$/
const LONGEST_SPEAKER = 160
const NO_TITLE = /^(?:nan|none|null)$/i
const SENTENCE_END = /[.?!:;,]["”]?$/
const LONGEST_TITLE = 100
const LONGEST_HEADLINE = 250
/** The first line of a file: `Company, Q4 2031 Earnings Call, Feb 03, 2032 -`. */
const HEADLINE = /^(.{2,120}?), ((?:Q[1-4]|H[12]|FY|Nine Months|Half Year|Full Year).{0,120}?)(?: [-–—])?$/

interface Heading {
  readonly label: string | undefined
  /** The lines of the heading. */
  readonly lines: readonly Line[]
  readonly speaker: string | undefined
  readonly title: string | null
}

interface Block {
  readonly heading: Heading
  readonly body: readonly Line[]
}

const isLabel = ({ text }: Line): boolean => text.length <= LONGEST_LABEL && LABEL.test(text)
const speakerIn = ({ text }: Line): RegExpExecArray | null =>
  text.length > LONGEST_SPEAKER ? null : SPEAKER.exec(text)

/** The heading that begins at a line, and the line after it; `undefined` where none begins. */
function headingAt(
  lines: readonly Line[],
  at: number,
): { readonly heading: Heading; readonly next: number } | undefined {
  const label = isLabel(lines[at]!) ? lines[at]! : undefined
  const who = label === undefined ? at : at + 1
  const speaker = who < lines.length ? speakerIn(lines[who]!) : null
  if (speaker === null)
    return label === undefined
      ? undefined
      : { heading: { label: label.text, lines: [label], speaker: undefined, title: null }, next: who }
  const own = speaker[2]
  const below = lines[who + 1]
  // "Executives -" has its title on the next line, "Executives" may have.
  const isAnnounced = speaker[0].length > speaker[1]!.length
  const isBelow = own === undefined && below !== undefined && speaker[1] !== 'Operator' && isTitle(below, isAnnounced)
  const title = isBelow ? below.text : own
  return {
    heading: {
      label: label?.text,
      lines: [...(label === undefined ? [] : [label]), lines[who]!, ...(isBelow ? [below] : [])],
      speaker: speaker[1]!,
      title: title === undefined || NO_TITLE.test(title) ? null : title,
    },
    next: who + (isBelow ? 2 : 1),
  }
}

function isTitle(line: Line, isAnnounced: boolean): boolean {
  const { text } = line
  if (text.length > LONGEST_TITLE || SENTENCE_END.test(text) || isLabel(line) || speakerIn(line) !== null) return false
  return isAnnounced || TITLE_WORD.test(text)
}

function blocksOf(lines: readonly Line[]): { readonly head: readonly Line[]; readonly blocks: readonly Block[] } {
  const head: Line[] = []
  const blocks: { heading: Heading; body: Line[] }[] = []
  for (let at = 0; at < lines.length; ) {
    const found = headingAt(lines, at)
    if (found === undefined) {
      const block = blocks.at(-1)
      ;(block === undefined ? head : block.body).push(lines[at]!)
      at++
      continue
    }
    blocks.push({ heading: found.heading, body: [] })
    at = found.next
  }
  return { head, blocks }
}

const FEWEST_LABELS = 3
const FEWEST_SPEAKERS = 2
/** The labels of a call stand within so many lines. */
const HEAD_LINES = 2000

function look(source: Source): Look {
  let labels = 0
  let speakers = 0
  const lines = source.lines
  for (
    let i = 0;
    i < Math.min(lines.length, HEAD_LINES) && (labels < FEWEST_LABELS || speakers < FEWEST_SPEAKERS);
    i++
  ) {
    if (!isLabel(lines[i]!)) continue
    labels++
    const next = lines.slice(i + 1, i + 4).find(({ text }) => text !== '')
    if (next !== undefined && speakerIn(next) !== null) speakers++
  }
  const score = labels >= FEWEST_LABELS && speakers >= FEWEST_SPEAKERS ? 0.95 : 0
  return { score, read: () => [read(source)] }
}

function read(source: Source): RawCall {
  const { head, blocks } = blocksOf(source.lines.filter(({ text }) => text !== ''))
  const sections = sectionsOf(blocks)
  const turns: RawTurn[] = []
  const furniture: Furniture[] = head.map((line, i) => ({ ...spanOf(line), kind: i === 0 ? 'header' : 'notice' }))
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  blocks.forEach((block, i) => {
    const { heading, body } = block
    if (heading.speaker === undefined && body.length === 0) {
      furniture.push(...heading.lines.map((line): Furniture => ({ ...spanOf(line), kind: 'heading' })))
      return
    }
    const turn = turnOf(source, block, sections[i])
    const key = `${turn.label}\n${turn.text}`
    const isDoubled = turn.text.length >= FEWEST_DOUBLED && seen.has(key)
    seen.add(key)
    const at = turns.length
    if (isDoubled) diagnostics.push({ code: 'duplicateTurn', level: 'warn', turn: at, message: 'a turn stands twice' })
    turns.push(isDoubled ? { ...turn, flags: ['duplicate'] } : turn)
  })
  furniture.sort((a, b) => a.start - b.start)
  return { turns, roster: [], ...headOf(head[0]), furniture, diagnostics: [...diagnostics, ...oddities(turns)] }
}

/** Shorter turns ("Thank you.") do come twice. */
const FEWEST_DOUBLED = 80
const spanOf = ({ start, end }: Line): Span => ({ start, end })

const componentOf = ({ label }: Heading): Said | undefined =>
  label === undefined ? undefined : COMPONENTS.get(foldKey(label))

/** The sections the labels say; a block without label goes on in the section before it. */
function sectionsOf(blocks: readonly Block[]): readonly RawTurn['section'][] {
  const said = blocks.map(({ heading }) => componentOf(heading))
  const question = said.findIndex((each) => each?.asks === 'question')
  const speech = said.findLastIndex((_, i) => i < question && blocks[i]!.heading.label === 'Presenter Speech')
  let before: RawTurn['section']
  return said.map((each, i) => {
    // An operator's Q&A label with a speech between it and the first question is misplaced.
    if (each !== undefined) before = each.section === 'qa' && i < speech ? undefined : each.section
    return before
  })
}

function turnOf(source: Source, { heading, body }: Block, section: RawTurn['section']): RawTurn {
  const { speaker, title, lines, label } = heading
  const field = speaker === undefined ? undefined : ROLE_WORDS.get(foldKey(speaker))?.field
  const asks = componentOf(heading)?.asks
  const said = bodyOf(
    source.text,
    body.map(({ start, end }) => ({ start, end, join: '\n' })),
  )
  return {
    label:
      speaker === undefined
        ? null
        : lines
            .filter(({ text }) => text !== label)
            .map(({ text }) => text)
            .join(' '),
    name: speaker === undefined ? '' : nameOf(speaker, title),
    title,
    firm: null,
    ...said,
    pieces: [...lines.map(spanOf), ...said.pieces],
    section,
    ...(field === undefined ? {} : { field }),
    ...(asks === undefined ? {} : { asks }),
  }
}

/** Nobody has a name: executives go by their titles, whoever shares his with others is unidentified. */
function nameOf(speaker: string, title: string | null): string {
  return speaker.startsWith('Executive') && title !== null ? title : (unnamed(speaker) ?? speaker)
}

function headOf(line: Line | undefined): Pick<RawCall, 'company' | 'event'> {
  const text = line === undefined || line.text.length > LONGEST_HEADLINE ? '' : line.text
  const [, name, period] = HEADLINE.exec(text) ?? []
  if (name === undefined || period === undefined) return { company: {}, event: {} }
  const fiscal = fiscalIn(period)
  const found = dateIn(period)
  return {
    company: { name },
    event: {
      title: text.replace(/ [-–—]$/, ''),
      ...(found?.date === undefined ? {} : { date: found.date, dateRaw: found.dateRaw! }),
      ...(fiscal === undefined ? {} : { fiscal }),
    },
  }
}

/** S&P Capital IQ as text: component labels on lines of their own, kinds of speakers instead of names (FORMATS 2.11). */
export const ciqText: Format = {
  id: 'ciq-text',
  medium: 'text',
  atMost: 0.95,
  looksFor: 'component labels on lines of their own ("Presenter Speech", "Question", "Answer") over kinds of speakers',
  look,
}
