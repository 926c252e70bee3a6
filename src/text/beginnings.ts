import type { Codes } from './spelling.js'
import { FIRST_WORD, SYMBOL } from './symbols.js'
import { type Beginnings, symbolOf, type Vocabulary } from './vocabulary.js'

/**
 * Beginnings of words (`abandon*`) in a vocabulary of whole words: a word that the vocabulary lacks has the symbol of
 * the longest beginning it has, and all that the vocabulary knows is settled when the patterns are compiled.
 */

/**
 * The words of the vocabulary that stand for a beginning: one for words that only it covers, and next to it one for
 * those in -ly, which stay adverbs. No token of a text is spelt like them.
 */
export const beginningWords = (prefix: string): readonly [string, string] => [`${prefix}*`, `${prefix}*ly`]

/** For a prefix, the symbols of all that begins with it: whole words and longer beginnings. */
export function symbolsBeginning({ words }: Vocabulary): (prefix: string) => readonly number[] {
  let sorted: readonly (readonly [string, number])[] | undefined
  return (prefix) => {
    sorted ??= words
      .map((word, index) => [word, FIRST_WORD + index] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]![0] < prefix) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < sorted.length && sorted[end]![0].startsWith(prefix)) end++
    return sorted.slice(low, end).map(([, symbol]) => symbol)
  }
}

const [L, Y] = [108, 121]

/**
 * The symbol of a word that the vocabulary lacks: of the longest beginning it has, else `SYMBOL.adverb` for a word in
 * -ly, else `SYMBOL.unknown`.
 *
 * @param codes Folded text, as `foldText` gives it.
 */
export function unlistedSymbol({ beginnings }: Vocabulary, codes: Codes, start: number, end: number): number {
  const isAdverb = end - start > 4 && codes[end - 1] === Y && codes[end - 2] === L
  const found = beginnings === undefined ? undefined : longestIn(beginnings, codes, start, end)
  if (found === undefined) return isAdverb ? SYMBOL.adverb : SYMBOL.unknown
  return FIRST_WORD + (isAdverb ? found + 1 : found)
}

/** The index of the longest beginning of a word: each of its first letters, longest first, is looked up. */
function longestIn({ bare, index, longest }: Beginnings, codes: Codes, start: number, end: number) {
  for (let stop = Math.min(end, start + longest); stop > start; stop--) {
    const symbol = symbolOf(bare, codes, start, stop)
    if (symbol !== SYMBOL.unknown) return index[symbol - FIRST_WORD]!
  }
  return undefined
}
