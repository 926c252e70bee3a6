import { CLASS_OF, DIGIT, isDash, isDigit, isLetter, isLetterOrDigit, isSpace, LETTER } from '../base/characters.js'
import { SYMBOL } from './symbols.js'

const DOT = 46
const COMMA = 44
const HYPHEN = 45
const SLASH = 47
const COLON = 58
const AT = 64
const PERCENT = 37
const NON_BREAKING_HYPHEN = 0x2011
const CURRENCIES = new Set([...'$€£¥₹'].map((mark) => mark.charCodeAt(0)))
const codesOf = (word: string): readonly number[] => [...word].map((char) => char.charCodeAt(0))
const DOMAINS = ['com', 'org', 'net', 'gov', 'edu', 'io'].map(codesOf)
const WWW = codesOf('www.')
const CANNOT = codesOf('cannot')
/** What may follow the apostrophe of a contraction, beside the t of n't. */
const TAILS = ['s', 're', 've', 'll', 'm', 'd'].map(codesOf)
const MAGNITUDES = ['x', 'k', 'm', 'mm', 'b', 'bn', 'bps', 'st', 'nd', 'rd', 'th', 's'].map(codesOf)

const spells = (codes: Uint16Array, start: number, word: readonly number[]): boolean =>
  word.every((code, i) => codes[start + i] === code)
const isOneOf = (codes: Uint16Array, start: number, end: number, words: readonly (readonly number[])[]): boolean =>
  words.some((word) => word.length === end - start && spells(codes, start, word))

/** True where the full stop at `dot` belongs to the word around it: "U.S.", "p.m.", "www.sec.gov". */
function dotJoins(codes: Uint16Array, start: number, dot: number): boolean {
  if (!isLetter(codes[dot + 1]!)) return false
  const initial = dot - start === 1 || codes[dot - 2] === DOT
  if (initial && !isLetter(codes[dot + 2]!)) return true
  if (spells(codes, start, WWW)) return true
  return DOMAINS.some((domain) => spells(codes, dot + 1, domain) && !isLetter(codes[dot + 1 + domain.length]!))
}

/** True where the letters `[start, end)` are a whole word with nothing to cut: most words are. */
export function endsPlainly(codes: Uint16Array, start: number, end: number): boolean {
  const next = codes[end]!
  if (next === APOSTROPHE || next === AT || next === COLON || CLASS_OF[next] === DIGIT) return false
  if (next === DOT && isLetter(codes[end + 1]!)) return false
  return !(end - start === CANNOT.length && spells(codes, start, CANNOT))
}

/** Where the word that starts here ends. */
export function wordEnd(codes: Uint16Array, start: number): number {
  let end = start + 1
  for (; ; end++) {
    const code = codes[end]!
    const found = CLASS_OF[code]!
    if (found === LETTER || found === DIGIT) continue
    if (code === APOSTROPHE && isLetter(codes[end + 1]!)) continue
    if (code === DOT && dotJoins(codes, start, end)) continue
    break
  }
  const scheme = codes[end] === COLON && codes[end + 1] === SLASH && codes[end + 2] === SLASH
  if (codes[end] !== AT && !scheme && !spells(codes, start, WWW)) return end
  while (codes[end] !== 0 && !isSpace(codes[end]!)) end++
  while (end > start + 1 && !isLetterOrDigit(codes[end - 1]!)) end--
  return end
}

/** Where the digits that start here end: "1,200.5" is one number. */
export function numberEnd(codes: Uint16Array, start: number): number {
  let end = start + 1
  for (; ; end++) {
    const code = codes[end]!
    if (isDigit(code)) continue
    if ((code === COMMA || code === DOT) && isDigit(codes[end + 1]!)) continue
    return end
  }
}

/** Where a contraction is cut: "do|n't", "we|'re", "can|not"; `end` if it is none. */
export function cliticStart(codes: Uint16Array, start: number, end: number): number {
  if (end - start === CANNOT.length && codes[start] === CANNOT[0] && spells(codes, start, CANNOT)) return start + 3
  for (let i = end - 3; i < end; i++) {
    if (i <= start || codes[i] !== APOSTROPHE) continue
    if (end - i === 2 && codes[i + 1] === 116 && codes[i - 1] === 110 && i - 1 > start) return i - 1
    return isOneOf(codes, i + 1, end, TAILS) ? i : end
  }
  return end
}

/** "2020's": a contraction's tail after a digit. */
export const isTail = (codes: Uint16Array, start: number): boolean =>
  start > 0 &&
  isDigit(codes[start - 1]!) &&
  isLetter(codes[start + 1]!) &&
  isOneOf(codes, start + 1, wordEnd(codes, start + 1), TAILS)

/** What the matcher sees of a mark. */
export function markSymbol(codes: Uint16Array, start: number, end: number): number {
  const code = codes[start]!
  if (code === COMMA) return SYMBOL.comma
  if (CURRENCIES.has(code)) return SYMBOL.currency
  if (code === PERCENT) return SYMBOL.percent
  if (end - start === 1 && (code === SLASH || isDash(code)) && start > 0) {
    const inside = isLetterOrDigit(codes[start - 1]!) && isLetterOrDigit(codes[end]!)
    const plain = code === HYPHEN || code === SLASH || code === NON_BREAKING_HYPHEN
    if (inside && (plain || isDigit(codes[end]!))) return SYMBOL.joiner
  }
  return isDash(code) ? SYMBOL.dash : SYMBOL.stop
}

/** Where the run of one mark ends: "--", "...". */
export function markEnd(codes: Uint16Array, start: number): number {
  const code = codes[start]!
  const dash = isDash(code)
  let end = start + 1
  while (codes[end] !== 0 && (dash ? isDash(codes[end]!) : codes[end] === code)) end++
  return end
}

/** True where the word ends in -ly. */
export const endsInLy = (codes: Uint16Array, start: number, end: number): boolean =>
  end - start > 4 && codes[end - 1] === 121 && codes[end - 2] === 108

/** "3.5x", "40bps", "1st": letters after digits that leave a number a number. */
export const isMagnitude = (codes: Uint16Array, start: number, end: number): boolean =>
  isOneOf(codes, start, end, MAGNITUDES)

/** A straight apostrophe, as folded text has it. */
export const APOSTROPHE = 39
