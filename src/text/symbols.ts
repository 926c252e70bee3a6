/**
 * What the matcher sees of a token: one small integer.
 *
 * Words of the vocabulary have ids from `FIRST_WORD` up; everything else falls into these few kinds.
 */
export const SYMBOL = {
  /** A word the vocabulary does not hold. */
  unknown: 0,
  number: 1,
  currency: 2,
  percent: 3,
  comma: 4,
  dash: 5,
  /** A hyphen or slash inside a compound: looked through by the matcher. */
  joiner: 6,
  /** A word outside the vocabulary that ends in -ly. */
  adverb: 7,
  /** Any other punctuation: no match crosses it. */
  stop: 8,
  /** A token inside an annotation such as "(inaudible)": neither matched nor counted. */
  masked: 9,
} as const

export const FIRST_WORD = 16

/** The kind of a token, kept beside its symbol. */
export const KIND = { word: 0, number: 1, clitic: 2, mark: 3, masked: 4 } as const

/** White space before a token: none, some, or some with a line break. */
export const SPACE = { none: 0, blank: 1, newline: 2 } as const
