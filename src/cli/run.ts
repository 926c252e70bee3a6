import { availableParallelism } from 'node:os'
import { LARGEST_FILE } from '../archive/read-file.js'
import { HedgerowError } from '../base/error.js'
import { type BatchSummary, runBatch } from '../batch/run-batch.js'
import { summarise } from '../batch/summarise.js'
import { summaryText } from '../report/summary.js'
import { TABLE_SETS } from '../tables/index.js'
import { type EngineOptions, engineChoice } from './engine.js'
import { type LogOptions, runLog } from './run-log.js'
import { print, type Streams, widthOf } from './streams.js'

interface Options extends EngineOptions, LogOptions {
  readonly out: string
  readonly manifest?: string
  readonly jobs?: string
  readonly tables?: string
  readonly letters?: boolean
  readonly timeLimit?: string
  readonly sizeLimit?: string
  readonly strict?: boolean
  readonly failFast?: boolean
}

const MEGABYTE = 1024 * 1024
/** The bound of `--size-limit`. */
export const MOST_MEGABYTES = LARGEST_FILE / MEGABYTE
/** What shells give a program that was interrupted. */
const INTERRUPTED = 130

/**
 * `hedgerow run PATH… --out results.duckdb`: every call below the paths, into one DuckDB file.
 *
 * @returns The exit code: 3 with `--strict` where inputs failed, 1 where `--fail-fast` ended it, 130 where it was
 *   interrupted, else 0.
 */
export async function run(paths: readonly string[], options: Options, streams: Streams): Promise<number> {
  const tables = TABLE_SETS.find((set) => set === (options.tables ?? 'default'))
  if (tables === undefined)
    throw new HedgerowError('USAGE', `--tables is one of ${TABLE_SETS.join(', ')}, found "${options.tables}"`)
  const log = runLog(options, streams.stderr)
  const stop = new AbortController()
  // The first time it ends cleanly; the second time the system ends it.
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    const summary = await runBatch(paths, options.out, {
      engine: engineChoice(options),
      tables,
      notices: options.notices === true,
      letters: options.letters === true,
      jobs: wholeNumber('--jobs', options.jobs, availableParallelism()),
      timeLimit: wholeNumber('--time-limit', options.timeLimit, 60),
      mostBytes: MEGABYTE * wholeNumber('--size-limit', options.sizeLimit, MOST_MEGABYTES, MOST_MEGABYTES),
      failFast: options.failFast === true,
      input: streams.stdin,
      signal: stop.signal,
      ...log,
      ...(options.manifest === undefined ? {} : { manifest: options.manifest }),
    }).finally(log.done)
    log.ended(summary, options.out)
    if (options.quiet !== true && options.logFormat !== 'json')
      await print(
        streams.stdout,
        summaryText(await summarise(options.out), summary, options.out, widthOf(streams.stdout)),
      )
    return exitCode(summary, options)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

function exitCode({ outcome, failures }: BatchSummary, { strict }: Options): number {
  if (outcome === 'interrupted') return INTERRUPTED
  if (outcome === 'failed') return 1
  return strict === true && failures > 0 ? 3 : 0
}

function wholeNumber(option: string, said: string | undefined, otherwise: number, most = 999_999): number {
  if (said === undefined) return otherwise
  if (!/^[1-9]\d*$/.test(said) || Number(said) > most)
    throw new HedgerowError('USAGE', `${option} is a whole number from 1 to ${most}, found "${said}"`)
  return Number(said)
}
