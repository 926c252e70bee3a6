import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { HedgerowError } from '../base/error.js'
import { identifier, literal } from '../base/sql.js'
import type { Row } from '../transcript/fields.js'
import { parseTranscripts } from '../transcript/parse.js'
import { callColumns } from '../transcript/schemas/call-columns.js'
import type { Document } from './document.js'
import { type Database, openDatabase } from './duckdb.js'

/** A CSV or JSON Lines file that is larger is not read at once. */
const LARGE = 8 * 1024 * 1024
const LINES = /\.(?:jsonl|ndjson)$/i
const CSV = /\.(?:csv|tsv)$/i

/** Is the file a table, by its name, that is too large to be read at once? */
export const largeTable = (file: string): boolean =>
  (LINES.test(file) || CSV.test(file)) && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE

const HEAD = 20

/**
 * The calls of a Parquet, CSV or JSON Lines file, of any size, a document each: its rows as a JSON list, in their order
 * in the file. A call is named `file#id`, or `file#row` where a row is a call.
 *
 * @throws UNREADABLE where DuckDB cannot read it; NOT_A_TRANSCRIPT where its first rows are none.
 */
export async function* tableCalls(file: string): AsyncGenerator<Document> {
  const database = await openDatabase(':memory:')
  try {
    const source = LINES.test(file)
      ? `read_json(${literal(file)}, format = 'newline_delimited', maximum_object_size = ${8 * LARGE}, ignore_errors = true)`
      : CSV.test(file)
        ? `read_csv(${literal(file)}, all_varchar = true)`
        : `read_parquet(${literal(file)})`
    const head = await headOf(database, source)
    parseTranscripts(JSON.stringify(head))
    const keys = callColumns(head)
    if (keys !== undefined) yield* groups(database, source, keys, file)
    else if (LINES.test(file)) yield* linesOf(file)
    else yield* groups(database, source, [], file)
  } catch (error) {
    if (!(error instanceof HedgerowError)) throw error
    const seen = error.code === 'BAD_SQL' ? `expected a table, DuckDB says: ${error.seen}` : error.seen
    throw new HedgerowError(error.code === 'BAD_SQL' ? 'UNREADABLE' : error.code, seen, { file })
  } finally {
    database.close()
  }
}

async function headOf(database: Database, source: string): Promise<readonly Row[]> {
  return database.rows(`from ${source} limit ${HEAD}`)
}

/** The rows of a table that belong together, one group after the other; each row by itself where no columns say. */
async function* groups(
  database: Database,
  source: string,
  keys: readonly string[],
  file: string,
): AsyncGenerator<Document> {
  const order = [...keys.map(identifier), ROW].join(', ')
  let group: Row[] = []
  let name = ''
  for await (const rows of database.stream(`select *, row_number() over () as ${ROW} from ${source} order by ${order}`))
    for (const { [ROW]: number, ...row } of rows) {
      const id = keys.length === 0 ? String(number) : keys.map((key) => String(row[key] ?? '')).join('|')
      if (group.length > 0 && id !== name) {
        yield documentOf(file, name, group)
        group = []
      }
      name = id
      group.push(row)
    }
  if (group.length > 0) yield documentOf(file, name, group)
}

const ROW = 'hedgerowRow'

const documentOf = (file: string, id: string, rows: readonly Row[]): Document => ({
  name: `${file}#${id}`,
  file,
  text: JSON.stringify(rows),
})

/** The lines of a file, each a call. */
async function* linesOf(file: string): AsyncGenerator<Document> {
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim() !== '') yield { name: `${file}#${number}`, file, text }
  }
}
