import { basename } from 'node:path'
import { readDictionary } from '../archive/read-own.js'
import { writeFiles } from '../archive/write-files.js'
import { HedgerowError } from '../base/error.js'
import { DICTIONARIES, type DictionaryKind, type ImportedLexicon } from '../lexicon/import/import-lexicon.js'
import { nativeFiles } from '../lexicon/import/native.js'
import { counted } from '../report/counted.js'
import { table } from '../report/table.js'
import { print, type Streams, widthOf } from './streams.js'

export const DICTIONARY_KINDS = Object.keys(DICTIONARIES) as readonly DictionaryKind[]

interface Options {
  readonly from?: string
  readonly out?: string
}

/** `hedgerow lexicon import FILE`: what of a dictionary can be taken, and, with `--out`, the lexicons made of it. */
export async function lexiconImport(file: string, options: Options, { stdout }: Streams): Promise<void> {
  const kind = DICTIONARY_KINDS.find((each) => each === options.from)
  if (options.from !== undefined && kind === undefined)
    throw new HedgerowError('USAGE', `--from is one of ${DICTIONARY_KINDS.join(', ')}, found "${options.from}"`)
  const imported = readDictionary(file, kind)
  const files = nativeFiles(imported, basename(file))
  const written = options.out === undefined ? undefined : writeFiles(options.out, files)
  return print(stdout, importText(imported, written ?? files.map(({ name }) => name), widthOf(stdout)))
}

function importText({ kind, entries, leftOut }: ImportedLexicon, paths: readonly string[], width: number): string {
  const counts = new Map<string, number>()
  for (const { category } of entries) counts.set(category, (counts.get(category) ?? 0) + 1)
  const taken = table(
    [{ title: 'category' }, { title: 'entries', align: 'right' }, { title: 'file' }],
    [...counts].map(([category, count], i) => [category, String(count), paths[i]!]),
    width,
  )
  const said = `read as ${kind}: ${counted(entries.length, 'entry', 'entries')} taken, ${leftOut.length} left out`
  if (leftOut.length === 0) return `${taken}\n\n${said}`
  const left = table(
    [{ title: 'line', align: 'right' }, { title: 'left out', most: 40 }, { title: 'because' }],
    leftOut.map(({ line, term, reason }) => [String(line), term, reason]),
    width,
  )
  return `${taken}\n\n${left}\n\n${said}`
}
