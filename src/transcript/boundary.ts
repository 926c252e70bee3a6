import { CLOSE, END, HAND_OVER, hitsAny, INTRODUCE, OPEN } from './phrases.js'
import type { Boundary, Role } from './types.js'

/** What the boundary rules look at in a turn. */
export interface BoundaryTurn {
  readonly role: Role
  readonly text: string
  readonly words: number
  /** The section a heading or field of the source says. */
  readonly section: 'prepared' | 'qa' | undefined
}

/** An operator cue counts only after somebody else has said this much. */
const LONG_TURN = 40

/**
 * Where the Q&A starts and ends, in the order of FORMATS 5.2.
 *
 * 0. a section heading or field; a text in which nobody but the operator speaks before the first analyst is Q&A from
 * the operator's last turn before him; 1. the first operator turn after a longer turn of somebody else that opens the Q&A
 * or introduces a questioner; 2. after a hand-over, 3. or at all, the first analyst; else none. The welcome often
 * announces a Q&A: the longer turn between keeps it from being the boundary.
 */
export function findBoundary(turns: readonly BoundaryTurn[]): Boundary {
  const found = findStart(turns)
  if (found === undefined) return { qaStart: null, qaEnd: null, method: 'none', confidence: 0.5 }
  return { ...found, qaEnd: findEnd(turns, found.qaStart) }
}

function findStart(
  turns: readonly BoundaryTurn[],
): (Omit<Boundary, 'qaEnd' | 'qaStart'> & { qaStart: number }) | undefined {
  const marked = turns.findIndex(({ section }) => section === 'qa')
  if (marked !== -1) return { qaStart: marked, method: 'explicit', confidence: 0.99 }
  const asked = turns.findIndex(({ role }) => role === 'analyst')
  const isQaOnly = asked !== -1 && turns.slice(0, asked).every(({ role }) => role === 'operator')
  if (isQaOnly) return { qaStart: Math.max(0, asked - 1), method: 'first-analyst', confidence: 0.8 }
  const spoken = turns.findIndex(({ role, words }) => role !== 'operator' && words >= LONG_TURN)
  if (spoken === -1) return undefined
  const cue = turns.findIndex(
    ({ role, text }, i) => i > spoken && role === 'operator' && (hitsAny(text, OPEN) || hitsAny(text, INTRODUCE)),
  )
  if (cue !== -1) return { qaStart: cue, method: 'operator-cue', confidence: 0.95 }
  const analyst = turns.findIndex(({ role }, i) => i > spoken && role === 'analyst')
  if (analyst === -1) return undefined
  const handedOver = turns.slice(0, analyst).some(({ role, text }) => role !== 'operator' && hitsAny(text, HAND_OVER))
  return handedOver
    ? { qaStart: analyst, method: 'handover', confidence: 0.8 }
    : { qaStart: analyst, method: 'first-analyst', confidence: 0.6 }
}

/** The first turn that closes the Q&A after the last outside speaker has been introduced or has spoken. */
function findEnd(turns: readonly BoundaryTurn[], qaStart: number): number {
  const last = turns.findLastIndex(
    ({ role, text }, i) => i > qaStart && (role === 'analyst' || (role === 'operator' && introduces(text))),
  )
  const from = Math.max(last, qaStart) + 1
  const closing = turns.findIndex(
    ({ role, text }, i) => i >= from && (hitsAny(text, CLOSE) || (role === 'operator' && hitsAny(text, END))),
  )
  return closing === -1 ? turns.length : closing
}

const introduces = (text: string): boolean => hitsAny(text, INTRODUCE) && !hitsAny(text, CLOSE)
