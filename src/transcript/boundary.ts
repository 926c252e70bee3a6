import { closingOf } from './closing.js'
import type { TurnCues } from './turn-cues.js'
import type { Boundary, Side } from './types.js'

/** What the boundary rules look at in a turn. */
export interface BoundaryTurn {
  readonly side: Side
  readonly participantId: string
  readonly cues: TurnCues
  /** Counted as far as 45. */
  readonly words: number
  readonly hasMoreThan: (words: number) => boolean
  /** The section a heading or field of the source says. */
  readonly section: 'prepared' | 'qa' | 'closing' | undefined
  /** A field of the source says that the turn asks. */
  readonly asks: boolean
}

/** How the Q&A was found, and whether the source's own section was overruled or doubted. */
export interface FoundBoundary {
  readonly boundary: Boundary
  readonly correctedFrom?: number
  readonly doubtedFor?: number
}

/** An operator cue counts only after somebody else has said this much. */
const LONG_TURN = 40
/** The source's own boundary may stand this many turns from the cue: an investor relations officer or an empty turn first. */
const NEAR = 2
const SOON = 4

type Start = Pick<Boundary, 'method' | 'confidence'> & { readonly qaStart: number }

/**
 * Where the Q&A starts and ends.
 *
 * 0. a section heading or field; 1. the first operator turn after a longer turn of somebody else that opens the Q&A or
 * introduces a questioner; 2. after a hand-over, the first speaker not heard before and not of the company; 3. the first
 * outside speaker at all; else none. The welcome often announces a Q&A: the longer turn between keeps it from being
 * the boundary. Rule 0 is compared with rule 1: the last prepared turns tagged as Q&A are given back, any other
 * contradiction is reported.
 */
export function findBoundary(turns: readonly BoundaryTurn[]): FoundBoundary {
  const marked = turns.findIndex(({ section }) => section === 'qa')
  const cue = operatorCue(turns)
  if (marked === -1) {
    const found = questionFirst(turns) ?? cue ?? qaOnly(turns) ?? afterHandOver(turns) ?? firstOutside(turns)
    return { boundary: found === undefined ? NONE : withEnd(turns, found) }
  }
  const explicit: Start = { qaStart: marked, method: 'explicit', confidence: 0.99 }
  if (cue === undefined || marked === 0 || Math.abs(cue.qaStart - marked) <= NEAR) {
    const isEarly =
      cue !== undefined && cue.qaStart > marked && isSpeech(turns.slice(afterWelcome(turns, marked), cue.qaStart))
    if (!isEarly) return { boundary: withEnd(turns, explicit) }
    return { boundary: withEnd(turns, { ...explicit, qaStart: cue.qaStart, confidence: 0.9 }), correctedFrom: marked }
  }
  if (cue.qaStart > marked && isSpeech(turns.slice(marked, cue.qaStart)))
    return { boundary: withEnd(turns, { ...explicit, qaStart: cue.qaStart, confidence: 0.8 }), correctedFrom: marked }
  // Somebody asks right after the source's own mark: the operator is only less talkative than the rules expect.
  if (turns.slice(marked, marked + SOON).some(({ side }) => side === 'outside'))
    return { boundary: withEnd(turns, explicit) }
  return { boundary: withEnd(turns, { ...explicit, confidence: 0.8 }), doubtedFor: cue.qaStart }
}

const NONE: Boundary = { qaStart: null, qaEnd: null, method: 'none', confidence: 0.5, sessions: [] }

/** Where everything is tagged as Q&A, the operator's welcome is too. */
const afterWelcome = (turns: readonly BoundaryTurn[], marked: number): number =>
  marked === 0 && turns[0]!.side === 'operator' ? 1 : marked

/** Only the company's prepared remarks: no question, and no turn that begins by opening the Q&A. */
const isSpeech = (turns: readonly BoundaryTurn[]): boolean =>
  turns.every(({ side, asks, cues }) => side === 'company' && !asks && !cues.says('startsQa')) &&
  turns.some(({ words }) => words >= LONG_TURN)

function operatorCue(turns: readonly BoundaryTurn[]): Start | undefined {
  const spoken = turns.findIndex(({ side, words }) => side !== 'operator' && words >= LONG_TURN)
  if (spoken === -1) return undefined
  const qaStart = turns.findIndex(
    ({ side, cues }, i) => i > spoken && side === 'operator' && (cues.says('opens') || cues.says('introduces')),
  )
  return qaStart === -1 ? undefined : { qaStart, method: 'operator-cue', confidence: 0.95 }
}

