import { attempt, type Failed, HedgerowError, thrown } from '../base/error.js'

/** A data file as text, with the name that messages use. */
export interface DataFile {
  readonly name: string
  readonly text: string
}

/** A row of a data file, by column. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A TSV file with `# key: value` header lines and a line of column names. */
export interface Table {
  readonly name: string
  readonly header: Readonly<Record<string, string>>
  /** Citation by source key, from the lines `# source KEY: citation`. */
  readonly sources: ReadonlyMap<string, string>
  readonly rows: readonly TableRow[]
}

/**
 * Read a data file of `lexicons/`.
 *
 * @param columns The column names the file must have, in this order.
 * @param failed Told of each line that is wrong, and reading goes on. Default: the first is thrown.
 * @throws BAD_LEXICON with file and line, on a wrong column line or a row with too few or too many fields.
 */
export function readTable({ name, text }: DataFile, columns: readonly string[], failed: Failed = thrown): Table {
  const header: Record<string, string> = {}
  const sources = new Map<string, string>()
  const rows: TableRow[] = []
  let named = false
  const readLine = (content: string, line: number): void => {
    if (content === '') return
    const bad = (seen: string): never => {
      throw new HedgerowError('BAD_LEXICON', seen, { file: name, line })
    }
    if (content.endsWith('\r')) bad('expected LF line ends, found CRLF')
    if (!named && content.startsWith('# ')) {
      const [, source, key, value] = /^# (source )?([\w-]+): (.+)$/.exec(content) ?? bad('expected "# key: value"')
      if (source === undefined) header[key!] = value!
      else sources.set(key!, value!)
      return
    }
    const fields = content.split('\t')
    if (!named) {
      if (fields.join() !== columns.join())
        bad(`expected the columns ${columns.join(', ')}, found ${fields.join(', ')}`)
      named = true
      return
    }
    if (fields.length !== columns.length) bad(`expected ${columns.length} tab-separated fields, found ${fields.length}`)
    rows.push({ line, cells: Object.fromEntries(columns.map((column, i) => [column, fields[i]!])) })
  }
  text.split('\n').forEach((content, index) => {
    attempt(() => readLine(content, index + 1), failed)
  })
  if (!named)
    throw new HedgerowError('BAD_LEXICON', `expected the columns ${columns.join(', ')}, found no rows`, { file: name })
  return { name, header, sources, rows }
}
