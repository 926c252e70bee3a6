import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { measureBy, parseTranscript, scoreCall } from 'hedgerow'
import { type BatchOptions, runBatch } from 'hedgerow/batch'
import { measuresOf } from 'hedgerow/measures'
import { loadEngine } from 'hedgerow/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { MEASURES } from '../../src/measures/index.js'
import { tablesOf } from '../../src/tables/index.js'
import { temporaryFolder } from '../archive/made.js'
import { zipOf } from '../archive/zip-of.js'
import { LM_EXCERPT } from '../lexicon/lm-excerpt.js'
import { callText, everything, rowsOf } from './calls.js'

const { folder, written } = temporaryFolder()
const at = (name: string): string => join(folder, name)
/** Without the judge, which every worker would load; what it says is tested elsewhere. */
const run = (paths: readonly string[], out: string, options: BatchOptions = {}) =>
  runBatch(paths.map(at), at(out), { jobs: 1, engine: { judge: false }, ...options })
/** Without the folder, which is another each time. */
const short = (text: unknown): string => String(text).replaceAll(`${folder}/`, '')

/** A call as a row of a table of turns. */
const turnRows = (id: string, thing: string): readonly object[] => [
  {
    callid: id,
    turn_index: 0,
    speaker: 'Operator',
    role: 'operator',
    text: `Welcome to the Example ${thing} call. Bo Ray, the chief executive, has the floor.`,
  },
  {
    callid: id,
    turn_index: 1,
    speaker: 'Bo Ray',
    role: 'executive',
    text: `Thank you. We sold more ${thing} than last year, and we may sell more still. Now we take questions.`,
  },
  { callid: id, turn_index: 2, speaker: 'Cy Day', role: 'analyst', text: `How many ${thing} were that?` },
  {
    callid: id,
    turn_index: 3,
    speaker: 'Bo Ray',
    role: 'executive',
    text: 'I think about a thousand, but we do not break that out.',
  },
]

beforeAll(async () => {
  for (let i = 0; i < 5; i++) written(`mixed/plain/call-${i}.txt`, callText(i))
  written('mixed/packed/call-5.txt.gz', gzipSync(callText(5)))
  written('mixed/packed/two.zip', zipOf([6, 7].map((i) => ({ name: `call-${i}.txt`, content: callText(i) }))))
  written(
    'mixed/lists/turns.jsonl',
    [...turnRows('a', 'valves'), ...turnRows('b', 'pumps')].map((row) => JSON.stringify(row)).join('\n'),
  )
  written('mixed/broken/torn.txt.gz', gzipSync(callText(8)).subarray(0, 200))
  written('mixed/broken/empty.txt', '')
  written('mixed/broken/noise.txt', Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 7919) % 256)))
  written('mixed/broken/page.html', '<!doctype html><html><body><h1>404</h1><p>Not found.</p></body></html>')
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  written('rows.json', JSON.stringify([...turnRows('c', 'lenses'), ...turnRows('d', 'cables')]))
  await database.run(
    `copy (from read_json('${at('rows.json')}') order by turn_index) to '${at('mixed/lists/turns.parquet')}'`,
  )
  database.closeSync()
})

