import type { Span } from '../base/span.js'

const END = /[.?!]["”’)\]]*(?=\s+["“([]?[\p{Lu}\d-])|\n+/gu

/**
 * A rough cut of a turn into statements, for rules about notices and courtesies: after `.?!` before a capital, and at
 * line breaks. The sentences that are scored come later, from the text stage.
 */
export function statements(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  const push = (end: number): void => {
    const trimmed = text.slice(start, end)
    const from = start + (trimmed.length - trimmed.trimStart().length)
    if (trimmed.trim() !== '') spans.push({ start: from, end: from + trimmed.trim().length })
    start = end
  }
  for (const { index, 0: found } of text.matchAll(END)) push(index + found.length)
  push(text.length)
  return spans
}
