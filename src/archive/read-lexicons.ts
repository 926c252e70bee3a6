import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LexiconFiles } from '../lexicon/compile.js'
import type { DataFile } from '../lexicon/read-table.js'
import { coded, readTextFile } from './read-file.js'

/** The lexicons that come with hedgerow. */
export const LEXICON_FOLDER = fileURLToPath(new URL('../../lexicons/', import.meta.url))

const SHARED = {
  classes: 'classes.tsv',
  macros: 'macros.tsv',
  inflections: 'inflections.tsv',
  wordSets: 'word-sets.tsv',
} as const
/** Data beside the lexicons that the engine does not read. */
const BESIDE: ReadonlySet<string> = new Set([...Object.values(SHARED), 'judgements.tsv'])

/**
 * Read the data files of a lexicon folder, the lexicons in order of name.
 *
 * @throws NO_SUCH_FILE and the other codes of reading a file.
 */
export function readLexicons(folder: string = LEXICON_FOLDER): LexiconFiles {
  const read = (name: string): DataFile => ({
    name: `lexicons/${name}`,
    text: readTextFile(`${folder}/${name}`).text,
  })
  const names = coded(folder, () => readdirSync(folder)).filter((name) => name.endsWith('.tsv') && !BESIDE.has(name))
  return {
    classes: read(SHARED.classes),
    macros: read(SHARED.macros),
    inflections: read(SHARED.inflections),
    wordSets: read(SHARED.wordSets),
    lexicons: names.sort().map(read),
  }
}
