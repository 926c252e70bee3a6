import { isAsking } from './asking.js'
import type { BoundaryTurn } from './boundary.js'

/**
 * Where the closing begins: the first turn after the last questioner has been introduced or has spoken that closes the
 * Q&A or the call; the number of turns where none does.
 *
 * Of the operator any word of closing counts. Somebody of the company closes by a word of closing anywhere, or by
 * thanks and goodbye in the first words; at the end they belong to the last answer, unless nothing was asked.
 */
export function closingOf(turns: readonly BoundaryTurn[], qaStart: number): number {
  const last = turns.findLastIndex(
    ({ side, cues }, i) =>
      i >= qaStart && (side === 'outside' || (side === 'operator' && cues.says('introduces') && !isClosing(cues))),
  )
  const from = Math.max(last, qaStart) + 1
  const closing = turns.findIndex((turn, i) => i >= from && closes(turn, turns[i - 1]))
  return closing === -1 ? turns.length : closing
}

const isClosing = (cues: BoundaryTurn['cues']): boolean => cues.says('closes') || cues.says('ends')

function closes({ side, cues }: BoundaryTurn, before: BoundaryTurn | undefined): boolean {
  if (side === 'operator') return isClosing(cues) || before?.side === 'company'
  if (side === 'outside') return false
  // Right after an outside turn a word of closing may be the head of an answer: there it must take leave.
  if (cues.says('takesLeave') || (cues.says('closes') && before?.side !== 'outside')) return true
  return before?.side === 'outside' && cues.says('endsInLeave') && !asks(before)
}

const NOBODY = new Set<string>()
const asks = ({ cues, words, asks: said }: BoundaryTurn): boolean =>
  said || isAsking({ text: cues.words(), words, names: NOBODY })
