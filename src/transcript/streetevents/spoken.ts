import type { Span } from '../../base/span.js'
import { bodyOf, type Piece } from '../body.js'
import { opensCall } from '../headed/opening.js'
import { trimmed } from '../source.js'
import type { Diagnostic, Furniture, Origin, RawTurn, RosterEntry, TurnFlag } from '../types.js'
import { type Mark, numberOf } from './marks.js'
import type { Part } from './parts.js'
import { personIn, speakerIn } from './people.js'
import { unsynced } from './sync.js'

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

const NUMBER_END = /\[\s?\d{1,5}\s?\]$/
/** So many characters tell who opens a call. */
const MOST_OPENING = 1500
/** Speech that stands in the heading, after the operator's name. */
const OPERATOR_SAYS = /^(Operator)[.:]?\s+(?=[^\s,;–—-])/i

/**
 * A turn from its heading and its lines; text under no heading is the operator's if it opens the call or the Q&A.
 *
 * @param sides The sides of the roster, by name.
 */
export function spokenIn(
  text: string,
  part: Extract<Part, { content: 'speech' }>,
  sides: ReadonlyMap<string, RosterEntry['side']>,
): Spoken {
  const cut = part.lines.map((line) => unsynced(text, line))
  const said = cut.flatMap(({ pieces }) => pieces)
  const heading = part.heading === undefined ? headless(text, said) : headingIn(text, part.heading, sides)
  const { text: words, span, pieces } = bodyOf(text, [...heading.speech, ...said])
  const flags: readonly TurnFlag[] = [
    ...(part.heading === undefined || heading.name === '' ? (['no-speaker'] as const) : []),
    ...(words === '' ? (['empty'] as const) : []),
  ]
  const origin = originOf(heading.number, cut.flatMap(({ times }) => times)[0])
  const { label, name, title, firm } = heading
  const turn: RawTurn = {
    label,
    name,
    title,
    firm,
    text: words,
    span,
    pieces: [...heading.pieces, ...pieces],
    section: part.section,
    ...(origin === undefined ? {} : { origin }),
    ...(flags.length === 0 ? {} : { flags }),
  }
  const furniture = cut.flatMap(({ marks }) => marks).map(({ start, end }): Furniture => ({ start, end, kind: 'sync' }))
  return { turn, furniture, problems: problemsOf(turn, part.heading) }
}

function originOf(order: number | undefined, startSec: number | undefined): Origin | undefined {
  if (order === undefined && startSec === undefined) return undefined
  return { ...(order === undefined ? {} : { order }), ...(startSec === undefined ? {} : { startSec }) }
}

function problemsOf({ name, text }: RawTurn, heading: Mark | undefined): Spoken['problems'] {
  if (heading === undefined)
    return name === ''
      ? [{ code: 'missingSpeaker', message: 'text under no heading names nobody' }]
      : [{ code: 'noHeading', message: "text under no heading is read as the operator's" }]
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

function headingIn(text: string, mark: Mark, sides: ReadonlyMap<string, RosterEntry['side']>): Heading {
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
  const { name } = speakerIn(named, 'unknown')
  const side = sides.get(name) ?? 'unknown'
  const affiliation = below.map((line) => line.text.replace(NUMBER_END, '').trim()).join(' ')
  return {
    label,
    ...personIn(named, affiliation, side),
    number,
    pieces: [{ start: mark.start, end: mark.end }],
    speech: [],
  }
}
