import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
  ENUM,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api'
import { HedgerowError } from '../base/error.js'
import { literal } from '../base/sql.js'
import type { ColumnFacts, ColumnValues, Rows, SqlType } from '../tables/index.js'
import { coded, MEMORY } from './database-error.js'

/** A value that SQL is given. */
export type SqlValue = string | number | boolean | null
/** A row that SQL gives, as JSON has it: whole numbers as numbers (as text where a number is not exact), days as `YYYY-MM-DD`, lists and structs nested. */
export type SqlRow = Readonly<Record<string, unknown>>

/** A DuckDB database, without its driver. Every method throws a HedgerowError where DuckDB says no. */
export interface Database {
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<void>
  readonly rows: (sql: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>
  /** The rows of one statement as they come, some thousand at a time; `columns` is told their names before. */
  readonly stream: (sql: string, columns?: (names: readonly string[]) => void) => AsyncGenerator<readonly SqlRow[]>
  /** Put lots of rows into a table, column by column: at once, as each time has its price. */
  readonly append: (
    schema: string,
    table: string,
    columns: readonly ColumnFacts[],
    lots: readonly Rows[],
  ) => Promise<void>
  readonly close: () => void
}

/** What may be done with a database. */
export interface OpenOptions {
  /** Nothing can be written. Default: false. */
  readonly readOnly?: boolean
  /** SQL can reach nothing but the database: no files, no network. Default: false. */
  readonly closed?: boolean
}

/** DuckDB writes at most so many rows at once. */
const CHUNK = 2048
/** Threads and memory of DuckDB: the work is done by the workers. */
const LIMITS = {
  threads: '2',
  default_block_size: '32768',
  memory_limit: '256MB',
  temp_directory: join(tmpdir(), 'hedgerow-duckdb'),
}
/**
 * While it stores, what it has written need not be at hand, and what it has not is put in its place early: without
 * bounds it keeps all of a small file. Each thread keeps memory of its own. What it must have at hand grows slowly with the file: `withMoreMemory`.
 */
const STORING = { ...LIMITS, threads: '1', memory_limit: '40MB', checkpoint_threshold: '12MB' }

/**
 * Open a DuckDB file, made where there is none; `:memory:` is none.
 *
 * @throws NO_SUCH_FILE (read only), NOT_RESULTS, RESULTS_BUSY, UNWRITABLE
 */
export async function openDatabase(
  path: string,
  { readOnly = false, closed = false }: OpenOptions = {},
): Promise<Database> {
  if (readOnly && !existsSync(path))
    throw new HedgerowError('NO_SUCH_FILE', 'expected results of hedgerow run, found nothing', { file: path })
  const { instance, connection } = await coded(path, () => connected(path, readOnly))
  if (closed) await connection.run('set enable_external_access = false; set lock_configuration = true')
  return {
    run: (sql, values = []) => coded(path, async () => void (await connection.run(sql, [...values]))),
    rows: (sql, values = []) =>
      coded(path, async () => {
        const reader = await connection.runAndReadAll(sql, [...values])
        return reader.getRowObjectsJS().map(plainRow)
      }),
    stream: (sql, columns) => streamed(connection, path, sql, columns),
    append: appending(connection, path),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

interface Connected {
  readonly instance: DuckDBInstance
  readonly connection: DuckDBConnection
}

/** A connection to a database that has the file under one name, whatever the file is called, and nothing besides. */
async function connected(path: string, readOnly: boolean): Promise<Connected> {
  const instance = await DuckDBInstance.create(MEMORY, readOnly || path === MEMORY ? LIMITS : STORING)
  const connection = await instance.connect()
  try {
    if (path !== MEMORY) {
      await connection.run(`attach ${literal(path)} as results${readOnly ? ' (read_only)' : ''}`)
      await connection.run('use results; detach memory')
    }
    return { instance, connection }
  } catch (error) {
    connection.closeSync()
    instance.closeSync()
    throw error
  }
}

async function* streamed(
  connection: DuckDBConnection,
  path: string,
  sql: string,
  columns?: (names: readonly string[]) => void,
): AsyncGenerator<readonly SqlRow[]> {
  const result = await coded(path, async () => {
    const { count } = await connection.extractStatements(sql)
    if (count !== 1) throw new HedgerowError('BAD_SQL', `expected one statement, found ${count}`)
    return connection.stream(sql)
  })
  columns?.(result.deduplicatedColumnNames())
  const chunks = result.yieldRowObjectJs()[Symbol.asyncIterator]()
  for (;;) {
    const next = await coded(path, () => chunks.next())
    if (next.done === true) return
    yield next.value.map(plainRow)
  }
}

const plainRow = (row: Readonly<Record<string, unknown>>): SqlRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))

function plain(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '')
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'object' && value !== null ? plainRow(value as SqlRow) : value
}

const TYPES: Readonly<Record<SqlType, DuckDBType>> = {
  VARCHAR,
  JSON: VARCHAR,
  INTEGER,
  DOUBLE,
  BOOLEAN,
  DATE,
  TIMESTAMP,
}

const typeOf = ({ type, oneOf }: ColumnFacts): DuckDBType => (oneOf === undefined ? TYPES[type] : ENUM(oneOf))

/**
 * Puts rows into tables of a connection.
 *
 * A table has one chunk that is filled again and again: it takes the memory of 2048 rows however few are in it, and gives
 * it back only where the garbage collector happens upon it.
 */
function appending(connection: DuckDBConnection, path: string): Database['append'] {
  const chunks = new Map<string, DuckDBDataChunk>()
  return async (schema, table, columns, lots) => {
    if (lots.every(({ count }) => count === 0)) return
    await coded(path, async () => {
      const name = `${schema}.${table}`
      const chunk = chunks.get(name) ?? DuckDBDataChunk.create(columns.map(typeOf))
      chunks.set(name, chunk)
      const appender = await connection.createAppender(table, schema)
      for (const { count, columns: values } of lots)
        for (let from = 0; from < count; from += CHUNK) {
          const size = Math.min(CHUNK, count - from)
          chunk.reset()
          chunk.rowCount = size
          for (const [j, column] of columns.entries()) fill(chunk.getColumnVector(j), column, values[j]!, from, size)
          appender.appendDataChunk(chunk)
        }
      appender.closeSync()
    })
  }
}

function fill(
  vector: DuckDBVector,
  { type, oneOf }: ColumnFacts,
  values: ColumnValues,
  from: number,
  size: number,
): void {
  const cell = CELLS[type]
  const words = oneOf ?? ('texts' in values ? values.texts : undefined)
  const cells = 'texts' in values ? values.places : values
  for (let i = 0; i < size; i++) {
    const value = cells[from + i]!
    const isNull = value === null || Number.isNaN(value)
    vector.setItem(i, isNull ? null : cell(words === undefined ? value : words[Number(value)]!))
  }
  vector.flush()
}

const DAY = 24 * 60 * 60 * 1000
const asIs = (value: string | number): DuckDBValue => value
/** A value of a column as the driver takes it. */
const CELLS: Readonly<Record<SqlType, (value: string | number) => DuckDBValue>> = {
  VARCHAR: asIs,
  JSON: asIs,
  INTEGER: asIs,
  DOUBLE: asIs,
  BOOLEAN: (value) => value === 1,
  DATE: (value) => new DuckDBDateValue(Date.parse(String(value)) / DAY),
  TIMESTAMP: (value) => new DuckDBTimestampValue(BigInt(Date.parse(String(value))) * 1000n),
}
