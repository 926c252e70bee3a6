import { type ErrorCode, HedgerowError } from '../base/error.js'

/** The path of a database that is no file: its errors name the file that it was to write. */
export const MEMORY = ':memory:'

/** Work of DuckDB on the database at a path: what it says is one of our errors, and ours are as they are. */
export async function coded<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw databaseError(path, error)
  }
}

/** What DuckDB says, by what stands in it; all else is a mistake in the SQL. */
const SAYINGS: readonly (readonly [RegExp, ErrorCode, string])[] = [
  // So the driver says of an empty text or a comment.
  [/^error in native callback/i, 'BAD_SQL', 'expected one statement, found none'],
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
  [/is a directory/i, 'IS_DIRECTORY', 'expected one file, found a folder'],
  [/permission denied/i, 'UNWRITABLE', 'expected to write it, the system says that it is not permitted'],
  [/read-only file system/i, 'UNWRITABLE', 'expected to write it, the file system is read only'],
  [/no such file|not a directory/i, 'UNWRITABLE', 'expected to write it, the system finds no such place'],
  [/cannot open file/i, 'UNWRITABLE', 'expected to write it, it cannot be opened'],
]

function databaseError(path: string, error: unknown): HedgerowError {
  if (error instanceof HedgerowError) return error
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
  const [, code, seen] = SAYINGS.find(([sign]) => sign.test(message)) ?? []
  const [first = ''] = message.split(/ LINE \d+:/)
  return code === undefined || seen === undefined
    ? new HedgerowError('BAD_SQL', first.replace(/^failed to extract statements: |\.$/gi, ''))
    : new HedgerowError(code, seen, {
        file: (path === MEMORY ? /file "([^"]+)"/.exec(message)?.[1] : undefined) ?? path,
      })
}
