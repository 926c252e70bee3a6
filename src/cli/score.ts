import { readCall } from '../archive/read-call.js'
import { HedgerowError } from '../base/error.js'
import { type Measure, measureBy, measuresOf, UNITS, type Unit, type UnitMeasures } from '../measures/index.js'
import { table } from '../report/table.js'
import { showValue } from '../report/value.js'
import type { LmReason } from '../scoring/lm-counts.js'
import { type ScoredBy, scoreCall } from '../scoring/score-call.js'
import { type CallChoice, callOptions } from './call-choice.js'
import { type EngineOptions, engineFor } from './engine.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams } from './streams.js'

export const SCORE_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv']
/** What is shown unless `--by` says otherwise: the small units would flood a screen. */
const USUAL: readonly Unit[] = ['call', 'section', 'role', 'speaker']
/** They stand first; the other measures follow in their order. */
const FIRST = ['turns', 'sentences', 'words']

interface Options extends EngineOptions, CallChoice {
  readonly format?: string
  readonly by?: string
  readonly notices?: boolean
}

/**
 * `hedgerow score FILE`: every measure, of the call and by section, role and speaker, with those of the user's own
 * lexicons. Notices are out unless asked for.
 */
export async function score(file: string, options: Options, streams: Streams): Promise<void> {
  const { stdout } = streams
  const format = chooseFormat(options.format, SCORE_FORMATS, stdout)
  const units = Object.keys(UNITS) as Unit[]
  const asked = options.by === undefined ? USUAL : units.filter((unit) => unit === options.by)
  if (asked.length === 0) throw new HedgerowError('USAGE', `--by is one of ${units.join(', ')}, found "${options.by}"`)
  const { turns, engine } = scoreCall(
    await readCall(file, callOptions(options, streams)),
    await engineFor(options, streams),
  )
  const all = measuresOf(engine)
  const isFirst = ({ id }: Measure): boolean => FIRST.includes(id)
  const measures = [...all.filter(isFirst), ...all.filter((each) => !isFirst(each))]
  const found = asked.map((by) => measureBy(by, turns, { notices: options.notices === true, letters: true, measures }))
  if (format === 'table')
    return print(stdout, found.map((each) => unitsText(each, measures, lmSizes(engine))).join('\n\n'))
  const sizes = lmSizes(engine)
  const columns = ['by', 'unit', ...measures.map(({ id }) => id), ...sizes.map(({ id }) => id)]
  return print(
    stdout,
    rowsText(
      format,
      found.flat().map((unit) => rowOf(unit, sizes)),
      columns,
    ),
  )
}

/** What the Loughran–McDonald figures of a unit are made of: a column of its own in every format. */
interface LmSize {
  readonly id: string
  readonly label: string
  readonly value: (unit: UnitMeasures) => number
}

/** Reasons that a mode knows. */
const KNOWN: Readonly<Record<string, readonly LmReason[]>> = {
  parity: ['may', 'negatedPositive'],
  corrected: ['month', 'question', 'negatedPositive', 'negatedNegative', 'notice', 'annotation', 'outside'],
}

const lmSizes = ({ lm }: ScoredBy): readonly LmSize[] =>
  lm === undefined
    ? []
    : [
        { id: 'lmWords', label: 'LM words', value: ({ counts }) => counts.lm?.words ?? Number.NaN },
        ...KNOWN[lm]!.map((reason) => ({
          id: `lmChanged:${reason}`,
          label: `LM changed: ${reason}`,
          value: ({ counts }: UnitMeasures) => counts.lm?.changes[reason] ?? Number.NaN,
        })),
      ]

const rowOf = (unit: UnitMeasures, lm: readonly LmSize[]): object => ({
  by: unit.by,
  unit: unit.unit,
  ...unit.measures,
  ...Object.fromEntries(lm.map(({ id, value }) => [id, value(unit)])),
})

/** Measures down, units across. */
function unitsText(units: readonly UnitMeasures[], measures: readonly Measure[], lm: readonly LmSize[]): string {
  const values = measures.map(({ id, label }) => [label, ...units.map((unit) => showValue(id, unit.measures[id]!))])
  const lmRows = lm.map(({ label, value }) => [label, ...units.map((unit) => String(value(unit)))])
  const columns = units.map(({ unit }) => ({ title: unit, align: 'right' as const }))
  return table([{ title: `by ${units[0]?.by ?? ''}` }, ...columns], [...values, ...lmRows])
}
