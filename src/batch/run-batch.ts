import { availableParallelism } from 'node:os'
import type { Failure } from '../archive/deed.js'
import type { Document } from '../archive/document.js'
import { sourcesOf } from '../archive/documents.js'
import { type Manifest, readManifest, rowsOfDocument } from '../archive/manifest.js'
import { LARGEST_FILE } from '../archive/read-file.js'
import { openResults, type RunCounts } from '../archive/results.js'
import { HedgerowError } from '../base/error.js'
import { measureOf } from '../measures/index.js'
import { type TableSet, tablesOf } from '../tables/index.js'
import { openPool } from './pool.js'
import type { TaskResult, WorkOrder } from './task.js'
import { groupsOf, taskOf } from './tasks.js'
import { writerInto } from './writer.js'

/** How a batch is run; all is optional. */
export interface BatchOptions {
  /** What the workers load. Default: hedgerow's lexicons, with the judge. */
  readonly engine?: WorkOrder['engine']
  /** A CSV of path, ticker, company, date, fiscal period and controls, or what was read of one. */
  readonly manifest?: string | Manifest
  /** Workers. Default: one a processor. */
  readonly jobs?: number
  /** Default: `default`; `all` adds sentences and cues. */
  readonly tables?: TableSet
  /** Count sentences inside notices. Default: false. */
  readonly notices?: boolean
  /** Read the letters, for fog and specificity. Default: false. */
  readonly letters?: boolean
  /** Seconds that a call may take. Default: 60. */
  readonly timeLimit?: number
  /** Bytes of a source, packed or unpacked. Default and most: 64 MB. */
  readonly mostBytes?: number
  /** End with the first failure. Default: false. */
  readonly failFast?: boolean
  /** What the path `-` reads. Default: standard input. */
  readonly input?: AsyncIterable<Uint8Array | string>
  /** Ends the run cleanly: what has begun is stored. */
  readonly signal?: AbortSignal
  /** Told how far the run is. */
  readonly progress?: (progress: BatchProgress) => void
  /** Told of each failure as it is found. */
  readonly failed?: (failure: Failure) => void
  /** Told what of the user's lexicons could not be taken. */
  readonly noted?: (note: string) => void
}

/** How far a run is. */
export interface BatchProgress extends RunCounts {
  /** Files to read, and files of which every document has been read. */
  readonly files: number
  readonly filesRead: number
  readonly bytes: number
}

/** What a run did, and how it ended. */
export interface BatchSummary extends BatchProgress {
  readonly outcome: 'finished' | 'interrupted' | 'failed'
  /** The number of the run in the table `runs`. */
  readonly run: number
}

/** Tasks under way for each worker: one at work, one ready, one being stored. */
const READY = 3

/**
 * Analyse all calls below paths into a DuckDB file, on all processors.
 *
 * What an earlier run has done with the same content, lexicons and options is passed by; what has changed is done again.
 * A file that cannot be read becomes a row of `failures`. Rows and the marker that they are there are one transaction:
 * a run that is killed loses nothing that was marked, and leaves nothing that was not. V8 stops guessing which objects
 * live long, for the whole process and from then on: a run is slower for the guesses.
 *
 * @param out The DuckDB file; made where there is none.
 * @throws the codes of paths, manifest and lexicons that cannot be read; RESULTS_BUSY, NOT_RESULTS, UNWRITABLE.
 * @example await runBatch(['calls/'], 'results.duckdb', { manifest: 'calls.csv', jobs: 8 })
 */
export async function runBatch(
  paths: readonly string[],
  out: string,
  options: BatchOptions = {},
): Promise<BatchSummary> {
  const { jobs = availableParallelism(), timeLimit = 60, failFast = false, progress, signal } = options
  const order: WorkOrder = {
    engine: options.engine ?? {},
    tables: options.tables ?? 'default',
    notices: options.notices ?? false,
    letters: options.letters ?? false,
    mostBytes: Math.min(options.mostBytes ?? LARGEST_FILE, LARGEST_FILE),
  }
  const rowsOf = rowsIn(options.manifest)
  const sources = await sourcesOf(paths, options.input === undefined ? {} : { input: options.input })
  const pool = openPool(order, { jobs, timeLimit })
  try {
    const { version, lexicons, measures, notes } = await pool.introduce()
    for (const note of notes) options.noted?.(note)
    differInMoreThanCase(measures)
    const results = await openResults(
      out,
      tablesOf(
        measures.map((id) => measureOf(id)!),
        order.tables,
      ),
    )
    try {
      const run = await results.begin({ version, lexicons, settings: JSON.stringify(order) })
      const writer = writerInto(results)
      const counts = { documents: 0, skipped: 0, calls: 0, failures: 0, files: sources.files, filesRead: 0, bytes: 0 }
      const isOver = (): boolean => signal?.aborted === true || (failFast && counts.failures > 0)

      const take = async (result: TaskResult): Promise<void> => {
        counts.skipped += result.skipped
        counts.bytes += result.bytes
        counts.documents += result.skipped + result.documents.length
        for (const { calls, failures } of result.documents) {
          counts.calls += calls
          counts.failures += failures.length
          for (const failure of failures) options.failed?.(failure)
        }
        progress?.({ ...counts })
        if (result.documents.length > 0) await writer.take(result)
      }
      const work = async (documents: readonly Document[]): Promise<void> => {
        const done = await writer.between(() => results.known(documents.map(({ name }) => name)))
        for (const result of await pool.work(taskOf(documents, done, rowsOf))) await take(result)
      }

      try {
        const documents = sources.documents(() => void counts.filesRead++)
        await inTurn(groupsOf(documents), work, READY * jobs, isOver)
        // What is left is for the store alone: the workers give their memory back.
        await pool.close()
        await writer.finish()
      } catch (error) {
        await results.end(run, 'failed', counts).catch(() => undefined)
        throw error
      }
      const outcome = signal?.aborted === true ? 'interrupted' : isOver() ? 'failed' : 'finished'
      await results.end(run, outcome, counts)
      progress?.({ ...counts })
      return { ...counts, outcome, run }
    } finally {
      results.close()
    }
  } finally {
    await pool.close()
  }
}

/** @throws BAD_LEXICON for two measures that a table cannot tell apart: SQL does not mind the case of names. */
function differInMoreThanCase(measures: readonly string[]): void {
  const known = new Map<string, string>()
  for (const id of measures) {
    const other = known.get(id.toLowerCase())
    if (other !== undefined)
      throw new HedgerowError(
        'BAD_LEXICON',
        `expected categories that differ in more than case, as columns of results do not mind it, found ${other} and ${id}`,
      )
    known.set(id.toLowerCase(), id)
  }
}

function rowsIn(manifest: string | Manifest | undefined): ReturnType<typeof rowsOfDocument> {
  if (manifest === undefined) return () => []
  return rowsOfDocument(typeof manifest === 'string' ? readManifest(manifest) : manifest)
}

/** Works on items as they come, so many at a time, until there are no more or it is over; the first error ends it. */
async function inTurn<Item>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
  most: number,
  isOver: () => boolean,
): Promise<void> {
  const underWay = new Set<Promise<void>>()
  let failure: { readonly error: unknown } | undefined
  for await (const item of items) {
    if (isOver() || failure !== undefined) break
    const one = work(item)
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => underWay.delete(one))
    underWay.add(one)
    if (underWay.size >= most) await Promise.race(underWay)
  }
  await Promise.all(underWay)
  if (failure !== undefined) throw failure.error
}
