import { isApostrophe } from '../base/characters.js'
import { FIRST_WORD, SYMBOL } from './symbols.js'

/**
 * The words that lexicons and rules name, each with an id from `FIRST_WORD` up.
 *
 * An open-addressing table over character codes, so that looking a word up in running text makes no string.
 */
export interface Vocabulary {
  readonly words: readonly string[]
  /** Index of the word plus one, by hash; 0: free. In 16 bits where they suffice, to stay in cache. */
  readonly slots: Uint16Array | Int32Array
  readonly chars: Uint16Array
  readonly offsets: Int32Array
  /** The beginnings (`word*`) among the words; `undefined` if there are none. */
  readonly beginnings: Beginnings | undefined
}

/** The beginnings of a vocabulary, in a vocabulary of their own. */
export interface Beginnings {
  readonly bare: Vocabulary
  /** Index of `word*` in the vocabulary, by the index of `word` in `bare`. */
  readonly index: Int32Array
  /** Letters of the longest. */
  readonly longest: number
}

const folded = new Uint16Array(0x10000).map((_, code) => {
  if (isApostrophe(code)) return 39
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
})

/**
 * A text as character codes, folded: lower case, straight apostrophes; four zeros follow the last character.
 *
 * Everything that reads characters one by one reads these: indexing a typed array is fast whatever the string is made of.
 */
export function foldText(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 4)
  for (let i = 0; i < text.length; i++) codes[i] = folded[text.charCodeAt(i)]!
  return codes
}

/** One step of a word's hash (FNV-1a). */
export const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
export const SEED = 0x811c9dc5 | 0
const spread = (hash: number): number => hash ^ (hash >>> 15)

/**
 * Number the distinct words given, in their order.
 *
 * @param words Lower-case words with straight apostrophes; duplicates are dropped.
 */
export function buildVocabulary(words: Iterable<string>): Vocabulary {
  const list = [...new Set(words)]
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, list.length * 2)))
  const slots = list.length < 2 ** 16 - 1 ? new Uint16Array(size) : new Int32Array(size)
  const offsets = new Int32Array(list.length + 1)
  const chars = new Uint16Array(list.reduce((sum, word) => sum + word.length, 0))
  list.forEach((word, index) => {
    const start = offsets[index]!
    let hash = SEED
    for (let i = 0; i < word.length; i++) {
      chars[start + i] = word.charCodeAt(i)
      hash = mix(hash, word.charCodeAt(i))
    }
    offsets[index + 1] = start + word.length
    let slot = spread(hash) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = index + 1
  })
  return { words: list, slots, chars, offsets, beginnings: beginningsOf(list) }
}

function beginningsOf(words: readonly string[]): Beginnings | undefined {
  const starred = words.flatMap((word, index) => (word.endsWith('*') ? [{ bare: word.slice(0, -1), index }] : []))
  if (starred.length === 0) return undefined
  return {
    bare: buildVocabulary(starred.map(({ bare }) => bare)),
    index: Int32Array.from(starred, ({ index }) => index),
    longest: starred.reduce((most, { bare }) => Math.max(most, bare.length), 0),
  }
}

/**
 * The id of the word at `codes[start, end)`; `SYMBOL.unknown` if the vocabulary lacks it.
 *
 * @param codes Folded text, as `foldText` gives it.
 */
export function symbolOf(vocabulary: Vocabulary, codes: Uint16Array, start: number, end: number): number {
  let hash = SEED
  for (let i = start; i < end; i++) hash = mix(hash, codes[i]!)
  return hashedSymbolOf(vocabulary, codes, start, end, hash)
}

/** The same for a word whose hash (`SEED`, then `mix` for each code) is known already. */
export function hashedSymbolOf(
  { slots, chars, offsets }: Vocabulary,
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  const length = end - start
  const mask = slots.length - 1
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot]! - 1
    if (index < 0) return SYMBOL.unknown
    const from = offsets[index]!
    if (offsets[index + 1]! - from !== length) continue
    let i = 0
    while (i < length && chars[from + i] === codes[start + i]) i++
    if (i === length) return index + FIRST_WORD
  }
}

/**
 * The id of a word given by itself.
 *
 * @example wordSymbol(buildVocabulary(['may']), 'May') // => 16
 */
export const wordSymbol = (vocabulary: Vocabulary, word: string): number =>
  symbolOf(vocabulary, foldText(word), 0, word.length)

/** The word behind a symbol, or `undefined` for a symbol that is no word of the vocabulary. */
export const wordOf = (vocabulary: Vocabulary, symbol: number): string | undefined =>
  vocabulary.words[symbol - FIRST_WORD]
