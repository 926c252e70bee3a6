import { HedgerowError } from '../base/error.js'
import { identifier, literal } from '../base/sql.js'
import type { ColumnFacts, StoredFacts } from '../tables/index.js'
import type { Deed } from './deed.js'
import { type Database, openDatabase } from './duckdb.js'
import { FAILURES, RUNS, SOURCES, STORED, storedTable, VIEWS } from './results-schema.js'
import { marks, storeDeeds } from './store-deeds.js'
import { withMoreMemory } from './with-more-memory.js'

/** What a run knows of a document that an earlier run has done. */
export interface Done {
  readonly contentHash: string | null
  readonly settings: string
  /** It failed for want of time, memory or permission: another run may have better luck. */
  readonly again: boolean
}

/** What a run says of itself. */
export interface RunFacts {
  readonly version: string
  readonly lexicons: string
  readonly settings: string
}

/** What a run did, in numbers. */
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
 * @throws RESULTS_BUSY, NOT_RESULTS where the file is no DuckDB file, or its tables are more or have other columns, UNWRITABLE
 */
export async function openResults(path: string, tables: readonly StoredFacts[]): Promise<Results> {
  const database = await openDatabase(path)
  const enough = withMoreMemory(database)
  let next: number
  try {
    await enough(() => prepare(database, path, tables))
    next = await enough(() => nextCall(database))
  } catch (error) {
    database.close()
    throw error
  }
  const inFile = tables.map(storedTable)
  return {
    known: (sources) => enough(() => known(database, sources)),
    store: (deeds) => {
      const first = next
      next += deeds.reduce((sum, { batch }) => sum + batch.calls, 0)
      return enough(() => storeDeeds(database, inFile, deeds, first))
    },
    begin: async ({ version, lexicons, settings }) => {
      const [row] = await enough(() =>
        database.rows(
          `insert into ${STORED}.runs
           select coalesce(max(run), 0) + 1, current_timestamp at time zone 'UTC', null, null, $1, $2, $3, null, null, null, null
           from ${STORED}.runs returning run`,
          [version, lexicons, settings],
        ),
      )
      return Number(row!.run)
    },
    end: (run, outcome, { documents, skipped, calls, failures }) =>
      enough(() =>
        database.run(
          `update ${STORED}.runs set finishedAt = current_timestamp at time zone 'UTC', outcome = $2, documents = $3, skipped = $4,
             calls = $5, failures = $6 where run = $1`,
          [run, outcome, documents, skipped, calls, failures],
        ),
      ),
    rows: database.rows,
    close: database.close,
  }
}

const columnSql = ({ name, type, oneOf }: ColumnFacts): string =>
  `${identifier(name)} ${oneOf === undefined ? type : `ENUM(${oneOf.map(literal).join(', ')})`}`

/** Makes tables and views that are not there; those that are must be written, with the columns that they have. */
async function prepare(database: Database, path: string, tables: readonly StoredFacts[]): Promise<void> {
  await database.run(`create schema if not exists ${STORED}`)
  const written = [...tables.map(storedTable), SOURCES, FAILURES, RUNS]
  const held = await database.rows(`select table_name as name from duckdb_tables() where schema_name = '${STORED}'`)
  const unwritten = held.map(({ name }) => String(name)).filter((name) => written.every((each) => each.name !== name))
  if (unwritten.length > 0)
    throw new HedgerowError(
      'NOT_RESULTS',
      `expected to write ${unwritten.sort().join(' and ')} too, which the file holds; run with all tables, or into another file`,
      { file: path },
    )
  for (const { name, columns } of written) {
    await database.run(`create table if not exists ${STORED}."${name}" (${columns.map(columnSql).join(', ')})`)
    const found = (
      await database.rows(
        `select column_name as name, data_type as type from duckdb_columns()
         where schema_name = '${STORED}' and table_name = $1 order by column_index`,
        [name],
      )
    ).map((row) => `${identifier(String(row.name))} ${row.type}`)
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

/** The number of the next call: above all that are stored. */
async function nextCall(database: Database): Promise<number> {
  const [row] = await database.rows(`select coalesce(max(call) + 1, 0) as next from ${STORED}.calls`)
  return Number(row!.next)
}

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
