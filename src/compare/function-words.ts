/** Closed classes: words that carry grammar, not topic. Base forms of contractions ("do" for "don't") stand for them. */
const LISTS = {
  determiner: 'a an the this that these those each every either neither some any no all both half another such',
  pronoun:
    'i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves one ones someone somebody something anyone anybody anything everyone everybody everything nobody nothing who whom whose which what whatever whoever',
  preposition:
    'of in on at by for with from to into onto over under about around through throughout between among across within against during before after since until till than as per toward towards upon without beyond behind above below along out off up down like',
  conjunction: 'and or but nor so yet if because while although though unless whereas whether when where why how',
  auxiliary:
    'be am is are was were been being do does did done doing have has had having can ca cannot could may might must shall should will wo would let',
  negator: 'not never',
  adverb:
    'there here then now just also too very well more most much many less least few only even again still already really',
  address: 'okay ok yes yeah no oh uh um hi hello',
} as const

/** The function words, in the order of their classes: the columns of a function-word profile. */
export const FUNCTION_WORDS: readonly string[] = [...new Set(Object.values(LISTS).join(' ').split(' '))]

const POSITION = new Map(FUNCTION_WORDS.map((word, index) => [word, index]))
const TAIL = /(?:n't|'(?:s|re|ve|ll|d|m))$/

/**
 * The place of a word among the function words, its tail put aside; `undefined` for a content word.
 *
 * @param word Lower case, straight apostrophes.
 * @example functionWord("we're") === functionWord('we') // => true
 */
export const functionWord = (word: string): number | undefined =>
  POSITION.get(word) ?? (word.includes("'") ? POSITION.get(word.replace(TAIL, '')) : undefined)

/** A content word without the tail of a possessive. */
export const contentWord = (word: string): string => (word.includes("'") ? word.replace(TAIL, '') : word)
