import { findAnnotations } from './annotations.js'
import { isCutOff } from './asking.js'
import { isForeign } from './languages.js'
import type { Seat } from './seats.js'
import type { Annotation, Kind, Participant, RawTurn, Section, Turn, TurnFlag } from './types.js'

/** What is known of a turn besides its words. */
export interface TurnFacts {
  readonly index: number
  readonly section: Section
  readonly kind: Kind
  readonly notices: Turn['notices']
  readonly exchange: number | null
  /** Which Q&A session; `undefined` outside the Q&A. */
  readonly session: number | undefined
}

/** A turn made whole: what the format cut out, who speaks, and where it stands. */
export function wholeTurn(
  raw: RawTurn,
  { index, section, kind, notices, exchange, session }: TurnFacts,
  { side, role, confidence, flags }: Seat,
  person: Participant,
): Turn {
  // No spreads: there are a hundred turns a call, and a spread costs as much as reading a paragraph.
  const turn: { -readonly [key in keyof Turn]: Turn[key] } = {
    index,
    section,
    participantId: person.id,
    speaker: person.name,
    speakerRaw: raw.label ?? '',
    title: person.title,
    firm: person.firm,
    role,
    side,
    roleConfidence: confidence,
    kind,
    exchange,
    text: raw.text,
    paragraphs: paragraphsOf(raw.text),
    annotations: annotationsOf(raw.text),
    notices,
    span: raw.span,
    pieces: raw.pieces,
    flags: flagsOf(raw, flags),
  }
  if (session !== undefined) turn.qaSession = session
  if (raw.origin !== undefined) turn.origin = raw.origin
  return turn
}

/** A turn in another language is one annotation: the English lexicons have nothing to say of it. */
function annotationsOf(text: string): readonly Annotation[] {
  return isForeign(text) ? [{ start: 0, end: text.length, raw: text, kind: 'foreign-language' }] : findAnnotations(text)
}

function paragraphsOf(text: string): Turn['paragraphs'] {
  if (text === '') return []
  const spans: { start: number; end: number }[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    if (end > start) spans.push({ start, end })
    start = end + 1
  }
  return spans
}

const NO_FLAGS: readonly TurnFlag[] = []

function flagsOf({ text, label, flags = NO_FLAGS }: RawTurn, seated: readonly TurnFlag[]): readonly TurnFlag[] {
  const found = flags.length + seated.length === 0 ? [] : [...new Set([...flags, ...seated])]
  const add = (flag: TurnFlag): void => void (found.includes(flag) || found.push(flag))
  const first = text.charCodeAt(0)
  if ((first === DASH && text.charCodeAt(1) === DASH) || first === EM_DASH) add('cut-in')
  if (isCutOff(text)) add('cut-off')
  if (label === null) add('no-speaker')
  if (text === '') add('empty')
  return found
}
const DASH = 45
const EM_DASH = 0x2014
