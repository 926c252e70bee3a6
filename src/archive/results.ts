import { HedgerowError } from '../base/error.js'
import type { Batch, ColumnFacts, Rows, SqlType, TableFacts } from '../tables/index.js'
import { type Database, openDatabase, type SqlRow } from './duckdb.js'
import { FAILURES, RUNS, SOURCES, STORED, VIEWS } from './results-schema.js'

/** What a run knows of a document that an earlier run has done. */
export interface Done {
  readonly contentHash: string | null
  readonly settings: string
  /** It failed for want of time, memory or permission: another run may have better luck. */
  readonly again: boolean
}

/** What became of one document: a file, or a file in an archive. */
export interface DocumentOutcome {
  readonly source: string
  /** Of its bytes; `null` where it could not be read. */
  readonly contentHash: string | null
  /** Fingerprint of engine, lexicons, options and manifest rows. */
  readonly settings: string
  readonly calls: number
  readonly failures: readonly Failure[]
}

export interface Failure {
  readonly source: string
  readonly code: string
  readonly message: string
}

/** Failures that are not in the file itself. */
const PASSING: ReadonlySet<string> = new Set(['TIME_LIMIT', 'OUT_OF_MEMORY', 'UNREADABLE', 'NO_SUCH_FILE', 'CRASHED'])

/** Documents with the rows of their calls, to be stored together. */
export interface Deed {
  readonly documents: readonly DocumentOutcome[]
  readonly batch: Batch
}

/** What a run says of itself. */
export interface RunFacts {
  readonly version: string
  readonly lexicons: string
  readonly settings: string
}

export interface RunCounts {
  readonly documents: number
  readonly skipped: number
  readonly calls: number
  readonly failures: number
}

/** The results of runs, in one DuckDB file. One process writes. */
export interface Results {
  /** What is known of documents, by name. */
  readonly known: (sources: readonly string[]) => Promise<ReadonlyMap<string, Done>>
  /**
   * Store documents and their rows, and mark them done, all or nothing; rows of an earlier run of the same documents go.
   *
   * @throws UNWRITABLE where the disk is full.
   */
  readonly store: (deeds: readonly Deed[]) => Promise<void>
  readonly begin: (facts: RunFacts) => Promise<number>
  readonly end: (run: number, outcome: 'finished' | 'interrupted' | 'failed', counts: RunCounts) => Promise<void>
  readonly rows: Database['rows']
  readonly close: () => void
}

/**
 * Open results for writing; made where there are none.
 *
 * @throws RESULTS_BUSY, NOT_RESULTS where the file is no DuckDB file or its tables have other columns, UNWRITABLE
 */
export async function openResults(path: string, tables: readonly TableFacts[]): Promise<Results> {
  const database = await openDatabase(path)
  try {
    await prepare(database, path, tables)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    known: (sources) => known(database, sources),
    store: (deeds) => store(database, tables, deeds),
    begin: async ({ version, lexicons, settings }) => {
      const [row] = await database.rows(
        `insert into ${STORED}.runs
           select coalesce(max(run), 0) + 1, current_timestamp at time zone 'UTC', null, null, $1, $2, $3, null, null, null, null
           from ${STORED}.runs returning run`,
        [version, lexicons, settings],
      )
      return Number(row!.run)
    },
    end: (run, outcome, { documents, skipped, calls, failures }) =>
      database.run(
        `update ${STORED}.runs set finishedAt = current_timestamp at time zone 'UTC', outcome = $2, documents = $3, skipped = $4,
           calls = $5, failures = $6 where run = $1`,
        [run, outcome, documents, skipped, calls, failures],
      ),
    rows: database.rows,
    close: database.close,
  }
}

const columnSql = ({ name, type }: ColumnFacts): string => `"${name}" ${type}`

