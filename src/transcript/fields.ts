import { foldKey } from './section-words.js'

/** An object of a JSON source, or a row of a table. */
export type Row = Readonly<Record<string, unknown>>

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What tables write where they have nothing. */
const NOTHING = new Set(['', 'nan', 'none', 'null', '<na>', 'n/a'])

export const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  Number.isNaN(value) ||
  (typeof value === 'string' && value.length < 6 && NOTHING.has(value.trim().toLowerCase()))

/** The columns of rows; names are compared folded, so `Speaker_Name`, `speakerName` and `speakername` are one. */
export interface Columns {
  readonly has: (names: readonly string[]) => boolean
  /** Reads the first of the named columns that a row fills; `undefined` where it fills none. */
  readonly field: (names: readonly string[]) => (row: Row) => unknown
}

/** The columns that any of the rows has. */
export function columnsOf(rows: readonly Row[]): Columns {
  const seen = new Set<string>()
  const written = new Map<string, string[]>()
  for (const row of rows)
    for (const key in row) {
      if (seen.has(key)) continue
      seen.add(key)
      const folded = foldKey(key)
      const same = written.get(folded)
      if (same === undefined) written.set(folded, [key])
      else same.push(key)
    }
  const keysOf = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => written.get(foldKey(name)) ?? [])
  return {
    has: (names) => keysOf(names).length > 0,
    field: (names) => {
      const keys = keysOf(names)
      return (row) => {
        for (const key of keys) if (!isNothing(row[key])) return row[key]
        return undefined
      }
    },
  }
}

/** The first filled field of one object by any of its names. */
export const fieldOf = (row: Row, names: readonly string[]): unknown => columnsOf([row]).field(names)(row)

/** A string or number as text without outer blanks; ids that came as floats (`222.0`) lose the point. */
export function textOf(value: unknown): string | undefined {
  if (isNothing(value)) return undefined
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return /^\d{1,20}\.0{1,6}$/.test(text) ? text.slice(0, text.indexOf('.')) : text
}

/** A number, or a text that is one. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value)
  return text !== undefined && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined
}
