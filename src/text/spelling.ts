import { BEYOND } from './fold.js'

/**
 * A word as three numbers, in which no two words agree: of at most `LONGEST` ASCII characters, these themselves, four
 * to a number from the lowest byte up. Of any other word a hash (FNV-1a), its length, and `HASHED`; there two words may
 * agree.
 */
export type Spelling = readonly [number, number, number]

/** Characters of the longest word that is spelt out. */
export const LONGEST = 12
/** What no word that is spelt out has as its third number. */
const HASHED = -1

export const isHash = (spelling: Spelling): boolean => spelling[2] === HASHED

/** Folded text, as character codes or, where all are ASCII, bytes. */
export type Codes = Uint16Array | Uint8Array

/** The spelling of the word at `codes[start, end)`. */
export function spellingOf(codes: Codes, start: number, end: number): Spelling {
  if (end - start > LONGEST) return hashOf(codes, start, end)
  const numbers: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < end - start; i++) {
    const code = codes[start + i]!
    if (code >= BEYOND) return hashOf(codes, start, end)
    numbers[i >> 2]! |= code << (8 * (i & 3))
  }
  return numbers
}

function hashOf(codes: Codes, start: number, end: number): Spelling {
  let hash = 0x811c9dc5 | 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193)
  return [hash, end - start, HASHED]
}

/** What is left of each number of four characters read at once where a word has only so many: by its length. */
const kept = (number: number): Int32Array =>
  Int32Array.from({ length: LONGEST + 1 }, (_, length) => {
    const characters = Math.min(4, Math.max(0, length - 4 * number))
    return characters === 4 ? -1 : (1 << (8 * characters)) - 1
  })
export const KEPT: readonly [Int32Array, Int32Array, Int32Array] = [kept(0), kept(1), kept(2)]
