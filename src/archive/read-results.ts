import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { HedgerowError } from '../base/error.js'
import { literal } from '../base/sql.js'
import { type Database, openDatabase, type SqlRow } from './duckdb.js'
import { makeFolder } from './make-folder.js'

/** Who is told of a query. */
export interface QueryOptions {
  /** Told the names of the columns, before the first rows; also where there are none. */
  readonly columns?: (names: readonly string[]) => void
}

/**
 * The rows of a query on results, some thousand at a time. The query can read the results and nothing else, and write
 * nothing.
 *
 * @throws NO_SUCH_FILE, NOT_RESULTS, RESULTS_BUSY, BAD_SQL
 * @example for await (const rows of queryResults('results.duckdb', 'from calls')) console.log(rows)
 */
export async function* queryResults(
  path: string,
  sql: string,
  { columns }: QueryOptions = {},
): AsyncGenerator<readonly SqlRow[]> {
  const database = await openDatabase(path, { readOnly: true, closed: true })
  try {
    yield* database.stream(sql, columns)
  } finally {
    database.close()
  }
}

export const EXPORT_FORMATS = ['parquet', 'csv', 'jsonl'] as const
/** What a table is written as. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const COPY: Readonly<Record<ExportFormat, string>> = {
  parquet: 'format parquet, compression zstd',
  csv: 'format csv, header',
  jsonl: 'format json',
}

/** What is written, and as what. */
export interface ExportOptions {
  /** Default: `parquet`, compressed with zstd. */
  readonly format?: ExportFormat
  /** Default: every table that is there. */
  readonly tables?: readonly string[]
  /** Write over files of those names. Default: false. */
  readonly force?: boolean
}

/** A table that was written. */
export interface ExportedTable {
  readonly table: string
  readonly file: string
  readonly rows: number
}

/**
 * Write the tables of results into a folder, a file a table, sorted by its key: the same results give the same files.
 *
 * @throws NO_SUCH_FILE, NOT_RESULTS, RESULTS_BUSY, FILE_EXISTS, UNWRITABLE; USAGE for a table that is not there.
 * @example await exportResults('results.duckdb', 'tables', { format: 'csv', tables: ['contrasts'] })
 */
export async function exportResults(
  path: string,
  folder: string,
  { format = 'parquet', tables, force = false }: ExportOptions = {},
): Promise<readonly ExportedTable[]> {
  const database = await openDatabase(path, { readOnly: true })
  try {
    const known = await tablesIn(database, path)
    const unknown = tables?.find((name) => !known.includes(name))
    if (unknown !== undefined)
      throw new HedgerowError('USAGE', `the tables are ${known.join(', ')}, found "${unknown}"`, { file: path })
    const files = (tables ?? known).map((table) => ({ table, file: join(folder, `${table}.${format}`) }))
    const there = files.find(({ file }) => existsSync(file))
    if (there !== undefined && !force)
      throw new HedgerowError('FILE_EXISTS', 'expected no file of that name; --force writes over it', {
        file: there.file,
      })
    makeFolder(folder)
    const written: ExportedTable[] = []
    for (const { table, file } of files) {
      rmSync(file, { force: true })
      const [copied] = await database.rows(`copy (from "${table}" order by all) to ${literal(file)} (${COPY[format]})`)
      written.push({ table, file, rows: Number(copied!.Count) })
    }
    return written
  } finally {
    database.close()
  }
}

async function tablesIn(database: Database, path: string): Promise<readonly string[]> {
  const rows = await database.rows(
    `select view_name as name from duckdb_views() where schema_name = 'main' and not internal order by view_oid`,
  )
  if (rows.length === 0)
    throw new HedgerowError('NOT_RESULTS', 'expected results of hedgerow run, found none', { file: path })
  return rows.map(({ name }) => String(name))
}
