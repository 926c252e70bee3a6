import type { Measure } from '../measures/index.js'
import type { Section, Side } from '../transcript/types.js'
import type { Analysis } from './analysis.js'
import type { ShownColumn, Table } from './column.js'
import { withMeasures } from './measure-columns.js'
import { CALL_ID, SECTION_AND_SIDE } from './shared-columns.js'
import { type Unit, unitsBy } from './units.js'

interface SectionRow extends Unit<string> {
  readonly section: Section
  readonly side: Side
}

const SECTION: readonly ShownColumn<SectionRow>[] = [CALL_ID, ...SECTION_AND_SIDE]

/** A row a section and side of a call. */
export const sections = (measures: readonly Measure[]): Table<Analysis, SectionRow> =>
  withMeasures('section', measures, {
    name: 'sections',
    description: 'A row a section and side of a call, with the measures of its turns.',
    key: ['callId', 'section', 'side'],
    columns: SECTION,
    rows: ({ turns, options }) =>
      unitsBy<string>(turns, ({ turn }) => `${turn.section} ${turn.side}`, options).map((unit) => ({
        ...unit,
        section: unit.turns[0]!.turn.section,
        side: unit.turns[0]!.turn.side,
      })),
  })
