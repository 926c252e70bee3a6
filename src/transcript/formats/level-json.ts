import { columnsOf, isRow, type Row } from '../fields.js'
import { callFieldsOf } from '../schemas/call-fields.js'
import { refuse, withLoss } from '../schemas/calls.js'
import { entriesOf } from '../schemas/entries.js'
import { callOf } from '../schemas/schema.js'
import { named, rosterOf, speakerMapOf } from '../schemas/speaker-map.js'
import { speechOf } from '../schemas/speech.js'
import { TURN_FIELDS } from '../schemas/turn-fields.js'
import { oddities, turnsOfRows } from '../schemas/turn-rows.js'
import { unnamedTurn } from '../schemas/unnamed-turn.js'
import { foldKey } from '../section-words.js'
import type { Source } from '../source.js'
import { speakerlessTurns } from '../speakerless.js'
import type { Format, Look, RawCall, RawTurn } from '../types.js'

/** A level of the API: how surely a value is in it, and the turns of one that is. */
interface Level {
  readonly score: (value: Row) => number
  readonly turns: (value: Row) => readonly RawTurn[]
}

/** A call has more characters than a sentence that somebody put under "text". */
const FEWEST_CHARACTERS = 1000

/** Levels 2 and 3: diarised, as text or as words with times. */
const SPEAKERS: Level = {
  score: (value) => {
    const columns = columnsOf(speakersOf(value).slice(0, 3))
    if (!columns.has(['speaker']) || !columns.has(['text', 'words'])) return 0
    return isRow(value.event) || speakerMapOf(value) !== undefined ? 0.97 : 0.9
  },
  turns: (value) => turnsOfRows(speakersOf(value).map(withText), TURN_FIELDS).turns,
}

/** Level 4: a text per section, without speakers; where the second is missing, the first holds the whole call. */
const SECTIONS: Level = {
  score: (value) => {
    const texts = sectionsOf(value).map(([, text]) => text)
    const isText = texts.every((text) => typeof text === 'string' || text === null)
    return isText && texts.some((text) => typeof text === 'string') ? 0.97 : 0
  },
  turns: (value) => {
    const filled = sectionsOf(value).filter(([, text]) => speechOf(text) !== '')
    const isWhole = filled.length === 1 && filled[0]![0] === 'prepared'
    return filled.map(([section, text]) => unnamedTurn(text, isWhole ? undefined : section))
  },
}

/** Level 1: the whole call as one text. */
const WHOLE: Level = {
  score: ({ text, event }) => {
    if (typeof text !== 'string') return 0
    return isRow(event) ? 0.95 : text.length > FEWEST_CHARACTERS ? 0.7 : 0.3
  },
  turns: ({ text }) => [unnamedTurn(text, undefined)],
}

/** A value that holds several levels is read as the first of these. */
const LEVELS: readonly Level[] = [SPEAKERS, SECTIONS, WHOLE]

const speakersOf = (value: Row): readonly Row[] => {
  const { speakers } = value
  return Array.isArray(speakers) ? speakers.filter(isRow) : []
}

/** Level 3 has words instead of a text, and their times. */
function withText(row: Row): Row {
  const { text, words, start_times: times } = row
  if (typeof text === 'string' || !Array.isArray(words)) return row
  return { ...row, text: words.join(' '), ...(Array.isArray(times) ? { start: times[0] } : {}) }
}

const SECTION_KEYS = [
  ['preparedremarks', 'prepared'],
  ['questionsandanswers', 'qa'],
] as const

/** The sections a value has keys for, in the order of the call. */
const sectionsOf = (value: Row): readonly (readonly ['prepared' | 'qa', unknown])[] =>
  SECTION_KEYS.flatMap(([name, section]) =>
    Object.entries(value)
      .filter(([key]) => foldKey(key) === name)
      .map(([, text]) => [section, text] as const),
  )

const levelOf = (value: Row): Level | undefined => LEVELS.find(({ score }) => score(value) > 0)

function look(source: Source): Look {
  const { rows, damaged } = entriesOf(source, (value) => levelOf(value) !== undefined)
  const [first] = rows
  const level = first === undefined ? undefined : levelOf(first)
  // Many objects with a text are no calls: sentences, documents.
  const isList = rows.length > 1 && level === WHOLE && !isRow(first!.event)
  if (level === undefined || isList) return { score: 0, read: () => [] }
  return { score: level.score(first!), read: () => read(rows, damaged) }
}

function read(rows: readonly Row[], damaged: number): readonly RawCall[] {
  const calls = rows.flatMap((value) => callOfLevel(value) ?? [])
  if (calls.length === 0) return refuse('no words of a call')
  const lost = rows.length + damaged - calls.length
  return withLoss(calls, lost === 0 ? [] : [`${lost} entries hold no call and are left out`])
}

function callOfLevel(value: Row): RawCall | undefined {
  const level = levelOf(value)
  if (level === undefined) return undefined
  const map = speakerMapOf(value) ?? new Map()
  const turns = level.turns(value).map((turn) => named(turn, map))
  const said = callFieldsOf([isRow(value.event) ? value.event : {}, value])
  const found = level === SPEAKERS ? oddities(turns) : []
  const [only] = turns
  const cut = turns.length === 1 && only!.name === '' ? speakerlessTurns(only!, level !== WHOLE) : { turns }
  return callOf({ ...said, ...cut, roster: rosterOf(map), diagnostics: [...said.diagnostics, ...found] })
}

/** A call API with four levels of detail, and machine transcripts with a map of names (FORMATS 2.9). */
export const levelJson: Format = {
  id: 'level-json',
  medium: 'json',
  looksFor:
    'JSON with "speakers" (each "speaker" with "text" or "words"), with "prepared_remarks" and "questions_and_answers" as texts, or with the whole call in "text"',
  look,
}