describe('runBatch', { timeout: 30_000 }, () => {
  it('reads files, packed files, archives, lists and tables, and names what fails', async () => {
    const summary = await run(['mixed'], 'mixed.duckdb')
    expect(summary).toMatchObject({ outcome: 'finished', calls: 12, failures: 4, skipped: 0, files: 13, filesRead: 13 })
    expect(
      (await rowsOf(at('mixed.duckdb'), 'select callId from calls order by callId')).map(({ callId }) => short(callId)),
    ).toEqual([
      'mixed/lists/turns.jsonl#a',
      'mixed/lists/turns.jsonl#b',
      'mixed/lists/turns.parquet#c',
      'mixed/lists/turns.parquet#d',
      'mixed/packed/call-5.txt.gz',
      'mixed/packed/two.zip!/call-6.txt',
      'mixed/packed/two.zip!/call-7.txt',
      ...[0, 1, 2, 3, 4].map((i) => `mixed/plain/call-${i}.txt`),
    ])
    const failures = await rowsOf(at('mixed.duckdb'), 'select source, code, message from failures order by source')
    expect(failures.map(({ source, code }) => [short(source), code])).toEqual([
      ['mixed/broken/empty.txt', 'EMPTY_FILE'],
      ['mixed/broken/noise.txt', 'BINARY_FILE'],
      ['mixed/broken/page.html', 'NOT_A_TRANSCRIPT'],
      ['mixed/broken/torn.txt.gz', 'DAMAGED_ARCHIVE'],
    ])
    for (const { message } of failures) expect(message).toMatch(/expected|found/)
  })

  it('gives the same tables whatever the number of workers and the order of paths', async () => {
    await run(['mixed/packed', 'mixed/lists', 'mixed/broken', 'mixed/plain'], 'three.duckdb', { jobs: 3 })
    expect(await everything(at('three.duckdb'))).toBe(await everything(at('mixed.duckdb')))
  })

  it('has the columns and keys that the tables say', async () => {
    for (const { name, columns, key } of tablesOf(MEASURES)) {
      const found = await rowsOf(
        at('mixed.duckdb'),
        `select column_name as name, data_type as type from (describe "${name}") t(column_name, data_type, a, b, c, d)`,
      )
      expect(
        found.map((row) => `${row.name} ${row.type}`),
        name,
      ).toEqual(columns.map((column) => `${column.name} ${column.type}`))
      const keys = key.map((column) => `"${column}"`).join(', ')
      const [counts] = await rowsOf(
        at('mixed.duckdb'),
        `select count(*) as n, (select count(*) from (select distinct ${keys} from "${name}")) as different from "${name}"`,
      )
      expect(counts!.n, name).toBe(counts!.different)
      expect(Number(counts!.n), name).toBeGreaterThan(0)
    }
  })

  it('writes undefined measures as NULL, never as NaN', async () => {
    const [row] = await rowsOf(
      at('mixed.duckdb'),
      'select count(*) filter (isnan(hedgeShare)) as nans, count(*) filter (nonAnswerRate is null) as nulls from turns',
    )
    expect(row!.nans).toBe(0)
    expect(Number(row!.nulls)).toBeGreaterThan(0)
  })

  it('passes by what is done, and does again what has changed', async () => {
    for (let i = 0; i < 3; i++) written(`changing/call-${i}.txt`, callText(i))
    expect(await run(['changing'], 'changing.duckdb')).toMatchObject({ calls: 3, skipped: 0 })
    expect(await run(['changing'], 'changing.duckdb')).toMatchObject({ calls: 0, skipped: 3 })
    writeFileSync(at('changing/call-1.txt'), callText(11))
    expect(await run(['changing'], 'changing.duckdb')).toMatchObject({ calls: 1, skipped: 2 })
    expect(await run(['changing'], 'changing.duckdb', { notices: true })).toMatchObject({ calls: 3, skipped: 0 })
    const [calls] = await rowsOf(at('changing.duckdb'), 'select count(*) as n from stored.calls')
    expect(calls!.n).toBe(3)
    await run(['changing'], 'changing.duckdb')
    await run(['changing'], 'fresh.duckdb')
    expect(await everything(at('changing.duckdb'))).toBe(await everything(at('fresh.duckdb')))
    const runs = await rowsOf(at('changing.duckdb'), 'select run, outcome, calls, skipped from runs order by run')
    expect(runs.map(({ run: number, outcome, calls: n, skipped }) => [number, outcome, n, skipped])).toEqual([
      [1, 'finished', 3, 0],
      [2, 'finished', 0, 3],
      [3, 'finished', 1, 2],
      [4, 'finished', 3, 0],
      [5, 'finished', 3, 0],
    ])
  })

  it('takes facts and controls from a manifest, and does a call again when its row changes', async () => {
    for (let i = 0; i < 2; i++) written(`listed/call-${i}.txt`, callText(i))
    const manifest = (size: string) =>
      written(
        'listed.csv',
        `path,ticker,date,fiscal_period,size\nlisted/call-0.txt,EXW,2031-04-18,Q1 2031,${size}\nlisted/call-1.txt,EXV,2031-04-19,Q1 2031,4\n`,
      )
    await run(['listed'], 'listed.duckdb', { manifest: manifest('7.5') })
    expect(
      await rowsOf(
        at('listed.duckdb'),
        `select ticker, date, quarter, fiscalPeriod, controls->>'size' as size from calls order by callId`,
      ),
    ).toEqual([
      { ticker: 'EXW', date: '2031-04-18', quarter: '2031Q2', fiscalPeriod: '2031Q1', size: '7.5' },
      { ticker: 'EXV', date: '2031-04-19', quarter: '2031Q2', fiscalPeriod: '2031Q1', size: '4' },
    ])
    expect(await run(['listed'], 'listed.duckdb', { manifest: manifest('8') })).toMatchObject({ calls: 1, skipped: 1 })
  })

  it('leaves out copies, and all but the most finished version of an event', async () => {
    written('twice/a.txt', callText(1))
    written('twice/b.txt', callText(1))
    written('twice/draft.txt', callText(2).replace(/Cy Day - Analyst[\s\S]*?(?=Operator\nThere)/, ''))
    written('twice/final.txt', callText(2))
    written('twice/other-day.txt', callText(2).replaceAll('Cy Day', 'Di Fox'))
    const manifest = written(
      'twice.csv',
      `path,ticker,date\n${['draft', 'final'].map((name) => `twice/${name}.txt,EXL,2031-05-01`).join('\n')}\ntwice/other-day.txt,EXL,2031-08-01\n`,
    )
    expect(await run(['twice'], 'twice.duckdb', { manifest })).toMatchObject({ calls: 5, failures: 0 })
    const versions = await rowsOf(at('twice.duckdb'), 'from versions order by callId')
    expect(versions.map((row) => Object.values(row).map(short))).toEqual([
      ['twice/b.txt', 'twice/a.txt', 'same content'],
      ['twice/draft.txt', 'twice/final.txt', 'same event'],
    ])
    const turns = await rowsOf(at('twice.duckdb'), 'select distinct callId from turns order by callId')
    expect(turns.map(({ callId }) => short(callId))).toEqual(['twice/a.txt', 'twice/final.txt', 'twice/other-day.txt'])
  })

  it('has sentences and cues in the set of all tables, with the text at their offsets', async () => {
    written('one/call.txt', callText(3))
    await run(['one'], 'all.duckdb', { tables: 'all' })
    const [sums] = await rowsOf(
      at('all.duckdb'),
      `select
      (select sum(sentences) from turns) as counted, (select count(*) from sentences where not boilerplate) as found,
      (select sum(hedges) from turns) as hedges, (select count(*) from cues where family = 'hedge') as cues`,
    )
    expect(sums!.found).toBe(sums!.counted)
    expect(sums!.cues).toBe(sums!.hedges)
    const wrong = await rowsOf(
      at('all.duckdb'),
      `select c.text from cues c join sentences s using (callId, turn, sentence)
      where substr(s.text, c.start - s.start + 1, c."end" - c.start) <> c.text`,
    )
    expect(wrong).toEqual([])
  })

  it('counts fog and specificity where it is asked to', async () => {
    const said = 'select count(fog) as fogs, count(specificity) as specificities from calls'
    expect(await rowsOf(at('all.duckdb'), said)).toEqual([{ fogs: 0, specificities: 0 }])
    await run(['one'], 'letters.duckdb', { letters: true })
    expect(await rowsOf(at('letters.duckdb'), said)).toEqual([{ fogs: 1, specificities: 1 }])
  })

  it('has the measures of lexicons of the user, whatever they are called, as the library does', async () => {
    const category = `O'dd "cost.cutting" words`
    const lexicon = (name: string, pattern: string): string =>
      written(
        `${name}.tsv`,
        `# id: ${name}\n# axis: own\n# class: ${name === 'small' ? category.toLowerCase() : category}\n# version: 1\n# licence: MIT\n# change: none\n# source mine: invented\npattern\tstrength\tsense\tsource\tnote\n${pattern}\t1\t\tmine\t\n`,
      )
    const engine = { lexicons: [lexicon('large', 'orders')], lm: { file: written('lm.csv', LM_EXCERPT) } }
    await run(['mixed/plain'], 'own.duckdb', { engine })
    const found = await rowsOf(at('own.duckdb'), 'from speakers order by callId, participantId')
    const loaded = loadEngine(engine)
    const expected = [0, 1, 2, 3, 4].flatMap((i) => {
      const call = scoreCall(parseTranscript(callText(i)), loaded)
      return measureBy('speaker', call.turns, { measures: measuresOf(call.engine) })
    })
    expect(found).toHaveLength(expected.length)
    for (const id of [`own:${category}`, 'negPct', 'posPct', 'uncPct', 'modalBalance'])
      expect(found.map((row) => row[id] ?? Number.NaN).sort(), id).toEqual(
        expected.map(({ measures }) => measures[id]).sort(),
      )
    expect(found.some((row) => Number(row[`own:${category}`]) > 0)).toBe(true)
    const clashing = { lexicons: [...engine.lexicons, lexicon('small', 'margin')] }
    await expect(run(['mixed/plain'], 'clash.duckdb', { engine: clashing })).rejects.toMatchObject({
      code: 'BAD_LEXICON',
    })
  })

  it.each([
    'delete from stored.calls',
    'create table more as select 1 as a',
    'create table memory.main.more as select 1 as a',
    "copy calls to 'calls.csv'",
  ])('lets a query write nothing: %s', async (sql) => {
    await expect(rowsOf(at('mixed.duckdb'), sql)).rejects.toMatchObject({ code: 'BAD_SQL' })
  })

  it('does not mind what the file of results is called', async () => {
    for (const name of ['stored.duckdb', "odd 'name'"]) {
      await run(['one'], name)
      expect(await rowsOf(at(name), 'select count(*) as n from calls'), name).toEqual([{ n: 1 }])
    }
  })

  it('refuses results with other columns, and files that are none', async () => {
    written('mine.tsv', '# class: fog\npattern\tstrength\nfoggy\t1\n')
    written('none.duckdb', 'this is no database')
    await expect(run(['one'], 'none.duckdb')).rejects.toMatchObject({ code: 'NOT_RESULTS' })
    const other = await (await DuckDBInstance.create(at('other.duckdb'))).connect()
    await other.run('create schema stored; create table stored.calls (a integer)')
    other.closeSync()
    await expect(run(['one'], 'other.duckdb')).rejects.toMatchObject({ code: 'NOT_RESULTS' })
  })

  it('does not go on with fewer tables than the file has, which would take rows out of it', async () => {
    written('one/call.txt', callText(3))
    await run(['one'], 'full.duckdb', { tables: 'all' })
    const before = await everything(at('full.duckdb'))
    await expect(run(['one'], 'full.duckdb')).rejects.toThrow(/expected to write cues and sentences too/)
    expect(await everything(at('full.duckdb'))).toBe(before)
  })

  it('says at once when a path that was named is not there', async () => {
    await expect(run(['nowhere'], 'x.duckdb')).rejects.toMatchObject({ code: 'NO_SUCH_FILE' })
  })

  it('ends with the first failure where it is asked to', async () => {
    expect(await run(['mixed/broken'], 'fast.duckdb', { failFast: true })).toMatchObject({ outcome: 'failed' })
  })

  it('ends cleanly when it is told to, and goes on later', async () => {
    for (let i = 0; i < 120; i++) written(`many/call-${i}.txt`, callText(i))
    const stop = new AbortController()
    const first = await run(['many'], 'many.duckdb', { signal: stop.signal, progress: () => stop.abort() })
    expect(first.outcome).toBe('interrupted')
    expect(first.documents).toBeLessThan(120)
    const [stored] = await rowsOf(at('many.duckdb'), 'select count(*) as n from stored.calls')
    expect(stored!.n).toBe(first.calls)
    const second = await run(['many'], 'many.duckdb')
    expect(second).toMatchObject({ outcome: 'finished', skipped: first.documents, calls: 120 - first.calls })
  })

  it('makes a failure of a call that takes too long, and does it again the next time', async () => {
    for (const name of ['a', 'b'])
      written(
        `slow/${name}.txt`,
        callText(1).replace(/(Cy Day - Analyst[\s\S]*)(?=Operator\nThere)/, (all) => all.repeat(500)),
      )
    const summary = await run(['slow'], 'slow.duckdb', { timeLimit: 0.001 })
    expect(summary).toMatchObject({ calls: 0, failures: 2, outcome: 'finished' })
    expect(await rowsOf(at('slow.duckdb'), 'select distinct code from failures')).toEqual([{ code: 'TIME_LIMIT' }])
    expect(await run(['slow'], 'slow.duckdb')).toMatchObject({ calls: 2, failures: 0, skipped: 0 })
    expect(await rowsOf(at('slow.duckdb'), 'from failures')).toEqual([])
  })

  it('gives a file that needs more memory a worker with more room', async () => {
    const calls = Array.from({ length: 900 }, (_, i) =>
      turnRows(`call-${i}`, `valves ${'of every size and kind '.repeat(100)}`),
    ).flat()
    written('roomy/calls.json', JSON.stringify(calls))
    expect(await run(['roomy'], 'roomy.duckdb')).toMatchObject({ calls: 900, failures: 0 })
  })

  it('makes a failure of what is larger than it may be', async () => {
    written('large/a.txt', `${callText(1)}\n${'filler words. '.repeat(1000)}`)
    written('large/b.txt.gz', gzipSync(`${callText(1)}\n${'filler words. '.repeat(1000)}`))
    expect(await run(['large'], 'large.duckdb', { mostBytes: 5000 })).toMatchObject({ calls: 0, failures: 2 })
    expect(await rowsOf(at('large.duckdb'), 'select distinct code from failures')).toEqual([{ code: 'FILE_TOO_LARGE' }])
  })

  it('makes a failure of a file that vanishes while others are read', async () => {
    for (let i = 0; i < 120; i++) written(`vanishing/call-${100 + i}.txt`, callText(i))
    const progress = (): void => rmSync(at('vanishing/call-219.txt'), { force: true })
    expect(await run(['vanishing/*.txt'], 'vanishing.duckdb', { progress })).toMatchObject({ calls: 119, failures: 1 })
    expect(await rowsOf(at('vanishing.duckdb'), 'select code from failures')).toEqual([{ code: 'NO_SUCH_FILE' }])
  })

  it('forgets nothing of sources that have gone', async () => {
    for (let i = 0; i < 2; i++) written(`going/call-${i}.txt`, callText(i))
    await run(['going'], 'going.duckdb')
    rmSync(at('going/call-0.txt'))
    await run(['going'], 'going.duckdb')
    expect(await rowsOf(at('going.duckdb'), 'select count(*) as n from calls')).toEqual([{ n: 2 }])
  })
})
