import { readCall } from '../archive/read-call.js'
import { turnsText } from '../report/turns.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams } from './streams.js'

export const TURN_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv']
const COLUMNS = [
  'index',
  'section',
  'exchange',
  'kind',
  'speaker',
  'title',
  'firm',
  'role',
  'side',
  'roleConfidence',
  'start',
  'end',
  'text',
]

/** `hedgerow turns FILE`: who speaks, in which part, asking or answering. */
export async function turns(file: string, options: { readonly format?: string }, { stdout }: Streams): Promise<void> {
  const format = chooseFormat(options.format, TURN_FORMATS, stdout)
  const transcript = readCall(file)
  if (format === 'table') return print(stdout, turnsText(transcript))
  if (format === 'json') return print(stdout, JSON.stringify(transcript, undefined, 2))
  return print(
    stdout,
    rowsText(
      format,
      transcript.turns.map((turn) => ({ ...turn, start: turn.span?.start, end: turn.span?.end })),
      COLUMNS,
    ),
  )
}
