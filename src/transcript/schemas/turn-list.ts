import { columnsOf, fieldOf, isRow, type Row } from '../fields.js'
import { pythonLiteral } from '../python-literal.js'
import type { RawCall } from '../types.js'
import { callFieldsOf } from './call-fields.js'
import { peopleOf } from './people.js'
import { callOf, type Reading, type Schema } from './schema.js'
import type { TurnFields } from './turn-fields.js'
import { isTurnTable, turnsOfRows } from './turn-rows.js'

/** The keys a list of turns has, folded; the first that holds turns counts. */
export const LISTS = [
  'structuredcontent',
  'transcriptsplit',
  'transcript',
  'turns',
  'statements',
  'utterances',
  'segments',
  'components',
  'content',
  'body',
  'data',
]
const PEOPLE = ['participants', 'participant']

/** A list; in a table it is a text: JSON, or what Python prints. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isPrintedList(value)) return []
  const read = jsonOf(value) ?? pythonLiteral(value)
  return Array.isArray(read) ? read : []
}

const PRINTED = /^\s{0,9}(?:array\()?\[\s{0,9}\{/

const isPrintedList = (value: unknown): value is string => typeof value === 'string' && PRINTED.test(value)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The first list of turns of a value. */
function turnRowsOf(value: Row, fields: TurnFields): readonly Row[] {
  const columns = columnsOf([value])
  for (const key of LISTS) {
    const rows = listOf(columns.field([key])(value)).filter(isRow)
    if (isTurnTable(columnsOf(rows.slice(0, FEW)), fields)) return rows
  }
  return []
}

const FEW = 3

/** True where a value has a list of turns; one that is printed is read only when asked for. */
function hasTurns(value: Row, fields: TurnFields): boolean {
  const columns = columnsOf([value])
  return LISTS.some((key) => {
    const list = columns.field([key])(value)
    if (!Array.isArray(list)) return isPrintedList(list)
    return isTurnTable(columnsOf(list.slice(0, FEW).filter(isRow)), fields)
  })
}

function read(value: Row, { fields }: Reading): RawCall | undefined {
  const said = callFieldsOf([value])
  const { turns, diagnostics } = turnsOfRows(turnRowsOf(value, fields), fields)
  const roster = peopleOf(fieldOf(value, PEOPLE))
  return callOf({ ...said, turns, roster, diagnostics: [...said.diagnostics, ...diagnostics] })
}

/**
 * A list of turns beside the fields of the call: Alpha Vantage, API Ninjas (`transcript_split`), the S&P API, Finnhub,
 * roic.ai v3, the public sets with `structured_content`.
 */
export const turnList: Schema = {
  id: 'turn-list',
  fits: (value, fields) => (hasTurns(value, fields) ? 0.9 : 0),
  read,
}
