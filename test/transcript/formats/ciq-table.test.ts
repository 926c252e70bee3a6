import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { ciqTable, ciqTableJson } from '../../../src/transcript/formats/ciq-table.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render, rows } from '../render/ciq-table.js'
import { render as renderTurns } from '../render/turns-table.js'

type Cells = Readonly<Record<string, string>>

const csv = (cells: readonly Cells[]): string => stringify([...cells], { header: true })
const lines = (cells: readonly Cells[]): string => cells.map((row) => JSON.stringify(row)).join('\n')
const readAll = (text: string): readonly RawCall[] => ciqTable().look(sourceOf(text)).read()
const read = (text: string): RawCall => readAll(text)[0]!
const words = ({ turns }: RawCall) => turns.map(({ name, text }) => ({ name, text }))
const codes = ({ diagnostics }: RawCall): readonly string[] => diagnostics.map(({ code }) => code)

const CELLS = rows(CALL)
const SPOKEN = CALL.turns.map(({ who, text }) => ({ name: who?.name ?? 'Operator', text }))
const change = (more: Cells): readonly Cells[] => CELLS.map((row) => ({ ...row, ...more }))

describe('components of Capital IQ', () => {
  const call = read(render(CALL))

  it('give the nine turns and their sections back', () => {
    expect(sourceOf(render(CALL)).medium).toBe('csv')
    expect(ciqTable().look(sourceOf(render(CALL))).score).toBeGreaterThan(0.95)
    expect(words(call)).toEqual(SPOKEN)
    expect(call.turns.map(({ section }) => section)).toEqual(
      CALL.turns.map(({ section }) => (section === 'prepared' ? 'prepared' : 'qa')),
    )
    expect(call.diagnostics).toEqual([])
  })

  it('say whose words they are, who asks and who answers', () => {
    expect(call.turns.map(({ field }) => field?.side)).toEqual(CALL.turns.map(({ side }) => side))
    expect(call.turns.map(({ asks }) => asks)).toEqual([...Array(5), 'question', 'answer', undefined, 'answer'])
    expect(call.turns[5]).toMatchObject({
      firm: 'Foo Partners, Research Division',
      origin: { turnId: '2006', order: 5 },
    })
  })

  it('AC-28 keep company, event and ids as the table has them', () => {
    expect(call).toMatchObject({
      id: '222',
      version: 'Proofed Copy',
      company: { name: CALL.company, ids: { companyid: '9001' } },
      event: {
        id: '5001',
        title: `${CALL.company}, Q3 2031 Earnings Call, Jul 31, 2031`,
        date: '2031-07-31',
        time: '21:00',
        tz: 'UTC',
        fiscal: { raw: 'Q3 2031', year: 2031, quarter: 3, basis: 'unknown' },
      },
    })
    const half = read(csv(change({ headline: `${CALL.company}, H1 2031 Earnings Call, Jul 31, 2031` })))
    expect(half.event.fiscal).toEqual({ raw: 'H1 2031', year: 2031, half: 1, basis: 'unknown' })
  })

  it.each([
    [lines(CELLS), 'JSON Lines'],
    [JSON.stringify(CELLS), 'a JSON list'],
    [JSON.stringify({ data: CELLS }), 'a wrapped list'],
  ])('are read from JSON: %#', (text) => {
    const { score, read: readJson } = ciqTableJson().look(sourceOf(text))
    expect(score).toBeGreaterThan(0.95)
    expect(readJson().map(words)).toEqual([SPOKEN])
  })

  it.each([
    [(key: string) => key.toUpperCase(), 'upper case'],
    [(key: string) => key.replace('transcriptcomponent', 'transcriptComponent').replace('text', 'Text'), 'Xpressfeed'],
    [(key: string) => key.replace('component', 'component_'), 'underscores'],
  ])('are read whatever the case of their columns: %#', (rename) => {
    const renamed = CELLS.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [rename(key), cell])),
    )
    expect(
      words(
        ciqTableJson()
          .look(sourceOf(lines(renamed)))
          .read()[0]!,
      ),
    ).toEqual(SPOKEN)
  })

  it('AC-27 stand in the order of their numbers even if rows are shuffled', () => {
    const shuffled = [4, 0, 8, 2, 6, 1, 7, 3, 5].map((i) => CELLS[i]!)
    expect(words(read(csv(shuffled)))).toEqual(SPOKEN)
  })

  it('are read once where a join of tables repeats them', () => {
    const joined = CELLS.flatMap((row) => [
      { ...row, gvkey: '1' },
      { ...row, gvkey: '2' },
    ])
    expect(words(read(csv(joined)))).toEqual(SPOKEN)
  })

  it('AC-25 keep a component without person or text', () => {
    const broken = CELLS.map((row, i) =>
      i === 6 ? { ...row, transcriptpersonname: '' } : i === 8 ? { ...row, componenttext: '' } : row,
    )
    const { turns, diagnostics } = read(csv(broken))
    expect(turns.map(({ name }) => name)).toEqual([
      'Operator',
      'Ann Lee',
      'Bo Ray',
      'Di Fox',
      'Operator',
      'Cy Day',
      'Unidentified Executive',
      'Operator',
      'Bo Ray',
    ])
    expect(diagnostics.map(({ code, turn }) => [code, turn])).toEqual([['missingText', 8]])
  })

  it('know uncertain spellings, type ids, and messages of unknown kind', () => {
    const [first, second, third] = CELLS
    const { transcriptcomponenttypename: _, speakertypename: __, ...bare } = first!
    const call = read(
      csv([
        { ...bare, transcriptcomponenttypeid: '3', speakertypeid: '3.0', transcriptpersonname: '[ Cy Day ]' },
        {
          ...bare,
          transcriptcomponentid: '1',
          transcriptcomponenttypeid: '4',
          speakertypeid: '2',
          transcriptpersonname: second!.transcriptpersonname!,
        },
      ]),
    )
    expect(
      call.turns.map(({ name, label, section, asks, field }) => [name, label, section, asks, field?.side]),
    ).toEqual([
      ['Cy Day', '[ Cy Day ]', 'qa', 'question', 'outside'],
      ['Ann Lee', 'Ann Lee', 'qa', 'answer', 'company'],
    ])
    const unknown = read(csv([{ ...third!, transcriptcomponenttypename: 'Unknown Question and Answer Message' }]))
    expect(unknown.turns[0]).toMatchObject({ section: 'qa' })
    expect(unknown.turns[0]!.asks).toBeUndefined()
  })
})

