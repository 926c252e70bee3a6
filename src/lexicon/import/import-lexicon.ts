import { HedgerowError } from '../../base/error.js'
import { readLiwc } from './liwc.js'
import { lmTerms, readLm } from './lm.js'
import { readQuanteda } from './quanteda.js'
import { fieldsOf, linesOf, separatorOf } from './rows.js'
import { readTerms } from './table.js'
import { patternOf, type Term } from './term.js'

/** The kinds of dictionaries that can be imported, each with its reader. */
export const DICTIONARIES = {
  liwc: readLiwc,
  quanteda: readQuanteda,
  tsv: readTerms,
  lm: (text: string) => lmTerms(readLm(text)),
} as const
/** The name of a kind of dictionary. */
export type DictionaryKind = keyof typeof DICTIONARIES

/** One entry of an imported dictionary, in the pattern language. */
export interface ImportedEntry {
  readonly category: string
  readonly pattern: string
  /** In (0, 1], where the dictionary says one. */
  readonly strength?: number
}

/** What of a dictionary could not be taken, and why. */
export interface LeftOut {
  readonly line: number
  readonly term: string
  readonly reason: string
}

/** A dictionary of another format, as far as it could be taken. */
export interface ImportedLexicon {
  readonly kind: DictionaryKind
  /** By category, then by pattern; each once. */
  readonly entries: readonly ImportedEntry[]
  /** In order of the file. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Read a dictionary of another format.
 *
 * Categories are in lower case, and all but letters, digits, `.`, `_` and `-` is a hyphen in them.
 *
 * @param kind Default: what the text looks like.
 * @throws BAD_LEXICON or, of a Loughran–McDonald file, BAD_LM_FILE, with the line; BAD_LEXICON if nothing can be taken.
 * @example importLexicon('good,positive').entries // => [{ category: 'positive', pattern: 'good' }]
 */
export function importLexicon(text: string, kind: DictionaryKind = kindOf(text)): ImportedLexicon {
  const entries = new Map<string, ImportedEntry>()
  const leftOut: LeftOut[] = []
  for (const term of DICTIONARIES[kind](text)) {
    const entry = entryOf(term)
    if ('reason' in entry) leftOut.push(entry)
    else entries.set(keyOf(entry), entries.get(keyOf(entry)) ?? entry)
  }
  if (entries.size === 0)
    throw new HedgerowError(
      'BAD_LEXICON',
      `expected words with categories, found ${leftOut[0] === undefined ? 'none' : `only what cannot be said: ${leftOut[0].reason}`}`,
      { line: leftOut[0]?.line },
    )
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return { kind, entries: sorted.map(([, entry]) => entry), leftOut }
}

const keyOf = ({ category, pattern }: ImportedEntry): string => `${category}\t${pattern}`

function entryOf({ category, term, line, strength, refused }: Term): ImportedEntry | LeftOut {
  const name = categoryOf(category)
  const said = patternOf(term)
  const reason = refused ?? ('refused' in said ? said.refused : name === '' ? 'its category has no name' : undefined)
  if (reason !== undefined || 'refused' in said) return { line, term, reason: reason ?? '' }
  return { category: name, pattern: said.pattern, ...(strength === undefined ? {} : { strength }) }
}

const categoryOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|-+$/g, '')

/**
 * What kind of dictionary a text is, by its first lines.
 *
 * @throws BAD_LEXICON where it looks like none.
 */
export function kindOf(text: string): DictionaryKind {
  const [first] = linesOf(text).filter((each) => !/^#( |$)/.test(each.text))
  const line = first?.text ?? ''
  if (line.trim() === '%') return 'liwc'
  const names = fieldsOf(line, separatorOf(line)).map((name) => name.toLowerCase())
  if (names.includes('word') && names.some((name) => name === 'negative' || name === 'modal')) return 'lm'
  if (/^---|^%YAML|^\s*-\s|^\s*(?:"[^"]*"|'[^']*'|[^\t,;]+):(?:\s|$)/.test(line)) return 'quanteda'
  if (names.length > 1) return 'tsv'
  throw new HedgerowError(
    'BAD_LEXICON',
    `expected a LIWC .dic, a quanteda YAML, a table of words and categories or a Loughran–McDonald CSV, found "${line.slice(0, 40)}"`,
    { line: first?.line },
  )
}
