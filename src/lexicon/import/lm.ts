import { HedgerowError } from '../../base/error.js'
import { fieldsOf, linesOf, separatorOf } from './rows.js'
import type { Term } from './term.js'

/** The word lists of the Loughran–McDonald master dictionary. */
export const LM_LISTS = [
  'negative',
  'positive',
  'uncertainty',
  'litigious',
  'strongModal',
  'weakModal',
  'constraining',
  'complexity',
] as const
/** The name of a list of the Loughran–McDonald dictionary. */
export type LmList = (typeof LM_LISTS)[number]

/** A Loughran–McDonald master dictionary, as read from the user's own copy. */
export interface LmDictionary {
  /** The lists of each word, in capitals, as bits: `1 << LM_LISTS.indexOf(list)`; 0 for a word in none. */
  readonly words: ReadonlyMap<string, number>
  /** Lists that the file has no column for: what is made of them is undefined. */
  readonly missing: readonly LmList[]
}

/** The bit of a list in `LmDictionary.words`. */
export const lmBit = (list: LmList): number => 1 << LM_LISTS.indexOf(list)

/** Older files have one column for modal words. */
const MODAL_CODES: Readonly<Record<string, LmList>> = { 1: 'strongModal', 3: 'weakModal' }

/**
 * Read the master dictionary CSV (`Word,Seq_num,Word Count,…,Negative,Positive,…,Syllables,Source`).
 *
 * A cell above 0 is the year in which the word was added to the list; a negative year is the one in which it was
 * removed, so it is not in the list, and neither is a 0 or an empty cell. Columns are known by their names, whatever
 * their order, capitals and underscores; other columns (`Irr_Verb`, `Harvard_IV`, `Superfluous` …) are passed by. A
 * column `Modal` of older files holds 1 strong, 2 moderate (in no list here) and 3 weak. A list without a column is
 * named in `missing`.
 *
 * @throws BAD_LM_FILE with the line, where there is no column of words or of any list, or a cell is no number.
 */
export function readLm(text: string): LmDictionary {
  const [header, ...rows] = linesOf(text)
  const separator = separatorOf(header?.text ?? '')
  const bad = (seen: string, line?: number): never => {
    throw new HedgerowError('BAD_LM_FILE', seen, { line })
  }
  const names = fieldsOf(header?.text ?? '', separator).map(plain)
  const word = names.indexOf('word')
  const modal = names.indexOf('modal')
  const columns = LM_LISTS.flatMap((list) => {
    const column = names.indexOf(list.toLowerCase())
    return column === -1 ? [] : [{ column, bit: lmBit(list) }]
  })
  if (word === -1 || (columns.length === 0 && modal === -1))
    bad(`expected the columns Word, Negative, Positive and so on, found "${(header?.text ?? '').slice(0, 60)}"`, 1)
  const coded = modal === -1 ? [] : Object.values(MODAL_CODES)
  const words = new Map<string, number>()
  for (const { text: row, line } of rows) {
    const fields = fieldsOf(row, separator)
    const cell = (column: number): number => {
      const value = Number(fields[column] ?? bad(`expected ${names.length} fields, found ${fields.length}`, line))
      return Number.isNaN(value)
        ? bad(`expected a year in column ${column + 1}, found "${fields[column]}"`, line)
        : value
    }
    let bits = 0
    for (const { column, bit } of columns) if (cell(column) > 0) bits |= bit
    const list = modal === -1 ? undefined : MODAL_CODES[cell(modal)]
    if (list !== undefined) bits |= lmBit(list)
    const entry = fields[word]!.toUpperCase()
    if (entry === '') bad('expected a word, found none', line)
    words.set(entry, bits | (words.get(entry) ?? 0))
  }
  if (words.size === 0) bad('expected rows of words, found none')
  return {
    words,
    missing: LM_LISTS.filter((list) => !names.includes(list.toLowerCase()) && !coded.includes(list)),
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_]/g, '')

/** The words in each list, for counting them as one counts any lexicon; `line` is the order in the file. */
export const lmTerms = ({ words }: LmDictionary): readonly Term[] =>
  [...words].flatMap(([word, bits], index) =>
    LM_LISTS.filter((list) => (bits & lmBit(list)) !== 0).map((list) => ({
      category: list.replace('Modal', '-modal'),
      term: word.toLowerCase(),
      line: index + 2,
    })),
  )
