import { HedgerowError } from '../base/error.js'

/**
 * The length of columns.
 *
 * @param records Of columns by name; two records may have a name in common.
 * @throws BAD_TABLE where one is not as long as the first.
 */
export function sameLength(...records: readonly Readonly<Record<string, ArrayLike<unknown>>>[]): number {
  const entries = records.flatMap((columns) => Object.entries(columns))
  const length = entries[0]?.[1].length ?? 0
  for (const [name, column] of entries)
    if (column.length !== length)
      throw new HedgerowError(
        'BAD_TABLE',
        `expected ${length} rows as in column ${entries[0]![0]}, found ${column.length} in column ${name}`,
      )
  return length
}

/** A grouping: a number from 0 a row, and how many there are. */
export interface Numbered {
  readonly codes: Int32Array
  readonly count: number
}

/** Numbers for keys, in order of appearance. */
export function numbered(keys: readonly string[]): Numbered {
  const known = new Map<string, number>()
  const codes = Int32Array.from(keys, (key) => {
    const code = known.get(key) ?? known.size
    known.set(key, code)
    return code
  })
  return { codes, count: known.size }
}
