import type { AnyTable, Cell, ColumnFacts, SqlType } from './column.js'

/** The values of one column: numbers (`NaN` for `NULL`; false 0, true 1; the place of a value among those it has), or texts. */
export type ColumnValues = Float64Array | readonly (string | null)[]

/** Rows of one table, column by column. */
export interface Rows {
  readonly count: number
  readonly columns: readonly ColumnValues[]
}

/** Rows of one table, and for each the call that it is of. */
export interface RowsOfCalls extends Rows {
  /** Numbers of calls, from 0. */
  readonly calls: Float64Array
}

/** Rows of several calls. */
export interface Batch {
  /** How many calls they are of. */
  readonly calls: number
  readonly tables: Readonly<Record<string, RowsOfCalls>>
}

const NUMBERS: ReadonlySet<SqlType> = new Set(['INTEGER', 'DOUBLE', 'BOOLEAN'])

/** Does a column come as numbers? */
const isNumeric = ({ type, oneOf }: ColumnFacts): boolean => oneOf !== undefined || NUMBERS.has(type)

/** Gathers the rows of calls into columns. */
export interface BatchBuilder<Source> {
  /** All rows of a call, or none of them where one cannot be made: the error is then thrown. */
  readonly add: (call: Source) => void
  readonly finish: () => Batch
}

/**
 * A builder of columns for tables.
 *
 * @example
 * const builder = batchBuilder(tablesOf(MEASURES))
 * builder.add(analyse(found, engine))
 * builder.finish().tables.turns?.count
 */
export function batchBuilder<Source>(tables: readonly AnyTable<Source>[]): BatchBuilder<Source> {
  const gathered = tables.map(({ stored }) => ({
    calls: numbers(),
    columns: stored.map((column) => (isNumeric(column) ? numbers() : texts())),
  }))
  const kept = tables.map(({ stored }) => stored.map(numberOf))
  let calls = 0
  return {
    add: (call) => {
      // All cells are made before the first is kept.
      const made = tables.map((table, i) => cellsOf(table, kept[i]!, call))
      for (const [i, { count, columns }] of made.entries()) {
        gathered[i]!.calls.add(new Array<number>(count).fill(calls))
        for (const [j, cells] of columns.entries()) gathered[i]!.columns[j]!.add(cells)
      }
      calls++
    },
    finish: () => ({
      calls,
      tables: Object.fromEntries(
        tables.map(({ name }, i) => {
          const of = gathered[i]!.calls.values() as Float64Array
          return [name, { count: of.length, calls: of, columns: gathered[i]!.columns.map((column) => column.values()) }]
        }),
      ),
    }),
  }
}

/** How a cell of a column is kept: as it is, or as its place among the values that the column has. */
function numberOf({ name, oneOf }: ColumnFacts): (cell: Cell) => Cell {
  if (oneOf === undefined) return (cell) => cell
  const places = new Map<Cell, number>(oneOf.map((value, i) => [value, i]))
  return (cell) => {
    if (cell === null) return null
    const place = places.get(cell)
    if (place === undefined) throw new Error(`column ${name} has ${oneOf.join(', ')}, found ${cell}`)
    return place
  }
}

interface Made {
  readonly count: number
  readonly columns: readonly (readonly Cell[])[]
}

function cellsOf<Source>(
  { stored, take }: AnyTable<Source>,
  kept: readonly ((cell: Cell) => Cell)[],
  call: Source,
): Made {
  const { count, cell } = take(call)
  const columns = stored.map((_, j) => {
    const keep = kept[j]!
    const cells = new Array<Cell>(count)
    for (let i = 0; i < count; i++) cells[i] = keep(cell(j, i))
    return cells
  })
  return { count, columns }
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
