/** What a column holds, as DuckDB names it. A date is written `YYYY-MM-DD`, JSON as its text. */
export type SqlType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP' | 'JSON'

/** A value of a row; `null` and `NaN` are `NULL` in SQL. */
export type Cell = string | number | boolean | null

/** One column of a table: what it is called, what it holds, and how it is taken from a row's source. */
export interface Column<Row> {
  readonly name: string
  readonly type: SqlType
  readonly description: string
  readonly value: (row: Row) => Cell
}

/** A column without the way to fill it: what a store needs to know. */
export type ColumnFacts = Omit<Column<never>, 'value'>

/** What is known of a table without its rows. */
export interface TableFacts {
  readonly name: string
  readonly description: string
  /** Columns that tell its rows apart, in the order in which the table is sorted. */
  readonly key: readonly string[]
  readonly columns: readonly ColumnFacts[]
}

/** One table of results: its columns, and the rows that a call puts into it. */
export interface Table<Source, Row> extends TableFacts {
  readonly columns: readonly Column<Row>[]
  readonly rows: (source: Source) => readonly Row[]
}

/** The rows that one source puts into a table. */
export interface Taken {
  readonly count: number
  /** The value of a column, by number, in a row. */
  readonly cell: (column: number, row: number) => Cell
}

/** A table whose columns do not show how their rows are made, so that tables of different rows stand in one list. */
export interface AnyTable<Source> extends TableFacts {
  readonly take: (source: Source) => Taken
}

/** The table as one of a list. */
export const anyTable = <Source, Row>({ rows, ...table }: Table<Source, Row>): AnyTable<Source> => ({
  ...table,
  take: (source) => {
    const found = rows(source)
    return { count: found.length, cell: (column, row) => table.columns[column]!.value(found[row]!) }
  },
})
