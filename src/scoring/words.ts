import { scan } from '../text/scan.js'
import { KIND, SPACE, SYMBOL } from '../text/symbols.js'
import { buildVocabulary } from '../text/vocabulary.js'
import type { Turn } from '../transcript/types.js'
import type { SentenceScore } from './score-text.js'

/** A word as a reader sees it: "don't" and "year-over-year" are one. */
export interface TurnWord {
  /** Lower case, straight apostrophes. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'year'
  /** Index of its sentence in the turn. */
  readonly sentence: number
  /** No mark and no annotation stands between it and the word before, and both are in one sentence. */
  readonly follows: boolean
}

const NO_WORDS = buildVocabulary([])
const YEAR = /^(?:19|20)\d\d$/

/**
 * The words of a turn in their order, annotations left out.
 *
 * Tails of contractions, set off by a blank too, and the parts of a compound are put back together. A number from 1900
 * to 2099 without currency sign, comma and per cent is a year.
 *
 * @example wordsOf(scoredTurn).map(({ text }) => text) // => ['we', "don't", 'know']
 */
export function wordsOf({
  turn,
  sentences,
}: {
  readonly turn: Pick<Turn, 'text' | 'annotations'>
  readonly sentences: readonly Pick<SentenceScore, 'end'>[]
}): TurnWord[] {
  const { text } = turn
  const { count, start, end, kind, space, symbol } = scan(text, NO_WORDS, turn.annotations)
  const lower = text.toLowerCase().replaceAll('’', "'")
  // Very few characters change their length in lower case; a text that holds one is lowered word by word.
  const cut =
    lower.length === text.length
      ? (from: number, to: number) => lower.slice(from, to)
      : (from: number, to: number) => text.slice(from, to).toLowerCase().replaceAll('’', "'")
  const words: TurnWord[] = []
  let sentence = 0
  let follows = false
  for (let i = 0; i < count; i++) {
    if (sentences[sentence] !== undefined && start[i]! >= sentences[sentence]!.end) {
      while (sentence + 1 < sentences.length && start[i]! >= sentences[sentence]!.end) sentence++
      follows = false
    }
    if (kind[i]! > KIND.number) {
      follows = false
      continue
    }
    const first = i
    while (joins(i + 1)) i++
    const word = cut(start[first]!, end[i]!)
    const plainNumber = first === i && kind[i] === KIND.number
    const whole = word.includes(' ') ? word.replaceAll(' ', '') : word
    words.push({ text: whole, kind: plainNumber ? (isYear(word, i) ? 'year' : 'number') : 'word', sentence, follows })
    follows = true
  }
  return words

  /** Token i goes on the word before it: a tail, or a joiner with what it joins. */
  function joins(i: number): boolean {
    if (i >= count || kind[i - 1] === KIND.number) return false
    if (kind[i] === KIND.clitic) return true
    if (space[i] !== SPACE.none) return false
    if (symbol[i] === SYMBOL.joiner) return i + 1 < count && space[i + 1] === SPACE.none && kind[i + 1] === KIND.word
    return symbol[i - 1] === SYMBOL.joiner && kind[i] === KIND.word
  }

  function isYear(word: string, i: number): boolean {
    const [before, after] = [i === 0 ? SYMBOL.stop : symbol[i - 1], i + 1 === count ? SYMBOL.stop : symbol[i + 1]]
    return YEAR.test(word) && before !== SYMBOL.currency && after !== SYMBOL.percent
  }
}
