import { type ErrorCode, HedgerowError } from '../base/error.js'

/** Work of DuckDB on a file, its errors as ours. */
export async function coded<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw codedError(path, error)
  }
}

/** What DuckDB says, by what stands in it; all else is a mistake in the SQL. */
const SAYINGS: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/^out of memory error/i, 'OUT_OF_MEMORY', 'expected to need less memory for the results'],
  [
    /conflicting lock|used by another process/i,
    'RESULTS_BUSY',
    'expected to have the file alone, another process has it open',
  ],
  [
    /not a valid DuckDB database|serialized with|storage version|file is not a database/i,
    'NOT_RESULTS',
    'expected results of hedgerow run, found another file',
  ],
  [
    /no space left|disk is full|file too large|could not (?:write|set file size|truncate)|ENOSPC/i,
    'UNWRITABLE',
    'expected room to write, the disk is full',
  ],
  [
    /permission denied|read-only file system|cannot open file|no such file/i,
    'UNWRITABLE',
    'expected to open it, the system says no',
  ],
]

function codedError(path: string, error: unknown): HedgerowError {
  if (error instanceof HedgerowError) return error
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
  const [, code, seen] = SAYINGS.find(([sign]) => sign.test(message)) ?? []
  const [first = ''] = message.split(/ LINE \d+:/)
  return code === undefined || seen === undefined
    ? new HedgerowError('BAD_SQL', first.replace(/\.$/, ''))
    : new HedgerowError(code, seen, { file: path })
}
