import { LM_MEASURES, MEASURES, type Measure } from '../measures/index.js'
import { markdown } from '../report/lexicons.js'
import { table } from '../report/table.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams } from './streams.js'

export const MEASURE_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv', 'markdown']
const ALL = [...MEASURES, ...LM_MEASURES]
const COLUMNS = ['id', 'unit', 'range', 'formula', 'undefined when', 'source'] as const

/** `hedgerow measures`: the data dictionary, from the registry. */
export async function measures(options: { readonly format?: string }, { stdout }: Streams): Promise<void> {
  const format = chooseFormat(options.format, MEASURE_FORMATS, stdout)
  const rows = ALL.map((each) => cells(each))
  if (format === 'markdown') return print(stdout, markdown(COLUMNS, rows))
  if (format !== 'table') return print(stdout, rowsText(format, ALL.map(definition), FIELDS))
  return print(
    stdout,
    table(
      COLUMNS.map((title) => ({ title })),
      rows,
    ),
  )
}

const FIELDS = ['id', 'label', 'unit', 'min', 'max', 'formula', 'undefinedWhen', 'source']

/** A measure as data; an open end of its range is written out, since `null` means undefined. */
const definition = ({ range: [min, max], compute: _compute, ...rest }: Measure): object => ({
  ...rest,
  min: bound(min),
  max: bound(max),
})

const bound = (value: number): string => (Number.isFinite(value) ? String(value) : value > 0 ? '∞' : '−∞')
const cells = ({ id, unit, range, formula, undefinedWhen, source }: Measure): readonly string[] => [
  id,
  unit,
  `${bound(range[0])} … ${bound(range[1])}`,
  formula,
  undefinedWhen,
  source,
]
