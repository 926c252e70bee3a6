/**
 * Every way hedgerow says no, with the one sentence that explains the code in the README.
 * A code is a contract: switch on it, never on the message.
 */
export const ERROR_CODES = {
  NO_SUCH_FILE: 'the path names nothing',
  IS_DIRECTORY: 'the path names a folder where a file was expected',
  UNREADABLE: 'the file exists and cannot be read',
  EMPTY_FILE: 'the file holds no text',
  BINARY_FILE: 'the file is not text',
  FILE_TOO_LARGE: 'the file is larger than the bound',
  DAMAGED_ARCHIVE: 'an archive, or a file in it, cannot be unpacked',
  ENCRYPTED_FILE: 'a file in an archive is locked with a password',
  NO_FILES: 'a folder or archive holds no file that could be a transcript',
  NOT_A_TRANSCRIPT: 'no known transcript format was recognised',
  MANY_CALLS: 'the file holds several calls where one was expected',
  NO_SUCH_CALL: 'the file holds no call of that id or number',
  BAD_MANIFEST: 'a row of the manifest names nothing, names it twice or holds a fact that is none',
  BAD_INPUT_LINE: 'a line of input is not what the option promises, or longer than 1 MB',
  BAD_LEXICON: 'a lexicon file breaks the rules of lexicons/README.md',
  BAD_LM_FILE: 'a file is no Loughran–McDonald master dictionary',
  BAD_PATTERN: 'a pattern breaks the pattern language',
  BAD_TABLE: 'a numeric table has the wrong shape for the calculation',
  FILE_EXISTS: 'a file that is to be written is there already',
  UNWRITABLE: 'a file or folder cannot be written',
  NOT_RESULTS: 'a file holds no results of `hedgerow run`, or those of other tables',
  RESULTS_BUSY: 'another process has the results open',
  BAD_SQL: 'a query was not understood',
  TIME_LIMIT: 'a call took longer than the bound',
  OUT_OF_MEMORY: 'a call needs more memory than a worker has, or the results more than 4 GB',
  CRASHED: 'a call broke the analysis: a mistake of hedgerow',
  USAGE: 'the command line was not understood',
} as const

/** A code of `ERROR_CODES`. */
export type ErrorCode = keyof typeof ERROR_CODES

/** Where a problem stands: a file, and a line and column counted from 1. */
export interface Where {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

const where = ({ file, line, column }: Where): string =>
  [file, line === undefined ? undefined : `line ${line}`, column === undefined ? undefined : `column ${column}`]
    .filter((part) => part !== undefined)
    .join(', ')

/**
 * The one error hedgerow throws on purpose.
 *
 * `message` is `CODE: what was seen, what was expected, where`, one line, no final period.
 */
export class HedgerowError extends Error {
  override readonly name = 'HedgerowError'

  constructor(
    readonly code: ErrorCode,
    /** What was expected and what was found: the message without code and place. */
    readonly seen: string,
    readonly place: Where = {},
  ) {
    const at = where(place)
    super(`${code}: ${seen}${at === '' ? '' : `, at ${at}`}`)
  }
}

/** The error with the file it came from, where it does not say already. */
export const inFile = (error: HedgerowError, file: string): HedgerowError =>
  error.place.file === undefined ? new HedgerowError(error.code, error.seen, { ...error.place, file }) : error

/** Told of an error, for the work to go on. */
export type Failed = (error: HedgerowError) => void

/** Where nobody is told, the first error ends the work. */
export const thrown: Failed = (error) => {
  throw error
}

/** What work gives; nothing where it throws an error of ours, of which `failed` is told. */
export function attempt<Result>(work: () => Result, failed: Failed): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof HedgerowError)) throw error
    failed(error)
    return undefined
  }
}
