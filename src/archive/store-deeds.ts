import type { Rows, RowsOfCalls } from '../tables/index.js'
import type { Deed, DocumentOutcome } from './deed.js'
import type { Database } from './duckdb.js'
import { FAILURES, SOURCES, STORED, type StoredTable } from './results-schema.js'

/** Failures that are not in the file itself. */
const PASSING: ReadonlySet<string> = new Set(['TIME_LIMIT', 'OUT_OF_MEMORY', 'UNREADABLE', 'NO_SUCH_FILE', 'CRASHED'])

/**
 * Store documents and their rows, all or nothing; what earlier runs stored of the same documents goes.
 *
 * @param first Number of the first of their calls.
 * @throws UNWRITABLE where the disk is full.
 */
export async function storeDeeds(
  database: Database,
  tables: readonly StoredTable[],
  deeds: readonly Deed[],
  first: number,
): Promise<void> {
  const documents = deeds.flatMap((deed) => deed.documents)
  if (documents.length === 0) return
  await database.run('begin transaction')
  try {
    await forget(
      database,
      documents.map(({ source }) => source),
    )
    for (const { name, columns } of tables) await database.append(STORED, name, columns, lotsOf(deeds, name, first))
    await database.append(STORED, FAILURES.name, FAILURES.columns, [failureRows(documents)])
    await database.append(STORED, SOURCES.name, SOURCES.columns, [sourceRows(documents)])
    await database.run('commit')
  } catch (error) {
    // What stopped the transaction may stop the rollback, too; the first is what is to be said.
    await database.run('rollback').catch(() => undefined)
    throw error
  }
}

/** The rows of a table, a lot a deed. */
function lotsOf(deeds: readonly Deed[], table: string, first: number): readonly Rows[] {
  let from = first
  return deeds.flatMap(({ batch }) => {
    const rows = batch.tables[table]
    const own = from
    from += batch.calls
    return rows === undefined ? [] : [numbered(rows, own)]
  })
}

/** Rows with the numbers of their calls in front, which go on from a number. */
const numbered = ({ count, calls, columns }: RowsOfCalls, from: number): Rows => ({
  count,
  columns: [calls.map((call) => from + call), ...columns],
})

/** Takes out what earlier runs have stored of documents. */
async function forget(database: Database, sources: readonly string[]): Promise<void> {
  const those = `source in (${marks(sources)})`
  const [found] = await database.rows(`select count(*) as n from ${STORED}.sources where ${those}`, sources)
  if (found?.n === 0) return
  const tables = await database.rows(
    `select distinct table_name as name from duckdb_columns()
     where schema_name = '${STORED}' and column_name = 'call' and table_name not in ('calls', 'leftOut')`,
  )
  for (const { name } of tables)
    await database.run(
      `delete from ${STORED}."${name}" where call in (select call from ${STORED}.calls where ${those})`,
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

/** The places of values in SQL: `$1, $2`. */
export const marks = (values: readonly unknown[]): string => values.map((_, i) => `$${i + 1}`).join(', ')
