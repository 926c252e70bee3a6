import type { Span } from '../base/span.js'
import { isBlank } from './signs.js'
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
  // No `flatMap`: it costs more than all the rest.
  const pieces: Span[] = []
  for (const turn of turns) for (const piece of turn.pieces) pieces.push(piece)
  if (pieces.length === 0 && claimed.length === 0) return { furniture: claimed, unread: 0 }
  const furniture: Furniture[] = [...claimed]
  let at = 0
  let unread = 0
  const gap = (end: number): void => {
    while (at < end && isBlank(text.charCodeAt(at))) at++
    if (at >= end) return
    const inner = text.slice(at, end).trimEnd()
    furniture.push({ start: at, end: at + inner.length, kind: 'unread' })
    unread += inner.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  }
  for (const { start, end } of merged(inOrder(pieces), inOrder(claimed))) {
    gap(start)
    at = Math.max(at, end)
  }
  gap(text.length)
  return { furniture: inOrder(furniture), unread }
}

/** Two lists in order as one; of two stretches that start together the first list's comes first. */
function merged(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const both: Span[] = []
  let next = 0
  for (const stretch of one) {
    while (next < other.length && other[next]!.start < stretch.start) both.push(other[next++]!)
    both.push(stretch)
  }
  while (next < other.length) both.push(other[next++]!)
  return both
}

/** By where they start. Most are in order as they come. */
function inOrder<Stretch extends Span>(stretches: readonly Stretch[]): readonly Stretch[] {
  for (let i = 1; i < stretches.length; i++)
    if (stretches[i]!.start < stretches[i - 1]!.start) return [...stretches].sort((a, b) => a.start - b.start)
  return stretches
}