describe('versions of an event', () => {
  const older = change({
    transcriptid: '221.0',
    transcriptcollectiontypename: 'Preliminary Copy',
    transcriptcreationdate_utc: '2031-07-31',
    componenttext: 'Draft.',
  })
  const table = csv([...CELLS.slice(0, 4), ...older, ...CELLS.slice(4)])

  it('AC-27 only the latest of a keydevid is read, and the others are told', () => {
    const calls = readAll(table)
    expect(calls.map(({ id }) => id)).toEqual(['222'])
    expect(words(calls[0]!)).toEqual(SPOKEN)
    expect(calls[0]!.diagnostics).toMatchObject([
      { code: 'olderVersions', level: 'info', message: expect.stringContaining('221') },
    ])
  })

  it('AC-27 all are read when asked for', () => {
    const calls = ciqTable({ versions: 'all' }).look(sourceOf(table)).read()
    expect(calls.map(({ id, version }) => [id, version])).toEqual([
      ['222', 'Proofed Copy'],
      ['221', 'Preliminary Copy'],
    ])
    expect(calls.flatMap(codes)).toEqual([])
  })

  it.each<[Cells, string, string]>([
    [{ transcriptcreationdate_utc: '2031-08-01', transcriptcreationtime_utc: '09:00:00' }, '221', 'the time decides'],
    [
      { transcriptcreationdate_utc: '2031-08-01', transcriptcreationtime_utc: '05:30:00' },
      '222',
      'a draft of one time',
    ],
    [
      {
        transcriptcreationdate_utc: '2031-08-01',
        transcriptcreationtime_utc: '05:30:00',
        transcriptcollectiontypename: 'Audited Copy',
      },
      '221',
      'a checked copy of one time',
    ],
  ])('are told apart by %j', (more, id) => {
    expect(readAll(csv([...CELLS, ...older.map((row) => ({ ...row, ...more }))])).map((call) => call.id)).toEqual([id])
  })

  it('in other languages are calls of their own', () => {
    const calls = readAll(csv([...change({ language: 'en' }), ...older.map((row) => ({ ...row, language: 'zh' }))]))
    expect(calls.map(({ event }) => event.language)).toEqual(['en', 'zh'])
  })

  it('of no event are calls by their transcript', () => {
    const calls = readAll(csv([...change({ keydevid: '' }), ...older.map((row) => ({ ...row, keydevid: '' }))]))
    expect(calls.map(({ id }) => id)).toEqual(['222', '221'])
  })

  it('of other events are other calls', () => {
    const calls = readAll(csv([...CELLS, ...change({ keydevid: '5002.0', transcriptid: '223.0' })]))
    expect(calls.map(({ id, turns }) => [id, turns.length])).toEqual([
      ['222', 9],
      ['223', 9],
    ])
  })
})

it('leaves other tables alone, and refuses one without words', () => {
  expect(ciqTable().look(sourceOf(renderTurns(CALL))).score).toBe(0)
  expect(ciqTableJson().look(sourceOf('{"a":1}')).score).toBe(0)
  expect(ciqTableJson().look(sourceOf('[]')).score).toBe(0)
  expect(() => readAll(csv(change({ componenttext: '', transcriptpersonname: '' })))).toThrow('NOT_A_TRANSCRIPT')
})

it('reads 100,000 components of 5,000 calls quickly', () => {
  const cells = Array.from({ length: 100_000 }, (_, i) => ({
    keydevid: `${i % 5000}`,
    transcriptid: `${i % 5000}`,
    componentorder: `${100_000 - i}`,
    transcriptcomponenttypename: 'Answer',
    transcriptpersonname: 'Bo Ray',
    componenttext: 'We grew.',
  }))
  expect(readAll(csv(cells))).toHaveLength(5000)
}, 8000)
