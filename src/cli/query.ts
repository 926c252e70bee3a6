import { queryResults } from '../archive/read-results.js'
import { csv } from '../report/csv.js'
import { table } from '../report/table.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams, widthOf } from './streams.js'

export const QUERY_FORMATS: readonly FormatName[] = ['table', 'jsonl', 'json', 'csv']
/** A terminal shows so many rows. */
const SHOWN = 40

/** `hedgerow query RESULTS SQL`: the rows of a query, which can read the results and nothing else. */
export async function query(
  results: string,
  sql: string,
  options: { readonly format?: string },
  { stdout }: Streams,
): Promise<void> {
  const format = chooseFormat(options.format, QUERY_FORMATS, stdout)
  const rows: Record<string, unknown>[] = []
  let names: readonly string[] = []
  let count = 0
  const columns = (found: readonly string[]): void => {
    names = found
  }
  for await (const some of queryResults(results, sql, { columns })) {
    if (format === 'csv' && some.length > 0) await print(stdout, csvLines(some, names, count === 0))
    count += some.length
    if (format === 'json') rows.push(...some)
    else if (format === 'table') rows.push(...some.slice(0, SHOWN - rows.length))
    else if (format === 'jsonl') await print(stdout, rowsText(format, some, names))
  }
  if (format === 'csv' && count === 0) return print(stdout, csvLines([], names, true))
  if (format === 'json') return print(stdout, JSON.stringify(rows, undefined, 2))
  if (format === 'table') return print(stdout, rowsTable(rows, count, widthOf(stdout)))
}

function csvLines(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
  withHead: boolean,
): string {
  const text = csv(
    rows.map((row) => Object.fromEntries(columns.map((name) => [name, flat(row[name])]))),
    columns,
  )
  return withHead ? text : text.slice(text.indexOf('\n') + 1)
}

/** Lists and structs as their JSON. */
const flat = (value: unknown): unknown => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

function rowsTable(rows: readonly Readonly<Record<string, unknown>>[], count: number, width: number): string {
  const [first] = rows
  if (first === undefined) return 'no rows'
  const names = Object.keys(first)
  const shown = table(
    names.map((title) => ({
      title,
      most: 60,
      align: rows.some((row) => typeof row[title] === 'number') ? ('right' as const) : ('left' as const),
    })),
    rows.map((row) => names.map((name) => cell(row[name]))),
    width,
  )
  return count > rows.length ? `${shown}\n… ${count - rows.length} more rows; --format csv gives all` : shown
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)))
  return String(flat(value))
}
