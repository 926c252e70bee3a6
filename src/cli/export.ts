import { EXPORT_FORMATS, exportResults } from '../archive/read-results.js'
import { HedgerowError } from '../base/error.js'
import { table } from '../report/table.js'
import { print, type Streams, widthOf } from './streams.js'

interface Options {
  readonly out: string
  readonly format?: string
  readonly tables?: string
  readonly force?: boolean
}

/** `hedgerow export RESULTS --out FOLDER`: the tables as Parquet, CSV or JSON Lines, a file each. */
export async function exportTables(results: string, options: Options, { stdout }: Streams): Promise<void> {
  const format = EXPORT_FORMATS.find((name) => name === (options.format ?? 'parquet'))
  if (format === undefined)
    throw new HedgerowError('USAGE', `--format is one of ${EXPORT_FORMATS.join(', ')}, found "${options.format}"`)
  const written = await exportResults(results, options.out, {
    format,
    force: options.force === true,
    ...(options.tables === undefined ? {} : { tables: options.tables.split(',').map((name) => name.trim()) }),
  })
  return print(
    stdout,
    table(
      [{ title: 'table' }, { title: 'rows', align: 'right' }, { title: 'file' }],
      written.map((each) => [each.table, String(each.rows), each.file]),
      widthOf(stdout),
    ),
  )
}
