import type { Section, Side } from '../transcript/types.js'
import { SECTIONS, SIDES } from './closed-lists.js'
import type { Column, MadeColumn, ShownColumn } from './column.js'

/** Columns that several tables have, and what a row must know to fill them. */
export const CALL_ID: MadeColumn = { name: 'callId', type: 'VARCHAR', description: 'The call', sql: 'calls."callId"' }

/** Where a unit of turns stands, and on whose side. */
export const SECTION_AND_SIDE: readonly Column<{ readonly section: Section; readonly side: Side }>[] = [
  {
    name: 'section',
    type: 'VARCHAR',
    description: '`prepared`, `qa`, `closing` or `unknown`',
    oneOf: SECTIONS,
    value: ({ section }) => section,
  },
  {
    name: 'side',
    type: 'VARCHAR',
    description: '`company`, `outside`, `operator` or `unknown`',
    oneOf: SIDES,
    value: ({ side }) => side,
  },
]

/** A stretch of the text of a turn, and the sentence it is in. */
export interface Stretch {
  readonly turn: number
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export const STRETCH: readonly ShownColumn<Stretch>[] = [
  CALL_ID,
  { name: 'turn', type: 'INTEGER', description: 'Number of the turn', value: ({ turn }) => turn },
  {
    name: 'sentence',
    type: 'INTEGER',
    description: 'Number of the sentence in its turn, from 0',
    value: ({ sentence }) => sentence,
  },
  {
    name: 'start',
    type: 'INTEGER',
    description: 'First UTF-16 unit in the text of the turn',
    value: ({ start }) => start,
  },
  { name: 'end', type: 'INTEGER', description: 'After the last unit', value: ({ end }) => end },
  { name: 'text', type: 'VARCHAR', description: 'The words', value: ({ text }) => text },
]
