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

/** Types that come as numbers. */
const NUMBERS: ReadonlySet<SqlType> = new Set(['INTEGER', 'DOUBLE', 'BOOLEAN'])

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
  const gathered = tables.map(({ stored }) => ({ calls: numbers(), columns: stored.map(gatheredOf) }))
  const all = gathered.flatMap((each) => [each.calls, ...each.columns])
  let calls = 0
  return {
    add: (call) => {
      try {
        for (const [i, { take }] of tables.entries()) {
          const { count, cell } = take(call)
          const into = gathered[i]!
          for (let row = 0; row < count; row++) into.calls.put(calls)
          for (const [j, column] of into.columns.entries())
            for (let row = 0; row < count; row++) column.put(cell(j, row))
        }
      } catch (error) {
        for (const column of all) column.drop()
        throw error
      }
      for (const column of all) column.keep()
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

/** The cells of a column as they come. */
interface Gathered {
  readonly put: (cell: Cell) => void
  /** What has been put stays. */
  readonly keep: () => void
  /** What has been put since the last that stays goes. */
  readonly drop: () => void
  readonly values: () => ColumnValues
}

function gatheredOf({ name, type, oneOf }: ColumnFacts): Gathered {
  if (oneOf === undefined) return NUMBERS.has(type) ? numbers() : texts()
  const places = new Map<Cell, number>(oneOf.map((value, i) => [value, i]))
  return numbers((cell) => {
    const place = places.get(cell)
    if (place === undefined) throw new Error(`column ${name} has ${oneOf.join(', ')}, found ${cell}`)
    return place
  })
}

const SPARE = 64

/** Numbers in a buffer that doubles when it is full. */
function numbers(numberOf: (cell: Cell) => number = Number): Gathered {
  let buffer = new Float64Array(SPARE)
  let length = 0
  let kept = 0
  return {
    put: (cell) => {
      if (length === buffer.length) {
        const larger = new Float64Array(2 * length)
        larger.set(buffer)
        buffer = larger
      }
      buffer[length++] = cell === null ? Number.NaN : numberOf(cell)
    },
    keep: () => {
      kept = length
    },
    drop: () => {
      length = kept
    },
    values: () => buffer.slice(0, kept),
  }
}

function texts(): Gathered {
  const cells: (string | null)[] = []
  let kept = 0
  return {
    put: (cell) => {
      cells.push(cell as string | null)
    },
    keep: () => {
      kept = cells.length
    },
    drop: () => {
      cells.length = kept
    },
    values: () => cells,
  }
}
