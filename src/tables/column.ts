/** What a column holds, as DuckDB names it. A date is written `YYYY-MM-DD`, JSON as its text. */
export type SqlType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP' | 'JSON'

/** A value of a row; `null` and `NaN` are `NULL` in SQL. */
export type Cell = string | number | boolean | null

/** A column: what it is called and what it holds. */
export interface ColumnFacts {
  readonly name: string
  readonly type: SqlType
  readonly description: string
  /** The only values it has: a store needs but their numbers. */
  readonly oneOf?: readonly string[]
}

/** A column that is stored, and how it is taken from a row's source. */
export interface Column<Row> extends ColumnFacts {
  readonly value: (row: Row) => Cell
}

/**
 * A column that is not stored: it is made of the stored columns of its row, which SQL has as `this."name"`, and of those
 * of its call, `calls."name"`.
 */
export interface MadeColumn extends ColumnFacts {
  readonly sql: string
}

/** A column as users see it: stored, or made of what is. */
export type ShownColumn<Row> = Column<Row> | MadeColumn

/** What is known of a table without its rows. */
export interface TableFacts {
  readonly name: string
  readonly description: string
  /** Columns that tell its rows apart, in the order in which the table is sorted. */
  readonly key: readonly string[]
  readonly columns: readonly ColumnFacts[]
}

/** What a store must know of a table besides: the columns that it holds, shown or not. */
export interface StoredFacts extends TableFacts {
  readonly stored: readonly ColumnFacts[]
}

/** One table of results: its columns, and the rows that a call puts into it. */
export interface Table<Source, Row> extends TableFacts {
  readonly columns: readonly ShownColumn<Row>[]
  /** Stored and not shown: what shown ones are made of. */
  readonly hidden?: readonly Column<Row>[]
  readonly rows: (source: Source) => readonly Row[]
}

/** The rows that one source puts into a table. */
export interface Taken {
  readonly count: number
  /** The value of a stored column, by number, in a row. */
  readonly cell: (column: number, row: number) => Cell
}

/** A table whose columns do not show how their rows are made, so that tables of different rows stand in one list. */
export interface AnyTable<Source> extends StoredFacts {
  readonly take: (source: Source) => Taken
}

/** Is the column made of others? */
export const isMade = (column: ColumnFacts): column is MadeColumn => 'sql' in column

/** The table as one of a list. */
export function anyTable<Source, Row>({ rows, hidden = [], ...table }: Table<Source, Row>): AnyTable<Source> {
  const shown = table.columns.flatMap((column) => (isMade(column) ? [] : [column]))
  const stored: readonly Column<Row>[] = [...shown, ...hidden]
  return {
    ...table,
    stored,
    take: (source) => {
      const found = rows(source)
      return { count: found.length, cell: (column, row) => stored[column]!.value(found[row]!) }
    },
  }
}
