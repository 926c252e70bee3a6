import type { Document } from './document.js'
import { containerOf, isParquet } from './file-kind.js'
import { listFiles } from './list-files.js'
import { type Input, openFile } from './open-file.js'
import { codedError, nameOf, readHead } from './read-file.js'
import { largeTable, tableCalls } from './table-calls.js'

/** What a run is to read. */
export interface Sources {
  /** How many files were listed; a file that holds several documents counts once. */
  readonly files: number
  /** The documents, file by file, and after each file its mark. */
  readonly documents: (read: () => void) => AsyncGenerator<Document>
}

/**
 * The documents that paths lead to: files, folders, glob patterns, `-` for standard input. A file that is reached twice
 * is read once.
 *
 * Zip archives give a document a file in them. Parquet files, and CSV and JSON Lines files that are too large to be
 * read at once, are read by DuckDB and give a document a call.
 *
 * @param read Called when all documents of a file have been given.
 * @throws NO_SUCH_FILE, NO_FILES, UNREADABLE of a path that was named; what lies below is never thrown.
 */
export async function sourcesOf(paths: readonly string[], input: Input = {}): Promise<Sources> {
  const files = new Set<string>()
  for (const path of paths)
    for (const file of await listFiles(plain(path), { tables: true, patterns: true })) files.add(file)
  return {
    files: files.size,
    async *documents(read) {
      for (const file of files) {
        yield* documentsOf(file, input)
        read()
      }
    },
  }
}

/** A path as all of hedgerow's ids have it: with `/`, and without `./` before it. */
const plain = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+(?=.)/, '')

const SNIFFED = 8

async function* documentsOf(file: string, input: Input): AsyncGenerator<Document> {
  if (file === '-') {
    yield* openFile(file, input)
    return
  }
  try {
    const head = readHead(file, SNIFFED)
    if (containerOf(head) === 'zip') yield* openFile(file)
    else if (isParquet(head) || largeTable(file)) yield* tableCalls(file)
    else yield { name: file, path: file }
  } catch (error) {
    yield { name: nameOf(file), error: codedError(file, error) }
  }
}
