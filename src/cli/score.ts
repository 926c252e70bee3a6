import { readCall } from '../archive/read-call.js'
import { HedgerowError } from '../base/error.js'
import { MEASURES, measureBy, UNITS, type Unit, type UnitMeasures } from '../measures/index.js'
import { table } from '../report/table.js'
import { showValue } from '../report/value.js'
import { scoreCall } from '../scoring/score-call.js'
import { type CallChoice, callOptions } from './call-choice.js'
import { type EngineOptions, engineFor } from './engine.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams } from './streams.js'

export const SCORE_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv']
const SIZES = ['turns', 'sentences', 'words'] as const

interface Options extends EngineOptions, CallChoice {
  readonly format?: string
  readonly by?: string
  readonly notices?: boolean
}

/** `hedgerow score FILE`: every measure, by section, role and speaker. Notices are out unless asked for. */
export async function score(file: string, options: Options, streams: Streams): Promise<void> {
  const { stdout } = streams
  const format = chooseFormat(options.format, SCORE_FORMATS, stdout)
  const units = Object.keys(UNITS) as Unit[]
  const asked = options.by === undefined ? units : units.filter((unit) => unit === options.by)
  if (asked.length === 0) throw new HedgerowError('USAGE', `--by is one of ${units.join(', ')}, found "${options.by}"`)
  const { turns } = scoreCall(await readCall(file, callOptions(options, streams)), engineFor(options))
  const found = asked.map((by) => measureBy(by, turns, { notices: options.notices === true }))
  if (format === 'table') return print(stdout, found.map(unitsText).join('\n\n'))
  return print(
    stdout,
    rowsText(format, found.flat().map(rowOf), ['by', 'unit', ...SIZES, ...MEASURES.map(({ id }) => id)]),
  )
}

const rowOf = ({ by, unit, counts, measures }: UnitMeasures): object => ({
  by,
  unit,
  ...Object.fromEntries(SIZES.map((size) => [size, counts[size]])),
  ...measures,
})

/** Measures down, units across. */
function unitsText(units: readonly UnitMeasures[]): string {
  const sizes = SIZES.map((size) => [size, ...units.map(({ counts }) => String(counts[size]))])
  const values = MEASURES.map(({ id, label }) => [label, ...units.map(({ measures }) => showValue(id, measures[id]!))])
  const columns = units.map(({ unit }) => ({ title: unit, align: 'right' as const }))
  return table([{ title: `by ${units[0]?.by ?? ''}` }, ...columns], [...sizes, ...values])
}
