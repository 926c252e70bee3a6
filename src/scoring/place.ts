import type { WordSets } from '../lexicon/word-sets.js'
import type { Judge, PartOfSpeech } from '../text/judge.js'
import type { Tokens } from '../text/scan.js'
import { KIND, SYMBOL } from '../text/symbols.js'

const { adverb: ADVERB, joiner: JOINER } = SYMBOL

/** A sentence with what its rules may look at: tokens `[from, to)`. */
export interface SentencePlace {
  readonly tokens: Tokens
  readonly sets: WordSets
  readonly from: number
  readonly to: number
  readonly judge: Judge | undefined
}

/** A match in its sentence: tokens `[first, last)`. */
export interface Place extends SentencePlace {
  readonly first: number
  readonly last: number
}

/** True where token i of the sentence is in the word set; false outside the sentence. */
export const isIn = (place: SentencePlace, i: number, set: Uint8Array): boolean =>
  i >= place.from && i < place.to && set[place.tokens.symbol[i]!] === 1

/** The token's text in lower case, with straight apostrophes; empty outside the sentence. */
export function said({ tokens, from, to }: SentencePlace, i: number): string {
  if (i < from || i >= to) return ''
  // A word of the vocabulary is at hand in lower case: to cut it out of the text and fold it takes many times longer.
  const word = tokens.vocabulary.asWritten[tokens.symbol[i]!]
  return word ?? tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replace(/[’‘ʼ]/g, "'")
}

/** The token's symbol; `SYMBOL.stop` outside the sentence. */
export const symbolAt = (place: SentencePlace, i: number): number =>
  i >= place.from && i < place.to ? place.tokens.symbol[i]! : SYMBOL.stop

/** True for a word, number or contraction tail inside the sentence. */
export const isWordAt = (place: SentencePlace, i: number): boolean =>
  i >= place.from && i < place.to && place.tokens.kind[i]! <= KIND.clitic

/** True for punctuation and the ends of the sentence. */
export const isBreak = (place: SentencePlace, i: number): boolean => !isWordAt(place, i)

/** True for a word that begins with a capital and goes on with a small letter. */
export const isCapitalised = ({ tokens, from, to }: SentencePlace, i: number): boolean =>
  i >= from && i < to && /^\p{Lu}\p{Ll}/u.test(tokens.text.slice(tokens.start[i], tokens.end[i]))

/** The first token from i on that is no adverb. */
export function pastAdverbs({ tokens: { symbol }, sets: { adverb }, from, to }: SentencePlace, i: number): number {
  if (i < from) return i
  let at = i
  while (at < to && (adverb[symbol[at]!] === 1 || symbol[at] === ADVERB || symbol[at] === JOINER)) at++
  return at
}

/** The last token up to i that is no adverb. */
export function pastAdverbsBack(place: SentencePlace, i: number): number {
  let at = i
  while (isIn(place, at, place.sets.adverb)) at--
  return at
}

/** True where any token of `[from, to)` is in the word set. */
export function anyIn(place: SentencePlace, from: number, to: number, members: Uint8Array): boolean {
  const { symbol } = place.tokens
  for (let i = Math.max(from, place.from); i < Math.min(to, place.to); i++) if (members[symbol[i]!] === 1) return true
  return false
}

const QUESTION_MARK = 63

/** The sentence ends in a question mark, quotes and brackets aside. */
export function isQuestion({ tokens, from, to }: SentencePlace): boolean {
  for (let i = to - 1; i >= from && tokens.kind[i] === KIND.mark; i--)
    if (tokens.text.charCodeAt(tokens.start[i]!) === QUESTION_MARK) return true
  return false
}

/** What the judge is shown around the word: the tags of words further away do not change its own. */
const SHOWN_BEFORE = 10
const SHOWN_AFTER = 6

/** What the judge says of token i in its surroundings; `undefined` without a judge. */
export function partOfSpeech({ tokens, from, to, judge }: SentencePlace, i: number): PartOfSpeech | undefined {
  if (judge === undefined) return undefined
  const { start, end, text } = tokens
  const first = start[Math.max(from, i - SHOWN_BEFORE)]!
  const last = end[Math.min(to, i + SHOWN_AFTER) - 1]!
  return judge(text.slice(first, last), start[i]! - first)
}
