import { isBlank, isPlainLetter } from './signs.js'

const LETTER = /\p{L}/u

/**
 * The share of letters among the characters that are no blanks; 0 where there are none.
 *
 * The plain version counts the matches of `\p{L}` and of `\S`, and makes a string of each.
 */
export function letterShare(text: string): number {
  let letters = 0
  let signs = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isBlank(code)) continue
    signs++
    if (code < 128 ? isPlainLetter(code) : LETTER.test(String.fromCodePoint(text.codePointAt(i)!))) letters++
  }
  return signs === 0 ? 0 : letters / signs
}
