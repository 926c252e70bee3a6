import progressBar from 'cli-progress'
import type { Failure } from '../archive/deed.js'
import { HedgerowError } from '../base/error.js'
import type { BatchProgress, BatchSummary } from '../batch/run-batch.js'
import { counted } from '../report/counted.js'
import type { Output } from './streams.js'

/** Tells a person or a program how a run goes. */
export interface RunLog {
  readonly progress: (progress: BatchProgress) => void
  readonly failed: (failure: Failure) => void
  readonly noted: (note: string) => void
  /** The bar goes. */
  readonly done: () => void
  /** Told how the run ended, and where its results are. */
  readonly ended: (summary: BatchSummary, results: string) => void
}

export const LOG_FORMATS = ['text', 'json'] as const

/** What the command line says of the log. */
export interface LogOptions {
  readonly quiet?: boolean
  readonly logFormat?: string
}

/**
 * The log of a run on standard error: a bar on a terminal, JSON lines where they are asked for, else nothing until the
 * end; how many inputs failed is always said.
 *
 * @throws USAGE for another format
 */
export function runLog({ quiet = false, logFormat = 'text' }: LogOptions, stderr: Output): RunLog {
  if (logFormat !== 'text' && logFormat !== 'json')
    throw new HedgerowError('USAGE', `--log-format is one of ${LOG_FORMATS.join(', ')}, found "${logFormat}"`)
  if (logFormat === 'json') return jsonLog(stderr)
  const noted = (note: string): void => void stderr.write(`${note}\n`)
  const ended = ({ failures }: BatchSummary, results: string): void => {
    if (failures > 0) noted(`${failures} failed: hedgerow query ${results} "from failures"`)
  }
  if (quiet || stderr.isTTY !== true) return { progress: ignore, failed: ignore, noted, done: ignore, ended }
  return { ...bar(stderr), noted, ended }
}

const ignore = (): void => undefined

function bar(stderr: Output): Pick<RunLog, 'progress' | 'failed' | 'done'> {
  const shown = new progressBar.SingleBar({
    stream: stderr as NodeJS.WritableStream,
    format:
      '{bar} {percentage}% · {value} of {total} files · {calls} · {rate} MB · {failures} failed · ETA {eta_formatted}',
    hideCursor: true,
    barsize: 24,
    etaBuffer: 50,
    // Before there is a rate it would be made of the letters of NULL.
    formatTime: (time, ...rest) => (Number.isFinite(time) ? progressBar.Format.TimeFormat(time, ...rest) : '–'),
  })
  let hasBegun = false
  return {
    progress: ({ files, filesRead, calls, failures, bytes }) => {
      const said = { calls: counted(calls, 'call'), failures, rate: (bytes / 1e6).toFixed(0) }
      if (hasBegun) shown.update(filesRead, said)
      else shown.start(files, filesRead, said)
      hasBegun = true
    },
    failed: ignore,
    done: () => {
      if (hasBegun) shown.stop()
    },
  }
}

/** A line of progress for each hundredth of the files, a line a failure, and one at the end. */
function jsonLog(stderr: Output): RunLog {
  const say = (event: string, said: object): void =>
    void stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...said })}\n`)
  let next = 0
  return {
    progress: (progress) => {
      if (progress.filesRead < next) return
      next = progress.filesRead + progress.files / 100
      say('progress', progress)
    },
    failed: (failure) => say('failure', failure),
    noted: (note) => say('note', { note }),
    done: ignore,
    ended: ({ outcome, run, ...counts }, results) => say('finished', { outcome, run, results, ...counts }),
  }
}
