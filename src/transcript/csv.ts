import Papa from 'papaparse'
import type { Row } from './fields.js'

export interface Table {
  readonly rows: readonly Row[]
  /** What of the table could not be read, a few words each. */
  readonly problems: readonly string[]
}

/** The rows of a CSV text by its header line; the delimiter is guessed, quoted fields may hold line breaks. */
export function csvTable(text: string): Table {
  const { names, rows, broken } = parse(text, 0)
  const short = rows.filter((cells) => cells.length < names.length).length
  const long = rows.filter((cells) => cells.length > names.length).length
  const problems = [
    ...(broken === undefined ? [] : [broken]),
    ...(short === 0 ? [] : [`too few fields in ${short} of ${rows.length} rows`]),
    ...(long === 0 ? [] : [`too many fields in ${long} of ${rows.length} rows`]),
  ]
  return { rows: rows.map((cells) => rowOf(names, cells)), problems }
}

/** Enough of a table to tell what it is. */
const HEAD_ROWS = 20
const HEAD_CHARACTERS = 1_000_000

/** The first rows of a CSV text. */
export function csvHead(text: string): readonly Row[] {
  const { names, rows } = parse(text.slice(0, HEAD_CHARACTERS), HEAD_ROWS)
  return rows.map((cells) => rowOf(names, cells))
}

interface Cells {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The first quote that is none, in the words of the parser. */
  readonly broken: string | undefined
}

function parse(text: string, preview: number): Cells {
  // Not by its own header option, which writes warnings to the console.
  const { data, errors } = Papa.parse<string[]>(text.startsWith('\ufeff') ? text.slice(1) : text, {
    skipEmptyLines: 'greedy',
    preview: preview === 0 ? 0 : preview + 1,
  })
  const [names = []] = data
  const broken = errors.find(({ type }) => type === 'Quotes')
  return {
    names,
    rows: data.slice(1),
    broken: broken === undefined ? undefined : `${broken.message}, at row ${broken.row ?? 0}`,
  }
}

function rowOf(names: readonly string[], cells: readonly string[]): Row {
  const row: Record<string, string> = {}
  // Of two columns of one name the first counts.
  for (let i = Math.min(names.length, cells.length) - 1; i >= 0; i--) row[names[i]!] = cells[i]!
  return row
}
