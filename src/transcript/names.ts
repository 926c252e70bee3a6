const PART = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:O|D|L)['’]\p{Lu}\p{L}+|de|da|del|di|du|la|le|van|von|der|den|bin|al|el|ter|y|e|\(ph\))`
const NAME = new RegExp(
  `^(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.? )?\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: ${PART}){0,5}(?:,? (?:Jr|Sr|II|III|IV|CPA|CFA|MD|M\\.D|PhD|Ph\\.D)\\.?)*,?$`,
  'u',
)

/** True for text that has the shape of a person's name: one to six capitalised words, particles allowed. */
export const looksLikeName = (text: string): boolean => text.length <= 80 && NAME.test(text)

const UNIDENTIFIED =
  /^(?:un(?:identified|known|verified|named))|^(?:participant|questioner|audience member|caller)$|^\?+$|^$/i

/** False for "Unidentified Analyst", "Unknown Speaker", "Participant", "??", and where nobody is named. */
export const isIdentified = (name: string): boolean => !UNIDENTIFIED.test(name)

/** First name and surname, nothing to drop. */
const PLAIN = /^(?!(?:Dr|Mrs?|Ms|Prof) )[A-Z][a-z]+ (?!(?:Jr|Sr|Ii|Iii|Iv|Cpa|Cfa|Md|Phd)$)[A-Z][a-z]+$/

/** Words of plain letters and initials, none of them a title or suffix: nothing to drop or fold. */
const PLAIN_PARTS =
  /^(?!(?:dr|mrs?|ms|prof)\b)(?:[a-z]\.|[a-z][a-z'-]*)(?: (?!(?:jr|sr|ii|iii|iv|cpa|cfa|md|phd)\b)(?:[a-z]\.|[a-z][a-z'-]*))*$/i

/** Lower case, accents folded; titles, suffixes and `(ph)` dropped; a list of words. */
function partsOf(name: string): readonly string[] {
  if (PLAIN_PARTS.test(name)) return name.toLowerCase().split(' ')
  return name
    .replace(/[ØøŁłĐđ]/g, (letter) => PLAIN_LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\((?:ph|phonetic|(?:through|via) (?:an? )?(?:interpreter|translator))\)|\[(?:ph|phonetic)\]|[[\]]/g, ' ')
    .replace(/,? (?:jr|sr|ii|iii|iv|cpa|cfa|md|m\.d|phd|ph\.d)\b\.?/g, '')
    .trim()
    .replace(/^(?:dr|mr|mrs|ms|prof)\.? /, '')
    .replace(/\b(\p{L})\.(?=\p{L})/gu, '$1. ')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== '.')
}

/** Letters that Unicode does not take apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd' }

const INITIAL = /^\p{L}\.?$/u

/**
 * A name as a key: lower case, accents folded, titles, suffixes and middle initials dropped.
 *
 * @example nameKey('Dr. José A. Peña, Jr.') // => 'jose pena'
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase()
  const words = partsOf(name)
  const isInner = (i: number): boolean => i > 0 && i < words.length - 1
  return words.filter((word, i) => !(isInner(i) && INITIAL.test(word))).join(' ')
}

/** A name taken apart for comparison. */
export interface NameParts {
  readonly given: readonly string[]
  readonly surname: string
}

/** The given names and the surname of a name; a single word is a given name without a surname. */
export function namePartsOf(name: string): NameParts {
  if (PLAIN.test(name)) {
    const blank = name.indexOf(' ')
    return { given: [name.slice(0, blank).toLowerCase()], surname: name.slice(blank + 1).toLowerCase() }
  }
  const words = partsOf(name).map((word) => (word.endsWith('.') ? word.slice(0, -1) : word))
  return words.length < 2 ? { given: words, surname: '' } : { given: words.slice(0, -1), surname: words.at(-1)! }
}

