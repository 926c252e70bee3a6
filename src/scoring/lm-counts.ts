import { LM_LISTS, type LmDictionary, type LmList, lmBit } from '../lexicon/import/lm.js'

/** Why a word was counted otherwise than a plain look-up of every word would count it. */
export const LM_REASONS = {
  may: 'parity: "May" and "MAY" taken out of the text, also of "Maybe"',
  month: 'corrected: May is the month, and no word',
  question: 'corrected: "question(s)" asked in the call are not negative',
  negatedPositive: 'positive and negated: parity drops it, corrected counts it as negative',
  negatedNegative: 'corrected: negative and negated, so counted as positive',
  notice: 'corrected: in a safe-harbour, non-GAAP or replay notice',
  annotation: 'corrected: in an annotation such as "(inaudible)"',
  outside: 'corrected: said by somebody who is not of the company',
} as const
export type LmReason = keyof typeof LM_REASONS

/** What is counted with a Loughran–McDonald dictionary. Counts of two texts add. */
export interface LmCounts {
  /** Words that the dictionary holds: the denominator of all percentages. */
  readonly words: number
  /** Words in each list; `NaN` for a list that the dictionary lacks. */
  readonly lists: Readonly<Record<LmList, number>>
  /** Words counted otherwise than a plain look-up would, by reason. */
  readonly changes: Readonly<Record<LmReason, number>>
}

const REASONS = Object.keys(LM_REASONS) as LmReason[]
const each = <Key extends string>(keys: readonly Key[], value: (key: Key) => number): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, number>

/** The counts of no text. */
export const NO_LM_COUNTS: LmCounts = { words: 0, lists: each(LM_LISTS, () => 0), changes: each(REASONS, () => 0) }

/** The counts of several texts together. */
export const addLmCounts = (counts: readonly LmCounts[]): LmCounts => {
  const sum = (pick: (one: LmCounts) => number): number => counts.reduce((total, one) => total + pick(one), 0)
  return {
    words: sum(({ words }) => words),
    lists: each(LM_LISTS, (list) => sum(({ lists }) => lists[list])),
    changes: each(REASONS, (reason) => sum(({ changes }) => changes[reason])),
  }
}

/** The counts of several turns together; `undefined` where none was counted. */
export function lmOfTurns(turns: readonly { readonly lm?: LmCounts }[]): LmCounts | undefined {
  const found = turns.flatMap(({ lm }) => lm ?? [])
  return found.length === 0 ? undefined : addLmCounts(found)
}

/** A count in the making: words are put in one by one. */
export interface LmTally {
  /** Count a word as in the lists of these bits. */
  readonly word: (bits: number) => void
  readonly change: (reason: LmReason, words?: number) => void
  readonly counts: () => LmCounts
}

/** An empty tally for a dictionary. */
export function lmTally({ missing }: LmDictionary): LmTally {
  let words = 0
  const lists = each(LM_LISTS, (list) => (missing.includes(list) ? Number.NaN : 0))
  const changes = each(REASONS, () => 0)
  return {
    word: (bits) => {
      words++
      if (bits !== 0) for (const list of LM_LISTS) if ((bits & lmBit(list)) !== 0) lists[list]++
    },
    change: (reason, count = 1) => {
      changes[reason] += count
    },
    counts: () => ({ words, lists, changes }),
  }
}

/** Runs of letters, digits and underscores: what `\w+` finds in Python, where the published counting was written. */
const TOKEN = /[\p{L}\p{N}_]+/gu

/** A token as the published counting cuts it: in capitals, with its offset in the text. */
export interface LmToken {
  readonly word: string
  readonly start: number
}

export function* lmTokens(text: string): Generator<LmToken> {
  for (const match of text.matchAll(TOKEN)) yield { word: match[0].toUpperCase(), start: match.index }
}

/** The lists of a token that counts as a word (two characters and more, in the dictionary); else `undefined`. */
export const lmBitsOf = ({ words }: LmDictionary, { word }: LmToken): number | undefined =>
  word.length > 1 && !/^\p{Nd}+$/u.test(word) ? words.get(word) : undefined
