import { describe, expect, it } from 'vitest'
import { turnsTable } from '../../../src/transcript/formats/turns-table.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render as renderCiq } from '../render/ciq-table.js'
import { render, renderCalls } from '../render/turns-table.js'

/** Stands for the text formats. */
const readText = (text: string): RawCall | undefined =>
  text.startsWith('Bo Ray: ')
    ? {
        turns: [
          {
            label: 'Bo Ray',
            name: 'Bo Ray',
            title: null,
            firm: null,
            section: undefined,
            text: text.slice(8),
            span: null,
            pieces: [],
          },
        ],
        roster: [],
        company: {},
        event: {},
        furniture: [],
        diagnostics: [],
      }
    : undefined

const format = turnsTable(readText)
const look = (text: string) => format.look(sourceOf(text))
const readAll = (text: string): readonly RawCall[] => look(text).read()
const read = (text: string): RawCall => readAll(text)[0]!
const words = ({ turns }: RawCall) => turns.map(({ name, text }) => ({ name, text }))
const codes = ({ diagnostics }: RawCall): readonly string[] => diagnostics.map(({ code }) => code)

const SPOKEN = CALL.turns.map(({ who, text }) => ({ name: who?.name ?? 'Operator', text }))

describe('a row per turn', () => {
  const call = read(render(CALL))

  it('gives the nine turns and their sections back', () => {
    expect(sourceOf(render(CALL)).medium).toBe('csv')
    expect(look(render(CALL)).score).toBeGreaterThan(0.8)
    expect(words(call)).toEqual(SPOKEN)
    expect(call.turns.map(({ section }) => section)).toEqual(
      CALL.turns.map(({ section }) => (section === 'prepared' ? 'prepared' : 'qa')),
    )
    expect(call.turns[1]).toMatchObject({
      title: 'VP of Investor Relations',
      origin: { order: 1 },
      span: null,
      pieces: [],
    })
    expect(call.diagnostics).toEqual([])
  })

  it('reads of the call what all rows say alike', () => {
    expect(call.company).toEqual({ name: CALL.company, ticker: 'EXW', ids: {} })
    expect(call.event).toEqual({
      date: '2031-07-31',
      dateRaw: '2031-07-31',
      fiscal: { year: 2031, quarter: 3, raw: 'Q3 2031', basis: 'fiscal' },
    })
  })

  it.each([
    ['speaker;text\nOperator;Hello, all.\n', 'semicolons'],
    ['speaker\ttext\r\nOperator\tHello, all.\r\n', 'tabs, CRLF'],
    ['\ufeffspeaker,text\nOperator,"Hello, all."', 'byte-order mark, no end of line'],
    [',speaker,text\n0,Operator,"Hello, all."\n', "the index of pandas' rows"],
    ['Speaker Name,TEXT,\nOperator,"Hello, all.",\n', 'case, blanks and an empty column'],
    ['person_name,speech\n\nOperator," Hello, all.\n "\n\n', 'empty lines, blanks'],
  ])('is read whatever the table looks like: %j', (text) => {
    expect(words(read(text))).toEqual([{ name: 'Operator', text: 'Hello, all.' }])
  })

  it('keeps paragraphs and quotes of quoted fields', () => {
    const call = read('speaker,text\nBo Ray,"We ""grew"".\r\n\r\nA lot &amp; more."\n')
    expect(call.turns[0]!.text).toBe('We "grew".\nA lot & more.')
  })

  it("takes a title that never changes for the call's, and a company that changes for the speaker's", () => {
    const text = 'title,company,speaker,text\nQ3 2031 call,EXW,Bo Ray,Hi.\nQ3 2031 call,Foo,Cy Day,Why?\n'
    const call = read(text)
    expect(call.event).toMatchObject({ title: 'Q3 2031 call', fiscal: { quarter: 3, year: 2031 } })
    expect(call.company.name).toBeUndefined()
    expect(call.turns.map(({ title, firm }) => ({ title, firm }))).toEqual([
      { title: null, firm: 'EXW' },
      { title: null, firm: 'Foo' },
    ])
    const own = read('title,company,speaker,text\nCEO,EXW,Bo Ray,Hi.\nCFO,EXW,Di Fox,Ho.\n')
    expect(own.company.name).toBe('EXW')
    expect(own.turns.map(({ title, firm }) => ({ title, firm }))).toEqual([
      { title: 'CEO', firm: null },
      { title: 'CFO', firm: null },
    ])
  })

  it('tells calls apart by what names them, in any order of rows', () => {
    const calls = readAll(
      'ticker,quarter,year,speaker,text\nEXW,Q1,2031,Bo Ray,A.\nEXW,Q2,2031,Bo Ray,B.\nEXW,Q1,2031,Di Fox,C.\n',
    )
    expect(calls.map(({ event }) => event.fiscal?.raw)).toEqual(['Q1 2031', 'Q2 2031'])
    expect(calls.map(({ turns }) => turns.length)).toEqual([2, 1])
    const byId = readAll('call_id,date,speaker,text\n7,2031-01-01,Bo Ray,A.\n8,2031-01-01,Bo Ray,B.\n')
    expect(byId.map(({ id }) => id)).toEqual(['7', '8'])
  })
})

