import { plainText } from '../body.js'
import { type Columns, columnsOf, isRow, numberOf, type Row, textOf } from '../fields.js'
import { rosterEntry } from '../roster.js'
import { foldKey, sectionNamed } from '../section-words.js'
import type { Diagnostic, RawTurn } from '../types.js'
import { originReader } from './origin.js'
import { personOfRow, plainName, unnamed } from './people.js'
import { speechOf } from './speech.js'
import { COMPONENT_IDS, COMPONENTS, ROLE_IDS, ROLE_WORDS, type Said, type TurnFields } from './turn-fields.js'

export interface TurnRows {
  readonly turns: readonly RawTurn[]
  readonly diagnostics: readonly Diagnostic[]
}

/** True where rows are turns: a column says who speaks, another what. */
export function isTurnTable(columns: Columns, fields: TurnFields): boolean {
  if (!columns.has(fields.text)) return false
  const [strong, weak] = [fields.speaker.filter((name) => name !== 'name'), fields.speaker.includes('name')]
  // Rows of calls, too, have a name (the company's) and a content.
  return columns.has(strong) || (weak && columns.has(['name']) && !columns.has(['symbol', 'ticker']))
}

/**
 * The turns of rows with a speaker and a text, in the order a number of their own gives them, else as they stand.
 *
 * Rows that are paragraphs are joined while the speaker stays the same. Rows without speaker and text are no turns.
 */
export function turnsOfRows(rows: readonly Row[], fields: TurnFields): TurnRows {
  const columns = columnsOf(rows)
  const read = turnReader(columns, fields)
  const found = inOrder(rows, columns.field(fields.order)).flatMap((row) => read(row) ?? [])
  const turns = columns.has(['paragraph', 'paragraphnumber']) ? joinParagraphs(found) : found
  return { turns, diagnostics: oddities(turns) }
}

/** Turns that name nobody or have no words. */
export const oddities = (turns: readonly RawTurn[]): readonly Diagnostic[] =>
  turns.flatMap(({ name, text }, turn): readonly Diagnostic[] => {
    if (name === '')
      return [{ code: 'missingSpeaker', level: 'warn', turn, message: 'the source names nobody for a turn' }]
    return text === '' ? [{ code: 'missingText', level: 'info', turn, message: `a turn of ${name} has no words` }] : []
  })

/** Sorted where every row has a number of its own. */
function inOrder(rows: readonly Row[], order: (row: Row) => unknown): readonly Row[] {
  const numbered = rows.map((row) => ({ row, number: numberOf(order(row)) }))
  const numbers = new Set(numbered.map(({ number }) => number))
  if (numbers.has(undefined) || numbers.size < rows.length) return rows
  return numbered.sort((a, b) => a.number! - b.number!).map(({ row }) => row)
}

/** The statement types of Motley Fool's statements; presentation and unknown say nothing of their own. */
const STATEMENTS: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['q', { asks: 'question' }],
  ['a', { asks: 'answer' }],
  ['o', ROLE_WORDS.get('operator')!],
])

function turnReader(columns: Columns, fields: TurnFields): (row: Row) => RawTurn | undefined {
  const speaker = columns.field(fields.speaker)
  const text = columns.field(fields.text)
  const role = columns.field(fields.role)
  const title = columns.field(fields.title)
  const firm = columns.field(fields.firm)
  const section = columns.field(fields.section)
  const words = [
    wordReader(columns, fields.role, ROLE_WORDS),
    wordReader(columns, fields.roleId, ROLE_IDS),
    wordReader(columns, ['statementtype'], STATEMENTS),
    wordReader(columns, fields.section, COMPONENTS),
    wordReader(columns, fields.sectionId, COMPONENT_IDS),
  ]
  const originOf = originReader(columns, fields)
  return (row) => {
    const who = speakerOf(speaker(row))
    const speech = speechOf(text(row))
    if (who.name === '' && speech === '') return undefined
    const kind = textOf(role(row))
    const said = words.map((read) => read(row))
    const field = said.find((each) => each?.field !== undefined)?.field
    const asks = said.find((each) => each?.asks !== undefined)?.asks
    const origin = originOf(row)
    return {
      label: who.label,
      name: who.name === '' && kind !== undefined ? (unnamed(kind) ?? '') : who.name,
      title: plain(title(row)) ?? (said[0] === undefined || isTitle(kind) ? plain(kind) : undefined) ?? who.title,
      firm: plain(firm(row)) ?? who.firm,
      text: speech,
      span: null,
      pieces: [],
      section: said.find((each) => each?.section !== undefined)?.section ?? sectionNamed(textOf(section(row)) ?? ''),
      ...(field === undefined ? {} : { field }),
      ...(asks === undefined ? {} : { asks }),
      ...(origin === undefined ? {} : { origin }),
    }
  }
}

/** The one kind of speaker that is also a title. */
const isTitle = (kind: string | undefined): boolean => kind?.toLowerCase() === 'analyst'

const wordReader = (
  columns: Columns,
  names: readonly string[],
  words: ReadonlyMap<string, Said>,
): ((row: Row) => Said | undefined) => {
  const field = columns.field(names)
  return (row) => {
    const value = textOf(field(row))
    return value === undefined || value.length > 60 ? undefined : words.get(foldKey(value))
  }
}

const plain = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : plainText(text)
}

type Speaker = Pick<RawTurn, 'label' | 'name' | 'title' | 'firm'>
const NOBODY: Speaker = { label: null, name: '', title: null, firm: null }

/** Who a speaker field names: `Name`, `Name - Title`, a number of a diarisation, or an object. */
function speakerOf(value: unknown): Speaker {
  if (isRow(value)) {
    const person = personOfRow(value, 'unknown')
    return person === undefined ? NOBODY : { ...person, label: person.name }
  }
  const label = textOf(value)
  if (label === undefined) return NOBODY
  if (/^\d{1,4}$/.test(label)) return { ...NOBODY, label, name: `Speaker ${label}` }
  const { name, title, firm } = rosterEntry(plainName(label), 'unknown')
  return { label, name, title, firm }
}

/** Paragraphs that follow each other under one label and in one section are one turn. */
export function joinParagraphs(turns: readonly RawTurn[]): readonly RawTurn[] {
  const runs: RawTurn[][] = []
  for (const turn of turns) {
    const first = runs.at(-1)?.[0]
    const goesOn = first?.label === turn.label && first.section === turn.section && first.asks === turn.asks
    if (goesOn) runs.at(-1)!.push(turn)
    else runs.push([turn])
  }
  return runs.map((run) => {
    const [first] = run
    const endSec = run.at(-1)!.origin?.endSec
    const text = speechOf(run.map(({ text: said }) => said))
    return { ...first!, text, ...(endSec === undefined ? {} : { origin: { ...first!.origin, endSec } }) }
  })
}
