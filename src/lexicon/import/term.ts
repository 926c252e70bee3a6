import { scan } from '../../text/scan.js'
import { KIND, SPACE, SYMBOL } from '../../text/symbols.js'
import { buildVocabulary } from '../../text/vocabulary.js'

/** A word or phrase of somebody's dictionary, as written there: `abandon*`, `can't stand`. */
export interface Term {
  readonly category: string
  readonly term: string
  readonly line: number
  /** In (0, 1], where the dictionary says one. */
  readonly strength?: number
  /** Why the dictionary's own syntax makes it more than a phrase. */
  readonly refused?: string
}

export type Translation = { readonly pattern: string } | { readonly refused: string }

const NO_WORDS = buildVocabulary([])
const CURRENCY = '$'
const PERCENT = '%'
/** So much of a term a reason shows. */
const LONGEST = 20
/** What a word of a pattern may be made of: its language uses the other marks itself. */
const PLAIN = /^[^\s()|?<>~*#$%/’-]+$/

/**
 * A term in the pattern language of `lexicons/README.md`, or why it cannot be said there.
 *
 * It is cut as the scanner cuts a text, so that what is written together matches together: `can't` is `ca n't`, and a
 * hyphen is looked through. `*` at the end of a word stands for any letters, or none; elsewhere it cannot be said.
 *
 * @example patternOf("can't abandon*") // => { pattern: "ca n't abandon*" }
 */
export function patternOf(term: string): Translation {
  const { text, count, start, end, kind, symbol, space } = scan(term.trim().toLowerCase(), NO_WORDS)
  const words: string[] = []
  for (let i = 0; i < count; i++) {
    const said = text.slice(start[i], end[i]).replace(/[’‘ʼ]/g, "'")
    const before = words.at(-1)
    if (kind[i] === KIND.number) return { refused: 'a number: patterns know only any number, "#"' }
    if (kind[i] === KIND.word || kind[i] === KIND.clitic) {
      if (!PLAIN.test(said)) return { refused: `"${said.slice(0, LONGEST)}" holds marks of the pattern language` }
      if (before?.endsWith('*') === true && space[i] === SPACE.none)
        return { refused: '"*" may stand only at the end of a word' }
      words.push(said)
    } else if (said === '*') {
      if (before === undefined || space[i] !== SPACE.none || kind[i - 1] !== KIND.word)
        return { refused: '"*" may stand only at the end of a word' }
      if (!/^\p{L}/u.test(before)) return { refused: '"*" is for words that begin with a letter' }
      words[words.length - 1] = `${before}*`
    } else if (said === '.' && i === count - 1 && before?.includes('.') === true) {
      // The last full stop of "U.S.": the scanner leaves it to the sentence.
    } else if (symbol[i] === SYMBOL.currency) words.push(CURRENCY)
    else if (symbol[i] === SYMBOL.percent) words.push(PERCENT)
    else if (symbol[i] !== SYMBOL.joiner)
      return { refused: `"${said.slice(0, LONGEST)}" is punctuation, which no phrase crosses` }
  }
  if (words.length > 1 && (words.includes(CURRENCY) || words.includes(PERCENT)))
    return { refused: 'a currency or percent sign among words, where texts write a number' }
  return words.length === 0 ? { refused: 'no words' } : { pattern: words.join(' ') }
}
