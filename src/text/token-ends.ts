import { BLANK, DIGIT, LETTER, NEWLINE } from '../base/characters.js'
import { APOSTROPHE, BEYOND, CLASS_OF_BYTE, CURRENCY, DASH, type Folded, NON_BREAKING_HYPHEN } from './fold.js'
import { SYMBOL } from './symbols.js'

const SPACE_BAR = 32
const DOT = 46
const COMMA = 44
const AMPERSAND = 38
const HYPHEN = 45
const SLASH = 47
const COLON = 58
const AT = 64
const PERCENT = 37
const DOLLAR = 36

const CLASSES = CLASS_OF_BYTE
const isLetter = (byte: number): boolean => CLASSES[byte] === LETTER
const isDigit = (byte: number): boolean => CLASSES[byte] === DIGIT
const isLetterOrDigit = (byte: number): boolean => isLetter(byte) || isDigit(byte)
const isSpace = (byte: number): boolean => CLASSES[byte] === BLANK || CLASSES[byte] === NEWLINE
const isDash = (byte: number): boolean => byte === HYPHEN || byte === DASH || byte === NON_BREAKING_HYPHEN

const codesOf = (word: string): readonly number[] => [...word].map((char) => char.charCodeAt(0))
const DOMAINS = ['com', 'org', 'net', 'gov', 'edu', 'io'].map(codesOf)
const WWW = codesOf('www.')
const CANNOT = codesOf('cannot')
/** What may follow the apostrophe of a contraction, beside the t of n't. */
const TAILS = ['s', 're', 've', 'll', 'm', 'd'].map(codesOf)
const MAGNITUDES = ['x', 'k', 'm', 'mm', 'b', 'bn', 'bps', 'st', 'nd', 'rd', 'th', 's'].map(codesOf)

function spells(bytes: Uint8Array, start: number, word: readonly number[]): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return false
  return true
}
function isOneOf(bytes: Uint8Array, start: number, end: number, words: readonly (readonly number[])[]): boolean {
  for (const word of words) if (word.length === end - start && spells(bytes, start, word)) return true
  return false
}

/** True where the full stop at `dot` belongs to the word around it: "U.S.", "p.m.", "www.sec.gov". */
function dotJoins(bytes: Uint8Array, start: number, dot: number): boolean {
  if (!isLetter(bytes[dot + 1]!)) return false
  const initial = dot - start === 1 || bytes[dot - 2] === DOT
  if (initial && !isLetter(bytes[dot + 2]!)) return true
  if (spells(bytes, start, WWW)) return true
  return DOMAINS.some((domain) => spells(bytes, dot + 1, domain) && !isLetter(bytes[dot + 1 + domain.length]!))
}

/** Where the word that starts here ends. */
export function wordEnd(bytes: Uint8Array, start: number): number {
  let end = start + 1
  for (; ; end++) {
    const byte = bytes[end]!
    if (isLetterOrDigit(byte)) continue
    if (byte === APOSTROPHE && isLetter(bytes[end + 1]!)) continue
    if (byte === DOT && dotJoins(bytes, start, end)) continue
    break
  }
  const scheme = bytes[end] === COLON && bytes[end + 1] === SLASH && bytes[end + 2] === SLASH
  if (bytes[end] !== AT && !scheme && !spells(bytes, start, WWW)) return end
  while (bytes[end] !== 0 && !isSpace(bytes[end]!)) end++
  while (end > start + 1 && !isLetterOrDigit(bytes[end - 1]!)) end--
  return end
}

/** Where the digits that start here end: "1,200.5" is one number. */
export function numberEnd(bytes: Uint8Array, start: number): number {
  let end = start + 1
  for (; ; end++) {
    const byte = bytes[end]!
    if (isDigit(byte)) continue
    if ((byte === COMMA || byte === DOT) && isDigit(bytes[end + 1]!)) continue
    return end
  }
}

/** Where a contraction is cut: "do|n't", "we|'re", "can|not"; `end` if it is none. */
export function cliticStart(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === CANNOT.length && spells(bytes, start, CANNOT)) return start + 3
  for (let i = end - 3; i < end; i++) {
    if (i <= start || bytes[i] !== APOSTROPHE) continue
    if (end - i === 2 && bytes[i + 1] === 116 && bytes[i - 1] === 110 && i - 1 > start) return i - 1
    return isOneOf(bytes, i + 1, end, TAILS) ? i : end
  }
  return end
}

/** What goes on or closes a quotation of a letter. */
const QUOTED_ON: readonly number[] = [APOSTROPHE, AMPERSAND, SLASH, HYPHEN, DASH, NON_BREAKING_HYPHEN]

/** "2020's", "we 're": a contraction's tail after a digit, or set off by a blank, as tokenised corpora do. */
export function isTail(bytes: Uint8Array, start: number): boolean {
  if (start === 0 || !isLetter(bytes[start + 1]!)) return false
  const apart = start > 1 && bytes[start - 1] === SPACE_BAR && isLetterOrDigit(bytes[start - 2]!)
  if (!apart && !isDigit(bytes[start - 1]!)) return false
  const end = wordEnd(bytes, start + 1)
  // A quoted letter or word goes on or is closed: "the 'S&P'", "a 're-rating'".
  return isOneOf(bytes, start + 1, end, TAILS) && !(apart && QUOTED_ON.includes(bytes[end]!))
}

/** What the matcher sees of a mark by itself, by its byte. */
const MARKS = new Uint8Array(256).fill(SYMBOL.stop)
MARKS[COMMA] = SYMBOL.comma
MARKS[PERCENT] = SYMBOL.percent
for (const byte of [DOLLAR, CURRENCY]) MARKS[byte] = SYMBOL.currency
for (const byte of [HYPHEN, DASH, NON_BREAKING_HYPHEN]) MARKS[byte] = SYMBOL.dash

/** What the matcher sees of a mark where it stands: between letters or digits a hyphen or slash joins. */
export function markSymbol(bytes: Uint8Array, start: number, end: number): number {
  const byte = bytes[start]!
  const alone = MARKS[byte]!
  if ((alone === SYMBOL.dash || byte === SLASH) && end - start === 1 && start > 0) {
    const inside = isLetterOrDigit(bytes[start - 1]!) && isLetterOrDigit(bytes[end]!)
    if (inside && (byte !== DASH || isDigit(bytes[end]!))) return SYMBOL.joiner
  }
  return alone
}

/** Where the run of one mark ends: "--", "...". */
export function markEnd({ text, bytes }: Folded, start: number): number {
  const byte = bytes[start]!
  let end = start + 1
  if (isDash(byte)) while (isDash(bytes[end]!)) end++
  else if (byte < BEYOND) while (bytes[end] === byte) end++
  else while (text.charCodeAt(end) === text.charCodeAt(start)) end++
  return end
}

/** "3.5x", "40bps", "1st": letters after digits that leave a number a number. */
export const isMagnitude = (bytes: Uint8Array, start: number, end: number): boolean =>
  isOneOf(bytes, start, end, MAGNITUDES)
