import { existsSync } from 'node:fs'
import { type Database, openDatabase } from '../archive/duckdb.js'
import { HedgerowError } from '../base/error.js'
import { identifier, literal } from '../base/sql.js'
import { measureOf } from '../measures/index.js'
import { type Columns, type PanelCalls, signals } from '../panel/index.js'
import type { ColumnFacts } from '../tables/index.js'
import type { PanelRecipe } from './panel-recipe.js'

/** How a panel is written. */
export interface PanelOptions {
  /** Write over a file of that name. Default: false. */
  readonly force?: boolean
}

/** A panel that was written. */
export interface WrittenPanel {
  readonly calls: number
  /** Calls left out, as their company or day is not known. */
  readonly leftOut: number
  /** Calls left out, as there is a fuller one of their company and day. */
  readonly sameDay: number
  readonly columns: readonly string[]
}

/**
 * Write the panel of results, a row a company and day, as Parquet (or CSV, by the name of the file). Of several calls of a
 * company on one day the row is of the one with prepared remarks and questions, then of that with the most words.
 *
 * @throws NO_SUCH_FILE, NOT_RESULTS, RESULTS_BUSY, FILE_EXISTS, UNWRITABLE; USAGE for an unknown measure or a control that is none.
 * @example await writePanel('results.duckdb', 'panel.parquet', panelRecipe({ controls: ['size'] }))
 */
export async function writePanel(
  path: string,
  out: string,
  recipe: PanelRecipe,
  { force = false }: PanelOptions = {},
): Promise<WrittenPanel> {
  if (existsSync(out) && !force)
    throw new HedgerowError('FILE_EXISTS', 'expected no file of that name; --force writes over it', { file: out })
  const results = await openDatabase(path, { readOnly: true })
  try {
    const { ids, calls, ...left } = await callsOf(results, recipe)
    const columns = signals(calls, recipe)
    await write(out, { callId: ids, firm: calls.firm, date: calls.date, quarter: calls.quarter }, columns)
    return { calls: ids.length, ...left, columns: Object.keys(columns) }
  } finally {
    results.close()
  }
}

const SIDES: Readonly<Record<string, string>> = { prepared: 'prepared', answers: 'answers', gap: 'difference' }

/** The SQL of a measure of a recipe: of the call, or of one side of management, or of their difference. */
function sqlOf(name: string): string {
  const [side, id] = name.includes('.') ? name.split('.', 2) : ['call', name]
  const column = side === 'call' ? undefined : SIDES[side!]
  if (measureOf(id!) === undefined || (side !== 'call' && column === undefined))
    throw new HedgerowError('USAGE', `expected a measure, or prepared, answers or gap and a measure, found "${name}"`)
  if (column === undefined) return `"${id}"`
  return `(select ${column} from contrasts where contrasts.callId = calls.callId and participantId is null and measure = '${id}')`
}

interface Found extends Pick<WrittenPanel, 'leftOut' | 'sameDay'> {
  readonly ids: readonly string[]
  readonly calls: PanelCalls
}

async function callsOf(results: Database, recipe: PanelRecipe): Promise<Found> {
  const measures = [...new Set([...recipe.measures, ...recipe.composite])]
  const [{ total, known } = { total: 0, known: 0 }] = await results.rows(
    'select count(*) as total, count(*) filter (coalesce(ticker, company) is not null and date is not null) as known from calls',
  )
  const rows = await results.rows(
    `select callId, coalesce(ticker, company) as firm, date, quarter,
       ${measures.map((name) => `${sqlOf(name)} as ${identifier(name)}`).join(', ')}
       ${recipe.controls.map((name) => `, controls->>${literal(name)} as ${identifier(`control ${name}`)}`).join('')}
     from calls where firm is not null and date is not null
     qualify row_number() over (partition by firm, date order by coverage = 'full' desc, words desc, callId) = 1
     order by firm, date`,
  )
  const texts = (name: string): string[] => rows.map((row) => String(row[name]))
  const numbers = (name: string): number[] => rows.map((row) => (row[name] === null ? Number.NaN : Number(row[name])))
  return {
    ids: texts('callId'),
    calls: {
      firm: texts('firm'),
      date: texts('date'),
      quarter: texts('quarter'),
      measures: Object.fromEntries(measures.map((name) => [name, numbers(name)])),
      controls: Object.fromEntries(recipe.controls.map((name) => [name, controlOf(name, numbers(`control ${name}`))])),
    },
    leftOut: Number(total) - Number(known),
    sameDay: Number(known) - rows.length,
  }
}

function controlOf(name: string, values: number[]): number[] {
  if (values.length > 0 && values.every((value) => Number.isNaN(value)))
    throw new HedgerowError('USAGE', `expected numbers in the control "${name}" of the manifest, found none`)
  return values
}

async function write(out: string, keys: Readonly<Record<string, readonly string[]>>, columns: Columns): Promise<void> {
  const facts: ColumnFacts[] = [
    ...Object.keys(keys).map((name) => ({
      name,
      type: name === 'date' ? ('DATE' as const) : ('VARCHAR' as const),
      description: '',
    })),
    ...Object.keys(columns).map((name) => ({ name, type: 'DOUBLE' as const, description: '' })),
  ]
  const panel = await openDatabase(':memory:')
  try {
    await panel.run(`create table panel (${facts.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')})`)
    const values = [...Object.values(keys), ...Object.values(columns).map((column) => Float64Array.from(column))]
    await panel.append('main', 'panel', facts, [{ count: keys.callId!.length, columns: values }])
    const format = /\.csv$/i.test(out) ? 'format csv, header' : 'format parquet, compression zstd'
    await panel.run(`copy panel to ${literal(out)} (${format})`)
  } finally {
    panel.close()
  }
}
