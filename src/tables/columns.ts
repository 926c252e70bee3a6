import type { AnyTable, Cell, ColumnFacts, SqlType } from './column.js'

/** Texts, each once, and for each cell its place among them; `NaN` for `NULL`. */
export interface Texts {
  readonly texts: readonly string[]
  readonly places: Float64Array
}

/**
 * The values of one column: numbers (`NaN` for `NULL`; false 0, true 1; the place of a value among those it has), or texts.
 */
export type ColumnValues = Float64Array | Texts | readonly (string | null)[]

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
  /** What has been gathered, all numbers in one buffer; the builder is then empty. */
  readonly finish: () => Batch
  /** Forget what has been gathered. */
  readonly clear: () => void
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
    finish: () => {
      // One buffer for all: hundreds of small ones, freed by another thread, leave holes in the memory of this one.
      let at = 0
      const room = new Float64Array(all.reduce((sum, column) => sum + column.numbers(), 0))
      const taken = (column: Gathered): ColumnValues => {
        const size = column.numbers()
        const values = column.take(room.subarray(at, at + size))
        at += size
        return values
      }
      const batch = {
        calls,
        tables: Object.fromEntries(
          tables.map(({ name }, i) => {
            const of = taken(gathered[i]!.calls) as Float64Array
            return [name, { count: of.length, calls: of, columns: gathered[i]!.columns.map(taken) }]
          }),
        ),
      }
      calls = 0
      return batch
    },
    clear: () => {
      for (const column of all) column.take(new Float64Array(column.numbers()))
      calls = 0
    },
  }
}

/** The cells of a column as they come. */
interface Gathered {
  readonly put: (cell: Cell) => void
  /** What has been put stays. */
  readonly keep: () => void
  /** What has been put since the last that stays goes. */
  readonly drop: () => void
  /** How many cells stay: each is a number, or the place of a text. */
  readonly numbers: () => number
  /** Give what stays, the numbers in a room of that size, and begin anew. */
  readonly take: (room: Float64Array) => ColumnValues
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
    numbers: () => kept,
    take: (room) => {
      room.set(buffer.subarray(0, kept))
      length = kept = 0
      return room
    },
  }
}

/** Texts come back in row after row, a name in fifty: each is sent once. */
function texts(): Gathered {
  let known = new Map<Cell, number>()
  let settled = 0
  const places = numbers((cell) => {
    const place = known.get(cell) ?? known.size
    known.set(cell, place)
    return place
  })
  return {
    ...places,
    keep: () => {
      places.keep()
      settled = known.size
    },
    drop: () => {
      places.drop()
      known = new Map([...known].slice(0, settled))
    },
    take: (room) => {
      places.take(room)
      const found = [...known.keys()].slice(0, settled) as string[]
      known = new Map()
      settled = 0
      return { texts: found, places: room }
    },
  }
}
