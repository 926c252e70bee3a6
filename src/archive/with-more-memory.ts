import { HedgerowError } from '../base/error.js'
import type { Database } from './duckdb.js'

/** Bounds of the memory of the store after the first, in megabytes. */
const BOUNDS = [64, 96, 128, 256, 512, 1024, 2048, 4096]

/**
 * Work that is done again with more memory where the store had too little: what it must have at hand of a large file.
 *
 * @throws OUT_OF_MEMORY where the largest bound is too little, and whatever else the work throws.
 */
export function withMoreMemory(
  database: Pick<Database, 'run'>,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let given = 0
  return async (work) => {
    for (;;)
      try {
        return await work()
      } catch (error) {
        const bound = BOUNDS[given]
        if (!(error instanceof HedgerowError) || error.code !== 'OUT_OF_MEMORY' || bound === undefined) throw error
        given++
        await database.run(`set memory_limit = '${bound}MB'`)
      }
  }
}
