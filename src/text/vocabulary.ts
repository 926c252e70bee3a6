import { foldText } from './fold.js'
import { type Codes, isHash, spellingOf } from './spelling.js'
import { FIRST_WORD, SYMBOL } from './symbols.js'

/** The words that lexicons and rules name, each with an id from `FIRST_WORD` up. */
export interface Vocabulary {
  readonly words: readonly string[]
  /**
   * An open-addressing table of slots: the three numbers of a word's spelling and its id (0: the slot is free), side by
   * side. So looking a word up in running text makes no string and touches memory in one place.
   */
  readonly table: Int32Array
  /**
   * By symbol, the word where a text in lower case has exactly it: `undefined` for words with an apostrophe, which may be
   * another one in the text, for beginnings, and for symbols that are no word.
   */
  readonly asWritten: readonly (string | undefined)[]
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

/** A slot is `2 ** SHIFT` numbers: the spelling of a word and its id. */
const SHIFT = 2
const ID = 3

/**
 * Number the distinct words given, in their order.
 *
 * @param words Lower-case words with straight apostrophes; duplicates are dropped.
 */
export function buildVocabulary(words: Iterable<string>): Vocabulary {
  const list = [...new Set(words)]
  const table = new Int32Array((2 ** Math.ceil(Math.log2(Math.max(8, list.length * 2)))) << SHIFT)
  list.forEach((word, index) => {
    const codes = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
    const spelling = spellingOf(codes, 0, word.length)
    let at = slotOf(table, ...spelling)
    while (table[at + ID] !== 0) at = nextSlot(table, at)
    table.set([...spelling, FIRST_WORD + index], at)
  })
  const asWritten = [
    ...new Array<undefined>(FIRST_WORD).fill(undefined),
    ...list.map((word) => (/^[a-z]+$/.test(word) ? word : undefined)),
  ]
  return { words: list, table, asWritten, beginnings: beginningsOf(list) }
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

function slotOf(table: Int32Array, a: number, b: number, c: number): number {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  return ((hash ^ (hash >>> 15)) << SHIFT) & (table.length - 1)
}
const nextSlot = (table: Int32Array, at: number): number => (at + (1 << SHIFT)) & (table.length - 1)

/**
 * The id of the word at `codes[start, end)`; `SYMBOL.unknown` if the vocabulary lacks it.
 *
 * @param codes Folded text.
 */
export function symbolOf(vocabulary: Vocabulary, codes: Codes, start: number, end: number): number {
  const spelling = spellingOf(codes, start, end)
  const [a, b, c] = spelling
  if (!isHash(spelling)) return spelledSymbol(vocabulary, a, b, c)
  const { table, words } = vocabulary
  // Long words of one length may share a hash: here the characters decide.
  for (let at = slotOf(table, a, b, c); table[at + ID] !== 0; at = nextSlot(table, at)) {
    if (table[at] !== a || table[at + 1] !== b || table[at + 2] !== c) continue
    if (isAt(words[table[at + ID]! - FIRST_WORD]!, codes, start)) return table[at + ID]!
  }
  return SYMBOL.unknown
}

/** The id of a word by its spelling, which is no hash; `SYMBOL.unknown` if the vocabulary lacks it. */
export function spelledSymbol({ table }: Vocabulary, a: number, b: number, c: number): number {
  let at = slotOf(table, a, b, c)
  while (table[at + ID] !== 0 && (table[at] !== a || table[at + 1] !== b || table[at + 2] !== c))
    at = nextSlot(table, at)
  return table[at + ID]!
}

function isAt(word: string, codes: Codes, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== codes[start + i]) return false
  return true
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
