import type { Measure } from '../measures/index.js'
import type { Section, Side } from '../transcript/types.js'
import type { Analysis } from './analysis.js'
import type { Column, Table } from './column.js'
import { CALL_ID, SECTION_AND_SIDE } from './shared-columns.js'
import { measureColumns, type Unit, unitsBy } from './units.js'

interface SectionRow extends Unit<string> {
  readonly callId: string
  readonly section: Section
  readonly side: Side
}

const SECTION: readonly Column<SectionRow>[] = [CALL_ID, ...SECTION_AND_SIDE]

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
      section: unit.turns[0]!.turn.section,
      side: unit.turns[0]!.turn.side,
    })),
})
