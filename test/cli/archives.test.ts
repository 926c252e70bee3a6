import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { TEXT, temporaryFolder } from '../archive/made.js'
import { type Ran, ran } from './ran.js'

const { folder, written } = temporaryFolder()
const at = (name: string): string => join(folder, name)
const RESULTS = at('results.duckdb')
const query = (sql: string, format = 'csv') => ran(['query', RESULTS, sql, '--format', format])

beforeAll(async () => {
  written('calls/a.txt', TEXT)
  written('calls/b.txt', 'prose')
  first = await run(RESULTS)
}, 30_000)

let first: Ran
const run = (out: string, ...options: readonly string[]) =>
  ran(['run', at('calls'), '--out', out, '--jobs', '1', '--no-judge', ...options])

describe('run', () => {
  it('says on standard error how many inputs failed, whatever stands on standard output', async () => {
    const failed = (results: string) => `1 failed: hedgerow query ${results} "from failures"\n`
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^Finished\.\n/), err: failed(RESULTS) })
    const strict = at('strict.duckdb')
    expect(await run(strict, '--quiet', '--strict')).toEqual({ code: 3, out: '', err: failed(strict) })
  }, 30_000)

  it('ends its log of events with how it ended', async () => {
    const results = at('logged.duckdb')
    const { out, err } = await run(results, '--log-format', 'json')
    expect(out).toBe('')
    const last = JSON.parse(err.trimEnd().split('\n').at(-1)!)
    expect(last).toMatchObject({ event: 'finished', outcome: 'finished', run: 1, results, files: 2, failures: 1 })
  }, 30_000)

  it.each([
    [['--size-limit', '999'], 'USAGE: --size-limit is a whole number from 1 to 64, found "999"\n'],
    [['--jobs', '0'], 'USAGE: --jobs is a whole number from 1 to 999999, found "0"\n'],
  ])('%j is no such number', async (options, err) => {
    expect(await run(RESULTS, ...options)).toEqual({ code: 2, out: '', err })
  })
})

describe('panel', () => {
  const panel = (out: string, ...options: readonly string[]) => ran(['panel', RESULTS, '--out', at(out), ...options])

  it('writes over no file unless it is told to', async () => {
    expect((await panel('panel.csv')).err).toBe('')
    expect(await panel('panel.csv')).toEqual({
      code: 1,
      out: '',
      err: `FILE_EXISTS: expected no file of that name; --force writes over it, at ${at('panel.csv')}\n`,
    })
    expect((await panel('panel.csv', '--force')).code).toBe(0)
  })

  it.each([
    [['--least', '0'], 'least is a whole number from 2, found 0'],
    [['--window', 'x'], 'window is a whole number from `least`, or 0 for all calls, found "x"'],
    [['--window', '3'], 'window is a whole number from `least`, or 0 for all calls, found 3'],
    [['--measures', ''], 'measures is a list of names of measures, found [""]'],
    [
      ['--config', written('recipe.json', '{"mesures":[]}')],
      'a recipe is an object of measures, controls, least, window, composite, found "mesures"',
    ],
    [['--config', written('list.json', '7')], `expected a recipe as a JSON object, found none, at ${at('list.json')}`],
  ])('%j is no recipe', async (options, says) => {
    expect(await panel('other.csv', ...options)).toEqual({ code: 2, out: '', err: `USAGE: ${says}\n` })
  })

  it('is Parquet or CSV, by its name', async () => {
    const { code, err } = await panel('panel.txt')
    expect({ code, err }).toEqual({
      code: 2,
      err: `USAGE: --out is a file .parquet or .csv, found "${at('panel.txt')}"\n`,
    })
    expect(existsSync(at('panel.txt'))).toBe(false)
  })
})

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