describe('a row per call', () => {
  it('reads the turns out of a list that Python printed', () => {
    const call = read(renderCalls(CALL))
    expect(sourceOf(renderCalls(CALL)).medium).toBe('csv')
    expect(words(call)).toEqual(SPOKEN)
    expect(call.company).toEqual({ name: CALL.company, ticker: 'EXW', ids: { companyid: '77' } })
    expect(call.event).toMatchObject({ date: '2031-07-31', fiscal: { raw: 'Q3 2031' } })
  })

  it('reads the turns out of a list as JSON', () => {
    const list = JSON.stringify([{ speaker: 'Bo Ray', text: 'Hi.' }]).replaceAll('"', '""')
    expect(words(read(`symbol,structured_content\nEXW,"${list}"\n`))).toEqual([{ name: 'Bo Ray', text: 'Hi.' }])
  })

  it.each([
    [
      'date,exchange,q,ticker,transcript\n"Aug 27, 2020, 9:00 p.m. ET",NASDAQ: EXW,2020-Q2,EXW,Bo Ray: Hi.\n',
      'the Fool set',
    ],
    [
      'symbol,year,quarter,date,content,structured_content\nEXW,2020,2,2020-08-27,Bo Ray: Hi.,[]\n',
      'the list is empty',
    ],
    [
      'symbol,year,quarter,date,content,structured_content\nEXW,2020,2,2020-08-27,Bo Ray: Hi.,[{broken\n',
      'the list is broken',
    ],
  ])('hands its text on: %j', (text) => {
    const call = read(text)
    expect(words(call)).toEqual([{ name: 'Bo Ray', text: 'Hi.' }])
    expect(call).toMatchObject({
      company: { ticker: 'EXW' },
      event: { date: '2020-08-27', fiscal: { quarter: 2, year: 2020 } },
    })
  })

  it('leaves out rows without words and says so', () => {
    const calls = readAll('ticker,q,transcript\nEXW,2020-Q1,\nEXW,2020-Q2,Bo Ray: Hi.\n')
    expect(calls.map(({ event }) => event.fiscal?.quarter)).toEqual([2])
    expect(codes(calls[0]!)).toEqual(['damagedSource'])
  })

  it('AC-32 reads words without speakers as an unlabelled turn', () => {
    expect(read('ticker,q,transcript\nEXW,2020-Q2,We grew.\n')).toMatchObject({ coverage: 'unlabelled' })
  })
})

describe('damaged tables', () => {
  it.each([
    ['speaker,text\nBo Ray,Hi.\nDi Fox\n', 'a field is missing'],
    ['speaker,text\nBo Ray,Hi.,more\n', 'a field too many'],
    ['speaker,text\nBo Ray,"Hi.\n', 'a quote never ends'],
  ])('are read with a warning: %j', (text) => {
    const call = read(text)
    expect(call.turns[0]).toMatchObject({ name: 'Bo Ray', text: 'Hi.' })
    expect(codes(call)).toContain('damagedSource')
  })

  it('AC-31 are refused without words', () => {
    expect(() => readAll('ticker,q,transcript\nEXW,2020-Q2,\n')).toThrow('its transcript is empty')
    expect(() => readAll('speaker,text\nBo Ray,\n')).toThrow('NOT_A_TRANSCRIPT')
    expect(() => readAll('ticker,q,question,answer\nEXW,2020-Q2,Why?,So.\n')).toThrow(
      'pairs of a question and an answer',
    )
  })
})

describe('other sources', () => {
  it.each([
    [renderCiq(CALL), 'Capital IQ'],
    ['a,b\n1,2\n', 'numbers'],
    ['speaker,text\n', 'no rows'],
    ['', 'nothing'],
    ['speaker', 'one word'],
  ])('are not its own: %#', (text) => {
    expect(look(text).score).toBe(0)
  })
})

it('reads 100,000 rows and a field of 10 MB quickly', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `${i},Bo Ray,"We grew, a lot."`)
  expect(read(`seq,speaker,text\n${rows.join('\n')}`).turns).toHaveLength(100_000)
  expect(read(`speaker,text\nBo Ray,"${'widget '.repeat(1_500_000)}`).turns).toHaveLength(1)
}, 5000)
