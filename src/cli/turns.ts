import { readCall } from '../archive/read-call.js'
import { HedgerowError } from '../base/error.js'
import { turnsText } from '../report/turns.js'
import { type CallChoice, callOptions } from './call-choice.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { health } from './health.js'
import { print, type Streams, widthOf } from './streams.js'

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

interface Options extends CallChoice {
  readonly format?: string
  readonly health?: boolean
}

/** `hedgerow turns FILE`: who speaks, in which part, asking or answering; `--health`: how well an archive is read. */
export async function turns(path: string, options: Options, streams: Streams): Promise<void> {
  const { stdout } = streams
  const format = chooseFormat(options.format, TURN_FORMATS, stdout)
  if (options.health === true && options.call !== undefined)
    throw new HedgerowError('USAGE', '--health is of every call below the path, --call of one; found both')
  if (options.health === true) return health(path, format, streams)
  const transcript = await readCall(path, callOptions(options, streams))
  if (format === 'table') return print(stdout, turnsText(transcript, widthOf(stdout)))
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