/** Makes tables and views that are not there; those that are must have the columns that are written. */
async function prepare(database: Database, path: string, tables: readonly TableFacts[]): Promise<void> {
  await database.run(`create schema if not exists ${STORED}`)
  for (const { name, columns } of [...tables, SOURCES, FAILURES, RUNS]) {
    await database.run(`create table if not exists ${STORED}."${name}" (${columns.map(columnSql).join(', ')})`)
    const found = (
      await database.rows(
        `select column_name as name, data_type as type from duckdb_columns()
         where schema_name = '${STORED}' and table_name = $1 order by column_index`,
        [name],
      )
    ).map(columnSqlOf)
    const wanted = columns.map(columnSql)
    const at = wanted.findIndex((column, i) => column !== found[i])
    if (at !== -1 || found.length !== wanted.length)
      throw new HedgerowError(
        'NOT_RESULTS',
        `expected column ${wanted[at] ?? 'no more'} in table ${name}, found ${found[at === -1 ? wanted.length : at] ?? 'none'}; results of other lexicons or another version go into another file`,
        { file: path },
      )
  }
  for (const sql of VIEWS(tables)) await database.run(sql)
}

const columnSqlOf = ({ name, type }: SqlRow): string =>
  columnSql({ name: String(name), type: type as SqlType, description: '' })

async function known(database: Database, sources: readonly string[]): Promise<ReadonlyMap<string, Done>> {
  if (sources.length === 0) return new Map()
  const rows = await database.rows(
    `select source, contentHash, settings, again from ${STORED}.sources where source in (${marks(sources)})`,
    sources,
  )
  return new Map(
    rows.map((row) => [
      String(row.source),
      {
        contentHash: row.contentHash === null ? null : String(row.contentHash),
        settings: String(row.settings),
        again: row.again === true,
      },
    ]),
  )
}

const marks = (values: readonly unknown[]): string => values.map((_, i) => `$${i + 1}`).join(', ')

async function store(database: Database, tables: readonly TableFacts[], deeds: readonly Deed[]): Promise<void> {
  const documents = deeds.flatMap((deed) => deed.documents)
  if (documents.length === 0) return
  await database.run('begin transaction')
  try {
    await forget(
      database,
      documents.map(({ source }) => source),
    )
    for (const { batch } of deeds)
      for (const { name, columns } of tables)
        if (batch[name] !== undefined) await database.append(STORED, name, columns, batch[name])
    await database.append(STORED, FAILURES.name, FAILURES.columns, failureRows(documents))
    await database.append(STORED, SOURCES.name, SOURCES.columns, sourceRows(documents))
    await database.run('commit')
  } catch (error) {
    // What stopped the transaction may stop the rollback, too; the first is what is to be said.
    await database.run('rollback').catch(() => undefined)
    throw error
  }
}

/** Takes out what earlier runs have stored of documents. */
async function forget(database: Database, sources: readonly string[]): Promise<void> {
  const those = `source in (${marks(sources)})`
  const [found] = await database.rows(`select count(*) as n from ${STORED}.sources where ${those}`, sources)
  if (found?.n === 0) return
  const tables = await database.rows(
    `select distinct table_name as name from duckdb_columns()
     where schema_name = '${STORED}' and column_name = 'callId' and table_name <> 'calls'`,
  )
  for (const { name } of tables)
    await database.run(
      `delete from ${STORED}."${name}" where callId in (select callId from ${STORED}.calls where ${those})`,
      sources,
    )
  await database.run(`delete from ${STORED}.calls where ${those}`, sources)
  await database.run(`delete from ${STORED}.failures where document in (${marks(sources)})`, sources)
  await database.run(`delete from ${STORED}.sources where ${those}`, sources)
}

function failureRows(documents: readonly DocumentOutcome[]): Rows {
  const rows = documents.flatMap(({ source: document, failures }) => failures.map((each) => ({ ...each, document })))
  return {
    count: rows.length,
    columns: [
      rows.map(({ source }) => source),
      rows.map(({ code }) => code),
      rows.map(({ message }) => message),
      rows.map(({ document }) => document),
    ],
  }
}

const sourceRows = (documents: readonly DocumentOutcome[]): Rows => ({
  count: documents.length,
  columns: [
    documents.map(({ source }) => source),
    documents.map(({ contentHash }) => contentHash),
    documents.map(({ settings }) => settings),
    Float64Array.from(documents, ({ calls }) => calls),
    Float64Array.from(documents, ({ failures }) => failures.length),
    Float64Array.from(documents, ({ failures }) => Number(failures.some(({ code }) => PASSING.has(code)))),
  ],
})
