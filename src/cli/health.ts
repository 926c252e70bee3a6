import { readCalls } from '../archive/read-call.js'
import { HedgerowError } from '../base/error.js'
import { healthText, type UnreadFile } from '../report/health.js'
import { type Health, healthTable } from '../transcript/health.js'
import { type FormatName, rowsText } from './format.js'
import { print, type Streams, widthOf } from './streams.js'

const COLUMNS = [
  'format',
  'calls',
  'turns',
  'turnsWithoutRole',
  'qaTurns',
  'qaTurnsOfUnknownSide',
  'words',
  'wordsUnread',
  'boundaries',
  'diagnostics',
]

/**
 * `hedgerow turns PATH --health`: how well the calls below a path are read, by format.
 *
 * @throws the first failure where no call was read.
 */
export async function health(path: string, format: FormatName, { stdin, stdout }: Streams): Promise<void> {
  const table = healthTable()
  const failures: UnreadFile[] = []
  let failure: HedgerowError | undefined
  const failed = (error: HedgerowError): void => {
    failure ??= error
    failures.push({ file: error.place.file ?? path, code: error.code, message: error.seen })
  }
  for await (const transcript of readCalls(path, { failed, input: stdin })) table.add(transcript)
  const rows = table.rows()
  await print(stdout, healthOutput(format, rows, failures, widthOf(stdout)))
  if (rows.length === 0) throw failure ?? new HedgerowError('NO_FILES', 'expected calls, found none', { file: path })
}

function healthOutput(
  format: FormatName,
  rows: readonly Health[],
  failures: readonly UnreadFile[],
  width: number,
): string {
  if (format === 'table') return healthText(rows, failures, width)
  if (format === 'json') return JSON.stringify({ formats: rows, failures }, undefined, 2)
  return rowsText(format, rows, COLUMNS)
}
