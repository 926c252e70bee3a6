/** Only so much of a text is read for how names are spelled. */
const READ = 1_000_000
const WORD = /\p{L}[\p{L}'’]*/gu
/** Longer runs of letters are no names. */
const LONGEST = 40
const KEPT = /^(?:(?:\p{L}\.)+|II|III|IV|CFA|CPA|\(ph\))$/iu
/** "TJ", "JT": two initials. */
const INITIALS = /^[^\P{Lu}AEIOUY]{2}$/u
const PARTICLE = /^(?:de|da|del|di|du|la|le|van|von|der|den|bin|al|el|ter)$/i

/**
 * Names in capitals as they are written elsewhere: `MCDONALD` is McDonald, `O'CONNOR` O'Connor.
 *
 * The words of the text decide; where it does not hold a name, the usual spelling. Words with small letters are kept.
 *
 * @returns The display name of each name.
 */
export function displayNames(text: string, names: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(names)]
  const wanted = new Set(all.flatMap((name) => name.toLowerCase().split(/[\s-]+/)).map(straight))
  const counts = new Map<string, Map<string, number>>()
  for (const word of spelledIn(text)) {
    const key = word.toLowerCase()
    if (!wanted.has(key)) continue
    const spellings = counts.get(key) ?? new Map<string, number>()
    spellings.set(word, (spellings.get(word) ?? 0) + 1)
    counts.set(key, spellings)
  }
  const spelled = (word: string): string | undefined =>
    [...(counts.get(straight(word).toLowerCase()) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
  return new Map(all.map((name) => [name, displayed(name, spelled)]))
}

/** The words a text writes with a large letter and small ones after it, in small letters. */
export const spokenWords = (text: string): ReadonlySet<string> =>
  new Set([...spelledIn(text)].map((word) => word.toLowerCase()))

/** The words with a large first letter and small ones, without a possessive s. */
function* spelledIn(text: string): Generator<string> {
  for (const [found] of text.slice(0, READ).matchAll(WORD))
    if (found.length <= LONGEST && /^\p{Lu}.*\p{Ll}/u.test(found)) yield straight(found).replace(/'s?$/, '')
}

const straight = (word: string): string => word.replace(/’/g, "'")

function displayed(name: string, spelled: (word: string) => string | undefined): string {
  return name
    .split(' ')
    .map((word, i) =>
      word
        .split('-')
        .map((part) => {
          if (/\p{Ll}/u.test(part) || KEPT.test(part) || INITIALS.test(part)) return part
          return spelled(part) ?? (i > 0 && PARTICLE.test(part) ? part.toLowerCase() : usual(part))
        })
        .join('-'),
    )
    .join(' ')
}

/** First letter large, and the one after Mc, O' and D'. */
const usual = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
    .replace(/(?<=^(?:Mc|[ODL]['’]))\p{L}/u, (letter) => letter.toUpperCase())
