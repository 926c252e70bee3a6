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
  const lengths = rows.map((cells) => cells.length)
  return { rows: rows.map((cells) => rowOf(names, cells)), problems: problemsOf(names, lengths, broken) }
}

/** A table that stays text: a row is read when it is asked for. */
export interface TableText extends Omit<Table, 'rows'> {
  readonly names: readonly string[]
  readonly count: number
  /** A row by its number, from 0. */
  readonly row: (number: number) => Row
}

/** What `csvTable` reads, for a table of so many rows that they should not all be at hand. */
export function csvText(text: string): TableText {
  const ends: number[] = []
  const lengths: number[] = []
  let names: readonly string[] = []
  let broken: string | undefined
  let form = {}
  const all = withoutMark(text)
  Papa.parse<string[]>(all, {
    skipEmptyLines: 'greedy',
    step: ({ data, errors, meta: { cursor, delimiter, linebreak } }) => {
      broken ??= brokenIn(errors, ends.length)
      if (ends.length === 0) [names, form] = [data, { delimiter, newline: linebreak }]
      else lengths.push(data.length)
      ends.push(cursor)
    },
  })
  return {
    names,
    count: lengths.length,
    row: (number) => {
      const { data } = Papa.parse<string[]>(all.slice(ends[number], ends[number + 1]), {
        skipEmptyLines: 'greedy',
        ...form,
      })
      return rowOf(names, data[0]!)
    },
    problems: problemsOf(names, lengths, broken),
  }
}

function problemsOf(
  { length }: readonly string[],
  lengths: readonly number[],
  broken: string | undefined,
): readonly string[] {
  const short = lengths.filter((each) => each < length).length
  const long = lengths.filter((each) => each > length).length
  return [
    ...(broken === undefined ? [] : [broken]),
    ...(short === 0 ? [] : [`too few fields in ${short} of ${lengths.length} rows`]),
    ...(long === 0 ? [] : [`too many fields in ${long} of ${lengths.length} rows`]),
  ]
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
  const { data, errors } = Papa.parse<string[]>(withoutMark(text), {
    skipEmptyLines: 'greedy',
    preview: preview === 0 ? 0 : preview + 1,
  })
  const [names = []] = data
  return { names, rows: data.slice(1), broken: brokenIn(errors) }
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

function brokenIn(errors: readonly Papa.ParseError[], before = 0): string | undefined {
  const broken = errors.find(({ type }) => type === 'Quotes')
  return broken === undefined ? undefined : `${broken.message}, at row ${before + (broken.row ?? 0)}`
}

function rowOf(names: readonly string[], cells: readonly string[]): Row {
  const row: Record<string, string> = {}
  // Of two columns of one name the first counts.
  for (let i = Math.min(names.length, cells.length) - 1; i >= 0; i--) row[names[i]!] = cells[i]!
  return row
}
