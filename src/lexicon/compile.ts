import { attempt, type Failed, HedgerowError, thrown } from '../base/error.js'
import { fingerprintOf } from '../base/fingerprint.js'
import { buildVocabulary, type Vocabulary, wordSymbol } from '../text/vocabulary.js'
import { type Automaton, buildAutomaton } from './automaton.js'
import { type Axis, axesOf, type CueClass, readClasses } from './classes.js'
import type { Inflections } from './inflect.js'
import { buildNetwork } from './network.js'
import { type Macros, type Pattern, parsePattern, wordsOf } from './pattern.js'
import { type Entry, type Lexicon, readLexicon } from './read-lexicon.js'
import { type DataFile, readTable } from './read-table.js'
import { type Traits, traitsOf } from './traits.js'
import { indexWordSets, readWordSets, type WordSets } from './word-sets.js'

/** The data files of `lexicons/`, as text. */
export interface LexiconFiles {
  readonly classes: DataFile
  readonly macros: DataFile
  readonly inflections: DataFile
  readonly wordSets: DataFile
  readonly lexicons: readonly DataFile[]
}

/** Lexicons ready to be matched. Plain data; safe to share between calls. */
export interface Lexicons {
  readonly classes: ReadonlyMap<string, CueClass>
  /** A token has at most one owner on each; hedgerow's own axes stand first. */
  readonly axes: readonly Axis[]
  readonly lexicons: readonly Lexicon[]
  /** All entries, numbered as the automaton numbers them. */
  readonly entries: readonly Entry[]
  readonly traits: Traits
  readonly vocabulary: Vocabulary
  readonly wordSets: WordSets
  readonly automaton: Automaton
  /** Changes with any byte of any file, not with where they lie: results with the same fingerprint come from the same lexicons. */
  readonly fingerprint: string
}

/**
 * Read, check and compile lexicon files.
 *
 * @throws BAD_LEXICON, BAD_PATTERN at the first breach of the format.
 */
export const compileLexicons = (files: LexiconFiles): Lexicons => compileClasses(files, readClasses(files.classes))

/** Compile lexicon files whose classes are given, by the names that the files use; `failed` is told as by `readLexicon`. */
export function compileClasses(
  files: LexiconFiles,
  classes: ReadonlyMap<string, CueClass>,
  failed: Failed = thrown,
): Lexicons {
  const inflections = readInflections(files.inflections)
  const macros = readMacros(files.macros, inflections)
  const lists = readWordSets(files.wordSets)
  const lexicons = files.lexicons.flatMap(
    (file) => attempt(() => readLexicon(file, classes, macros, inflections, failed), failed) ?? [],
  )
  const entries = lexicons.flatMap((lexicon) => lexicon.entries)
  const vocabulary = buildVocabulary(
    [...lists.values()].flat().concat(entries.flatMap(({ parsed }) => wordsOf(parsed))),
  )
  const others = new Set(lists.get('no-adverb'))
  const adverbs = [
    ...lists.get('adverb')!,
    ...vocabulary.words.filter((word) => word.endsWith('ly') && !others.has(word)),
  ]
  const network = buildNetwork(
    entries.map(({ parsed }) => parsed),
    vocabulary,
  )
  const axes = axesOf(classes)
  return {
    classes,
    axes,
    lexicons,
    entries,
    traits: traitsOf(entries, axes),
    vocabulary,
    wordSets: indexWordSets(lists, vocabulary),
    automaton: buildAutomaton(
      network,
      vocabulary,
      adverbs.map((word) => wordSymbol(vocabulary, word)),
      entries.map(({ rank }) => rank),
    ),
    fingerprint: fingerprintOf(
      [files.classes, files.macros, files.inflections, files.wordSets, ...files.lexicons].map(({ text }) => text),
    ),
  }
}

function readInflections(file: DataFile): Inflections {
  const verbs = new Map<string, readonly string[]>()
  const nouns = new Map<string, readonly string[]>()
  for (const { cells, line } of readTable(file, ['base', 'kind', 'forms']).rows) {
    if (cells.kind !== 'v' && cells.kind !== 'n')
      throw new HedgerowError('BAD_LEXICON', `expected kind v or n, found "${cells.kind}"`, { file: file.name, line })
    const irregulars = cells.kind === 'n' ? nouns : verbs
    irregulars.set(cells.base!, cells.forms!.split(' '))
  }
  return { verbs, nouns }
}

function readMacros(file: DataFile, inflections: Inflections): Macros {
  const macros = new Map<string, Pattern>()
  for (const { cells, line } of readTable(file, ['name', 'pattern', 'note']).rows)
    macros.set(cells.name!, parsePattern(cells.pattern!, macros, inflections, { file: file.name, line }))
  return macros
}
