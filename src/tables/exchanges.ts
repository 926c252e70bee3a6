import type { Measure } from '../measures/index.js'
import type { Exchange } from '../transcript/types.js'
import type { Analysis } from './analysis.js'
import type { ShownColumn, Table } from './column.js'
import { withMeasures } from './measure-columns.js'
import { CALL_ID } from './shared-columns.js'
import { type Unit, unitsBy } from './units.js'

interface ExchangeRow extends Unit<number> {
  readonly exchange: Exchange
}

const EXCHANGE: readonly ShownColumn<ExchangeRow>[] = [
  CALL_ID,
  { name: 'exchange', type: 'INTEGER', description: 'Number of the exchange, from 0', value: (e) => e.exchange.index },
  {
    name: 'questioner',
    type: 'VARCHAR',
    description: 'Name of who asks, or reads the question out',
    value: (e) => e.exchange.questioner,
  },
  { name: 'firm', type: 'VARCHAR', description: 'Whom the questioner is with', value: (e) => e.exchange.firm },
  {
    name: 'questionTurns',
    type: 'INTEGER',
    description: 'Turns that ask',
    value: (e) => e.exchange.questionTurns.length,
  },
  {
    name: 'answerTurns',
    type: 'INTEGER',
    description: 'Turns that answer',
    value: (e) => e.exchange.answerTurns.length,
  },
  {
    name: 'followUpOf',
    type: 'INTEGER',
    description: 'The earlier exchange of the same questioner; NULL without one',
    value: (e) => e.exchange.followUpOf ?? null,
  },
]

/** A row an exchange of a call. */
export const exchanges = (measures: readonly Measure[]): Table<Analysis, ExchangeRow> =>
  withMeasures('exchange', measures, {
    name: 'exchanges',
    description: "A row an exchange: one analyst's slot, from being introduced to the last answer.",
    key: ['callId', 'exchange'],
    columns: EXCHANGE,
    rows: ({ transcript, turns, options }) =>
      unitsBy(turns, ({ turn }) => turn.exchange, options).flatMap((unit) => {
        const exchange = transcript.exchanges[unit.key]
        return exchange === undefined ? [] : [{ ...unit, exchange }]
      }),
  })
