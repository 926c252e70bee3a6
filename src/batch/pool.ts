import { Piscina } from 'piscina'
import type { Failure } from '../archive/results.js'
import type { ErrorCode } from '../base/error.js'
import type { Introduction, Task, TaskResult, WorkOrder } from './task.js'

/** Workers that analyse documents. */
export interface Pool {
  readonly introduce: () => Promise<Introduction>
  /**
   * Analyse documents as soon as a worker is free. Where they take too long or break the worker, each is tried alone,
   * and the one that did it becomes a failure: `TIME_LIMIT`, `OUT_OF_MEMORY` or `CRASHED`.
   */
  readonly work: (task: Task) => Promise<readonly TaskResult[]>
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  readonly jobs: number
  /** Seconds that a call may take. */
  readonly timeLimit: number
}

/** Of one worker, in megabytes: a call of the largest size has room. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 }

/**
 * Start workers.
 *
 * @throws the codes of loading the engine, where the user's lexicons cannot be read.
 */
export function openPool(order: WorkOrder, { jobs, timeLimit }: PoolOptions): Pool {
  const pool = new Piscina<unknown, unknown>({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: order,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: MEMORY,
  })
  // An error of a worker is that of its task, which says it.
  pool.on('error', () => undefined)
  const free = slots(jobs)
  const once = (task: Task): Promise<TaskResult> =>
    free(() => pool.run(task, { signal: AbortSignal.timeout(Math.ceil(1000 * timeLimit)) }) as Promise<TaskResult>)
  return {
    introduce: () => pool.run(undefined, { name: 'introduce' }) as Promise<Introduction>,
    work: async (task) => {
      try {
        return [await once(task)]
      } catch (error) {
        if (task.length === 1) return [failed(task, reasonOf(error, timeLimit))]
      }
      const results: TaskResult[] = []
      for (const each of task)
        try {
          results.push(await once([each]))
        } catch (error) {
          results.push(failed([each], reasonOf(error, timeLimit)))
        }
      return results
    },
    close: () => pool.destroy(),
  }
}

/** Lets so many works run at a time; the others wait here, where no time limit runs. */
function slots(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let taken = 0
  return async (work) => {
    if (taken === most) await new Promise<void>((resolve) => void waiting.push(resolve))
    else taken++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) taken--
      else next()
    }
  }
}

interface Reason {
  readonly code: ErrorCode
  readonly message: string
}

function reasonOf(error: unknown, timeLimit: number): Reason {
  const { name, message, code } = error as Error & { readonly code?: string }
  if (name === 'AbortError' || name === 'TimeoutError')
    return { code: 'TIME_LIMIT', message: `expected to be done in ${timeLimit} s; --time-limit gives it longer` }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'OUT_OF_MEMORY', message: `expected to need at most ${MEMORY.maxOldGenerationSizeMb} MB of memory` }
  return { code: 'CRASHED', message }
}

const failed = (task: Task, { code, message }: Reason): TaskResult => ({
  documents: task.map(({ document: { name: source } }) => {
    const failures: readonly Failure[] = [{ source, code, message }]
    return { source, contentHash: null, settings: '', calls: 0, failures }
  }),
  batch: {},
  skipped: 0,
  bytes: 0,
})
