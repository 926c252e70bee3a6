/** Irregular forms: the base, then every form that takes the place of the regular ones. */
export type Irregulars = ReadonlyMap<string, readonly string[]>

export interface Inflections {
  readonly verbs: Irregulars
  readonly nouns: Irregulars
}

const SIBILANT = /(?:s|x|z|ch|sh)$/
const CONSONANT_Y = /[^aeiou]y$/
/** One syllable of consonant, vowel, consonant doubles its last letter: plan, slip. */
const DOUBLING = /^[^aeiou]*[aeiou][^aeiouwxy]$/

const withS = (word: string): string =>
  CONSONANT_Y.test(word) ? `${word.slice(0, -1)}ies` : SIBILANT.test(word) ? `${word}es` : `${word}s`

function withEd(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (CONSONANT_Y.test(verb)) return `${verb.slice(0, -1)}ied`
  return DOUBLING.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}

function withIng(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return DOUBLING.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}

/**
 * Every form of a verb, the base first.
 *
 * @example verbForms('plan', new Map()) // => ['plan', 'plans', 'planned', 'planning']
 */
export const verbForms = (verb: string, irregular: Irregulars): readonly string[] => [
  ...new Set([verb, ...(irregular.get(verb) ?? [withS(verb), withEd(verb), withIng(verb)])]),
]

/** Singular and plural of a noun. */
export const nounForms = (noun: string, irregular: Irregulars): readonly string[] => [
  ...new Set([noun, ...(irregular.get(noun) ?? [withS(noun)])]),
]
