import type { Span } from '../../base/span.js'
import { bodyOf, type Piece } from '../body.js'
import { opensCall } from '../headed/opening.js'
import { rawTurn } from '../raw-turn.js'
import { trimmed } from '../source.js'
import type { Diagnostic, Furniture, Origin, RawTurn, RosterEntry, TurnFlag } from '../types.js'
import { type Mark, numberOf } from './marks.js'
import type { Part } from './parts.js'
import { personIn, speakerIn } from './people.js'
import { mayHoldSync, unsynced } from './sync.js'

export interface Spoken {
  readonly turn: RawTurn
  readonly furniture: readonly Furniture[]
  readonly problems: readonly Pick<Diagnostic, 'code' | 'message'>[]
}

interface Heading extends Pick<RawTurn, 'label' | 'name' | 'title' | 'firm'> {
  readonly number: number | undefined
  /** Its pieces of the source, and of these the speech that stands in it. */
  readonly pieces: readonly Span[]
  readonly speech: readonly Piece[]
}

/** Whom the headings of a text name, by their words. */
export type Speakers = Map<string, ReturnType<typeof personIn>>

const NUMBER_END = /\[\s?\d{1,5}\s?\]$/
/** So many characters tell who opens a call. */
const MOST_OPENING = 1500
/** Speech that stands in the heading, after the operator's name. */
const OPERATOR_SAYS = /^(Operator)[.:]?\s+(?=[^\s,;–—-])/i

/**
 * A turn from its heading and its lines; text under no heading is the operator's if it opens the call or the Q&A.
 *
 * @param sides The sides of the roster, by name.
 * @param speakers Filled with whom the headings name: most come back.
 */
export function spokenIn(
  text: string,
  part: Extract<Part, { content: 'speech' }>,
  sides: ReadonlyMap<string, RosterEntry['side']>,
  speakers: Speakers,
): Spoken {
  const said: Piece[] = []
  const times: number[] = []
  const furniture: Furniture[] = []
  for (const line of part.lines) {
    if (!mayHoldSync(line.text)) {
      said.push({ start: line.start, end: line.end, join: '\n' })
      continue
    }
    const cut = unsynced(text, line)
    for (const piece of cut.pieces) said.push(piece)
    for (const time of cut.times) times.push(time)
    for (const { start, end } of cut.marks) furniture.push({ start, end, kind: 'sync' })
  }
  const heading = part.heading === undefined ? headless(text, said) : headingIn(text, part.heading, sides, speakers)
  const body = bodyOf(text, heading.speech.length === 0 ? said : heading.speech.concat(said))
  const flags: TurnFlag[] = []
  if (part.heading === undefined || heading.name === '') flags.push('no-speaker')
  if (body.text === '') flags.push('empty')
  const turn = rawTurn(heading, part.section, body, heading.pieces.concat(body.pieces), {
    origin: originOf(heading.number, times[0]),
    flags: flags.length === 0 ? undefined : flags,
  })
  return { turn, furniture, problems: problemsOf(turn, part.heading) }
}

function originOf(order: number | undefined, startSec: number | undefined): Origin | undefined {
  if (startSec === undefined) return order === undefined ? undefined : { order }
  return order === undefined ? { startSec } : { order, startSec }
}

function problemsOf({ name, text }: RawTurn, heading: Mark | undefined): Spoken['problems'] {
  if (heading === undefined)
    return name === ''
      ? [{ code: 'missingSpeaker', message: 'text under no heading names nobody' }]
      : [{ code: 'noHeading', message: "text under no heading is read as the operator's" }]
  if (name !== '' && text !== '') return []
  const said = heading.inner.map((line) => line.text).join(' ')
  return [
    ...(name === '' ? [{ code: 'missingSpeaker', message: `the heading "${said}" names nobody` } as const] : []),
    ...(text === '' ? [{ code: 'missingText', message: `nothing stands under "${said}"` } as const] : []),
  ]
}

function headless(text: string, said: readonly Piece[]): Heading {
  const [first] = said
  const opening = first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + MOST_OPENING))
  const name = opensCall(opening) ? 'Operator' : ''
  return { label: null, name, title: null, firm: null, number: undefined, pieces: [], speech: [] }
}

function headingIn(
  text: string,
  mark: Mark,
  sides: ReadonlyMap<string, RosterEntry['side']>,
  speakers: Speakers,
): Heading {
  const [first, ...below] = mark.inner
  const named = first!.text.replace(NUMBER_END, '').trimEnd()
  const label = mark.inner.map((line) => line.text).join(' ')
  const number = mark.inner.map((line) => numberOf(line.text)).find((found) => found !== undefined)
  const operator = OPERATOR_SAYS.exec(named)
  if (operator !== null) {
    const [all, name = ''] = operator
    const speech = trimmed(text, first!.start + all.length, first!.start + named.length)
    const pieces = [
      { start: mark.start, end: first!.start + name.length },
      { start: speech.end, end: mark.end },
    ]
    return { label, name, title: null, firm: null, number, pieces, speech: [{ ...speech, join: '\n' }] }
  }
  const affiliation = below.map((line) => line.text.replace(NUMBER_END, '').trim()).join(' ')
  const key = `${named}\n${affiliation}`
  let speaker = speakers.get(key)
  if (speaker === undefined) {
    const side = sides.get(speakerIn(named, 'unknown').name) ?? 'unknown'
    speaker = personIn(named, affiliation, side)
    speakers.set(key, speaker)
  }
  const { name, title, firm } = speaker
  return { label, name, title, firm, number, pieces: [{ start: mark.start, end: mark.end }], speech: [] }
}
