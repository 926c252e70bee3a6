import { setFlagsFromString } from 'node:v8'
import { Piscina } from 'piscina'
import type { Failure } from '../archive/deed.js'
import type { ErrorCode } from '../base/error.js'
import type { Batch } from '../tables/index.js'
import type { Introduction, Task, TaskResult, WorkOrder } from './task.js'

/** Workers that analyse documents. */
export interface Pool {
  readonly introduce: () => Promise<Introduction>
  /**
   * Analyse documents as soon as a worker is free. Where they take too long or break the worker, each is tried alone
   * (with more room where memory was too little), and the one that did it becomes a failure: `TIME_LIMIT`, `OUT_OF_MEMORY` or `CRASHED`.
   */
  readonly work: (task: Task) => Promise<readonly TaskResult[]>
  readonly close: () => Promise<void>
}

/** How many workers there are, and how long they may take. */
export interface PoolOptions {
  readonly jobs: number
  /** Seconds that a call may take. */
  readonly timeLimit: number
}

/** Of one worker, in megabytes: hardly more than the engine and a call need, or V8 lets garbage lie. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 }
/** Of the one worker that is asked where that was too little: a file of the largest size has room. */
const ROOMY = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 48 }

/**
 * V8 takes what is alive in the midst of a call for what lives long, and makes its like among the old from then on: the
 * old fill with garbage, and with every clearing of them goes the compiled code of functions that live as long as a call.
 * A flag is for the whole process; workers cannot have it alone.
 */
const NO_PRETENURING = '--no-allocation-site-pretenuring'

/**
 * Start workers.
 *
 * @throws the codes of loading the engine, where the user's lexicons cannot be read.
 */
export function openPool(order: WorkOrder, { jobs, timeLimit }: PoolOptions): Pool {
  setFlagsFromString(NO_PRETENURING)
  const pool = workers(order, jobs, MEMORY)
  let roomy: Piscina<unknown, unknown> | undefined
  const free = slots(jobs)
  const freeRoomy = slots(1)
  const inTime = (workers: Piscina<unknown, unknown>, task: Task): Promise<TaskResult> =>
    workers.run(task, { signal: AbortSignal.timeout(Math.ceil(1000 * timeLimit)) }) as Promise<TaskResult>
  const once = (task: Task): Promise<TaskResult> => free(() => inTime(pool, task))
  const alone = async (task: Task): Promise<TaskResult> => {
    try {
      return await once(task)
    } catch (error) {
      if (!isOutOfMemory(error)) return failed(task, reasonOf(error, timeLimit))
    }
    try {
      return await freeRoomy(() => {
        roomy ??= workers(order, 1, ROOMY)
        return inTime(roomy, task)
      })
    } catch (error) {
      return failed(task, reasonOf(error, timeLimit))
    }
  }
  return {
    introduce: () => pool.run(undefined, { name: 'introduce' }) as Promise<Introduction>,
    work: async (task) => {
      if (task.length > 1)
        try {
          return [await once(task)]
        } catch {
          // One of them did it: each is tried alone.
        }
      const results: TaskResult[] = []
      for (const each of task) results.push(await alone([each]))
      return results
    },
    close: async () => {
      await Promise.all([pool.destroy(), roomy?.destroy()])
    },
  }
}

function workers(order: WorkOrder, threads: number, resourceLimits: typeof MEMORY): Piscina<unknown, unknown> {
  const pool = new Piscina<unknown, unknown>({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: order,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits,
  })
  // An error of a worker is that of its task, which says it.
  pool.on('error', () => undefined)
  return pool
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

const isOutOfMemory = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

function reasonOf(error: unknown, timeLimit: number): Reason {
  const { name, message } = error as Error
  if (name === 'AbortError' || name === 'TimeoutError')
    return { code: 'TIME_LIMIT', message: `expected to be done in ${timeLimit} s; --time-limit gives it longer` }
  if (isOutOfMemory(error))
    return { code: 'OUT_OF_MEMORY', message: `expected to need at most ${ROOMY.maxOldGenerationSizeMb} MB of memory` }
  return { code: 'CRASHED', message }
}

const NO_ROWS: Batch = { calls: 0, tables: {} }

const failed = (task: Task, { code, message }: Reason): TaskResult => ({
  documents: task.map(({ document: { name: source } }) => {
    const failures: readonly Failure[] = [{ source, code, message }]
    return { source, contentHash: null, settings: '', calls: 0, failures }
  }),
  batch: NO_ROWS,
  skipped: 0,
  bytes: 0,
})
