import type { Measure } from '../measures/index.js'
import type { Analysis } from './analysis.js'
import type { Column, Table } from './column.js'
import { measureColumns, type Unit, unitsBy } from './units.js'

interface SectionRow extends Unit<string> {
  readonly callId: string
}

const SECTION: readonly Column<SectionRow>[] = [
  { name: 'callId', type: 'VARCHAR', description: 'The call', value: (s) => s.callId },
  {
    name: 'section',
    type: 'VARCHAR',
    description: '`prepared`, `qa`, `closing` or `unknown`',
    value: (s) => s.turns[0]!.turn.section,
  },
  {
    name: 'side',
    type: 'VARCHAR',
    description: '`company`, `outside`, `operator` or `unknown`',
    value: (s) => s.turns[0]!.turn.side,
  },
]

/** A row a section and side of a call. */
export const sections = (measures: readonly Measure[]): Table<Analysis, SectionRow> => ({
  name: 'sections',
  description: 'A row a section and side of a call, with the measures of its turns.',
  key: ['callId', 'section', 'side'],
  columns: [...SECTION, ...measureColumns('section', measures)],
  rows: ({ transcript, turns, options }) =>
    unitsBy(turns, ({ turn }) => `${turn.section} ${turn.side}`, options).map((unit) => ({
      ...unit,
      callId: transcript.id,
    })),
})
