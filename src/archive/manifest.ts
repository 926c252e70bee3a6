import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { HedgerowError } from '../base/error.js'
import { csvTable } from '../transcript/csv.js'
import { columnsOf, isNothing, type Row, textOf } from '../transcript/fields.js'
import { foldKey } from '../transcript/section-words.js'
import type { Transcript } from '../transcript/types.js'
import { MANIFEST_COLUMNS, ManifestCells, type ManifestRow, periodOf } from './manifest-row.js'
import { nameOf, readTextFile } from './read-file.js'

/** What a table says of calls: company, date, period, and controls of a study. */
export interface Manifest {
  readonly file: string
  readonly rows: readonly ManifestRow[]
  /** Rows by the path and id they name. */
  readonly byKey: ReadonlyMap<string, ManifestRow>
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(MANIFEST_COLUMNS).flat().map(foldKey))
const keyOf = (path = '', id = ''): string => `${path}\n${id}`

/**
 * Read a manifest: a CSV with a row for each call, named by `path` (or `file`) from the manifest's folder, by `id`, or
 * by both. `ticker`, `company`, `date`, and `fiscal_period` or `year` and `quarter`, are facts; all further columns are
 * controls.
 *
 * @throws BAD_MANIFEST with the first problem and how many more there are; the codes of reading a file.
 */
export function readManifest(path: string): Manifest {
  const file = nameOf(path)
  const { rows: table, problems: damage } = csvTable(readTextFile(path).text)
  const problems = [...damage]
  const rows: ManifestRow[] = []
  const byKey = new Map<string, ManifestRow>()
  const read = rowReader(table, path === '-' ? '.' : dirname(path))
  if (!columnsOf(table).has([...MANIFEST_COLUMNS.path, ...MANIFEST_COLUMNS.id]))
    throw new HedgerowError('BAD_MANIFEST', `expected a column path, file or id, found ${headsOf(table)}`, { file })
  for (const [i, cells] of table.entries()) {
    const row = read(cells)
    const key = typeof row === 'string' ? '' : keyOf(row.path, row.id)
    const problem =
      typeof row === 'string'
        ? row
        : byKey.has(key)
          ? `expected each call once, found ${row.id ?? row.path} again`
          : missing(row)
    if (problem !== undefined) problems.push(`${problem}, in row ${i + 1}`)
    else if (typeof row !== 'string') {
      rows.push(row)
      byKey.set(key, row)
    }
  }
  const [first, ...more] = problems
  if (first === undefined) return { file, rows, byKey }
  throw new HedgerowError('BAD_MANIFEST', more.length === 0 ? first : `${first} (and ${more.length} more)`, { file })
}

const headsOf = ([row]: readonly Row[]): string =>
  row === undefined ? 'no row' : Object.keys(row).slice(0, 6).join(', ')

const missing = ({ path }: ManifestRow): string | undefined =>
  path === undefined || statSync(path.split('!/')[0]!, { throwIfNoEntry: false }) !== undefined
    ? undefined
    : `expected a file, found nothing at ${path}`

/** Reads the rows of a table; says the problem where one is not as it should be. */
function rowReader(table: readonly Row[], folder: string): (cells: Row) => ManifestRow | string {
  const columns = columnsOf(table)
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
export const rowsOfDocument = (manifest: Manifest): ((name: string, file?: string) => readonly ManifestRow[]) => {
  const byPath = new Map<string, ManifestRow[]>()
  for (const row of manifest.rows) {
    const rows = byPath.get(row.path ?? '')
    if (rows === undefined) byPath.set(row.path ?? '', [row])
    else rows.push(row)
  }
  const anywhere = byPath.get('') ?? []
  return (name, file = name) => {
    const id = name.slice(file.length + 1)
    const own = (byPath.get(resolve(file)) ?? []).filter(
      (row) => file === name || row.id === undefined || row.id === id,
    )
    return [...own, ...anywhere]
  }
}

/** A manifest of some rows of another. */
export const manifestOf = (rows: readonly ManifestRow[]): Manifest => ({
  file: '',
  rows,
  byKey: new Map(rows.map((row) => [keyOf(row.path, row.id), row])),
})

/** The row that names a transcript, the closest first: by path and id, by path, by id; an id may lack the file. */
export function manifestRow({ byKey }: Manifest, { id, source }: Transcript): ManifestRow | undefined {
  const own = id.slice(id.lastIndexOf('#') + 1)
  const path = source.file === undefined ? undefined : resolve(source.file)
  const keys = [keyOf(path, id), keyOf(path, own), keyOf(path), keyOf('', id), keyOf('', own)]
  return keys.map((key) => byKey.get(key)).find((row) => row !== undefined)
}
