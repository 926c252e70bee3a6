import { dateIn } from '../dates.js'
import { type Columns, columnsOf, numberOf, type Row, textOf } from '../fields.js'
import type { RawCall } from '../types.js'
import { callOfTurnRows, groupsBy } from './calls.js'
import { TURN_FIELDS } from './turn-fields.js'

export interface CiqOptions {
  /** Which versions of one event to read. Default: `'latest'`. */
  readonly versions?: 'latest' | 'all'
}

/** True for rows of components of Capital IQ. */
export const isCiqTable = (columns: Columns): boolean =>
  columns.has(['componenttext']) &&
  columns.has(['transcriptcomponenttypename', 'transcriptcomponenttypeid', 'componentorder', 'transcriptid'])

/** From the first draft to the checked copy; tells versions apart where their dates do not. */
const STAGES = ['preliminary', 'spellchecked', 'edited', 'proofed', 'audited']

interface Version {
  readonly rows: readonly Row[]
  readonly id: string
  readonly created: string
  readonly stage: number
}

/** The calls of component rows in any order: of each event (and language) the latest version, or all versions. */
export function callsOfCiq(rows: readonly Row[], { versions = 'latest' }: CiqOptions = {}): readonly RawCall[] {
  const columns = columnsOf(rows)
  const events = groupsBy(rows, columns, [EVENT_IDS, LANGUAGE])
  return events.flatMap((event) => {
    const [latest, ...older] = groupsBy(event, columns, ['transcriptid'])
      .map((group) => versionOf(group, columns))
      .sort(latestFirst)
    const kept = versions === 'all' ? [latest!, ...older] : [latest!]
    const calls = kept.flatMap((version) => callOfVersion(version, columns) ?? [])
    return versions === 'all' || older.length === 0 ? calls : calls.map((call) => withOlder(call, older))
  })
}

/** What tells events apart: the first that is there. */
export const EVENT_IDS = ['keydevid', 'transcriptid']
export const LANGUAGE = ['transcriptlanguage', 'language', 'languagecode']

function versionOf(rows: readonly Row[], columns: Columns): Version {
  const read = (names: readonly string[]): string => textOf(columns.field(names)(rows[0]!)) ?? ''
  const [day, time] = [read(['transcriptcreationdateutc']), read(['transcriptcreationtimeutc'])]
  const found = dateIn(`${day} ${time}`)
  const stage = read(['transcriptcollectiontypename']).toLowerCase()
  return {
    rows,
    id: read(['transcriptid']),
    created: found?.date === undefined ? `${day} ${time}` : `${found.date} ${found.time ?? ''}`,
    stage: STAGES.findIndex((word) => stage.includes(word)),
  }
}

const latestFirst = (a: Version, b: Version): number =>
  (a.created === b.created ? 0 : a.created < b.created ? 1 : -1) ||
  b.stage - a.stage ||
  (numberOf(b.id) ?? 0) - (numberOf(a.id) ?? 0)

/** Components by their number; one that stands twice, as joined tables have it, once. */
function callOfVersion({ rows }: Version, columns: Columns): RawCall | undefined {
  const order = columns.field(['componentorder'])
  const id = columns.field(['transcriptcomponentid'])
  const byId = new Map(rows.map((row, i) => [textOf(id(row)) ?? i, row]))
  const sorted = [...byId.values()]
    .map((row) => ({ row, number: numberOf(order(row)) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.number === b.number ? 0 : a.number - b.number))
    .map(({ row }) => row)
  return callOfTurnRows(sorted, TURN_FIELDS)
}

function withOlder(call: RawCall, older: readonly Version[]): RawCall {
  const ids = older.flatMap(({ id }) => (id === '' ? [] : [id])).join(', ')
  const message = `${older.length} older ${older.length === 1 ? 'version' : 'versions'} of the call left out: transcript ${ids}`
  return { ...call, diagnostics: [...call.diagnostics, { code: 'olderVersions', level: 'info', message }] }
}
