import { readCall } from '../archive/read-call.js'
import { HedgerowError } from '../base/error.js'
import { AXES } from '../lexicon/classes.js'
import { OWN_AXIS } from '../lexicon/own.js'
import { type CueRow, cueRows } from '../report/cue-rows.js'
import { table } from '../report/table.js'
import { scoreCall } from '../scoring/score-call.js'
import { type CallChoice, callOptions } from './call-choice.js'
import { type EngineOptions, engineFor } from './engine.js'
import { chooseFormat, type FormatName, ofCall, rowsText } from './format.js'
import { print, type Streams, widthOf } from './streams.js'

export const CUE_FORMATS: readonly FormatName[] = ['table', 'jsonl', 'json', 'csv']
export const CUE_AXES = [...AXES, OWN_AXIS, 'all'] as const
const COLUMNS = [
  'call',
  'turn',
  'sentence',
  'start',
  'end',
  'text',
  'class',
  'axis',
  'strength',
  'negated',
  'weight',
  'of',
  'entry',
  'lexicon',
  'source',
  'speaker',
  'role',
  'section',
  'kind',
  'boilerplate',
  'rejected',
]

interface Options extends EngineOptions, CallChoice {
  readonly format?: string
  readonly axis?: string
  readonly rejected?: boolean
}

/** `hedgerow cues FILE`: every cue with its place, class and the entry that found it; with `--lexicon` the user's. */
export async function cues(file: string, options: Options, streams: Streams): Promise<void> {
  const { stdout } = streams
  const format = chooseFormat(options.format, CUE_FORMATS, stdout)
  const asked = options.axis ?? (options.lexicon === undefined ? 'stance' : OWN_AXIS)
  const axis = CUE_AXES.find((each) => each === asked)
  if (axis === undefined) throw new HedgerowError('USAGE', `--axis is one of ${CUE_AXES.join(', ')}, found "${asked}"`)
  if (axis === OWN_AXIS && options.lexicon === undefined)
    throw new HedgerowError('USAGE', `--axis ${OWN_AXIS} needs --lexicon, the path of a lexicon of your own`)
  const rejected = options.rejected === true
  const call = scoreCall(await readCall(file, callOptions(options, streams)), await engineFor(options, streams), {
    explain: rejected,
  })
  const rows = cueRows(call, { axis, rejected })
  if (format === 'table') return print(stdout, cuesText(rows, rejected, axis === 'tone', widthOf(stdout)))
  return print(stdout, rowsText(format, ofCall(call, rows), COLUMNS))
}

/** On the tone axis also what each cue adds to its sentence's tone, and what a direction is resolved by. */
function cuesText(rows: readonly CueRow[], rejected: boolean, weighed: boolean, width: number): string {
  const columns = [
    { title: 'turn', align: 'right' as const },
    { title: 'sent', align: 'right' as const },
    { title: 'speaker', most: 20 },
    { title: 'class' },
    { title: 'cue', most: 40 },
    { title: 'strength', align: 'right' as const },
    ...(weighed
      ? [
          { title: 'weight', align: 'right' as const },
          { title: 'of', most: 24 },
        ]
      : []),
    { title: 'entry', most: 44 },
  ]
  return table(
    rejected ? [...columns, { title: 'refused by' }] : columns,
    rows.map((row) => [
      String(row.turn),
      String(row.sentence),
      row.speaker,
      row.negated ? `${row.class} (negated)` : row.class,
      row.text,
      row.strength.toFixed(2),
      ...(weighed ? [row.weight?.toFixed(2) ?? '', row.of ?? ''] : []),
      row.entry,
      ...(rejected ? [row.rejected ?? ''] : []),
    ]),
    width,
  )
}
