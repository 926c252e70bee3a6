import type { Measure } from '../measures/index.js'
import type { Participant } from '../transcript/types.js'
import type { Analysis } from './analysis.js'
import { OFFICES, ROLES, SIDES } from './closed-lists.js'
import type { ShownColumn, Table } from './column.js'
import { withMeasures } from './measure-columns.js'
import { CALL_ID } from './shared-columns.js'
import { type Unit, unitsBy } from './units.js'

interface SpeakerRow extends Unit<string> {
  readonly person: Participant
}

const SPEAKER: readonly ShownColumn<SpeakerRow>[] = [
  CALL_ID,
  { name: 'participantId', type: 'VARCHAR', description: 'The person within the call', value: (s) => s.person.id },
  { name: 'speaker', type: 'VARCHAR', description: 'Name', value: (s) => s.person.name },
  { name: 'title', type: 'VARCHAR', description: 'Title, as the source has it', value: (s) => s.person.title },
  { name: 'firm', type: 'VARCHAR', description: 'Whom the person speaks for', value: (s) => s.person.firm },
  {
    name: 'role',
    type: 'VARCHAR',
    description: '`executive`, `analyst`, `operator`, …',
    oneOf: ROLES,
    value: (s) => s.person.role,
  },
  {
    name: 'office',
    type: 'VARCHAR',
    description: '`ceo`, `cfo` or `other`; NULL where no title says',
    oneOf: OFFICES,
    value: (s) => s.person.office ?? null,
  },
  {
    name: 'side',
    type: 'VARCHAR',
    description: '`company`, `outside`, `operator` or `unknown`',
    oneOf: SIDES,
    value: (s) => s.person.side,
  },
  {
    name: 'identified',
    type: 'BOOLEAN',
    description: 'False for "Unidentified Analyst" and the like, and where a title stands in place of the name',
    value: (s) => s.person.identified,
  },
  { name: 'confidence', type: 'DOUBLE', description: 'Of role and side, in [0, 1]', value: (s) => s.person.confidence },
]

/** A row a speaker of a call. */
export const speakers = (measures: readonly Measure[]): Table<Analysis, SpeakerRow> =>
  withMeasures('speaker', measures, {
    name: 'speakers',
    description: 'A row a person who speaks in a call, with the measures of all turns of that person.',
    key: ['callId', 'participantId'],
    columns: SPEAKER,
    rows: ({ transcript, turns, options }) => {
      const people = new Map(transcript.participants.map((person) => [person.id, person]))
      return unitsBy(turns, ({ turn }) => turn.participantId, options).flatMap((unit) => {
        const person = people.get(unit.key)
        return person === undefined ? [] : [{ ...unit, person }]
      })
    },
  })
