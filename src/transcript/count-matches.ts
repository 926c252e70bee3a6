/**
 * Matches of a pattern in a text, counted up to a bound: `text.match(pattern)?.length` without the list.
 *
 * @param pattern Global, and without empty matches.
 */
export function countMatches(pattern: RegExp, text: string, most: number): number {
  let count = 0
  pattern.lastIndex = 0
  while (count < most && pattern.test(text)) count++
  return count
}
