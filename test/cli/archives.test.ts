import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { TEXT, temporaryFolder } from '../archive/made.js'
import { ran } from './ran.js'

const { folder, written } = temporaryFolder()
const at = (name: string): string => join(folder, name)
const RESULTS = at('results.duckdb')
const query = (sql: string, format = 'csv') => ran(['query', RESULTS, sql, '--format', format])

beforeAll(async () => {
  written('calls/a.txt', TEXT)
  written('calls/b.txt', 'prose')
  const { code } = await ran(['run', at('calls'), '--out', RESULTS, '--jobs', '1', '--no-judge'])
  expect(code).toBe(0)
}, 30_000)

describe('query', () => {
  it.each([
    { format: 'csv', out: 'source,code\n' },
    { format: 'jsonl', out: '' },
    { format: 'json', out: '[]\n' },
    { format: 'table', out: 'no rows\n' },
  ])('gives no rows as $format', async ({ format, out }) => {
    expect(await query('select source, code from failures where false', format)).toEqual({ code: 0, out, err: '' })
  })

  it('gives whole numbers that a number cannot hold as text, digit by digit', async () => {
    const { out } = await query('select 9007199254740993::bigint as big, 7::bigint as small', 'jsonl')
    expect(out).toBe('{"big":"9007199254740993","small":7}\n')
  })

  it.each([
    ['', /^BAD_SQL: expected one statement, found none, at .*\n$/],
    ['select 1; select 2', /^BAD_SQL: expected one statement, found 2\n$/],
    ['selec', /^BAD_SQL: Parser Error: [^\n]*\n$/],
  ])('says what is wrong with "%s"', async (sql, says) => {
    const { code, out, err } = await query(sql)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(says)
  })

  it('of a folder says so', async () => {
    const { err } = await ran(['query', folder, 'from calls'])
    expect(err).toBe(`IS_DIRECTORY: expected one file, found a folder, at ${folder}\n`)
  })
})

describe('what cannot be written', () => {
  it.each([
    ['export', '/proc/nothing', /^UNWRITABLE: expected a folder to write into, .*, at \/proc\/nothing\n$/],
    ['export', '/proc/nothing/deeper', /^UNWRITABLE: .*, at \/proc\/nothing\/deeper\n$/],
    ['panel', '/proc/nothing/panel.csv', /^UNWRITABLE: expected to write it, .*, at \/proc\/nothing\/panel\.csv\n$/],
  ])('%s --out %s', async (command, out, says) => {
    const { code, err } = await ran([command, RESULTS, '--out', out])
    expect(code).toBe(1)
    expect(err).toMatch(says)
  })
})