/** Short forms that are no beginning of the long one. */
const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  andrew: ['drew'],
  anthony: ['tony'],
  charles: ['chuck', 'charlie'],
  david: ['dave'],
  deborah: ['debbie'],
  edward: ['ted', 'ned'],
  elizabeth: ['liz', 'beth', 'betsy', 'lisa'],
  eugene: ['gene'],
  geoffrey: ['jeff'],
  gerald: ['jerry'],
  harold: ['harry', 'hal'],
  henry: ['hank', 'harry'],
  james: ['jim', 'jimmy', 'jamie'],
  john: ['jack', 'johnny'],
  joseph: ['joe'],
  katherine: ['kate', 'kathy'],
  kathleen: ['kate', 'kathy'],
  catherine: ['kate', 'cathy'],
  lawrence: ['larry'],
  margaret: ['meg', 'peggy', 'maggie'],
  michael: ['mike'],
  nicholas: ['nick'],
  patricia: ['patty', 'trish'],
  rebecca: ['becky'],
  richard: ['rick', 'dick', 'rich'],
  robert: ['bob', 'rob', 'bobby'],
  stephen: ['steve'],
  susan: ['sue', 'suzy'],
  theodore: ['ted'],
  thomas: ['tom', 'tommy'],
  vincent: ['vince'],
  william: ['bill', 'will', 'billy'],
}
/** A short form has at least this many letters of the long one. */
export const SHORTEST_PREFIX = 3
/** "Danny" is short for "Daniel" by its first three letters. */
const stemOf = (short: string): string => short.replace(/(\p{L})\1?(?:ie|y)$/u, '$1')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const WRITTEN = new Map(Object.entries(NICKNAMES).map(([given, short]) => [capital(given), short.map(capital)]))
const NONE: readonly string[] = []

/** Nicknames of a given name; both as they are written. */
export const nicknamesOf = (given: string): readonly string[] => WRITTEN.get(given) ?? NONE

/**
 * True where a word is a given name made short: its beginning, that with "y" or "ie", or a nickname.
 *
 * @example isShortFor('Danny', 'Daniel') // => true
 */
export const isShortFor = (short: string, given: string): boolean =>
  short.length >= SHORTEST_PREFIX && short.length <= given.length && sameGiven(short.toLowerCase(), given.toLowerCase())

function sameGiven(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.startsWith(short)
  const stem = long.startsWith(short) ? short : stemOf(short)
  if (stem.length >= SHORTEST_PREFIX && long.startsWith(stem)) return true
  return (NICKNAMES[long] ?? []).includes(short) || (NICKNAMES[short] ?? []).includes(long)
}

/**
 * True where two names can be one person: the same surname, and a given name or its short form or initial in common.
 * Full middle names that differ tell people apart; an initial before a full given name says nothing.
 *
 * @example canBeSame(namePartsOf('J. Michael Day'), namePartsOf('Mike Day')) // => true
 */
export function canBeSame(a: NameParts, b: NameParts): boolean {
  if (a.surname === '' || a.surname !== b.surname) return false
  const [firstA, firstB] = [a.given[0]!, b.given[0]!]
  const [moreA, moreB] = [fullNames(a.given.slice(1)), fullNames(b.given.slice(1))]
  const isInitial = (first: string, more: readonly string[]): boolean => first.length === 1 && more.length > 0
  const counts = firstA === firstB || isInitial(firstA, moreA) === isInitial(firstB, moreB)
  if (counts && sameGiven(firstA, firstB)) return moreA.length === 0 || moreB.length === 0 || haveSame(moreA, moreB)
  return haveSame(fullNames(a.given), fullNames(b.given))
}

const fullNames = (given: readonly string[]): readonly string[] => given.filter((word) => word.length > 1)

const haveSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((word) => b.some((other) => sameGiven(word, other)))

/** True where one letter of one word is changed, added, lost, or exchanged with the next. */
export function isMisspelling(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [restA, restB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

/** True where two names are the same or share a word of three letters or more: enough to tell who was introduced. */
export function sharesName(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)]
  if (one === other) return one !== ''
  const words = one.split(' ')
  return other.split(' ').some((word) => word.length > 2 && words.includes(word))
}
