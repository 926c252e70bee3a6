import type { Span } from '../base/span.js'
import { type Body, bodyOf, type Piece } from './body.js'
import { withoutRunningLines } from './running-lines.js'
import { type Line, linesOf, trimmed } from './source.js'
import type { Furniture } from './types.js'
import { unwrapperIfWrapped, type WrappedLine } from './unwrap.js'

/** What somebody says, and the hyphens that only a line end made. */
export interface SaidBody extends Body {
  readonly hyphens: readonly Furniture[]
}

/** The speech of a text whose turns begin and end anywhere in a line. */
export interface Speech {
  /** The lines of a stretch that are not empty and not of a page. */
  readonly linesIn: (start: number, end: number) => readonly Line[]
  /** Lines made one text: each is a paragraph, or they are joined where the text is hard-wrapped. */
  readonly bodyOf: (lines: readonly Line[]) => SaidBody
  /** What pages repeat. */
  readonly furniture: readonly Furniture[]
}

/** @param labels What stands before speech, in order: it says nothing of the width. */
export function speechIn(text: string, labels: readonly Span[]): Speech {
  const all = linesOf(text)
  const { lines, furniture } = withoutRunningLines(text, all)
  const isOfPage = new Set(furniture.map(({ start }) => start))
  const unwrap = unwrapperIfWrapped(withoutLabels(text, lines, labels))
  return {
    furniture,
    linesIn: (from, to) => {
      const found: Line[] = []
      for (const { start, end, text: line } of linesOf(text.slice(from, to)))
        if (line !== '' && !isOfPage.has(from + start)) found.push({ start: from + start, end: from + end, text: line })
      return found
    },
    bodyOf: (said) => {
      if (unwrap === undefined) return withHyphens(bodyOf(text, said.map(paragraph)), NONE)
      const { pieces, hyphens } = unwrap(withBlanks(text, said, isOfPage.size > 0))
      return withHyphens(bodyOf(text, pieces), hyphens)
    },
  }
}

const NONE: readonly Furniture[] = []

// Written out: a spread for every turn takes longer than its text.
const withHyphens = ({ text, span, pieces }: Body, hyphens: readonly Furniture[]): SaidBody => ({
  text,
  span,
  pieces,
  hyphens,
})

function withoutLabels(text: string, lines: readonly Line[], labels: readonly Span[]): readonly Line[] {
  let next = 0
  return lines.map((line) => {
    while (next < labels.length && labels[next]!.start < line.start) next++
    const label = labels[next]
    return label === undefined || label.end > line.end ? line : trimmed(text, label.end, line.end)
  })
}

const paragraph = ({ start, end }: Line): Piece => ({ start, end, join: '\n' })
const BLANK: Line = { start: 0, end: 0, text: '' }
const EMPTY_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r/

/** The lines with the empty ones between them, but for those at the end of a page; the first one as wide as it stands. */
function withBlanks(text: string, lines: readonly Line[], hasPages: boolean): readonly WrappedLine[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1]
    if (before === undefined) return [{ ...line, full: line.end - (text.lastIndexOf('\n', line.start) + 1) }]
    const between = text.slice(before.end, line.start)
    return EMPTY_LINE.test(between) && !(hasPages && /\S|\f/.test(between)) ? [BLANK, line] : [line]
  })
}
