import { HedgerowError } from '../base/error.js'
import { csv } from '../report/csv.js'
import type { ScoredCall } from '../scoring/score-call.js'
import type { Output } from './streams.js'

/** What a command prints its data as. */
export type FormatName = 'table' | 'json' | 'jsonl' | 'csv' | 'markdown'

/** The format asked for; without one a table on a terminal, else the first machine format of the command. */
export function chooseFormat(asked: string | undefined, allowed: readonly FormatName[], output: Output): FormatName {
  if (asked === undefined) return output.isTTY === true ? 'table' : allowed.find((name) => name !== 'table')!
  const found = allowed.find((name) => name === asked)
  if (found === undefined)
    throw new HedgerowError('USAGE', `--format is one of ${allowed.join(', ')}, found "${asked}"`)
  return found
}

/** Rows with the call they are of and what scored it, so that those of several calls can stand together. */
export const ofCall = ({ engine, transcript }: ScoredCall, rows: readonly object[]): readonly object[] =>
  rows.map((row) => ({ call: transcript.id, engine, ...row }))

/** Rows in a machine format. */
export function rowsText(format: FormatName, rows: readonly object[], columns: readonly string[]): string {
  if (format === 'csv') return csv(rows, columns)
  if (format === 'json') return JSON.stringify(rows, undefined, 2)
  return rows.map((row) => JSON.stringify(row)).join('\n')
}
