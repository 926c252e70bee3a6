import { columnsOf, type Row } from '../fields.js'
import { foldKey } from '../section-words.js'
import { IDS, MARKS } from './calls.js'
import { EVENT_IDS, isCiqTable, LANGUAGE } from './ciq.js'
import { TURN_FIELDS } from './turn-fields.js'
import { isTurnTable } from './turn-rows.js'

/**
 * The columns that tell the calls of a table apart, as they are written; `undefined` where every row is a call.
 *
 * @param rows The first rows of the table.
 * @example callColumns([{ cid: 7, speaker: 'Ann Lee', text: 'Thank you.' }]) // => ['cid']
 */
export function callColumns(rows: readonly Row[]): readonly string[] | undefined {
  const columns = columnsOf(rows)
  const written = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const named = (names: readonly string[]): readonly string[] => written.filter((name) => names.includes(foldKey(name)))
  if (isCiqTable(columns)) return [EVENT_IDS.filter((name) => columns.has([name])).slice(0, 1), LANGUAGE].flatMap(named)
  if (!isTurnTable(columns, TURN_FIELDS)) return undefined
  return named(columns.has(IDS) ? IDS : MARKS)
}
