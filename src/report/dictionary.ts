import { LEVELS, type Level, type Measure } from '../measures/measure.js'

/** Titles of the cells of `dictionaryCells`. */
export const DICTIONARY_COLUMNS = [
  'id',
  'label',
  'unit',
  'range',
  'formula',
  'undefined when',
  'levels',
  'source',
  'example',
] as const
/** Names of the fields of `dictionaryRecord`. */
export const DICTIONARY_FIELDS = [
  'id',
  'label',
  'unit',
  'min',
  'max',
  'formula',
  'isRatio',
  'scale',
  'undefinedWhen',
  'levels',
  'source',
  'example',
] as const

/**
 * A measure as a row of the data dictionary.
 *
 * @example dictionaryCells(measureOf('hedgeRate')!)[2] // => 'cues per 1,000 words'
 */
export const dictionaryCells = (measure: Measure): readonly string[] => [
  measure.id,
  measure.label,
  measure.unit,
  measure.range.map(bound).join(' … '),
  measure.formula,
  measure.undefinedWhen,
  levelsText(measure.levels),
  measure.source,
  measure.example,
]

/**
 * A measure as data. An open end of its range is `null`; `scale` is that of a ratio.
 *
 * @example dictionaryRecord(measureOf('hedgeRate')!) // => { id: 'hedgeRate', …, isRatio: true, scale: 1000, … }
 */
export const dictionaryRecord = (measure: Measure): Readonly<Record<string, unknown>> => ({
  id: measure.id,
  label: measure.label,
  unit: measure.unit,
  min: closed(measure.range[0]),
  max: closed(measure.range[1]),
  formula: measure.formula,
  isRatio: measure.denominator !== undefined,
  scale: measure.scale ?? null,
  undefinedWhen: measure.undefinedWhen,
  levels: measure.levels,
  source: measure.source,
  example: measure.example,
})

const closed = (value: number): number | null => (Number.isFinite(value) ? value : null)

const bound = (value: number): string => (Number.isFinite(value) ? String(value) : value > 0 ? '∞' : '−∞')

/** "all", "turn and up" or the levels themselves. */
function levelsText(levels: readonly Level[]): string {
  if (levels.length === LEVELS.length) return 'all'
  const [smallest] = levels
  const andUp = LEVELS.slice(LEVELS.indexOf(smallest!))
  return andUp.length > 1 && andUp.every((level) => levels.includes(level)) ? `${smallest} and up` : levels.join(', ')
}
