import { readCall } from '../archive/read-call.js'
import { HedgerowError } from '../base/error.js'
import { type Measure, measureLevels, measuresOf, UNITS, type Unit, type UnitMeasures } from '../measures/index.js'
import { table } from '../report/table.js'
import { showValue } from '../report/value.js'
import type { LmReason } from '../scoring/lm-counts.js'
import { type ScoredBy, scoreCall } from '../scoring/score-call.js'
import { type CallChoice, callOptions } from './call-choice.js'
import { type EngineOptions, engineFor } from './engine.js'
import { chooseFormat, type FormatName, ofCall, rowsText } from './format.js'
import { print, type Streams, widthOf } from './streams.js'

export const SCORE_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv']
/** What is shown unless `--by` says otherwise: the small units would flood a screen. */
const USUAL: readonly Unit[] = ['call', 'section', 'role', 'speaker']
/** Of these a call has many: their table has a line a unit, and few measures. */
const MANY: readonly Unit[] = ['sentence', 'turn', 'exchange']
const FEW = ['words', 'hedgeShare', 'hedgeRate', 'boosterRate', 'uncertaintyRate', 'toneRelative']
/** They stand first; the other measures follow in their order. */
const FIRST = ['turns', 'sentences', 'words']

interface Options extends EngineOptions, CallChoice {
  readonly format?: string
  readonly by?: string
  readonly measures?: string
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
  const call = scoreCall(await readCall(file, callOptions(options, streams)), await engineFor(options, streams))
  const { turns, engine } = call
  const measures = chosen(measuresOf(engine), options.measures)
  const found = measureLevels(asked, turns, { notices: options.notices === true, letters: true, measures })
  const sizes = options.measures === undefined ? lmSizes(engine) : []
  if (format === 'table') {
    const width = widthOf(stdout)
    const few = options.measures === undefined ? measures.filter(({ id }) => FEW.includes(id) || isOwn(id)) : measures
    const texts = found.map((each, i) =>
      MANY.includes(asked[i]!) ? linesText(each, few, measures.length, width) : unitsText(each, measures, sizes, width),
    )
    return print(stdout, texts.join('\n\n'))
  }
  const columns = ['call', 'by', 'unit', ...measures.map(({ id }) => id), ...sizes.map(({ id }) => id)]
  return print(
    stdout,
    rowsText(
      format,
      ofCall(
        call,
        found.flat().map((unit) => rowOf(unit, sizes)),
      ),
      columns,
    ),
  )
}

const isOwn = (id: string): boolean => id.startsWith('own:')

/**
 * The measures that are named, in that order; without names all, the sizes first.
 *
 * @throws USAGE for a name that is none
 */
function chosen(all: readonly Measure[], names: string | undefined): readonly Measure[] {
  const isFirst = ({ id }: Measure): boolean => FIRST.includes(id)
  if (names === undefined) return [...all.filter(isFirst), ...all.filter((each) => !isFirst(each))]
  return names.split(',').map((name) => {
    const measure = all.find(({ id }) => id === name.trim())
    if (measure === undefined)
      throw new HedgerowError('USAGE', `--measures names measures (hedgerow measures lists them), found "${name}"`)
    return measure
  })
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
function unitsText(
  units: readonly UnitMeasures[],
  measures: readonly Measure[],
  lm: readonly LmSize[],
  width: number,
): string {
  const values = measures.map(({ id, label }) => [label, ...units.map((unit) => showValue(id, unit.measures[id]!))])
  const lmRows = lm.map(({ label, value }) => [label, ...units.map((unit) => String(value(unit)))])
  const columns = units.map(({ unit }) => ({ title: unit, align: 'right' as const }))
  return table([{ title: `by ${units[0]?.by ?? ''}` }, ...columns], [...values, ...lmRows], width)
}

/** Units down, measures across. */
function linesText(units: readonly UnitMeasures[], few: readonly Measure[], all: number, width: number): string {
  const lines = table(
    [{ title: units[0]?.by ?? 'unit' }, ...few.map(({ label }) => ({ title: label, align: 'right' as const }))],
    units.map((unit) => [unit.unit, ...few.map(({ id }) => showValue(id, unit.measures[id]!))]),
    width,
  )
  return few.length === all
    ? lines
    : `${lines}\n\n${few.length} of ${all} measures; --measures names others, --format csv gives all`
}
