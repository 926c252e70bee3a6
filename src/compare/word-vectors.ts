import type { ScoredTurn } from '../scoring/score-call.js'
import { type TurnWord, wordsOf } from '../scoring/words.js'
import type { Sparse } from './cosine.js'
import { contentWord, FUNCTION_WORDS, functionWord } from './function-words.js'

/** The words of a turn outside notices. */
export const spokenWords = (scored: ScoredTurn): TurnWord[] =>
  wordsOf(scored).filter(({ sentence }) => scored.sentences[sentence]?.boilerplate !== true)

/** The content words of some words, in their order: neither function words nor numbers. */
export const contentWords = (words: readonly TurnWord[]): string[] =>
  words
    .filter(({ kind, text }) => kind === 'word' && functionWord(text) === undefined)
    .map(({ text }) => contentWord(text))

/** How often each function word is said, in the order of `FUNCTION_WORDS`. */
export function functionProfile(words: readonly TurnWord[]): number[] {
  const profile = new Array<number>(FUNCTION_WORDS.length).fill(0)
  for (const { text } of words) {
    const place = functionWord(text)
    if (place !== undefined) profile[place]!++
  }
  return profile
}

/**
 * Inverse document frequency of content words: ln(N / turns with the word), N = turns with any.
 *
 * A word that every turn has weighs 0.
 */
export function inverseFrequencies(turns: readonly (readonly string[])[]): Sparse {
  const spoken = turns.filter(({ length }) => length > 0)
  const having = new Map<string, number>()
  for (const words of spoken) for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1)
  return new Map([...having].map(([word, n]) => [word, Math.log(spoken.length / n)]))
}

/** Counts of words times their inverse document frequency. */
export function weighted(words: readonly string[], idf: Sparse): Map<string, number> {
  const vector = new Map<string, number>()
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + (idf.get(word) ?? 0))
  return vector
}
