import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/archive/duckdb.js'
import { withMoreMemory } from '../../src/archive/with-more-memory.js'
import { type ErrorCode, HedgerowError } from '../../src/base/error.js'

/** A store that needs so many megabytes, and what it was told. */
function store(needs: number) {
  const told: string[] = []
  let has = 40
  const run = async (sql: string): Promise<void> => {
    told.push(sql)
    has = Number(/(\d+)MB/.exec(sql)![1])
  }
  const work = async (): Promise<number> => {
    if (has < needs) throw new HedgerowError('OUT_OF_MEMORY', 'too little')
    return has
  }
  return { told, work, enough: withMoreMemory({ run }) }
}

describe('withMoreMemory', () => {
  it('knows of DuckDB that it had too little', async () => {
    const database = await openDatabase(':memory:')
    await database.run("set memory_limit = '1MB'; set temp_directory = ''")
    const work = () =>
      database.rows('select count(*) as n from (select distinct i, i::varchar from range(2000000) t(i))')
    await expect(work()).rejects.toMatchObject({ code: 'OUT_OF_MEMORY' })
    expect(await withMoreMemory(database)(work)).toEqual([{ n: 2_000_000 }])
    database.close()
  })

  it('does work that has enough once', async () => {
    const { told, work, enough } = store(30)
    expect(await enough(work)).toBe(40)
    expect(told).toEqual([])
  })

  it('gives more until it is enough, and keeps it', async () => {
    const { told, work, enough } = store(500)
    expect([await enough(work), await enough(work)]).toEqual([512, 512])
    expect(told).toEqual([64, 96, 128, 256, 512].map((bound) => `set memory_limit = '${bound}MB'`))
  })

  it('says so where nothing is enough', async () => {
    await expect(store(5000).enough(store(5000).work)).rejects.toMatchObject({ code: 'OUT_OF_MEMORY' })
  })

  it.each<ErrorCode>(['UNWRITABLE', 'BAD_SQL'])('does not try again after %s', async (code) => {
    let tries = 0
    const { told, enough } = store(0)
    const work = async () => {
      tries++
      throw new HedgerowError(code, 'no')
    }
    await expect(enough(work)).rejects.toMatchObject({ code })
    expect([tries, told]).toEqual([1, []])
  })
})
