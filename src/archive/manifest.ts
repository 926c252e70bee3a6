import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { HedgerowError } from '../base/error.js'
import { csvText, type TableText } from '../transcript/csv.js'
import { type Columns, columnsOf, isNothing, type Row, textOf } from '../transcript/fields.js'
import { foldKey } from '../transcript/section-words.js'
import type { Transcript } from '../transcript/types.js'
import { MANIFEST_COLUMNS, ManifestCells, type ManifestRow, periodOf } from './manifest-row.js'
import { nameOf, readTextFile } from './read-file.js'

/**
 * What a table says of calls: company, date, period, and controls of a study. An archive has a row for each of its calls,
 * more than should be at hand: a row is read when it is asked for.
 */
export interface Manifest {
  readonly file: string
  /** A row by its number, from 0. */
  readonly row: (number: number) => ManifestRow
  /** Numbers of rows by the path and id they name. */
  readonly named: ReadonlyMap<string, number>
  /** Numbers of the rows that name an id, by their path, `''` where they name none. */
  readonly withId: ReadonlyMap<string, readonly number[]>
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(MANIFEST_COLUMNS).flat().map(foldKey))
const keyOf = (path = '', id?: string): string => (id === undefined ? path : `${path}\n${id}`)

/**
 * Read a manifest: a CSV with a row for each call, named by `path` (or `file`) from the manifest's folder, by `id`, or
 * by both. `ticker`, `company`, `date`, and `fiscal_period` or `year` and `quarter`, are facts; all further columns are
 * controls.
 *
 * @throws BAD_MANIFEST with the first problem and how many more there are; the codes of reading a file.
 */
export function readManifest(path: string): Manifest {
  const file = nameOf(path)
  const table = csvText(readTextFile(path).text)
  const columns = columnsOf(table.count === 0 ? [] : [Object.fromEntries(table.names.map((name) => [name, '']))])
  if (!columns.has([...MANIFEST_COLUMNS.path, ...MANIFEST_COLUMNS.id]))
    throw new HedgerowError('BAD_MANIFEST', `expected a column path, file or id, found ${headsOf(table)}`, { file })
  const read = rowReader(columns, path === '-' ? '.' : dirname(path))
  const { add, ...names } = namesOfRows()
  const problems = [...table.problems]
  for (let number = 0; number < table.count; number++) {
    const row = read(table.row(number))
    const problem =
      typeof row === 'string'
        ? row
        : names.named.has(keyOf(row.path, row.id))
          ? `expected each call once, found ${row.id ?? row.path} again`
          : missing(row)
    if (problem !== undefined) problems.push(`${problem}, in row ${number + 1}`)
    else if (typeof row !== 'string') add(row, number)
  }
  const [first, ...more] = problems
  // What was read without a problem is a row.
  if (first === undefined) return { file, row: (number) => read(table.row(number)) as ManifestRow, ...names }
  throw new HedgerowError('BAD_MANIFEST', more.length === 0 ? first : `${first} (and ${more.length} more)`, { file })
}

const headsOf = ({ count, row }: TableText): string =>
  count === 0 ? 'no row' : Object.keys(row(0)).slice(0, 6).join(', ')

interface NamesOfRows extends Pick<Manifest, 'named' | 'withId'> {
  readonly add: (row: ManifestRow, number: number) => void
}

function namesOfRows(): NamesOfRows {
  const named = new Map<string, number>()
  const withId = new Map<string, number[]>()
  return {
    named,
    withId,
    add: ({ path = '', id }, number) => {
      named.set(keyOf(path, id), number)
      if (id === undefined) return
      const numbers = withId.get(path)
      if (numbers === undefined) withId.set(path, [number])
      else numbers.push(number)
    },
  }
}

const missing = ({ path }: ManifestRow): string | undefined =>
  path === undefined || statSync(path.split('!/')[0]!, { throwIfNoEntry: false }) !== undefined
    ? undefined
    : `expected a file, found nothing at ${path}`

/** Reads the rows of a table; says the problem where one is not as it should be. */
function rowReader(columns: Columns, folder: string): (cells: Row) => ManifestRow | string {
  const fields = Object.entries(MANIFEST_COLUMNS).map(([name, names]) => [name, columns.field(names)] as const)
  return (cells) => {
    const checked = ManifestCells.safeParse(
      Object.fromEntries(
        fields.flatMap(([name, field]) => {
          const said = textOf(field(cells))
          return said === undefined ? [] : [[name, said]]
        }),
      ),
    )
    if (!checked.success) return checked.error.issues[0]!.message
    const { path, id, ticker, company, date } = checked.data
    const fiscal = periodOf(checked.data)
    return {
      ...(path === undefined ? {} : { path: resolve(folder, path.replaceAll('\\', '/')) }),
      ...(id === undefined ? {} : { id }),
      ...(ticker === undefined ? {} : { ticker }),
      ...(company === undefined ? {} : { company }),
      ...(date === undefined ? {} : { date }),
      ...(fiscal === undefined ? {} : { fiscal }),
      controls: controlsOf(cells),
    }
  }
}

const controlsOf = (cells: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([name, said]) =>
      typeof said === 'string' && !isNothing(said) && !KNOWN.has(foldKey(name)) ? [[name.trim(), said.trim()]] : [],
    ),
  )

/** The rows that may name a call of a document: by its path, with or without an id. */
export const rowsOfDocument = ({
  row,
  named,
  withId,
}: Manifest): ((name: string, file?: string) => readonly ManifestRow[]) => {
  const anywhere = (withId.get('') ?? []).map(row)
  return (name, file = name) => {
    const path = resolve(file)
    const ids = file === name ? withId.get(path) : [named.get(keyOf(path, name.slice(file.length + 1)))]
    const own = [named.get(path), ...(ids ?? [])].filter((number) => number !== undefined).sort((a, b) => a - b)
    return [...own.map(row), ...anywhere]
  }
}

/** A manifest of some rows of another. */
export function manifestOf(rows: readonly ManifestRow[]): Manifest {
  const { add, ...names } = namesOfRows()
  for (const [number, row] of rows.entries()) add(row, number)
  return { file: '', row: (number) => rows[number]!, ...names }
}

/** The row that names a transcript, the closest first: by path and id, by path, by id; an id may lack the file. */
export function manifestRow({ row, named }: Manifest, { id, source }: Transcript): ManifestRow | undefined {
  const own = id.slice(id.lastIndexOf('#') + 1)
  const path = source.file === undefined ? undefined : resolve(source.file)
  const keys = [keyOf(path, id), keyOf(path, own), keyOf(path), keyOf('', id), keyOf('', own)]
  const number = keys.map((key) => named.get(key)).find((each) => each !== undefined)
  return number === undefined ? undefined : row(number)
}
