import type { Span } from '../base/span.js'
import { cutTokens } from './cut-tokens.js'
import { fold } from './fold.js'
import { type Room, roomFor } from './room.js'
import { KIND, SYMBOL } from './symbols.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * The tokens of one text, as parallel columns; only their first `count` places are filled.
 *
 * `text.slice(start[i], end[i])` is token i. Contractions are split (`do|n't`, `we|'re`, `can|not`), a hyphen
 * inside a compound is a token of its own, numbers keep their commas and decimals, web addresses stay whole.
 */
export interface Tokens {
  readonly text: string
  readonly vocabulary: Vocabulary
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** `SYMBOL` or a word id of the vocabulary. */
  readonly symbol: Int32Array
  /** `KIND`. */
  readonly kind: Uint8Array
  /** White space before the token: `SPACE`. */
  readonly space: Uint8Array
}

/**
 * Cut a text into tokens, in one pass and linear time.
 *
 * @param text Any text; it is never changed, and offsets are into it.
 * @param vocabulary The words whose ids the tokens carry.
 * @param masks Stretches (annotations), in order, whose tokens are kept and marked `masked`.
 * @param room Where the tokens are put, and lie until it is used again. Default: room of their own.
 * @example scan("We can't say.", vocabulary).count // => 5: We, ca, n't, say, .
 */
export function scan(
  text: string,
  vocabulary: Vocabulary,
  masks: readonly Span[] = [],
  room: Room = roomFor(text.length),
): Tokens {
  cutTokens(fold(text), vocabulary, room)
  mask(room, masks)
  const { columns, count } = room
  const { start, end, symbol, kind, space } = columns
  return { text, vocabulary, count, start, end, symbol, kind, space }
}

/** Mark the tokens that begin inside an annotation. */
function mask({ columns, count }: Room, masks: readonly Span[]): void {
  const { start, symbol, kind } = columns
  let i = 0
  for (const span of masks) {
    while (i < count && start[i]! < span.start) i++
    for (; i < count && start[i]! < span.end; i++) {
      symbol[i] = SYMBOL.masked
      kind[i] = KIND.masked
    }
  }
}

/** True where token i is a word: a token with a letter or a digit that is not the tail of a contraction. */
export const isWord = (tokens: Tokens, i: number): boolean => tokens.kind[i]! < KIND.clitic
