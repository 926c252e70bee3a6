import { readCalls } from '../archive/read-call.js'
import type { HedgerowError } from '../base/error.js'
import { healthText, type UnreadFile } from '../report/health.js'
import { healthTable } from '../transcript/health.js'
import { type FormatName, rowsText } from './format.js'
import { print, type Streams } from './streams.js'

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

/** `hedgerow turns PATH --health`: how well the calls below a path are read, by format. */
export async function health(path: string, format: FormatName, { stdin, stdout }: Streams): Promise<void> {
  const table = healthTable()
  const failures: UnreadFile[] = []
  const failed = ({ code, message, place }: HedgerowError): void =>
    void failures.push({ file: place.file ?? path, code, message })
  for await (const transcript of readCalls(path, { failed, input: stdin })) table.add(transcript)
  const rows = table.rows()
  if (format === 'table') return print(stdout, healthText(rows, failures))
  if (format === 'json') return print(stdout, JSON.stringify({ formats: rows, failures }, undefined, 2))
  return print(stdout, rowsText(format, rows, COLUMNS))
}
