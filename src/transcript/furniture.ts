import type { Span } from '../base/span.js'
import type { Furniture, Turn } from './types.js'

export interface Account {
  /** In order, without overlap, with what no format claimed as `unread`. */
  readonly furniture: readonly Furniture[]
  /** The words that no format claimed. */
  readonly unread: number
}

/**
 * Account for every character that is no blank: in a piece of a turn or in a stretch of furniture; what is left over
 * becomes furniture of kind `unread`. Without any piece the source is no running text, and there is nothing to account for.
 */
export function accountFor(text: string, turns: readonly Turn[], claimed: readonly Furniture[]): Account {
  const pieces: readonly Span[] = turns.flatMap((turn) => turn.pieces)
  if (pieces.length === 0 && claimed.length === 0) return { furniture: claimed, unread: 0 }
  const furniture: Furniture[] = [...claimed]
  let at = 0
  let unread = 0
  const gap = (end: number): void => {
    if (end <= at) return
    const said = text.slice(at, end)
    const inner = said.trim()
    if (inner === '' || inner === '\ufeff') return
    const start = at + said.length - said.trimStart().length
    furniture.push({ start, end: start + inner.length, kind: 'unread' })
    unread += inner.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  }
  for (const { start, end } of [...pieces, ...claimed].sort((a, b) => a.start - b.start)) {
    gap(start)
    at = Math.max(at, end)
  }
  gap(text.length)
  return { furniture: furniture.sort((a, b) => a.start - b.start), unread }
}
