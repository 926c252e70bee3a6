const PAIRS = 1 << 10
/** More letters of a word are not looked at before the whole is compared. */
const MOST_LETTERS = 7

/** Letters of either case, and whatever shares their last five bits: the whole word is compared where they fit. */
const pair = (a: number, b: number): number => ((a & 31) << 5) | (b & 31)

/**
 * A search for any of a few words, in either case, that skips most of a text unread.
 *
 * The plain version is `text.search(/forward|harbor|…/i)`; a regular expression tries every word at every letter, this
 * looks at two letters and knows how far away the nearest word can begin.
 *
 * @param words Lower case, of two ASCII characters and more; the longer the shortest, the longer the skips; inside words of a text they are found too.
 * @returns The first place from `from` on where a word stands, or -1.
 * @source Wu, S. & Manber, U. (1994). A fast algorithm for multi-pattern searching. TR 94-17, University of Arizona
 * @example wordSearch(['forward', 'differ'])('It may Differ.', 0) // => 7
 */
export function wordSearch(words: readonly string[]): (text: string, from: number) => number {
  const letters = Math.min(MOST_LETTERS, ...words.map(({ length }) => length))
  const skip = new Uint8Array(PAIRS).fill(letters - 1)
  const byLast: string[][] = Array.from({ length: PAIRS }, () => [])
  for (const word of new Set(words)) {
    for (let i = 1; i < letters; i++) {
      const at = pair(word.charCodeAt(i - 1), word.charCodeAt(i))
      skip[at] = Math.min(skip[at]!, letters - 1 - i)
    }
    byLast[pair(word.charCodeAt(letters - 2), word.charCodeAt(letters - 1))]!.push(word)
  }
  return (text, from) => {
    for (let i = from + letters - 1; i < text.length; ) {
      const last = pair(text.charCodeAt(i - 1), text.charCodeAt(i))
      const ahead = skip[last]!
      if (ahead > 0) {
        i += ahead
        continue
      }
      const start = i - letters + 1
      for (const word of byLast[last]!) if (standsAt(text, start, word)) return start
      i++
    }
    return -1
  }
}

/** `text.slice(start, start + word.length).toLowerCase() === word`, for ASCII, without a new string. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i)
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== word.charCodeAt(i)) return false
  }
  return true
}
