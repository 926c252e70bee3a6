import type { Document } from '../archive/document.js'
import type { ManifestRow } from '../archive/manifest-row.js'
import type { Done } from '../archive/results.js'
import type { Task } from './task.js'

/** So many documents make a task: enough that a worker is not kept waiting, few enough that workers end together. */
const DOCUMENTS = 16
/** A task carries so many bytes at most, but for a document that is larger by itself. */
const BYTES = 2 * 1024 * 1024

/** Groups of documents, each for one worker. */
export async function* groupsOf(documents: AsyncIterable<Document>): AsyncGenerator<readonly Document[]> {
  let group: Document[] = []
  let carried = 0
  for await (const document of documents) {
    group.push(document)
    carried += 'bytes' in document ? document.bytes.length : 'text' in document ? 2 * document.text.length : 0
    if (group.length < DOCUMENTS && carried < BYTES) continue
    yield group
    group = []
    carried = 0
  }
  if (group.length > 0) yield group
}

/** A task of documents, with what is known of each. */
export const taskOf = (
  documents: readonly Document[],
  done: ReadonlyMap<string, Done>,
  rowsOf: (name: string, file?: string) => readonly ManifestRow[],
): Task =>
  documents.map((document) => ({
    document:
      'error' in document
        ? { name: document.name, failed: { code: document.error.code, message: document.error.seen } }
        : document,
    done: done.get(document.name),
    rows: rowsOf(document.name, 'file' in document ? document.file : undefined),
  }))
