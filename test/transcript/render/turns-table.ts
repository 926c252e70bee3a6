import { stringify } from 'csv-stringify/sync'
import type { InventedCall, SaidTurn } from './call.js'

type Call = InventedCall

const speakerOf = ({ who }: SaidTurn): string => who?.name ?? 'Operator'

/** A row per turn. */
export const render = ({ turns, ticker, company, date, year, quarter }: Call): string =>
  stringify(
    turns.map((turn, i) => ({
      ticker,
      company_name: company,
      fiscal_year: year,
      fiscal_quarter: quarter,
      date,
      turn_index: i,
      section: turn.section === 'prepared' ? 'prepared_remarks' : 'q_and_a',
      speaker: speakerOf(turn),
      role: turn.who?.title ?? 'Operator',
      text: turn.text,
    })),
    { header: true },
  )

/** What Python prints for a text. */
const printed = (text: string): string => (text.includes("'") ? `"${text.replace(/"/g, '\\"')}"` : `'${text}'`)

/** A row per call, the turns as pandas writes a list into a table. */
export const renderCalls = ({ turns, ticker, company, date, year, quarter }: Call): string =>
  stringify(
    [
      {
        symbol: ticker,
        company_name: company,
        company_id: '77.0',
        year,
        quarter,
        date,
        structured_content: `[${turns.map((turn) => `{'speaker': ${printed(speakerOf(turn))}, 'text': ${printed(turn.text)}}`).join(' ')}]`,
      },
    ],
    { header: true },
  )
