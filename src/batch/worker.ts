import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import type { DocumentOutcome } from '../archive/deed.js'
import { measuresOf } from '../measures/index.js'
import { loadEngine } from '../node.js'
import { scoredBy } from '../scoring/score-call.js'
import { type Batch, batchBuilder, tablesOf } from '../tables/index.js'
import { analyseDocument } from './analyse-document.js'
import { settingsOf } from './settings.js'
import type { Introduction, Task, TaskResult, WorkOrder } from './task.js'

// A worker of the pool: it loads the engine once, then turns documents into columns.
const order = workerData as WorkOrder
const notes: string[] = []
const engine = loadEngine({ ...order.engine, noted: (note) => void notes.push(note) })
const by = scoredBy(engine)
const measures = measuresOf(by)
const tables = tablesOf(measures, order.tables)
const settings = settingsOf(by, order)
const builder = batchBuilder(tables)

/** What the engine of this worker is. */
export const introduce = (): Introduction => ({
  version: by.version,
  lexicons: by.lexicons,
  measures: measures.map(({ id }) => id),
  notes,
})

/** Read and analyse the documents of a task. */
export default function work(task: Task): unknown {
  // Of a task that broke off.
  builder.clear()
  const documents: DocumentOutcome[] = []
  let skipped = 0
  let bytes = 0
  for (const each of task) {
    const found = analyseDocument(each, { engine, order, settings }, builder)
    bytes += found.bytes
    if (found.outcome === undefined) skipped++
    else documents.push(found.outcome)
  }
  const result: TaskResult = { documents, batch: builder.finish(), skipped, bytes }
  return move({ [valueSymbol]: result, [transferableSymbol]: buffersOf(result.batch) })
}

/** Numbers change hands instead of being copied. */
const buffersOf = ({ tables: found }: Batch): readonly ArrayBuffer[] => [
  ...new Set(Object.values(found).map(({ calls }) => calls.buffer as ArrayBuffer)),
]
