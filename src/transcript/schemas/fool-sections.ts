import { columnsOf, isRow, type Row } from '../fields.js'
import { foldKey } from '../section-words.js'
import type { Diagnostic, RawCall, RawTurn } from '../types.js'
import { callFieldsOf } from './call-fields.js'
import { peopleOf } from './people.js'
import { callOf, type Reading, type Schema } from './schema.js'
import { isTurnTable, oddities, turnsOfRows } from './turn-rows.js'

/** The keys of the lists of turns, folded, in the order of the call. */
const SECTIONS = [
  ['preparedremarks', 'prepared'],
  ['qanda', 'qa'],
  ['questionsandanswers', 'qa'],
] as const

/** `Duration: 62 minutes`, `Duration: 1 hour 2 minutes`: what the page says of the call where a speaker would stand. */
const DURATION = /^Duration:?\s*(?:(\d{1,2}) hours?,?\s*(?:and )?)?(?:(\d{1,3}) min(?:ute)?s?)?\.?$/i

interface Part {
  readonly section: 'prepared' | 'qa'
  readonly rows: readonly Row[]
}

function partsOf(value: Row): readonly Part[] {
  const lists = new Map(Object.entries(value).map(([key, list]) => [foldKey(key), list]))
  return SECTIONS.flatMap(([key, section]) => {
    const list = lists.get(key)
    return Array.isArray(list) ? [{ section, rows: list.filter(isRow) }] : []
  })
}

function read(value: Row, { fields }: Reading): RawCall | undefined {
  const all = partsOf(value).flatMap(({ section, rows }) =>
    turnsOfRows(rows, fields).turns.map((turn): RawTurn => ({ ...turn, section })),
  )
  const turns = all.filter(({ name }) => !DURATION.test(name))
  const said = callFieldsOf([value])
  const durationSec = said.event.durationSec ?? durationOf(all)
  return callOf({
    ...said,
    turns,
    roster: peopleOf(value.participants),
    event: { ...said.event, ...(durationSec === undefined ? {} : { durationSec }) },
    diagnostics: [...said.diagnostics, ...oddities(turns), ...wordsOfDuration(all)],
  })
}

function durationOf(turns: readonly RawTurn[]): number | undefined {
  const [, hours, minutes] = turns.map(({ name }) => DURATION.exec(name)).find((match) => match !== null) ?? []
  return hours === undefined && minutes === undefined
    ? undefined
    : Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60
}

const wordsOfDuration = (turns: readonly RawTurn[]): readonly Diagnostic[] =>
  turns
    .filter(({ name, text }) => DURATION.test(name) && text !== '')
    .map(({ text }) => ({
      code: 'textAfterCall',
      level: 'warn',
      message: `words under the duration of the call are no turn: "${text.slice(0, 40)}"`,
    }))

/** Motley Fool, sectioned: `prepared_remarks`, `q_and_a` and `participants`, the duration as the last turn. */
export const foolSections: Schema = {
  id: 'fool-sections',
  fits: (value, fields) =>
    partsOf(value).some(({ rows }) => isTurnTable(columnsOf(rows.slice(0, 3)), fields)) ? 0.97 : 0,
  read,
}
