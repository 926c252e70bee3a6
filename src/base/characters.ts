/** Character classes of the scanner, decided for one UTF-16 code unit at a time. */

export const LETTER = 1
export const DIGIT = 2
export const BLANK = 3
export const NEWLINE = 4

const ZERO_WIDTH = new Set([0x200b, 0x200c, 0x200d, 0x2060])
const NAMED = 0x3100
/** The class of every code unit; 0 for marks and whatever else. */
export const CLASS_OF = new Uint8Array(0x10000)
for (let code = 0; code < NAMED; code++) {
  const char = String.fromCharCode(code)
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(char)) CLASS_OF[code] = NEWLINE
  else if (code < 32 || /\s/.test(char) || ZERO_WIDTH.has(code)) CLASS_OF[code] = BLANK
  else if (/[\p{L}\p{M}\u00ad]/u.test(char)) CLASS_OF[code] = LETTER
  else if (/\p{Nd}/u.test(char)) CLASS_OF[code] = DIGIT
}
CLASS_OF.fill(LETTER, NAMED, 0xd800)
CLASS_OF[0xfeff] = BLANK

// charCodeAt past the end gives NaN: no class. Indexing with it would leave the fast path.
const classOf = (code: number): number => (code < 0x10000 ? CLASS_OF[code]! : 0)

export const isLetter = (code: number): boolean => classOf(code) === LETTER
export const isDigit = (code: number): boolean => classOf(code) === DIGIT
export const isLetterOrDigit = (code: number): boolean => {
  const found = classOf(code)
  return found === LETTER || found === DIGIT
}
export const isSpace = (code: number): boolean => {
  const found = classOf(code)
  return found === BLANK || found === NEWLINE
}
/** ' and the marks that stand for it in copied text. */
export const isApostrophe = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2018
/** - – — and their like. */
export const isDash = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212
