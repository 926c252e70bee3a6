import { SPACE } from './symbols.js'

/** What a rule says about a possible boundary. */
export type Verdict = 'split' | 'join' | undefined

/** A possible boundary: the word before the terminator, the terminator, and the token after it, as texts. */
export interface Joint {
  readonly word: string
  readonly mark: string
  readonly next: string
  /** White space before `next`: `SPACE`. */
  readonly space: number
}

export interface SentenceRule {
  readonly name: string
  readonly doc: string
  readonly decide: (joint: Joint) => Verdict
}

const startsUpper = (text: string): boolean => text[0] !== text[0]?.toLowerCase()
const lower = (word: string): string => word.toLowerCase()

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const TITLES = words('mr mrs ms dr prof messrs st ste gen sen rep gov sr capt lt col hon')
const NEVER_LAST = words('vs approx ca cf viz fig ft eg ie incl excl resp dept est')
const NUMBERED = words('no nos vol art sec pp p item jan feb mar apr jun jul aug sep sept oct nov dec')
const COMPANY = words('inc corp co ltd llc plc bros cos intl jr etc al')
const OPENERS = words(
  'i we it he she they you the a an this that these those there our my your his her its their and but so or as at in on for with from to if when while what which who how why well now yes no thank thanks okay ok good great please operator also then again next first second third during after before since because although however let looking turning however overall',
)

/** Before a terminator, a longer word makes no rule join: the longest abbreviation, or initials such as "U.S.A.F". */
export const LONGEST_KNOWN = 7

const ABBREVIATIONS: ReadonlySet<string> = new Set([...TITLES, ...NEVER_LAST, ...NUMBERED, ...COMPANY])
/** The lengths and first letters of these, small or capital: hardly any other word that ends a sentence has them. */
const shapeOf = (length: number, first: number): number => 32 * length + (first & 31)
const SHAPES: ReadonlySet<number> = new Set(
  Array.from(ABBREVIATIONS, (word) => shapeOf(word.length, word.charCodeAt(0))),
)

/** False where no rule joins after the word `text.slice(start, end)`, one full stop and a blank: after most words. */
export function mayJoin(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_KNOWN) return false
  if (end - start === 1) return true
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === FULL_STOP || code > ASCII) return true
  }
  return SHAPES.has(shapeOf(end - start, text.charCodeAt(start))) && ABBREVIATIONS.has(lower(text.slice(start, end)))
}
const FULL_STOP = 46
const ASCII = 127

const opens = (next: string): Verdict => (startsUpper(next) && OPENERS.has(lower(next)) ? 'split' : 'join')

/** The rules in order; the first that speaks decides. */
export const SENTENCE_RULES: readonly SentenceRule[] = [
  {
    name: 'paragraph',
    doc: 'A line break ends a sentence.',
    decide: ({ space }) => (space === SPACE.newline ? 'split' : undefined),
  },
  {
    name: 'glued',
    doc: 'Without white space a full stop ends a sentence only between a word and a capital ("quarter.We").',
    decide: ({ word, next, space }) => {
      if (space !== SPACE.none) return undefined
      return /\p{L}$/u.test(word) && word.length > 2 && startsUpper(next) ? 'split' : 'join'
    },
  },
  {
    name: 'ellipsis',
    doc: 'An ellipsis before a lower-case word carries the sentence on.',
    decide: ({ mark, next }) => (/^(?:\.{2,}|…+)$/.test(mark) && !startsUpper(next) ? 'join' : undefined),
  },
  {
    name: 'title',
    doc: '"Mr.", "Dr." and "vs." are followed by what they belong to.',
    decide: ({ word, mark }) =>
      mark === '.' && (TITLES.has(lower(word)) || NEVER_LAST.has(lower(word))) ? 'join' : undefined,
  },
  {
    name: 'numbered',
    doc: '"No. 4" and "Jan. 31" hold together.',
    decide: ({ word, mark, next }) =>
      mark === '.' && /^\d/.test(next) && NUMBERED.has(lower(word)) ? 'join' : undefined,
  },
  {
    name: 'company',
    doc: 'After "Inc." or "Co." a sentence ends only before a word that opens sentences.',
    decide: ({ word, mark, next }) => (mark === '.' && COMPANY.has(lower(word)) ? opens(next) : undefined),
  },
  {
    name: 'initial',
    doc: 'After an initial ("David H.", "U.S.") a sentence ends only before a word that opens sentences.',
    decide: ({ word, mark, next }) => {
      if (mark !== '.' || word === 'I' || word.length > LONGEST_KNOWN) return undefined
      return /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word) ? opens(next) : undefined
    },
  },
]
