import { csvHead, csvTable } from '../csv.js'
import { columnsOf } from '../fields.js'
import { callsOfRows, callsOfTurnRows, fitOfFirst, refusalOf, refuse, withLoss } from '../schemas/calls.js'
import { isCiqTable } from '../schemas/ciq.js'
import type { Reading, ReadText } from '../schemas/schema.js'
import { TURN_FIELDS, type TurnFields } from '../schemas/turn-fields.js'
import { isTurnTable } from '../schemas/turn-rows.js'
import type { Format, Look } from '../types.js'

const SURE = 0.9
const NOT_MINE: Look = { score: 0, read: () => [] }

function look(text: string, reading: Reading): Look {
  const head = csvHead(text)
  const columns = columnsOf(head)
  if (head.length === 0 || isCiqTable(columns)) return NOT_MINE
  const isOfTurns = isTurnTable(columns, reading.fields)
  if (!isOfTurns && fitOfFirst(head, reading) === 0) {
    const refusal = refusalOf(head)
    return refusal === undefined ? NOT_MINE : { score: SURE, read: () => refuse(refusal) }
  }
  return {
    score: SURE,
    read: () => {
      const { rows, problems } = csvTable(text)
      const calls = isOfTurns ? callsOfTurnRows(rows, reading) : callsOfRows(rows, reading)
      return calls.length === 0 ? refuse('a table without words of a call') : withLoss(calls, problems)
    },
  }
}

/**
 * CSV with a row per turn or a row per call (FORMATS 4).
 *
 * @param readText Reads a call whose words stand in one column as text.
 * @param fields What the columns of a turn are called. Default: `TURN_FIELDS`.
 */
export const turnsTable = (readText: ReadText, fields: TurnFields = TURN_FIELDS): Format => ({
  id: 'turns-table',
  medium: 'csv',
  looksFor:
    'CSV with a row per turn ("speaker" and "text", "speech" or "content") or a row per call ("transcript", "content" or "structured_content")',
  look: ({ text }) => look(text, { readText, fields }),
})
