import { BLANK, CLASS_OF, DIGIT, isLetter, LETTER, NEWLINE } from '../base/characters.js'
import type { Span } from '../base/span.js'
import { unlistedSymbol } from './beginnings.js'
import { KIND, SPACE, SYMBOL } from './symbols.js'
import {
  APOSTROPHE,
  cliticStart,
  endsPlainly,
  isMagnitude,
  isTail,
  markEnd,
  markSymbol,
  numberEnd,
  wordEnd,
} from './token-ends.js'
import { foldText, hashedSymbolOf, mix, SEED, symbolOf, type Vocabulary } from './vocabulary.js'

/**
 * The tokens of one text, as parallel columns; only their first `count` places are filled.
 *
 * `text.slice(start[i], end[i])` is token i. Contractions are split (`do|n't`, `we|'re`, `can|not`), a hyphen
 * inside a compound is a token of its own, numbers keep their commas and decimals, web addresses stay whole.
 */
export interface Tokens {
  readonly text: string
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
 * @example scan("We can't say.", vocabulary).count // => 5: We, ca, n't, say, .
 */
export function scan(text: string, vocabulary: Vocabulary, masks: readonly Span[] = []): Tokens {
  const codes = foldText(text)
  let columns = allocate((text.length >> 2) + 16)
  let { start, end, symbol, kind, space } = columns
  let count = 0
  let blank: number = SPACE.none

  // The plain version pushes tokens through a function and hashes words once they are cut; written out, and with
  // plain words hashed while they are read, it runs twice as fast.
  for (let i = 0; i < text.length; ) {
    if (count + 2 > start.length) {
      columns = allocate(start.length * 2, columns)
      ;({ start, end, symbol, kind, space } = columns)
    }
    const code = codes[i]!
    const found = CLASS_OF[code]!
    if (found >= BLANK) {
      if (found === NEWLINE) blank = SPACE.newline
      else if (blank === SPACE.none) blank = SPACE.blank
      i++
      continue
    }
    start[count] = i
    space[count] = blank
    blank = SPACE.none
    if (found === LETTER) {
      let last = i
      let hash = SEED
      while (CLASS_OF[codes[last]!] === LETTER) hash = mix(hash, codes[last++]!)
      if (endsPlainly(codes, i, last)) {
        const known = hashedSymbolOf(vocabulary, codes, i, last, hash)
        end[count] = last
        symbol[count] = known === SYMBOL.unknown ? unlistedSymbol(vocabulary, codes, i, last) : known
        i = last
      } else {
        last = wordEnd(codes, i)
        const cut = cliticStart(codes, i, last)
        const known = symbolOf(vocabulary, codes, i, cut)
        end[count] = cut
        symbol[count] = known === SYMBOL.unknown ? unlistedSymbol(vocabulary, codes, i, cut) : known
        if (cut < last) {
          count++
          start[count] = cut
          end[count] = last
          symbol[count] = symbolOf(vocabulary, codes, cut, last)
          kind[count] = KIND.clitic
        }
        i = last
      }
    } else if (found === DIGIT) {
      const digits = numberEnd(codes, i)
      const last = isLetter(codes[digits]!) ? wordEnd(codes, digits) : digits
      const isNumber = last === digits || isMagnitude(codes, digits, last)
      end[count] = last
      symbol[count] = isNumber ? SYMBOL.number : symbolOf(vocabulary, codes, i, last)
      kind[count] = isNumber ? KIND.number : KIND.word
      i = last
    } else if (code === APOSTROPHE && isTail(codes, i)) {
      const last = wordEnd(codes, i + 1)
      end[count] = last
      symbol[count] = symbolOf(vocabulary, codes, i, last)
      kind[count] = KIND.clitic
      i = last
    } else {
      const last = markEnd(codes, i)
      end[count] = last
      symbol[count] = markSymbol(codes, i, last)
      kind[count] = KIND.mark
      i = last
    }
    count++
  }
  mask(columns, count, masks)
  return { text, count, start, end, symbol, kind, space }
}

/** Mark the tokens that begin inside an annotation. */
function mask({ start, symbol, kind }: Columns, count: number, masks: readonly Span[]): void {
  let i = 0
  for (const span of masks) {
    while (i < count && start[i]! < span.start) i++
    for (; i < count && start[i]! < span.end; i++) {
      symbol[i] = SYMBOL.masked
      kind[i] = KIND.masked
    }
  }
}

interface Columns {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly symbol: Int32Array
  readonly kind: Uint8Array
  readonly space: Uint8Array
}

function allocate(capacity: number, old?: Columns): Columns {
  // One buffer for all columns: a call has a hundred turns, and buffers are what makes small scans slow.
  const buffer = new ArrayBuffer(capacity * 14)
  const columns = {
    start: new Int32Array(buffer, 0, capacity),
    end: new Int32Array(buffer, capacity * 4, capacity),
    symbol: new Int32Array(buffer, capacity * 8, capacity),
    kind: new Uint8Array(buffer, capacity * 12, capacity),
    space: new Uint8Array(buffer, capacity * 13, capacity),
  }
  if (old !== undefined) {
    columns.start.set(old.start)
    columns.end.set(old.end)
    columns.symbol.set(old.symbol)
    columns.kind.set(old.kind)
    columns.space.set(old.space)
  }
  return columns
}

/** True where token i is a word: a token with a letter or a digit that is not the tail of a contraction. */
export const isWord = (tokens: Tokens, i: number): boolean => tokens.kind[i]! < KIND.clitic
