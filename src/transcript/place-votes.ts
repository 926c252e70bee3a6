import type { Identity } from './identities.js'
import { isIdentified } from './names.js'
import type { Vote } from './standing.js'
import type { TurnCues } from './turn-cues.js'
import type { Side } from './types.js'

/** The questioner is the next speaker but the operator within so many turns of being introduced. */
export const SOON = 3

/** What the place of a turn in the call is told by. */
export interface Place {
  /** Where the Q&A begins. */
  readonly first: number
  readonly cues: readonly TurnCues[]
  /** For each introduction whom it names, if he speaks soon after it. */
  readonly introduced: ReadonlyMap<number, number>
  /** The side of a turn's speaker as far as anything but his place tells it. */
  readonly sideAt: (turn: number) => Side
}

/**
 * By place alone: right after an introduction somebody asks; right after an outsider somebody answers. Of a label that
 * names nobody only the introduction counts: anybody may be behind it.
 */
export function votesOfPlace({ name, turns }: Pick<Identity, 'name' | 'turns'>, place: Place): readonly Vote[] {
  const { first, cues, introduced, sideAt } = place
  let asks = 0
  let answers = 0
  for (const turn of turns) {
    // Who speaks first where another was introduced only greets.
    if (turn <= first || introduced.has(turn - 1)) continue
    const before = sideAt(turn - 1)
    if (before === 'operator' && cues[turn - 1]!.says('introduces')) asks += 2
    else if (!isIdentified(name)) asks += isAwaited(turn, place) ? 1 : 0
    else if (before === 'operator' || before === 'company') asks++
    else if (before === 'outside') answers++
  }
  if (asks === answers) return []
  return [{ side: asks > answers ? 'outside' : 'company', role: undefined, evidence: 'behaviour' }]
}

/** An introduction went before, and since then only the company has spoken. */
function isAwaited(turn: number, { cues, sideAt }: Place): boolean {
  for (let i = turn - 1; i >= Math.max(0, turn - SOON); i--) {
    const side = sideAt(i)
    if (side !== 'company') return side === 'operator' && cues[i]!.says('introduces')
  }
  return false
}
