import { LM_MEASURES, MEASURES } from '../measures/index.js'
import { DICTIONARY_COLUMNS, DICTIONARY_FIELDS, dictionaryCells, dictionaryRecord } from '../report/dictionary.js'
import { markdown } from '../report/lexicons.js'
import { table } from '../report/table.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams, widthOf } from './streams.js'

export const MEASURE_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv', 'markdown']
const ALL = [...MEASURES, ...LM_MEASURES]

/** `hedgerow measures`: the data dictionary, from the registry. */
export async function measures(options: { readonly format?: string }, { stdout }: Streams): Promise<void> {
  const format = chooseFormat(options.format, MEASURE_FORMATS, stdout)
  const rows = ALL.map(dictionaryCells)
  if (format === 'markdown') return print(stdout, markdown(DICTIONARY_COLUMNS, rows))
  if (format !== 'table') return print(stdout, rowsText(format, ALL.map(dictionaryRecord), DICTIONARY_FIELDS))
  return print(
    stdout,
    table(
      DICTIONARY_COLUMNS.map((title) => ({ title })),
      rows,
      widthOf(stdout),
    ),
  )
}
