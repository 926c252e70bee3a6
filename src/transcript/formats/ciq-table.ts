import { csvHead, csvTable } from '../csv.js'
import { columnsOf, type Row } from '../fields.js'
import { refuse, withLoss } from '../schemas/calls.js'
import { type CiqOptions, callsOfCiq, isCiqTable } from '../schemas/ciq.js'
import { entriesOf } from '../schemas/entries.js'
import type { Source } from '../source.js'
import type { Format, Look } from '../types.js'

const SURE = 0.97
const ENOUGH = 5

interface Rows {
  readonly rows: readonly Row[]
  readonly problems: readonly string[]
}

const lookAt = (head: readonly Row[], all: () => Rows, options: CiqOptions): Look => ({
  score: isCiqTable(columnsOf(head)) ? SURE : 0,
  read: () => {
    const { rows, problems } = all()
    const calls = callsOfCiq(rows, options)
    return calls.length === 0 ? refuse('a table of components without words') : withLoss(calls, problems)
  },
})

const LOOKS_FOR =
  'rows of components of S&P Capital IQ ("componenttext", "transcriptcomponenttypename", "componentorder")'

/** Components of S&P Capital IQ as CSV, a row each (FORMATS 2.4). */
export const ciqTable = (options: CiqOptions = {}): Format => ({
  id: 'ciq-table',
  medium: 'csv',
  looksFor: LOOKS_FOR,
  look: ({ text }) => lookAt(csvHead(text), () => csvTable(text), options),
})

/** The same rows as JSON Lines or a JSON list. */
export const ciqTableJson = (options: CiqOptions = {}): Format => ({
  id: 'ciq-table',
  medium: 'json',
  looksFor: LOOKS_FOR,
  look: (source: Source) => {
    const { rows, damaged } = entriesOf(source, () => false)
    const problems = damaged === 0 ? [] : [`${damaged} lines are no JSON and are left out`]
    return lookAt(rows.slice(0, ENOUGH), () => ({ rows, problems }), options)
  },
})
