import { HedgerowError } from '../../base/error.js'
import { type Columns, columnsOf, type Row, textOf } from '../fields.js'
import type { Diagnostic, RawCall } from '../types.js'
import { type CallFields, callFieldsOf } from './call-fields.js'
import { SCHEMAS } from './index.js'
import { REFUSALS } from './refused.js'
import { callOf, type Reading } from './schema.js'
import type { TurnFields } from './turn-fields.js'
import { turnsOfRows } from './turn-rows.js'

/** Columns that tell calls apart by themselves. */
export const IDS = [
  'transcriptid',
  'keydevid',
  'callid',
  'cid',
  'eventid',
  'documentid',
  'docid',
  'filename',
  'file',
  'url',
]
/** Columns that tell calls apart together. */
export const MARKS = [
  'ticker',
  'symbol',
  'companyname',
  'fiscalyear',
  'year',
  'fiscalquarter',
  'quarter',
  'period',
  'q',
  'date',
]

/**
 * Rows by what some columns say, in the order they first appear; one group where there are no such columns.
 *
 * @param names Of columns; of a list of names the first that a row fills counts.
 */
export function groupsBy(
  rows: readonly Row[],
  columns: Columns,
  names: readonly (string | readonly string[])[],
): readonly (readonly Row[])[] {
  const fields = names.map((name) => columns.field([name].flat()))
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = fields.map((field) => textOf(field(row)) ?? '').join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

/** The calls of a table with a row per turn. */
export function callsOfTurnRows(rows: readonly Row[], { fields }: Reading): readonly RawCall[] {
  const columns = columnsOf(rows)
  return groupsBy(rows, columns, columns.has(IDS) ? IDS : MARKS).flatMap((group) => callOfTurnRows(group, fields) ?? [])
}

/** One call from its rows; what all rows say alike is said of the call. */
export function callOfTurnRows(rows: readonly Row[], fields: TurnFields): RawCall | undefined {
  const { said, own } = sharedFields(rows, fields)
  const { turns, diagnostics } = turnsOfRows(rows, own)
  return callOf({ ...said, turns, diagnostics: [...said.diagnostics, ...diagnostics] })
}

interface SharedFields {
  /** What the columns that never change say. */
  readonly said: CallFields
  /** The columns of the turns without those. */
  readonly own: TurnFields
}

function sharedFields(rows: readonly Row[], fields: TurnFields): SharedFields {
  const [first = {}] = rows
  const columns = columnsOf(rows)
  const speaker = columns.field(fields.speaker)
  const speaks = (row: Row): string | undefined => textOf(speaker(row))
  const isDialogue = rows.some((row) => speaks(row) !== speaks(first))
  const shared = Object.entries(first).filter(([key, value]) => rows.every((row) => row[key] === value))
  const turnKeys = new Set(Object.values(fields).flat())
  const alike = columnsOf([Object.fromEntries(shared)])
  // One title or company for all who speak is the call's.
  const isCalls = (name: string): boolean => isDialogue && alike.has([name])
  const own = {
    ...fields,
    title: isCalls('title') ? fields.title.filter((name) => name !== 'title') : fields.title,
    firm: isCalls('company') ? fields.firm : [...fields.firm, 'company'],
  }
  const row = Object.fromEntries(
    shared.filter(([key]) => {
      const name = key.toLowerCase().replace(/[^a-z\d]/g, '')
      if (name === 'title' || name === 'company') return isCalls(name)
      return !turnKeys.has(name)
    }),
  )
  return { said: callFieldsOf([row]), own }
}

/** The calls of objects that are a call each; those without words are left out and counted. */
export function callsOfRows(rows: readonly Row[], reading: Reading): readonly RawCall[] {
  const calls = rows.flatMap((row) => callOfRow(row, reading) ?? [])
  const lost = rows.length - calls.length
  return withLoss(calls, lost === 0 ? [] : [`${lost} of ${rows.length} entries hold no call and are left out`])
}

function callOfRow(row: Row, reading: Reading): RawCall | undefined {
  for (const schema of SCHEMAS) {
    const call = schema.fits(row, reading.fields) > 0 ? schema.read(row, reading) : undefined
    if (call !== undefined) return call
  }
  return undefined
}

/** How surely an object is a call, in [0, 1]. */
export function fitOf(row: Row, { fields }: Reading): number {
  for (const schema of SCHEMAS) {
    const fit = schema.fits(row, fields)
    if (fit > 0) return fit
  }
  return 0
}

/** How surely the first objects that are calls are; entries without words may stand before them. */
export const fitOfFirst = (rows: readonly Row[], reading: Reading): number => {
  for (const row of rows.slice(0, ENOUGH)) {
    const fit = fitOf(row, reading)
    if (fit > 0) return fit
  }
  return 0
}

/** So many entries tell what all of them are. */
const ENOUGH = 50

/** Says on the first call what of the source was lost. */
export function withLoss(calls: readonly RawCall[], problems: readonly string[]): readonly RawCall[] {
  const [first, ...rest] = calls
  if (first === undefined || problems.length === 0) return calls
  const lost = problems.map((message): Diagnostic => ({ code: 'damagedSource', level: 'warn', message }))
  return [{ ...first, diagnostics: [...first.diagnostics, ...lost] }, ...rest]
}

/** What the first entry of a source is instead of a call; `undefined` where nothing is known of it. */
export const refusalOf = (rows: readonly Row[]): string | undefined => {
  const [row] = rows
  return row === undefined ? undefined : REFUSALS.find(({ fits }) => fits(row))?.holds(row)
}

/** Refuses a source that holds something else than a call. */
export function refuse(holds: string): never {
  throw new HedgerowError('NOT_A_TRANSCRIPT', `the file holds ${holds}, expected a call`)
}
