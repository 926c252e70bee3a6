import { identifier } from '../base/sql.js'
import type { Counts, Level, Measure } from '../measures/index.js'
import { countAt, type Term, termsOf } from '../measures/reads.js'
import type { Column, ShownColumn, Table } from './column.js'

/** What a row must know to have measures. */
interface Counted {
  readonly counts: Counts
}

/** The columns of the measures of a table. */
export interface MeasureColumns {
  /** A column a measure, under its id. */
  readonly shown: readonly ShownColumn<Counted>[]
  /** The counts of which they are made, under their paths: `words`, `cues.modal`. */
  readonly hidden: readonly Column<Counted>[]
}

/** The counts that are sums of parts of one. */
const FRACTIONS: ReadonlySet<string> = new Set(['hedgeStrength', 'rangeWidths'])

/**
 * A column for every measure that makes sense at a level.
 *
 * Stored are the counts that the measures are made of, small whole numbers that many measures share. A measure that is no
 * ratio of sums of counts is stored itself.
 *
 * @example measureColumns('turn', MEASURES).shown[0]?.name // => 'hedgeRate'
 */
export function measureColumns(level: Level, measures: readonly Measure[]): MeasureColumns {
  const hidden = new Map<string, Column<Counted>>()
  const shown = measures
    .filter(({ levels }) => levels.includes(level))
    .map((measure): ShownColumn<Counted> => {
      const { id, label, unit, undefinedWhen, compute } = measure
      const facts = { name: id, type: 'DOUBLE', description: `${label}, ${unit}; NULL ${undefinedWhen}` } as const
      const made = sqlOf(measure)
      if (made === undefined) return { ...facts, value: ({ counts }) => compute(counts) }
      for (const path of made.reads) hidden.set(path, countColumn(path))
      return { ...facts, sql: made.sql }
    })
  return { shown, hidden: [...hidden.values()] }
}

/** A table with the columns of all measures of its level behind its own. */
export function withMeasures<Source, Row extends Counted>(
  level: Level,
  measures: readonly Measure[],
  table: Table<Source, Row>,
): Table<Source, Row> {
  const { shown, hidden } = measureColumns(level, measures)
  return { ...table, columns: [...table.columns, ...shown], hidden }
}

interface MeasureSql {
  readonly sql: string
  readonly reads: readonly string[]
}

/** A measure in SQL, to the last bit the same; `undefined` where it is no ratio of sums of counts, and no such sum. */
function sqlOf({ numerator, denominator, scale = 1, compute }: Measure): MeasureSql | undefined {
  const above = termsOf(numerator ?? compute)
  const below = denominator === undefined ? [] : termsOf(denominator)
  if (above === undefined || below === undefined) return undefined
  const sum = `(${sumSql(above)})::DOUBLE`
  const sql = below.length === 0 ? sum : `${scale} * (${sum} / nullif(${sumSql(below)}, 0))`
  return { sql, reads: [...above, ...below].map(({ path }) => path) }
}

const sumSql = (terms: readonly Term[]): string =>
  terms.map(({ path, factor }) => `${factor === 1 ? '' : '-'}this.${identifier(path)}`).join(' + ')

function countColumn(path: string): Column<Counted> {
  const count = countAt(path)
  return {
    name: path,
    type: FRACTIONS.has(path) ? 'DOUBLE' : 'INTEGER',
    description: 'Count',
    value: ({ counts }) => count(counts),
  }
}
