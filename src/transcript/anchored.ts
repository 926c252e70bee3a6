/** A pattern with words of which every text it matches holds at least one, in either case. */
export interface Anchored {
  readonly pattern: RegExp
  /** Plain words or pieces of words: what most texts do not hold. */
  readonly anchors: readonly string[]
}

/**
 * A test whether a text matches any of the rules: most texts are told by one look for the anchors of all.
 *
 * The plain version is `rules.some(({ pattern }) => pattern.test(text))`.
 */
export function anyOf(rules: readonly Anchored[]): (text: string) => boolean {
  const words = new Set(rules.flatMap(({ anchors }) => anchors))
  const anchor = new RegExp([...words].map((word) => word.replace(/[.*+?]/g, '\\$&')).join('|'), 'i')
  return (text) => anchor.test(text) && rules.some(({ pattern }) => pattern.test(text))
}
