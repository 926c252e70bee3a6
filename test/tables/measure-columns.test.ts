import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { addCounts } from '../../src/measures/add-counts.js'
import { countEach } from '../../src/measures/count-turns.js'
import type { Counts } from '../../src/measures/counts.js'
import { MEASURES, measuresOf } from '../../src/measures/registry.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { isMade, type ShownColumn } from '../../src/tables/column.js'
import { measureColumns } from '../../src/tables/measure-columns.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { callText } from '../batch/calls.js'
import { plainEngine } from '../helpers.js'

const { shown, hidden } = measureColumns('turn', MEASURES)
const turns = [0, 1, 2, 3].flatMap((i) => countEach(scoreCall(parseTranscript(callText(i)), plainEngine).turns))
const rows: readonly Counts[] = [...turns.map(({ counts }) => counts), addCounts(turns), addCounts([])]

/** A number as SQL, to the last bit. */
const literal = (value: unknown): string => (Number.isNaN(value) ? 'null' : `${value}::DOUBLE`)

describe('measureColumns', () => {
  let found: readonly Readonly<Record<string, unknown>>[] = []
  beforeAll(async () => {
    const database = await (await DuckDBInstance.create(':memory:')).connect()
    const made = shown.filter(isMade)
    const values = rows.map((counts) => `(${hidden.map(({ value }) => literal(value({ counts }))).join(', ')})`)
    const sql = `select ${made.map((column) => `${column.sql} as "${column.name}"`).join(', ')}
      from (values ${values.join(', ')}) as this(${hidden.map(({ name }) => `"${name}"`).join(', ')})`
    found = (await database.runAndReadAll(sql)).getRowObjectsJS()
    database.closeSync()
  })

  it('makes in SQL what the formulas make, to the last bit', () => {
    expect(found).toHaveLength(rows.length)
    rows.forEach((counts, i) => {
      for (const { name } of shown.filter(isMade)) {
        const expected = MEASURES.find(({ id }) => id === name)!.compute(counts)
        expect(found[i]![name] ?? Number.NaN, `${name} of row ${i}`).toBe(expected)
      }
    })
  })

  it('stores only what is no ratio of sums of counts', () => {
    const stored = (columns: readonly ShownColumn<never>[]) =>
      columns.filter((column) => !isMade(column)).map(({ name }) => name)
    expect(stored(shown)).toEqual(['toneLogit', 'fog'])
    expect(stored(measureColumns('call', MEASURES).shown)).toEqual(['toneLogit', 'toneSpread', 'fog'])
  })

  it('has whole numbers where it says so', () => {
    for (const { name, type, value } of hidden)
      for (const counts of rows) {
        const count = Number(value({ counts }))
        if (type === 'INTEGER' && !Number.isNaN(count)) expect(Number.isInteger(count), name).toBe(true)
      }
  })

  it('has a measure of the user too, whatever its name', () => {
    const own = measuresOf({ version: '', lexicons: '', own: ['own:a"b'] } as never)
    const column = measureColumns('turn', own).shown.find(({ name }) => name === 'own:a"b')!
    expect(isMade(column) && column.sql).toBe('1000 * ((this."cues.own:a""b")::DOUBLE / nullif(this."words", 0))')
  })
})
