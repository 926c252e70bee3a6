import type { Span } from '../base/span.js'

/** Only so much of a text is read for how names are spelled. */
const READ = 1_000_000
/** A single letter is no spelling. What stands before is looked at only where a large letter stands. */
const WORD = /\p{Lu}(?<!\p{L}['’]*\p{Lu})[\p{L}'’]+/gu
/** Longer runs of letters are no names. */
const LONGEST = 40
const KEPT = /^(?:(?:\p{L}\.)+|II|III|IV|CFA|CPA|\(ph\))$/iu
/** "TJ", "JT": two initials. */
const INITIALS = /^[^\P{Lu}AEIOUY]{2}$/u
const PARTICLE = /^(?:de|da|del|di|du|la|le|van|von|der|den|bin|al|el|ter)$/i

/** How often a text writes words with a large letter and small ones after it, spelling by spelling; by the word in small letters. */
export type Spellings = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The spellings that a stretch of a text has for the words of names. */
export function spellingsIn(text: string, { start, end }: Span, names: Iterable<string>): Spellings {
  const wanted = new Set([...names].flatMap((name) => name.toLowerCase().split(/[\s-]+/)).map(straight))
  const counts = new Map<string, Map<string, number>>()
  eachWord(text.slice(start, Math.min(end, start + READ)), wanted, (found) => {
    const word = found.includes("'") || found.includes('’') ? straight(found).replace(/'s?$/, '') : found
    const key = word.toLowerCase()
    if (!wanted.has(key) || !/^\p{Lu}.*\p{Ll}/u.test(found)) return
    const spellings = counts.get(key) ?? new Map<string, number>()
    spellings.set(word, (spellings.get(word) ?? 0) + 1)
    counts.set(key, spellings)
  })
  return counts
}

/**
 * Calls for the words of a stretch with a large first letter that may be one of the wanted: by their first two letters
 * and their length, with or without a possessive s.
 */
function eachWord(stretch: string, wanted: ReadonlySet<string>, found: (word: string) => void): void {
  const lengths = new Uint32Array(OTHER + 1)
  for (const word of wanted) lengths[pairOf(word)]! |= 0b111 << Math.min(word.length, MOST_LENGTH)
  for (const word of stretch.match(WORD) ?? []) {
    const pair = pairOf(word)
    const isLike = pair === OTHER || (lengths[pair]! >>> Math.min(word.length, MOST_LENGTH)) & 1
    if (isLike && word.length <= LONGEST) found(word)
  }
}

/** Longer words count as this long: a mark for each length is one bit of a number. */
const MOST_LENGTH = 28

/** A number for the first two letters of a word without case; `OTHER` where they are no plain ones. */
function pairOf(word: string): number {
  const first = (word.charCodeAt(0) | 32) - 97
  const second = (word.charCodeAt(1) | 32) - 97
  return first >= 0 && first < 26 && second >= 0 && second < 26 ? (first << 5) | second : OTHER
}

const OTHER = 1023

/**
 * Names in capitals as they are written elsewhere: `MCDONALD` is McDonald, `O'CONNOR` O'Connor.
 *
 * The spellings of the text decide; where it does not hold a name, the usual one. Words with small letters are kept.
 *
 * @returns The display name of each name.
 */
export function displayNames(names: Iterable<string>, spellings: Spellings): ReadonlyMap<string, string> {
  const spelled = (word: string): string | undefined =>
    [...(spellings.get(straight(word).toLowerCase()) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
  return new Map([...new Set(names)].map((name) => [name, displayed(name, spelled)]))
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
