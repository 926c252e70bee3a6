import { describe, expect, it } from 'vitest'
import { anyTable } from '../../src/tables/column.js'
import { batchBuilder, type Texts } from '../../src/tables/columns.js'

interface Row {
  readonly name: string | null
  readonly size: number | null
  readonly side: string | null
}

const table = anyTable<readonly Row[], Row>({
  name: 'things',
  description: 'Things.',
  key: ['name'],
  columns: [
    { name: 'name', type: 'VARCHAR', description: 'Name', value: (row) => row.name },
    { name: 'twice', type: 'DOUBLE', description: 'Twice the size', sql: '2 * this."size"' },
    { name: 'side', type: 'VARCHAR', description: 'Side', oneOf: ['left', 'right'], value: (row) => row.side },
  ],
  hidden: [{ name: 'size', type: 'DOUBLE', description: 'Size', value: (row) => row.size }],
  rows: (rows) => rows,
})

describe('batchBuilder', () => {
  it('gathers stored columns, hidden ones last; what is made of others is not stored', () => {
    const builder = batchBuilder([table])
    builder.add([{ name: 'a', size: 1, side: 'right' }])
    builder.add([])
    builder.add([
      { name: null, size: null, side: null },
      { name: 'c', size: 3, side: 'left' },
    ])
    const { calls, tables } = builder.finish()
    expect(table.stored.map(({ name }) => name)).toEqual(['name', 'side', 'size'])
    expect(calls).toBe(3)
    expect(tables.things).toEqual({
      count: 3,
      calls: Float64Array.of(0, 2, 2),
      columns: [
        { texts: ['a', 'c'], places: Float64Array.of(0, Number.NaN, 1) },
        Float64Array.of(1, Number.NaN, 0),
        Float64Array.of(1, Number.NaN, 3),
      ],
    })
  })

  it('keeps nothing of a call of which a row cannot be made', () => {
    const builder = batchBuilder([table])
    builder.add([{ name: 'a', size: 1, side: 'right' }])
    const wrong = [
      { name: 'b', size: 2, side: 'left' },
      { name: 'c', size: 3, side: 'above' },
    ]
    expect(() => builder.add(wrong)).toThrow('column side has left, right, found above')
    builder.add([{ name: 'd', size: 4, side: 'left' }])
    expect(builder.finish()).toEqual({
      calls: 2,
      tables: {
        things: {
          count: 2,
          calls: Float64Array.of(0, 1),
          columns: [{ texts: ['a', 'd'], places: Float64Array.of(0, 1) }, Float64Array.of(1, 0), Float64Array.of(1, 4)],
        },
      },
    })
  })

  it('has all numbers in one buffer, and begins anew', () => {
    const builder = batchBuilder([table])
    builder.add([{ name: 'a', size: 1, side: 'right' }])
    const first = builder.finish().tables.things!
    const [, side, size] = first.columns as readonly [unknown, Float64Array, Float64Array]
    expect(side.buffer).toBe(first.calls.buffer)
    expect(size.buffer).toBe(first.calls.buffer)
    builder.add([{ name: 'b', size: 2, side: 'left' }])
    builder.clear()
    builder.add([{ name: 'c', size: 3, side: 'left' }])
    expect(builder.finish()).toEqual({
      calls: 1,
      tables: {
        things: {
          count: 1,
          calls: Float64Array.of(0),
          columns: [{ texts: ['c'], places: Float64Array.of(0) }, Float64Array.of(0), Float64Array.of(3)],
        },
      },
    })
    expect([...size]).toEqual([1])
  })

  it('has room for any number of rows', () => {
    const builder = batchBuilder([table])
    for (let i = 0; i < 50; i++)
      builder.add(Array.from({ length: i }, (_, k) => ({ name: `${i}.${k}`, size: k, side: null })))
    const { things } = builder.finish().tables
    expect(things!.count).toBe((50 * 49) / 2)
    expect((things!.columns[0] as Texts).texts.at(-1)).toBe('49.48')
    expect((things!.columns[2] as Float64Array).at(-1)).toBe(48)
  })
})
