import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { attempt, type Failed, HedgerowError, inFile, thrown } from '../base/error.js'
import {
  type DictionaryKind,
  type ImportedLexicon,
  importLexicon,
  type LeftOut,
} from '../lexicon/import/import-lexicon.js'
import { type LmDictionary, readLm } from '../lexicon/import/lm.js'
import { isNative, nativeFiles } from '../lexicon/import/native.js'
import type { DataFile } from '../lexicon/read-table.js'
import { coded, readTextFile } from './read-file.js'

/** What a folder of lexicons may hold. */
const EXTENSIONS: ReadonlySet<string> = new Set(['.tsv', '.csv', '.txt', '.dic', '.yml', '.yaml'])

/** Lexicons of the user's own, as files of hedgerow's format. */
export interface OwnLexicons {
  readonly files: readonly DataFile[]
  /** What could not be taken, a line a file. */
  readonly notes: readonly string[]
}

/** What was read of one file of the user's own. */
export interface OwnFile {
  readonly path: string
  readonly files: readonly DataFile[]
  /** Entries that were taken of a dictionary of another format, and those that were not. */
  readonly taken: number
  readonly leftOut: readonly LeftOut[]
}

/**
 * Read lexicons of the user's own: files, or all files of folders, of hedgerow's format or of any that can be imported.
 *
 * @throws NO_SUCH_FILE and the other codes of reading a file, NO_FILES, BAD_LEXICON, BAD_LM_FILE
 */
export function readOwn(paths: readonly string[]): OwnLexicons {
  const read = readOwnFiles(paths)
  return {
    files: read.flatMap(({ files }) => files),
    notes: read
      .filter(({ leftOut }) => leftOut.length > 0)
      .map(
        ({ path, taken, leftOut: { length } }) =>
          `${path}: ${length} of ${length + taken} entries could not be taken; hedgerow lexicon import ${path} says why`,
      ),
  }
}

/**
 * `readOwn` file by file.
 *
 * @param failed Told of each file that is no dictionary, and reading goes on. Default: the first is thrown.
 */
export const readOwnFiles = (paths: readonly string[], failed: Failed = thrown): readonly OwnFile[] =>
  paths.flatMap(filesAt).flatMap((path) => attempt(() => ownFile(path), failed) ?? [])

function ownFile(path: string): OwnFile {
  const { text } = readTextFile(path)
  if (isNative(text))
    return { path, files: [{ name: path, text: text.replaceAll('\r\n', '\n') }], taken: 0, leftOut: [] }
  const imported = named(path, () => importLexicon(text))
  const files = nativeFiles(imported, basename(path)).map((each) => ({ ...each, name: `${path}: ${each.name}` }))
  return { path, files, taken: imported.entries.length, leftOut: imported.leftOut }
}

/**
 * Read one dictionary of another format.
 *
 * @param kind Default: what the text looks like.
 * @throws the codes of reading a file, BAD_LEXICON, BAD_LM_FILE
 */
export const readDictionary = (path: string, kind?: DictionaryKind): ImportedLexicon => {
  const { text } = readTextFile(path)
  if (isNative(text))
    throw new HedgerowError('BAD_LEXICON', 'is in the format of hedgerow already; give it with --lexicon', {
      file: path,
    })
  return named(path, () => importLexicon(text, kind))
}

/**
 * Read the user's copy of the Loughran–McDonald master dictionary.
 *
 * @throws the codes of reading a file, BAD_LM_FILE, USAGE without a path
 */
export const readLmFile = (path: string): LmDictionary => {
  // In JavaScript `lm` itself may be given as the path.
  if (typeof path !== 'string')
    throw new HedgerowError('USAGE', 'expected { file: PATH } of a dictionary, found no file')
  const { text } = readTextFile(path)
  return named(path, () => readLm(text))
}

/** The file itself, or the lexicons of a folder in order of name. */
function filesAt(path: string): readonly string[] {
  if (!coded(path, () => statSync(path).isDirectory())) return [path]
  const names = coded(path, () => readdirSync(path)).filter((name) => EXTENSIONS.has(extname(name).toLowerCase()))
  if (names.length === 0)
    throw new HedgerowError('NO_FILES', `expected lexicons (${[...EXTENSIONS].join(' ')}), found none`, { file: path })
  return names.sort().map((name) => join(path, name))
}

function named<Result>(file: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof HedgerowError ? inFile(error, file) : error
  }
}
