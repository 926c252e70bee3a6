import { CLASS_OF, isApostrophe, isDash, LETTER } from '../base/characters.js'

/** A straight apostrophe: what every apostrophe is folded to. */
export const APOSTROPHE = 39

const FOLDED = new Uint16Array(0x10000).map((_, code) => {
  if (isApostrophe(code)) return APOSTROPHE
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
})

/** A text as character codes, folded: lower case, straight apostrophes. */
export function foldText(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = FOLDED[text.charCodeAt(i)]!
  return codes
}

/** What marks the byte of a character that is not ASCII; below it stands its class, or what kind of mark it is. */
export const BEYOND = 128
export const DASH = BEYOND + 5
export const NON_BREAKING_HYPHEN = BEYOND + 6
export const CURRENCY = BEYOND + 7

function byteOf(code: number): number {
  if (code < BEYOND) return code
  if (code === 0x2011) return NON_BREAKING_HYPHEN
  if (isDash(code)) return DASH
  return '£€¥₹'.includes(String.fromCharCode(code)) ? CURRENCY : BEYOND + CLASS_OF[code]!
}
const BYTES = Uint8Array.from(FOLDED, byteOf)

/** The class of the character behind a byte. */
export const CLASS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < BEYOND ? CLASS_OF[byte]! : byte < DASH ? byte - BEYOND : 0,
)

const IS_LETTER = CLASS_OF_BYTE.map((found) => (found === LETTER ? 1 : 0))

/** A folded text as the scanner reads it. */
export interface Folded {
  readonly text: string
  /**
   * A byte a character: the folded code where that is ASCII, for others `BEYOND` and what it is. Zeros follow the last,
   * so that reading a little ahead needs no look at the length.
   */
  readonly bytes: Uint8Array
  /** The same bytes, for reading four at once. */
  readonly view: DataView
  /** A bit a character, from the lowest up and 32 in each number: set for letters. */
  readonly letters: Int32Array
}

/** Room for folded texts of so many characters. */
interface Room {
  readonly length: number
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly letters: Int32Array
}

/** The numbers of `letters` for a text: one more than it fills, for reading ahead. */
const numbersFor = (length: number): number => (length >> 5) + 2

function roomFor(length: number): Room {
  const bytes = new Uint8Array(32 * numbersFor(length))
  return { length, bytes, view: new DataView(bytes.buffer), letters: new Int32Array(numbersFor(length)) }
}

/** Texts up to this length are folded in one place after another: making room takes longer than filling it. */
const KEPT = 2 ** 20
let kept = roomFor(0)
const encoder = new TextEncoder()

/** Fold a text for the scanner. What is given lies in a place that the next text folded may take. */
export function fold(text: string): Folded {
  const { length } = text
  if (length > kept.length && length <= KEPT) kept = roomFor(Math.min(KEPT, 2 * length))
  const { bytes, view, letters } = length <= KEPT ? kept : roomFor(length)
  // ASCII is as long in UTF-8 as in characters, and is encoded many times faster than its characters are read.
  const { read, written } = encoder.encodeInto(text, bytes)
  const isAscii = read === length && written === length
  const numbers = numbersFor(length)
  bytes.fill(0, length, 32 * numbers)
  letters[numbers - 1] = 0
  if (isAscii) foldAscii(view, letters, numbers - 1)
  else foldAny(text, bytes, letters, numbers - 1)
  return { text, bytes, view, letters }
}

function foldAny(text: string, bytes: Uint8Array, letters: Int32Array, numbers: number): void {
  for (let k = 0; k < numbers; k++) {
    const end = Math.min(text.length, 32 * k + 32)
    let found = 0
    for (let i = 32 * k; i < end; i++) {
      const byte = BYTES[text.charCodeAt(i)]!
      bytes[i] = byte
      found |= IS_LETTER[byte]! << (i & 31)
    }
    letters[k] = found
  }
}

const HIGHEST = 0x80808080 | 0

/** `foldAny` for ASCII that lies in the bytes already: four characters at once, without a branch. */
function foldAscii(view: DataView, letters: Int32Array, numbers: number): void {
  for (let k = 0; k < numbers; k++) {
    let found = 0
    for (let i = 0; i < 32; i += 4) {
      const four = view.getInt32(32 * k + i, true)
      const lower = four | 0x20202020
      // The highest bit of each byte: set for "a" and what follows it, but not for what follows "z".
      const high = (lower + 0x1f1f1f1f) & ~(lower + 0x05050505) & HIGHEST
      view.setInt32(32 * k + i, four | (high >>> 2), true)
      // The product brings the four bits side by side in its highest byte.
      found |= (Math.imul(high >>> 7, 0x01020408) >>> 24) << i
    }
    letters[k] = found
  }
}
