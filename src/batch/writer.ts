import type { Deed } from '../archive/deed.js'
import type { Results } from '../archive/results.js'

/** Stores what comes, some documents together, one transaction after the other. */
export interface Writer {
  /** Take a deed; resolves when it is stored, or waits with others. Rejects where one could not be stored. */
  readonly take: (deed: Deed) => Promise<void>
  /** Do something between two transactions. */
  readonly between: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Store the rest. */
  readonly finish: () => Promise<void>
}

/** So many documents make a transaction: what a killed run must do again. */
const TOGETHER = 64

/** A writer into results: who takes a deed and waits, waits for the disk, so that memory is bounded. */
export function writerInto(results: Pick<Results, 'store'>): Writer {
  let waiting: Deed[] = []
  let documents = 0
  let last: Promise<unknown> = Promise.resolve()
  const between = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work)
    // The error is told to who waits for it, and again to all that come after.
    last = next
    last.catch(() => undefined)
    return next
  }
  const store = (): Promise<void> => {
    const deeds = waiting
    waiting = []
    documents = 0
    return between(() => results.store(deeds))
  }
  return {
    take: async (deed) => {
      waiting.push(deed)
      documents += deed.documents.length
      if (documents >= TOGETHER) await store()
    },
    between,
    finish: () => store(),
  }
}
