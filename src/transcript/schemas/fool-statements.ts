import { columnsOf, fieldOf, isRow, type Row } from '../fields.js'
import type { RawCall, RawTurn } from '../types.js'
import { callFieldsOf } from './call-fields.js'
import { peopleOf } from './people.js'
import { callOf, type Reading, type Schema } from './schema.js'
import { oddities, turnsOfRows } from './turn-rows.js'

const LIST = ['calltranscript']
/** The heading of a turn is not longer than this. */
const LONGEST_HEADING = 200

const rowsOf = (value: Row): readonly Row[] => {
  const list = fieldOf(value, LIST)
  return Array.isArray(list) ? list.filter(isRow) : []
}

/**
 * A text without the next speaker's heading at its end: the name at the beginning of a paragraph or after a full stop,
 * alone or with title and firm behind dashes.
 */
function withoutNextHeading(text: string, next: string): string {
  if (next === '') return text
  const from = Math.max(0, text.length - LONGEST_HEADING)
  const at = text.slice(from).lastIndexOf(next)
  if (at === -1) return text
  const before = text.slice(0, from + at)
  const after = text.slice(from + at + next.length).trim()
  const isAlone =
    after === '' ||
    (/^(?:--?|[–—])\s/.test(after) && !/[?!\n]|\.$/.test(after.replace(/\b(?:Inc|Co|Jr|Sr|Ltd|Corp)\.$/, '')))
  return isAlone && /(?:^|\n|[.?!)\]]["”]?\s*)$/.test(before.slice(-8)) ? before.trimEnd() : text
}

function read(value: Row, { fields }: Reading): RawCall | undefined {
  const { turns: found } = turnsOfRows(rowsOf(value), fields)
  const turns = found.map((turn, i): RawTurn => {
    const next = found[i + 1]
    return next === undefined ? turn : { ...turn, text: withoutNextHeading(turn.text, next.name) }
  })
  const said = callFieldsOf([value])
  return callOf({
    ...said,
    turns,
    roster: peopleOf(fieldOf(value, ['participants'])),
    diagnostics: [...said.diagnostics, ...oddities(turns)],
  })
}

/** Motley Fool, statements: `call_transcript` of numbered statements with section, type, role and affiliation. */
export const foolStatements: Schema = {
  id: 'fool-statements',
  fits: (value) => {
    const columns = columnsOf(rowsOf(value).slice(0, 3))
    return columns.has(['statementnum', 'statementtype']) && columns.has(['text']) ? 0.97 : 0
  },
  read,
}
