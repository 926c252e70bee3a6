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
  const gathered = tables.map(({ columns }) => columns.map(({ type }) => (isNumeric(type) ? numbers() : texts())))
  return {
    add: (source) => {
      // All cells are made before the first is kept.
      const made = tables.map((table) => cellsOf(table, source))
      for (const [i, columns] of made.entries()) for (const [j, cells] of columns.entries()) gathered[i]![j]!.add(cells)
    },
    finish: () =>
      Object.fromEntries(
        tables.map(({ name }, i) => {
          const columns = gathered[i]!.map((column) => column.values())
          return [name, { count: columns[0]?.length ?? 0, columns }]
        }),
      ),
  }
}

function cellsOf<Source>({ columns, take }: AnyTable<Source>, source: Source): Cell[][] {
  const { count, cell } = take(source)
  return columns.map((_, j) => {
    const cells = new Array<Cell>(count)
    for (let i = 0; i < count; i++) cells[i] = cell(j, i)
    return cells
  })
}

interface Gathered {
  readonly add: (cells: readonly Cell[]) => void
  readonly values: () => ColumnValues
}

const SPARE = 64

/** Numbers in a buffer that doubles when it is full. */
function numbers(): Gathered {
  let buffer = new Float64Array(SPARE)
  let length = 0
  return {
    add: (cells) => {
      if (length + cells.length > buffer.length) {
        const larger = new Float64Array(2 * (length + cells.length))
        larger.set(buffer)
        buffer = larger
      }
      for (const cell of cells) buffer[length++] = cell === null ? Number.NaN : Number(cell)
    },
    values: () => buffer.slice(0, length),
  }
}

function texts(): Gathered {
  const kept: (string | null)[] = []
  return {
    add: (cells) => {
      for (const cell of cells) kept.push(cell as string | null)
    },
    values: () => kept,
  }
}
