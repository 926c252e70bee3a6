/** A pattern with words of which every text it matches holds at least one, in either case. */
export interface Anchored {
  readonly pattern: RegExp
  /** Plain words or pieces of words: what most texts do not hold. */
  readonly anchors: readonly string[]
}

/**
 * A test whether a text matches any of the rules: most texts are told by one look for the anchors of all, most patterns by
 * their own.
 *
 * The plain version is `rules.some(({ pattern }) => pattern.test(text))`.
 */
export function anyOf(rules: readonly Anchored[]): (text: string) => boolean {
  const words = new Set(rules.flatMap(({ anchors }) => anchors))
  const anchor = new RegExp([...words].map((word) => word.replace(/[.*+?]/g, '\\$&')).join('|'), 'i')
  return (text) => {
    if (!anchor.test(text)) return false
    const small = text.toLowerCase()
    for (const { anchors, pattern } of rules) if (holdsAny(small, anchors) && pattern.test(text)) return true
    return false
  }
}

/** True where a text holds one of the words, as they are written. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true
  return false
}
