import type { Span } from '../base/span.js'
import { isBlank } from './signs.js'

const END = /[.?!]["”’)\]]*(?=\s+["“([]?[\p{Lu}\d-])|\n+/gu

/**
 * A rough cut of a turn into statements, for rules about notices and courtesies: after `.?!` before a capital, and at
 * line breaks. The sentences that are scored come later, from the text stage.
 */
export function statements(text: string): readonly Span[] {
  const spans: Span[] = []
  // Not `matchAll`: it makes a new expression each time, and most turns are a sentence or two.
  END.lastIndex = 0
  for (let start = 0; start < text.length; ) {
    const end = END.test(text) ? END.lastIndex : text.length
    let [from, to] = [start, end]
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (to > from) spans.push({ start: from, end: to })
    start = end
  }
  return spans
}

/** The last statement of a text. */
export function lastStatement(text: string): string {
  const last = statements(text).at(-1)
  return last === undefined ? '' : text.slice(last.start, last.end)
}
