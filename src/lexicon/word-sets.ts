import { HedgerowError } from '../base/error.js'
import { FIRST_WORD } from '../text/symbols.js'
import { type Vocabulary, wordSymbol } from '../text/vocabulary.js'
import { type DataFile, readTable } from './read-table.js'

/** The closed word classes that rules may ask about; `lexicons/word-sets.tsv` lists their words. */
export const WORD_SETS = [
  'able',
  'acknowledging',
  'addressed',
  'adverb',
  'advised',
  'aiming',
  'amid',
  'answered',
  'article',
  'as-far-as',
  'asked-of',
  'asks-if',
  'attributive',
  'be',
  'before-month',
  'cause',
  'clause',
  'cogitated',
  'comparing',
  'conceding',
  'conjunction',
  'contrast',
  'costly',
  'counting',
  'courteous',
  'degree',
  'deictic',
  'determiner',
  'directional',
  'discuss',
  'do',
  'first',
  'future',
  'growth',
  'have',
  'held-against',
  'if-tail',
  'label',
  'linking',
  'listing',
  'look',
  'modal',
  'money',
  'mood',
  'negator',
  'no-adverb',
  'number',
  'of-what',
  'ourselves',
  'outlook',
  'particle',
  'passing',
  'past',
  'past-verb',
  'permitted',
  'phrase-end',
  'pointing',
  'preposition',
  'procedure',
  'pronoun',
  'quantity',
  'question',
  'question-word',
  'requested',
  'resisted',
  'rounding',
  'scant',
  'second',
  'sized',
  'standard',
  'stretch',
  'subject-end',
  'superlative',
  'supposing',
  'sweeping',
  'to',
  'trusted',
  'turn-back',
  'typing',
  'unit',
  'whole',
  'within-call',
  'wished',
] as const
export type WordSetName = (typeof WORD_SETS)[number]

/** Membership by symbol: `sets.negator[symbol] === 1`. */
export type WordSets = Readonly<Record<WordSetName, Uint8Array>>

export type WordLists = ReadonlyMap<WordSetName, readonly string[]>

/**
 * Read the word sets.
 *
 * @throws BAD_LEXICON if a set is unknown, missing or listed twice.
 */
export function readWordSets(file: DataFile): WordLists {
  const lists = new Map<WordSetName, readonly string[]>()
  for (const { cells, line } of readTable(file, ['set', 'words', 'note']).rows) {
    const name = WORD_SETS.find((each) => each === cells.set)
    if (name === undefined || lists.has(name))
      throw new HedgerowError('BAD_LEXICON', `unknown or repeated word set "${cells.set}"`, { file: file.name, line })
    lists.set(name, cells.words!.split(' '))
  }
  const missing = WORD_SETS.filter((name) => !lists.has(name))
  if (missing.length > 0)
    throw new HedgerowError('BAD_LEXICON', `expected word sets ${missing.join(', ')}, found none`, { file: file.name })
  return lists
}

/** Turn the lists into membership columns over the symbols of a vocabulary. */
export function indexWordSets(lists: WordLists, vocabulary: Vocabulary): WordSets {
  const column = (words: readonly string[]): Uint8Array => {
    const members = new Uint8Array(FIRST_WORD + vocabulary.words.length)
    for (const word of words) members[wordSymbol(vocabulary, word)] = 1
    return members
  }
  return Object.fromEntries(WORD_SETS.map((name) => [name, column(lists.get(name)!)])) as unknown as WordSets
}
