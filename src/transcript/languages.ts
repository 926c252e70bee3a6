import { countMatches } from './count-matches.js'

/** Words that every English turn of some length is full of. */
const ENGLISH =
  /\b(?:the|and|of|to|in|we|a|that|is|our|for|it|this|you|i|on|with|are|as|have|be|was|so|at|but|from|they|what|there|will|not|or|yes|thank|thanks|question|okay|good|please)\b/gi
const LETTERS = /\p{L}+/gu
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{P}\p{N}\p{S}\p{Z}\p{C}\p{M}]/gu
const LOOKED_AT = 600
const FIRST_LINE = 200
const FEWEST_WORDS = 15
/** With so many English ones a text is English, with fewer where they are more than one in so many. */
const MOST_ENGLISH = 4
const WORDS_EACH = 12
const ENOUGH_WORDS = MOST_ENGLISH * WORDS_EACH
/** So many words take at least this many characters. */
const FEWEST_LETTERS = 2 * FEWEST_WORDS - 1

/**
 * True for a text that is not English: a quarter of it in another script, or hardly an English function word among
 * fifteen and more. Looks at the first 600 characters.
 */
export function isForeign(text: string): boolean {
  if (text.length < FEWEST_LETTERS && !OTHER_SIGNS.test(text)) return false
  if (PLAINLY_ENGLISH.test(text.slice(0, FIRST_LINE))) return false
  const head = text.slice(0, LOOKED_AT)
  if (OTHER_SIGNS.test(head)) {
    const others = (head.match(OTHER_SCRIPT) ?? []).length
    if (others * 4 > head.length) return true
  }
  if (head.length < FEWEST_LETTERS) return false
  const english = countMatches(ENGLISH, head, MOST_ENGLISH)
  if (english === MOST_ENGLISH) return false
  const words = countMatches(LETTERS, head, ENOUGH_WORDS)
  return words >= FEWEST_WORDS && english * WORDS_EACH < words
}

const OTHER_SIGNS = /[\u0370-\u1fff\u3000-\uffff]/
/** Two of the commonest words near each other: most turns are told by their first line. */
const PLAINLY_ENGLISH = / (?:the|and|of|to|we|you|that|our) [^\n]{0,80}? (?:the|and|of|to|we|you|that|our|in|is|it) /
