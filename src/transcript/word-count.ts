/** No so many words are longer: no rule asks for more than 120. */
const LONG_TEXT = 1600

/** Words of a text, roughly (stretches between blanks), counted as far as `most`, which is 120 or less. */
export function countWords(text: string, most: number): number {
  if (text === '') return 0
  if (text.length > LONG_TEXT) return most
  let words = 1
  for (let at = text.indexOf(' '); at !== -1 && words < most; at = text.indexOf(' ', at + 1)) words++
  return words
}
