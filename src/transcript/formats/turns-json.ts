import { columnsOf } from '../fields.js'
import { callsOfRows, callsOfTurnRows, fitOf, fitOfFirst, refusalOf, refuse, withLoss } from '../schemas/calls.js'
import { isCiqTable } from '../schemas/ciq.js'
import { entriesOf, isEmptyList } from '../schemas/entries.js'
import type { Reading, ReadText } from '../schemas/schema.js'
import { TURN_FIELDS, type TurnFields } from '../schemas/turn-fields.js'
import { isTurnTable } from '../schemas/turn-rows.js'
import type { Source } from '../source.js'
import type { Format, Look } from '../types.js'

/** So many entries tell whether they are turns. */
const ENOUGH = 5
const NOT_MINE: Look = { score: 0, read: () => [] }
const REFUSED = 0.9
const TURN_ROWS = 0.85

function look(source: Source, reading: Reading): Look {
  const { rows, damaged } = entriesOf(source, (value) => fitOf(value, reading) > 0)
  if (rows.length === 0) return isEmptyList(source.json) ? refusing('an empty list') : NOT_MINE
  const columns = columnsOf(rows.slice(0, ENOUGH))
  if (isCiqTable(columns)) return NOT_MINE
  // Rows with a speaker come first: their "content" is no call.
  const isOfTurns = rows.length > 1 && isTurnTable(columns, reading.fields)
  const score = isOfTurns ? TURN_ROWS : fitOfFirst(rows, reading)
  if (score === 0) {
    const refusal = refusalOf(rows)
    return refusal === undefined ? NOT_MINE : refusing(refusal)
  }
  return {
    score,
    read: () => {
      const calls = isOfTurns ? callsOfTurnRows(rows, reading) : callsOfRows(rows, reading)
      const lost = damaged === 0 ? [] : [`${damaged} lines are no JSON and are left out`]
      return calls.length === 0 ? refuse('no words of a call') : withLoss(calls, lost)
    },
  }
}

const refusing = (holds: string): Look => ({ score: REFUSED, read: () => refuse(holds) })

/**
 * Turns as JSON: the schemas of FORMATS 4, one call or many, or a row per turn (FORMATS 2.3).
 *
 * @param readText Reads a call whose words stand in one field as text.
 * @param fields What the columns of a turn are called. Default: `TURN_FIELDS`.
 */
export const turnsJson = (readText: ReadText, fields: TurnFields = TURN_FIELDS): Format => ({
  id: 'turns-json',
  medium: 'json',
  looksFor:
    'JSON with turns ("speaker" and "text", "speech" or "content"), with "prepared_remarks" and "q_and_a", or with the words of a call in "content" or "transcript"',
  look: (source) => look(source, { readText, fields }),
})
