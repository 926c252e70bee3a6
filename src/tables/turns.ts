import type { Counts, Measure } from '../measures/index.js'
import type { AnswerLabel } from '../scoring/answer.js'
import type { ScoredTurn } from '../scoring/score-call.js'
import type { Analysis } from './analysis.js'
import { ANSWERED, KINDS, REASONS, ROLES, SECTIONS, SIDES } from './closed-lists.js'
import type { ShownColumn, Table } from './column.js'
import { withMeasures } from './measure-columns.js'
import { CALL_ID } from './shared-columns.js'

interface TurnRow extends Pick<ScoredTurn, 'turn'> {
  readonly answer: AnswerLabel | undefined
  readonly counts: Counts
}

const TURN: readonly ShownColumn<TurnRow>[] = [
  CALL_ID,
  { name: 'turn', type: 'INTEGER', description: 'Number of the turn, from 0', value: (t) => t.turn.index },
  { name: 'participantId', type: 'VARCHAR', description: 'Who speaks', value: (t) => t.turn.participantId },
  { name: 'speaker', type: 'VARCHAR', description: 'Name of who speaks', value: (t) => t.turn.speaker },
  {
    name: 'role',
    type: 'VARCHAR',
    description: '`executive`, `analyst`, `operator`, …',
    oneOf: ROLES,
    value: (t) => t.turn.role,
  },
  {
    name: 'side',
    type: 'VARCHAR',
    description: '`company`, `outside`, `operator` or `unknown`',
    oneOf: SIDES,
    value: (t) => t.turn.side,
  },
  {
    name: 'section',
    type: 'VARCHAR',
    description: '`prepared`, `qa`, `closing` or `unknown`',
    oneOf: SECTIONS,
    value: (t) => t.turn.section,
  },
  {
    name: 'kind',
    type: 'VARCHAR',
    description: '`question`, `answer`, …',
    oneOf: KINDS,
    value: (t) => t.turn.kind,
  },
  {
    name: 'exchange',
    type: 'INTEGER',
    description: 'The exchange it belongs to; NULL outside the Q&A',
    value: (t) => t.turn.exchange,
  },
  {
    name: 'answered',
    type: 'VARCHAR',
    description: 'Of answers: `full`, `partial` or `none`',
    oneOf: ANSWERED,
    value: (t) => t.answer?.answered ?? null,
  },
  {
    name: 'reason',
    type: 'VARCHAR',
    description: 'Of answers that are not full: `refuse`, `unable`, `defer` or `evade`',
    oneOf: REASONS,
    value: (t) => t.answer?.reason ?? null,
  },
]

/** A row a turn of a call. */
export const turns = (measures: readonly Measure[]): Table<Analysis, TurnRow> =>
  withMeasures('turn', measures, {
    name: 'turns',
    description: 'A row a turn: who speaks where, how an answer answers, and the measures of the turn.',
    key: ['callId', 'turn'],
    columns: TURN,
    rows: ({ scored, turns: counted }) =>
      counted.map(({ turn, counts }, i) => ({ turn, counts, answer: scored.turns[i]!.answer })),
  })
