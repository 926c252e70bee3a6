import { decodeHTMLStrict } from 'entities'
import type { Span } from '../base/span.js'

/** A stretch of the source that belongs to a turn, and what joins it to the stretch before. */
export interface Piece extends Span {
  /** `\n` begins a paragraph, a blank continues a wrapped line, nothing rejoins a broken word. */
  readonly join: '\n' | ' ' | ''
}

export interface Body {
  readonly text: string
  /** Where `text` is a literal slice of the source. */
  readonly span: Span | null
  readonly pieces: readonly Span[]
}

/**
 * The text of a turn from its stretches of the source: a line break between paragraphs, a blank between wrapped lines.
 *
 * Pieces that are a literal slice together become one; empty ones are dropped.
 */
export function bodyOf(source: string, pieces: readonly Piece[]): Body {
  const filled = pieces.filter(({ start, end }) => end > start)
  const [first] = filled
  if (first === undefined) return { text: '', span: null, pieces: [] }
  const span = { start: first.start, end: filled.at(-1)!.end }
  const slice = isJoined(source, filled) ? source.slice(span.start, span.end) : undefined
  const text = slice === undefined || hasEntity(slice) ? joined(source, filled, span) : slice
  return text === slice ? { text, span, pieces: [span] } : { text, span: null, pieces: filled.map(spanOf) }
}

function joined(source: string, pieces: readonly Piece[], { start: from, end: to }: Span): string {
  const textOf = source.slice(from, to).includes('&') ? plainText : (said: string): string => said
  const parts: string[] = []
  for (const { start, end, join } of pieces) parts.push(join, textOf(source.slice(start, end)))
  parts[0] = ''
  return parts.join('')
}

/** True where the source has between the pieces just what joins them. */
function isJoined(source: string, pieces: readonly Piece[]): boolean {
  for (let i = 1; i < pieces.length; i++) {
    const { start, join } = pieces[i]!
    const { end } = pieces[i - 1]!
    if (start - end !== join.length || (join !== '' && source[end] !== join)) return false
  }
  return true
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const ENTITY = /&(?:amp;)?(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i
const ENTITIES = new RegExp(ENTITY, 'gi')

const hasEntity = (text: string): boolean => text.includes('&') && ENTITY.test(text)

/** A text with its entities resolved, the doubly escaped too; a text without any is returned as it is. */
export const plainText = (text: string): string =>
  text.includes('&') ? text.replace(ENTITIES, (entity) => decodeHTMLStrict(decodeHTMLStrict(entity))) : text
