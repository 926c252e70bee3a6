import type { AnyTable, Cell, SqlType } from './column.js'

/** The values of one column: numbers (`NaN` for `NULL`; false 0, true 1), or texts. */
export type ColumnValues = Float64Array | readonly (string | null)[]

/** Rows of one table, column by column. */
export interface Rows {
  readonly count: number
  readonly columns: readonly ColumnValues[]
}

/** Rows of several tables, by name. */
export type Batch = Readonly<Record<string, Rows>>

const NUMBERS: ReadonlySet<SqlType> = new Set(['INTEGER', 'DOUBLE', 'BOOLEAN'])

/** Does a column of this type come as numbers? */
export const isNumeric = (type: SqlType): boolean => NUMBERS.has(type)

/** Gathers the rows of sources into columns. */
export interface BatchBuilder<Source> {
  /** All rows of a source, or none of them where one cannot be made: the error is then thrown. */
  readonly add: (source: Source) => void
  readonly finish: () => Batch
}

/**
 * A builder of columns for tables.
 *
 * @example
 * const builder = batchBuilder(tablesOf(MEASURES))
 * builder.add(analyse(found, engine))
 * builder.finish().turns?.count
 */
export function batchBuilder<Source>(tables: readonly AnyTable<Source>[]): BatchBuilder<Source> {
  const gathered = tables.map(() => [] as (readonly Cell[])[])
  return {
    add: (source) => {
      const known = gathered.map(({ length }) => length)
      try {
        for (const [i, table] of tables.entries()) table.fill(source, (cells) => gathered[i]!.push(cells))
      } catch (error) {
        for (const [i, length] of known.entries()) gathered[i]!.length = length
        throw error
      }
    },
    finish: () => Object.fromEntries(tables.map((table, i) => [table.name, columnsOf(table, gathered[i]!)])),
  }
}

function columnsOf({ columns }: AnyTable<never>, rows: readonly (readonly Cell[])[]): Rows {
  return {
    count: rows.length,
    columns: columns.map(({ type }, j) =>
      isNumeric(type)
        ? Float64Array.from(rows, (cells) => (cells[j] === null ? Number.NaN : Number(cells[j])))
        : rows.map((cells) => cells[j] as string | null),
    ),
  }
}
