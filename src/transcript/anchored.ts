/** A pattern with words of which every text it matches holds at least one, in either case. */
export interface Anchored {
  readonly pattern: RegExp
  /** Plain words or pieces of words: what most texts do not hold. */
  readonly anchors: readonly string[]
}

/**
 * A test whether a text matches any of the rules: it is searched once for the anchors of all, and a pattern is asked
 * where an anchor of its own is met.
 *
 * The plain version is `rules.some(({ pattern }) => pattern.test(text))`.
 *
 * @param rules At most 31.
 */
export function anyOf(rules: readonly Anchored[]): (text: string) => boolean {
  // The longest first: of two words that begin alike it is the one met, and stands for both.
  const words = [...new Set(rules.flatMap(({ anchors }) => anchors))].sort((a, b) => b.length - a.length)
  const anchor = new RegExp(words.map((word) => word.replace(/[.*+?]/g, '\\$&')).join('|') || '(?!)', 'gi')
  const opens = ({ anchors }: Anchored, word: string): boolean => anchors.some((own) => word.startsWith(own))
  const rulesOf = new Map(
    words.map((word) => [word, rules.reduce((bits, rule, n) => (opens(rule, word) ? bits | (1 << n) : bits), 0)]),
  )
  return (text) => {
    let asked = 0
    anchor.lastIndex = 0
    for (let met = anchor.exec(text); met !== null; met = anchor.exec(text)) {
      const asking = (rulesOf.get(met[0].toLowerCase()) ?? 0) & ~asked
      for (let n = 0; asking >>> n > 0; n++) if ((asking >>> n) & 1 && rules[n]!.pattern.test(text)) return true
      asked |= asking
      // Words overlap: "no questions, please".
      anchor.lastIndex = met.index + 1
    }
    return false
  }
}

/** True where a text holds one of the words, as they are written. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true
  return false
}
