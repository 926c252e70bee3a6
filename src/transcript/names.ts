const PART = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:O|D|L)['’]\p{Lu}\p{L}+|de|da|del|di|du|la|le|van|von|der|den|bin|al|el|ter|\(ph\))`
const NAME = new RegExp(
  `^(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.? )?\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: ${PART}){0,5}(?:, (?:Jr|Sr|II|III|CPA|CFA|MD|PhD)\\.?)*$`,
  'u',
)

/** True for text that has the shape of a person's name: one to six capitalised words, particles allowed. */
export const looksLikeName = (text: string): boolean => NAME.test(text)

const UNIDENTIFIED = /^(?:unidentified|unknown)\b|^\?+$/i

/** False for "Unidentified Analyst", "Unknown Speaker", "??". */
export const isIdentified = (name: string): boolean => !UNIDENTIFIED.test(name)

/** First name and surname, nothing to drop. */
const PLAIN = /^[A-Z][a-z]+ [A-Z][a-z]+$/

/**
 * A name as a key: lower case, accents folded, titles, suffixes and middle initials dropped.
 *
 * @example nameKey('Dr. José A. Peña, Jr.') // => 'jose pena'
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase()
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(ph\)/g, '')
    .replace(/,? (?:jr|sr|ii|iii|cpa|cfa|md|phd)\b\.?/g, '')
    .replace(/^(?:dr|mr|mrs|ms|prof)\.? /, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  const inner = words.slice(1, -1).filter((word) => !/^\p{L}\.?$/u.test(word))
  return [words[0] ?? '', ...inner, ...(words.length > 1 ? [words.at(-1)!] : [])].join(' ')
}

/** True where two names are the same or share a word of three letters or more: enough to tell who was introduced. */
export function sharesName(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)]
  const words = new Set(one.split(' ').filter((word) => word.length > 2))
  return (one !== '' && one === other) || other.split(' ').some((word) => words.has(word))
}
