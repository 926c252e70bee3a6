import type { Contrast } from '../compare/compare-call.js'
import { NO_INTERVAL } from '../compare/contrast.js'
import type { Measure } from '../measures/index.js'
import type { Participant } from '../transcript/types.js'
import type { Analysis } from './analysis.js'
import { OFFICES } from './closed-lists.js'
import type { ShownColumn, Table } from './column.js'
import { CALL_ID } from './shared-columns.js'

interface ContrastRow {
  readonly contrast: Contrast
  /** `null` for all of management together. */
  readonly person: Participant | null
  readonly preparedSentences: number
  readonly answersSentences: number
}

const contrastColumns = (measures: readonly Measure[]): readonly ShownColumn<ContrastRow>[] => [
  CALL_ID,
  {
    name: 'participantId',
    type: 'VARCHAR',
    description: 'The person compared; NULL for all of management together',
    value: (c) => c.person?.id ?? null,
  },
  { name: 'speaker', type: 'VARCHAR', description: 'Name', value: (c) => c.person?.name ?? null },
  {
    name: 'office',
    type: 'VARCHAR',
    description: '`ceo`, `cfo` or `other`; NULL where no title says, and for all of management',
    oneOf: OFFICES,
    value: (c) => c.person?.office ?? null,
  },
  {
    name: 'measure',
    type: 'VARCHAR',
    description: 'Id of the measure',
    oneOf: measures.map(({ id }) => id),
    value: (c) => c.contrast.measure,
  },
  { name: 'prepared', type: 'DOUBLE', description: 'Value in the prepared remarks', value: (c) => c.contrast.prepared },
  { name: 'answers', type: 'DOUBLE', description: 'Value in the answers', value: (c) => c.contrast.answers },
  {
    name: 'preparedSentences',
    type: 'INTEGER',
    description: 'Sentences of the prepared remarks',
    value: (c) => c.preparedSentences,
  },
  {
    name: 'answersSentences',
    type: 'INTEGER',
    description: 'Sentences of the answers',
    value: (c) => c.answersSentences,
  },
  {
    name: 'difference',
    type: 'DOUBLE',
    description: 'Answers − prepared; NULL where a side is undefined',
    sql: 'this."answers" - this."prepared"',
  },
  {
    name: 'ratio',
    type: 'DOUBLE',
    description: 'Answers / prepared; NULL where prepared is 0',
    sql: 'this."answers" / nullif(this."prepared", 0)',
  },
  {
    name: 'low',
    type: 'DOUBLE',
    description: 'Lower bound of the 95% interval of the difference',
    value: (c) => c.contrast.low,
  },
  { name: 'high', type: 'DOUBLE', description: 'Upper bound of the 95% interval', value: (c) => c.contrast.high },
  { name: 'pValue', type: 'DOUBLE', description: 'Two-sided, of no difference', value: (c) => c.contrast.pValue },
  {
    name: 'effect',
    type: 'DOUBLE',
    description: 'Difference in standard deviations of a sentence',
    value: (c) => c.contrast.effect,
  },
  { name: 'df', type: 'DOUBLE', description: 'Degrees of freedom', value: (c) => c.contrast.df },
  { name: 'standardError', type: 'DOUBLE', description: 'Of the difference', value: (c) => c.contrast.standardError },
  {
    name: 'reason',
    type: 'VARCHAR',
    description: 'Why there is no interval: `undefinedSide`, `total`, `oneTurn`, `noVariation`; NULL where there is',
    oneOf: Object.keys(NO_INTERVAL),
    value: (c) => c.contrast.reason,
  },
]

/** A row a call, measure and person of management: answers against prepared remarks. */
export const contrasts = (measures: readonly Measure[]): Table<Analysis, ContrastRow> => ({
  name: 'contrasts',
  description:
    'A row a measure, for all of management and for each person who spoke on both sides: answers against prepared remarks.',
  key: ['callId', 'participantId', 'measure'],
  columns: contrastColumns(measures),
  rows: ({ transcript, comparison }) =>
    comparison.groups.flatMap(({ id, prepared, answers, contrasts: found }) => {
      if (id !== null && (prepared.turns === 0 || answers.turns === 0)) return []
      const person = transcript.participants.find((each) => each.id === id) ?? null
      const sizes = { preparedSentences: prepared.sentences, answersSentences: answers.sentences }
      return found.map((contrast) => ({ contrast, person, ...sizes }))
    }),
})
