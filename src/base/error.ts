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
  NOT_A_TRANSCRIPT: 'no known transcript format was recognised',
  BAD_INPUT_LINE: 'a line of input is not what the option promises',
  BAD_LEXICON: 'a lexicon file breaks the rules of lexicons/README.md',
  BAD_PATTERN: 'a pattern breaks the pattern language',
  BAD_TABLE: 'a numeric table has the wrong shape for the calculation',
  USAGE: 'the command line was not understood',
} as const

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
    seen: string,
    readonly place: Where = {},
  ) {
    const at = where(place)
    super(`${code}: ${seen}${at === '' ? '' : `, at ${at}`}`)
  }
}