/** The first to speak but for the operator asks or is brief, so no remarks have gone before. */
function questionFirst(turns: readonly BoundaryTurn[]): Start | undefined {
  const first = turns.find(({ side }) => side !== 'operator')
  return first?.side === 'outside' && (first.words < LONG_TURN || first.cues.words().includes('?'))
    ? qaOnly(turns)
    : undefined
}

/** Nobody but the operator speaks before the first questioner: the text begins with the Q&A. */
function qaOnly(turns: readonly BoundaryTurn[]): Start | undefined {
  const asked = turns.findIndex(({ side }) => side === 'outside')
  const isOnly = asked !== -1 && turns.slice(0, asked).every(({ side }) => side === 'operator')
  return isOnly ? { qaStart: Math.max(0, asked - 1), method: 'first-analyst', confidence: 0.8 } : undefined
}

function afterHandOver(turns: readonly BoundaryTurn[]): Start | undefined {
  const handed = turns.findIndex(
    ({ side, words, cues }) => side !== 'operator' && words >= LONG_TURN / 2 && cues.says('handsOver'),
  )
  if (handed === -1) return undefined
  const heard = new Set(turns.slice(0, handed + 1).map(({ participantId }) => participantId))
  const qaStart = turns.findIndex(
    ({ side, participantId }, i) =>
      i > handed && (side === 'outside' || (side === 'unknown' && !heard.has(participantId))),
  )
  if (qaStart !== -1) return { qaStart: withIntroduction(turns, qaStart, handed), method: 'handover', confidence: 0.8 }
  const reads = turns.findIndex(
    ({ side, cues }, i) => i > handed && side === 'company' && /\bquestion\b/i.test(cues.words()),
  )
  return reads === -1 ? undefined : { qaStart: reads, method: 'handover', confidence: 0.6 }
}

/** A turn right before the first questioner that names him, or begins by opening the questions, belongs to the Q&A. */
const withIntroduction = (turns: readonly BoundaryTurn[], at: number, after: number): number => {
  const before = turns[at - 1]
  const opens =
    before !== undefined &&
    (at - 1 > after
      ? before.side === 'operator' || before.cues.says('introduces') || before.cues.says('startsQa')
      : before.cues.says('introduces') && before.cues.says('startsQa'))
  return opens ? at - 1 : at
}

function firstOutside(turns: readonly BoundaryTurn[]): Start | undefined {
  const spoken = turns.findIndex(({ side, words }) => side !== 'operator' && side !== 'outside' && words >= LONG_TURN)
  if (spoken === -1) return undefined
  const qaStart = turns.findIndex(({ side }, i) => i > spoken && side === 'outside')
  return qaStart === -1
    ? undefined
    : { qaStart: withIntroduction(turns, qaStart, spoken), method: 'first-analyst', confidence: 0.6 }
}

function withEnd(turns: readonly BoundaryTurn[], { qaStart, ...rest }: Start): Boundary {
  const qaEnd = closingOf(turns, qaStart)
  return { qaStart, qaEnd, ...rest, sessions: sessionsOf(turns, qaStart, qaEnd) }
}

/** A presentation between two question rounds: somebody of the company speaks at length after a close; under a heading less will do. */
const PRESENTATION = 120
const presents = ({ side, hasMoreThan, section }: BoundaryTurn): boolean =>
  side === 'company' && hasMoreThan((section === 'prepared' ? LONG_TURN : PRESENTATION) - 1)

/** The Q&A sessions of the stretch: a new one where a presentation stands between. */
function sessionsOf(turns: readonly BoundaryTurn[], qaStart: number, qaEnd: number): readonly [number, number][] {
  const sessions: [number, number][] = []
  let from = qaStart
  let closed = -1
  for (let i = qaStart; i < qaEnd; i++) {
    const { side, cues, section, words, hasMoreThan } = turns[i]!
    const before = turns[i - 1]
    if (side === 'outside') closed = -1
    else if (section === 'prepared' && before?.section === 'qa' && before.side !== 'outside' && words > 0) closed = i
    else if (
      closed === -1 &&
      side !== 'company' &&
      !hasMoreThan(LONG_TURN * 2) &&
      cues.says('closes') &&
      !cues.says('introduces')
    )
      closed = i
    if (closed === -1 || i <= closed || side !== 'operator' || !(cues.says('opens') || cues.says('introduces')))
      continue
    if (turns.slice(closed, i).some(presents)) {
      sessions.push([from, closed])
      from = i
    }
    closed = -1
  }
  return [...sessions, [from, qaEnd]]
}
