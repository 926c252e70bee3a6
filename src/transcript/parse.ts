import { HedgerowError } from '../base/error.js'
import type { Span } from '../base/span.js'
import { findAnnotations } from './annotations.js'
import { findBoundary } from './boundary.js'
import { eventOf } from './event.js'
import { type ExchangeTurn, exchangesOf, slotsOf } from './exchanges.js'
import { headingLine } from './formats/heading-line.js'
import { isCutOff, kindOf } from './kinds.js'
import { findNotices } from './notices.js'
import { castOf } from './participants.js'
import type {
  Boundary,
  Diagnostic,
  Format,
  Look,
  Participant,
  RawTurn,
  Section,
  Transcript,
  Turn,
  TurnFlag,
} from './types.js'

/** Every format hedgerow reads. */
export const FORMATS: readonly Format[] = [headingLine]

export interface ParseOptions {
  /** What the transcript is called in results. Default: `"call"`. */
  readonly id?: string
  /** The encoding the text came in, for the record. Default: `"utf-8"`. */
  readonly encoding?: string
}

/**
 * Read the text of one call: turns, speakers, roles, sections, exchanges.
 *
 * @param text The decoded input; spans of the result are into it (a CRLF text is read as LF, and spans are then into that).
 * @throws NOT_A_TRANSCRIPT where no format fits, saying what was looked for.
 */
export function parseTranscript(text: string, { id = 'call', encoding = 'utf-8' }: ParseOptions = {}): Transcript {
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const { format, look, runnerUp } = detect(source)
  const raw = look.read()
  const { cast, people } = castOf(raw.turns)
  const words = raw.turns.map((turn) => countWords(turn.text))
  const boundary = findBoundary(
    raw.turns.map(({ text: said, section }, i) => ({ role: people[i]!.role, text: said, words: words[i]!, section })),
  )
  const names = new Set(cast.flatMap(({ name }) => name.split(/[^\p{L}]+/u)))
  const spoken = raw.turns.map((turn, i) => spokenTurn(turn, i, people, sectionOf(i, boundary), words[i]!, names))
  const slots = slotsOf(spoken.filter(({ section }) => section === 'qa'))
  const exchangeOf = new Map(slots.flatMap(({ turns }, index) => turns.map((turn) => [turn.index, index])))
  const firms = new Map(
    slots.flatMap(({ questioner, firm }) => (firm === null ? [] : [[questioner.participantId, firm]])),
  )
  const firmOf = ({ id: person, firm }: Participant): string | null => firm ?? firms.get(person) ?? null
  const turns = raw.turns.map((turn, i) =>
    turnOf(turn, spoken[i]!, people[i]!, firmOf(people[i]!), exchangeOf.get(i) ?? null),
  )
  return {
    schema: 1,
    id,
    format: format.id,
    ...eventOf(turns),
    source: { formatScore: look.score, ...(runnerUp === undefined ? {} : { runnerUp }), encoding },
    participants: cast.map((person) => ({ ...person, firm: firmOf(person) })),
    turns,
    exchanges: exchangesOf(slots),
    boundary,
    furniture: raw.furniture,
    diagnostics: [...raw.diagnostics, ...oddities(boundary, turns)],
  }
}

interface Detected {
  readonly format: Format
  readonly look: Look
  readonly runnerUp?: string
}

function detect(text: string): Detected {
  const ranked = FORMATS.map((format) => ({ format, look: format.look(text) }))
    .filter(({ look }) => look.score > 0)
    .sort((a, b) => b.look.score - a.look.score)
  const [best, second] = ranked
  if (best === undefined)
    throw new HedgerowError(
      'NOT_A_TRANSCRIPT',
      `found no earnings call; looked for ${FORMATS.map(({ looksFor }) => looksFor).join('; or ')}`,
    )
  return second === undefined ? best : { ...best, runnerUp: second.format.id }
}

function sectionOf(index: number, { qaStart, qaEnd }: Boundary): Section {
  if (qaStart === null || index < qaStart) return 'prepared'
  return index < qaEnd! ? 'qa' : 'closing'
}

/** A turn as far as it is known before the exchanges are. */
interface SpokenTurn extends ExchangeTurn {
  readonly section: Section
  readonly notices: readonly Span[]
}

function spokenTurn(
  raw: RawTurn,
  index: number,
  people: readonly Participant[],
  section: Section,
  words: number,
  names: ReadonlySet<string>,
): SpokenTurn {
  const { id, side, role, name } = people[index]!
  const { text } = raw
  const notices = side === 'outside' ? [] : findNotices(text)
  const noticeShare = notices.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length)
  const after = people[index - 1]?.side
  const kind = kindOf({ role, side, section, text, words, noticeShare, after, names, opens: index === 0 })
  return { index, participantId: id, side, speaker: name, kind, section, text, notices }
}

function turnOf(
  raw: RawTurn,
  { index, section, kind, notices }: SpokenTurn,
  person: Participant,
  firm: string | null,
  exchange: number | null,
): Turn {
  return {
    index,
    section,
    participantId: person.id,
    speaker: person.name,
    speakerRaw: raw.label ?? '',
    title: person.title,
    firm,
    role: person.role,
    side: person.side,
    roleConfidence: person.confidence,
    kind,
    exchange,
    text: raw.text,
    paragraphs: paragraphsOf(raw.text),
    annotations: findAnnotations(raw.text),
    notices,
    span: raw.span,
    pieces: raw.pieces,
    flags: flagsOf(raw),
  }
}

/** So many words are many: no rule asks for more. */
const MANY = 50

/** Words, roughly (stretches between blanks), counted up to `MANY`. */
function countWords(text: string): number {
  if (text === '') return 0
  let words = 1
  for (let at = text.indexOf(' '); at !== -1 && words < MANY; at = text.indexOf(' ', at + 1)) words++
  return words
}

function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    if (text.slice(start, end).trim() !== '') spans.push({ start, end })
    start = end + 1
  }
  return spans
}

function flagsOf({ text, label }: RawTurn): readonly TurnFlag[] {
  const flags: TurnFlag[] = []
  if (/^(?:--|—)/.test(text)) flags.push('cut-in')
  if (isCutOff(text)) flags.push('cut-off')
  if (label === null) flags.push('no-speaker')
  if (text === '') flags.push('empty')
  return flags
}

function oddities({ qaStart }: Boundary, turns: readonly Turn[]): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if (qaStart === null)
    found.push({ code: 'noQa', level: 'warn', message: 'no Q&A was found; every turn is read as prepared remarks' })
  if (qaStart === 0)
    found.push({
      code: 'noPrepared',
      level: 'warn',
      message: 'the text begins with the Q&A; it has no prepared remarks',
    })
  for (const { index, side, speaker } of turns)
    if (side === 'unknown')
      found.push({
        code: 'unknownSide',
        level: 'warn',
        turn: index,
        message: `nothing says on whose side ${speaker} is`,
      })
  return found
}
