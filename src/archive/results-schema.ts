import { identifier } from '../base/sql.js'
import { type ColumnFacts, isMade, type StoredFacts, type TableFacts } from '../tables/index.js'

/**
 * Where everything lies that was ever stored. Rows know their call by a number, `call`, that nobody else sees; the
 * views of the main schema make all columns of what is stored, and leave out copies and older versions.
 */
export const STORED = 'stored'

/** What was done: a row a document, the marker that lets a later run pass it by. */
export const SOURCES: TableFacts = {
  name: 'sources',
  description: 'A row a document (a file, or a file in an archive) that was read, whatever came of it.',
  key: ['source'],
  columns: [
    { name: 'source', type: 'VARCHAR', description: 'File; `archive.zip!/path` in an archive' },
    { name: 'contentHash', type: 'VARCHAR', description: 'Of its bytes; NULL where they could not be read' },
    { name: 'settings', type: 'VARCHAR', description: 'Fingerprint of engine, lexicons, options and manifest rows' },
    { name: 'calls', type: 'INTEGER', description: 'Calls found in it' },
    { name: 'failures', type: 'INTEGER', description: 'Failures in it' },
    { name: 'again', type: 'BOOLEAN', description: 'Failed for want of time, memory or permission: tried again' },
  ],
}

export const FAILURES: TableFacts = {
  name: 'failures',
  description: 'A row a file, or call of a file, that could not be read.',
  key: ['source', 'code', 'message'],
  columns: [
    { name: 'source', type: 'VARCHAR', description: 'File; `archive.zip!/path` in an archive' },
    { name: 'code', type: 'VARCHAR', description: 'Error code, as the README lists them' },
    { name: 'message', type: 'VARCHAR', description: 'What was seen and what was expected' },
    { name: 'document', type: 'VARCHAR', description: 'The document it belongs to, as `sources` names it' },
  ],
}

export const RUNS: TableFacts = {
  name: 'runs',
  description: 'A row a run.',
  key: ['run'],
  columns: [
    { name: 'run', type: 'INTEGER', description: 'Number of the run, from 1' },
    { name: 'startedAt', type: 'TIMESTAMP', description: 'UTC' },
    { name: 'finishedAt', type: 'TIMESTAMP', description: 'UTC; NULL while it runs, or where it was killed' },
    { name: 'outcome', type: 'VARCHAR', description: '`finished`, `interrupted` or `failed`' },
    { name: 'version', type: 'VARCHAR', description: 'Version of hedgerow' },
    { name: 'lexicons', type: 'VARCHAR', description: 'Fingerprint of all lexicons' },
    { name: 'settings', type: 'JSON', description: 'Options of the run' },
    { name: 'documents', type: 'INTEGER', description: 'Documents given' },
    { name: 'skipped', type: 'INTEGER', description: 'Of them, done by an earlier run' },
    { name: 'calls', type: 'INTEGER', description: 'Calls stored' },
    { name: 'failures', type: 'INTEGER', description: 'Failures stored' },
  ],
}

/** Copies and versions that the other views leave out. */
export const VERSIONS: TableFacts = {
  name: 'versions',
  description:
    'A row a call that the other tables leave out: a copy of another call, or another version of the same event. Of copies the first by `callId` is kept; of versions the most finished (`versionRank`), then the longest, then the first.',
  key: ['callId'],
  columns: [
    { name: 'callId', type: 'VARCHAR', description: 'The call left out' },
    { name: 'keptCallId', type: 'VARCHAR', description: 'The call kept in its place' },
    { name: 'reason', type: 'VARCHAR', description: '`same content` or `same event`' },
  ],
}

const LEFT_OUT_SQL = `create or replace view ${STORED}."leftOut" as
  with copies as (
    select call, callId, eventKey, versionRank, words,
      first_value(callId) over (partition by contentHash order by callId) as original
    from ${STORED}.calls
  ), events as (
    select call, callId, first_value(callId) over (
      partition by coalesce(eventKey, callId) order by versionRank desc, words desc, callId
    ) as best
    from copies where callId = original
  )
  select call, callId, original as keptCallId, 'same content' as reason from copies where callId <> original
  union all
  select call, callId, best, 'same event' from events where callId <> best`

/** The statements that make the views that users see: the tables without copies and older versions. */
export const VIEWS = (tables: readonly StoredFacts[]): readonly string[] => [
  LEFT_OUT_SQL,
  `create or replace view versions as select callId, keptCallId, reason from ${STORED}."leftOut"`,
  ...tables.map(viewSql),
  ...[SOURCES, FAILURES, RUNS].map(({ name }) => `create or replace view "${name}" as from ${STORED}."${name}"`),
]

function viewSql({ name, columns }: StoredFacts): string {
  const shown = columns.map((column) => {
    const sql = isMade(column) ? column.sql : `this.${identifier(column.name)}`
    return `${column.oneOf === undefined ? sql : `${sql}::VARCHAR`} as ${identifier(column.name)}`
  })
  const calls = name === 'calls' ? '' : ` join ${STORED}.calls as calls using (call)`
  return `create or replace view "${name}" as select ${shown.join(', ')}
    from ${STORED}."${name}" as this${calls} where call not in (select call from ${STORED}."leftOut")`
}

/** The number of a call, of which all its rows know it. */
const CALL: ColumnFacts = { name: 'call', type: 'INTEGER', description: 'Number of the call' }

/** A table as it lies in the file. */
export interface StoredTable {
  readonly name: string
  readonly columns: readonly ColumnFacts[]
}

/** The table that is stored: a row knows its call by number. */
export const storedTable = ({ name, stored }: StoredFacts): StoredTable => ({ name, columns: [CALL, ...stored] })
