import type { Span } from '../base/span.js'
import { anyOf } from './anchored.js'
import { LIKELY, STRONG, WEAK } from './notice-signs.js'
import { statements } from './statements.js'
import { wordSearch } from './word-search.js'

/** Where the next word stands that a strong sign holds: most turns have none. */
const nextLikely = wordSearch(STRONG.flatMap(({ anchors }) => anchors))
const isStrong = anyOf(STRONG)
const isWeak = anyOf(WEAK)

/**
 * The safe-harbour, non-GAAP and replay notices of a turn: spans of whole statements, in order.
 *
 * A statement counts by a strong sign of its own, or by a weak sign next to a statement that counts.
 */
export function findNotices(text: string): readonly Span[] {
  let likely = nextLikely(text, 0)
  if (likely === -1) return []
  const spans = statements(text)
  const said = (i: number): string => text.slice(spans[i]!.start, spans[i]!.end)
  const counts: boolean[] = new Array(spans.length).fill(false)
  for (let at = 0; likely !== -1 && at < spans.length; at++) {
    if (spans[at]!.end <= likely) continue
    const { start, end } = spans[at]!
    // One character more: a word may be known by the blank after it.
    counts[at] = LIKELY.test(text.slice(start, end + 1)) && isStrong(said(at))
    likely = nextLikely(text, spans[at]!.end)
  }
  if (!counts.includes(true)) return []
  for (let i = 1; i < counts.length; i++) counts[i] ||= counts[i - 1]! && isWeak(said(i))
  for (let i = counts.length - 2; i >= 0; i--) counts[i] ||= counts[i + 1]! && isWeak(said(i))
  return spans.filter((_, i) => counts[i])
}
