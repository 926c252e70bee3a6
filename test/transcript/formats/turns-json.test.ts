import { describe, expect, it } from 'vitest'
import { turnsJson } from '../../../src/transcript/formats/turns-json.js'
import { parseTranscripts } from '../../../src/transcript/parse.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { Look, RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { rows as ciqRows, render as renderCiq } from '../render/ciq-table.js'
import { LEVELS, render as renderLevel } from '../render/level-json.js'
import { render, SCHEMA_RENDERINGS, TEXT_RENDERINGS } from '../render/turns-json.js'

/** Stands for the text formats: a label, a colon, and words a line. */
const readText = (text: string): RawCall | undefined => {
  const turns = [...text.matchAll(/^([A-Z]\w+(?: [A-Z]\w+)?): (.+)$/gm)].map(({ 1: name, 2: said, index }) => ({
    label: name!,
    name: name!,
    title: null,
    firm: null,
    section: undefined,
    text: said!,
    span: { start: index, end: index + 1 },
    pieces: [{ start: index, end: index + 1 }],
  }))
  return turns.length === 0
    ? undefined
    : { turns, roster: [], company: {}, event: {}, furniture: [{ start: 0, end: 1, kind: 'header' }], diagnostics: [] }
}

const format = turnsJson(readText)
const look = (text: string): Look => format.look(sourceOf(text))
const readAll = (value: unknown): readonly RawCall[] =>
  look(typeof value === 'string' ? value : JSON.stringify(value)).read()
const read = (value: unknown): RawCall => readAll(value)[0]!
const words = ({ turns }: RawCall) => turns.map(({ name, text }) => ({ name, text }))
const codes = ({ diagnostics }: RawCall): readonly string[] => diagnostics.map(({ code }) => code)

const SPOKEN = CALL.turns.map(({ who, text }) => ({ name: who?.name ?? 'Operator', text }))
const SECTIONS = CALL.turns.map(({ section }) => (section === 'prepared' ? 'prepared' : 'qa'))

describe('Motley Fool, sectioned', () => {
  const call = read(render(CALL))

  it('gives the nine turns and their sections back', () => {
    expect(look(render(CALL)).score).toBeGreaterThan(0.95)
    expect(words(call)).toEqual(SPOKEN)
    expect(call.turns.map(({ section }) => section)).toEqual(SECTIONS)
    expect(call.diagnostics).toEqual([])
  })

  it('has no places in the source', () => {
    expect(call.turns.every(({ span, pieces }) => span === null && pieces.length === 0)).toBe(true)
    expect(call.furniture).toEqual([])
  })

  it('reads the participants', () => {
    expect(call.roster.map(({ name, title, firm, side }) => [name, title, firm, side])).toEqual([
      ['Ann Lee', 'VP of Investor Relations', null, 'company'],
      ['Bo Ray', 'Chief Executive Officer', null, 'company'],
      ['Di Fox', 'Chief Financial Officer', null, 'company'],
      ['Cy Day', 'Analyst', 'Foo Partners', 'outside'],
    ])
  })

  it.each<[string, string | null, string | null, string, string]>([
    ['Cy Day--Foo, Inc. -- Analyst', 'Analyst', 'Foo, Inc.', 'outside', 'a firm may hold commas'],
    [
      'Cy Day--Foo & Co. -- Managing Director',
      'Managing Director',
      'Foo & Co.',
      'outside',
      'a firm, after the people with titles',
    ],
    ['Cy Day--Foo Inc.', null, 'Foo Inc.', 'outside', 'a firm alone, after the people with titles'],
    ['Cy--Analyst', 'Analyst', null, 'outside', 'no firm'],
    ['Unidentified Participant', null, null, 'unknown', 'no dashes'],
  ])('reads the participant %s', (line, title, firm, side) => {
    const value = { ...JSON.parse(render(CALL)), participants: ['Ann Lee--VP - Finance', line] }
    expect(read(value).roster[0]).toMatchObject({ name: 'Ann Lee', title: 'VP - Finance', side: 'company' })
    expect(read(value).roster[1]).toMatchObject({ title, firm, side })
  })

  it.each([
    ['Duration: 62 minutes', 3720],
    ['Duration: 1 hour, 2 minutes', 3720],
    ['Duration: 62 min', 3720],
  ])('AC-41 reads "%s" as the length of the call, not as a speaker', (speaker, durationSec) => {
    const { q_and_a, ...rest } = JSON.parse(render(CALL))
    const called = read({ ...rest, q_and_a: [...q_and_a.slice(0, -1), { speaker, speech: '' }] })
    expect(called.event.durationSec).toBe(durationSec)
    expect(called.turns.map(({ name }) => name)).not.toContain(speaker)
  })

  it('AC-41 keeps an operator who says nothing but "[Operator Closing Remarks]"', () => {
    const { q_and_a, ...rest } = JSON.parse(render(CALL))
    const last = { speaker: 'Operator', speech: '[Operator Closing Remarks]' }
    const called = read({ ...rest, q_and_a: [...q_and_a.slice(0, -1), last, q_and_a.at(-1)] })
    expect(called.turns.at(-1)).toMatchObject({ name: 'Operator', text: '[Operator Closing Remarks]', section: 'qa' })
  })

  it('keeps paragraphs, resolves entities, and keeps a turn without words', () => {
    const called = read({
      prepared_remarks: [
        { speaker: 'Ann Lee', speech: ' One &amp; all.\r\n\n It&#39;s on. ' },
        { speaker: 'Bo Ray', speech: '' },
      ],
      q_and_a: [],
      participants: [],
    })
    expect(called.turns.map(({ text }) => text)).toEqual(["One & all.\nIt's on.", ''])
    expect(codes(called)).toEqual(['missingText'])
  })
})

describe('schemas with a list of turns', () => {
  it.each(Object.entries(SCHEMA_RENDERINGS))('%s gives the nine turns back', (_, rendering) => {
    const text = JSON.stringify(rendering(CALL))
    expect(look(text).score).toBeGreaterThan(0.8)
    const call = read(text)
    const spoken = words(call).map(({ name, text: said }) => ({
      name: name === 'Speaker 0' ? 'Operator' : name,
      text: said,
    }))
    expect(spoken).toEqual(SPOKEN)
    expect(call.diagnostics).toEqual([])
  })

  it.each(['Fool statements', 'S&P API', 'Finnhub', 'row per turn'])('%s says the sections', (source) => {
    expect(read(SCHEMA_RENDERINGS[source]!(CALL)).turns.map(({ section }) => section)).toEqual(SECTIONS)
  })

  it('reads whose words a field says and who asks', () => {
    const statements = read(SCHEMA_RENDERINGS['Fool statements']!(CALL))
    expect(statements.turns.map(({ asks }) => asks)).toEqual([...Array(5), 'question', 'answer', undefined, 'answer'])
    expect(statements.turns[4]!.field).toEqual({ role: 'operator', side: 'operator' })
    expect(statements.turns[5]).toMatchObject({ title: 'Analyst', firm: 'Foo Partners', origin: { order: 6 } })
    const components = read(SCHEMA_RENDERINGS['S&P API']!(CALL))
    expect(components.turns.map(({ asks }) => asks)).toEqual(statements.turns.map(({ asks }) => asks))
  })

  it('reads rosters by side, with descriptions, and of numbered speakers', () => {
    const people = CALL.people.map(({ name, title, firm }) => ({ name, title, firm }))
    const bySource = (source: string) =>
      read(SCHEMA_RENDERINGS[source]!(CALL)).roster.map(({ name, title, firm }) => ({ name, title, firm }))
    expect(bySource('Finnhub')).toEqual(people)
    expect(bySource('Yahoo and Quartr')).toEqual(people)
    const { roster } = read(SCHEMA_RENDERINGS['Fool statements']!(CALL))
    expect(roster.map(({ side }) => side)).toEqual(['company', 'company', 'company', 'outside'])
  })

  it.each([
    ['Alpha Vantage', { ticker: 'EXW' }, { fiscal: { year: 2031, quarter: 3, raw: '2031Q3', basis: 'unknown' } }],
    [
      'API Ninjas',
      { ticker: 'EXW', ids: { cik: '0000900100' } },
      { date: '2031-07-31', fiscal: { year: 2031, quarter: 3, raw: 'Q3 2031', basis: 'unknown' } },
    ],
    [
      'Finnhub',
      { ticker: 'EXW' },
      { date: '2031-07-31', time: '21:00', title: `${CALL.company} - Earnings call Q3 2031` },
    ],
    [
      'Yahoo and Quartr',
      { ids: { companyid: '12' } },
      {
        id: '34',
        type: 'Earnings Call',
        date: '2031-07-31',
        tz: 'UTC',
        fiscal: { quarter: 3, year: 2031, basis: 'fiscal' },
      },
    ],
    ['roic.ai v3', { ticker: 'EXW', exchange: 'NYSE' }, { fiscal: { quarter: 3, year: 2031, basis: 'fiscal' } }],
    ['public set, structured', { name: CALL.company, ids: { companyid: '77' } }, { date: '2031-07-31' }],
    [
      'Fool statements',
      { name: CALL.company, ticker: 'EXW', exchange: 'NYSE' },
      { date: '2031-07-31', time: '17:00', tz: 'ET', durationSec: 3720, fiscal: { basis: 'fiscal' } },
    ],
  ])('AC-28 %s: company and period as the provider labels them', (source, company, event) => {
    expect(read(SCHEMA_RENDERINGS[source]!(CALL))).toMatchObject({ company, event })
  })

  it("removes the next speaker's heading from the end of a statement, and nothing else", () => {
    const statement = (speaker: string, text: string, i: number) => ({
      statement_num: i,
      statement_type: 'P',
      speaker,
      text,
    })
    const said = [
      ['Operator', 'Please go ahead.\nAnn Lee -- VP of Investor Relations'],
      ['Ann Lee', 'Here is Bo Ray'],
      ['Bo Ray', 'I thank Di Fox. Di Fox -- Example Widgets, Inc. -- CFO'],
      ['Di Fox', 'That is all.'],
    ]
    const call = read({ call_transcript: said.map(([speaker, text], i) => statement(speaker!, text!, i)) })
    expect(call.turns.map(({ text }) => text)).toEqual([
      'Please go ahead.',
      'Here is Bo Ray',
      'I thank Di Fox.',
      'That is all.',
    ])
  })

  it('joins the paragraphs of a machine transcript while the speaker stays', () => {
    const paragraph = (speaker: number, start: number, text: string) => ({ speaker, start, end: start + 5, text })
    const paragraphs = [paragraph(0, 0, 'Welcome.'), paragraph(1, 5, 'Thank you.'), paragraph(1, 10.5, 'We grew.')]
    const call = read({ transcriptContent: { transcript: { paragraphs } } })
    expect(call.turns.map(({ name, text, origin }) => ({ name, text, origin }))).toEqual([
      { name: 'Speaker 0', text: 'Welcome.', origin: { startSec: 0, endSec: 5 } },
      { name: 'Speaker 1', text: 'Thank you.\nWe grew.', origin: { startSec: 5, endSec: 15.5 } },
    ])
  })

  it('reads a machine transcript of sentences, and says where nobody is named', () => {
    const paragraphs = [{ sentences: [{ text: 'We grew.' }, { text: 'A lot.' }] }]
    const call = read({ transcript: { paragraphs } })
    expect(words(call)).toEqual([{ name: '', text: 'We grew. A lot.' }])
    expect(call.coverage).toBe('unlabelled')
  })

  it('keeps sections that a source tags as it tags them', () => {
    const said = { name: 'Bo Ray', speech: ['One.', 'Two.'], session: 'question_answer' }
    expect(read({ symbol: 'EXW', transcript: [said] }).turns[0]).toMatchObject({ section: 'qa', text: 'One.\nTwo.' })
  })

  it.each<[unknown, string, string]>([
    ['{"One.","Two \\"2\\"."}', 'One.\nTwo "2".', 'dumps write lists in braces'],
    [['One.', null, 'Two.'], 'One.\nTwo.', 'a list of paragraphs'],
  ])('reads the speech %j', (speech, text) => {
    expect(read({ symbol: 'EXW', transcript: [{ name: 'Bo Ray', speech }] }).turns[0]!.text).toBe(text)
  })

  it('names nobody where the source does not', () => {
    const call = read({
      symbol: 'EXW',
      transcript: [
        { speaker: 'nan', text: 'Hello.' },
        { speaker: 'Bo Ray', text: 'Hi.' },
        { speaker: null, text: null },
      ],
    })
    expect(words(call)).toEqual([
      { name: '', text: 'Hello.' },
      { name: 'Bo Ray', text: 'Hi.' },
    ])
    expect(call.turns[0]!.label).toBeNull()
    expect(codes(call)).toEqual(['missingSpeaker'])
  })
})

describe('schemas with the words in one text', () => {
  it.each(Object.entries(TEXT_RENDERINGS))('%s hands its text on', (_, rendering) => {
    const text = JSON.stringify(rendering(CALL))
    expect(look(text).score).toBeGreaterThan(0.5)
    const call = read(text)
    expect(words(call)).toEqual(SPOKEN)
    expect(call.turns.every(({ span, pieces }) => span === null && pieces.length === 0)).toBe(true)
    expect(call.furniture).toEqual([])
  })

  it.each([
    ['FMP', { ticker: 'EXW' }, { date: '2031-07-31', time: '17:00', fiscal: { raw: 'Q3 2031', basis: 'unknown' } }],
    ['FMP v3', { ticker: 'EXW' }, { fiscal: { year: 2031, quarter: 3 } }],
    [
      'public Fool set',
      { ticker: 'EXW', exchange: 'NYSE' },
      { date: '2031-07-31', time: '17:00', tz: 'ET', fiscal: { raw: '2031-Q3', quarter: 3 } },
    ],
  ])('%s: company and period', (source, company, event) => {
    expect(read(TEXT_RENDERINGS[source]!(CALL))).toMatchObject({ company, event })
  })

  it('AC-32 reads a text without speakers as one unlabelled turn', () => {
    const call = read({ symbol: 'EXW', year: 2031, content: 'We grew.\nA lot.' })
    expect(words(call)).toEqual([{ name: '', text: 'We grew.\nA lot.' }])
    expect(call.coverage).toBe('unlabelled')
  })

  it('takes a long "text" beside the fields of a call', () => {
    const call = read({ ticker: 'EXW', date: '2031-07-31', text: `Bo Ray: ${'We grew. '.repeat(300)}` })
    expect(call.turns.map(({ name }) => name)).toEqual(['Bo Ray'])
    expect(look(JSON.stringify({ ticker: 'EXW', date: '2031-07-31', text: 'Bo Ray: We grew.' })).score).toBe(0)
  })

  it('takes the text where the list of turns is empty', () => {
    const call = read({ ticker: 'EXW', transcript: 'Bo Ray: We grew.', transcript_split: [] })
    expect(words(call)).toEqual([{ name: 'Bo Ray', text: 'We grew.' }])
  })
})

describe('AC-28 the period', () => {
  it.each<[object, object | undefined, string]>([
    [{ quarter: 'H1', year: 2031 }, { half: 1, year: 2031, raw: 'H1 2031', basis: 'unknown' }, 'a half year'],
    [{ period: 'FY', year: 2031 }, { year: 2031, raw: 'FY 2031', basis: 'unknown' }, 'a whole year'],
    [{ fiscalYear: 2031 }, { year: 2031, raw: '2031', basis: 'fiscal' }, 'the field says fiscal'],
    [{ quarter: '3', year: '2031' }, { quarter: 3, year: 2031, raw: 'Q3 2031', basis: 'unknown' }, 'as texts'],
    [{ quarter: 3.0, year: '2031.0' }, { quarter: 3, year: 2031, raw: 'Q3 2031', basis: 'unknown' }, 'as floats'],
    [{ q: '2031-Q3' }, { quarter: 3, year: 2031, raw: '2031-Q3', basis: 'unknown' }, 'in one field'],
    [{ date: '2031-07-31' }, undefined, 'never from the date'],
  ])('of %j', (fields, fiscal) => {
    expect(read({ symbol: 'EXW', ...fields, content: 'Bo Ray: We grew.' }).event.fiscal).toEqual(fiscal)
  })
})

describe('AC-29 the date', () => {
  it.each<[unknown, object, string]>([
    ['2031-07-31', { date: '2031-07-31', dateRaw: '2031-07-31' }, 'ISO'],
    ['2031-07-31 00:00:00', { date: '2031-07-31' }, 'midnight without a zone is a day'],
    ['2031-07-31T17:00:00-04:00', { date: '2031-07-31', time: '17:00', tz: '-04:00' }, 'with an offset'],
    [1_943_298_000, { date: '2031-07-31', time: '21:00', tz: 'UTC' }, 'unix seconds'],
    [1_943_298_000_000, { date: '2031-07-31', time: '21:00', tz: 'UTC' }, 'unix milliseconds'],
    [['Aug. 27, 2020, 9:00 p.m. ET'], { date: '2020-08-27', time: '21:00', tz: 'ET' }, 'a list'],
    ['31-Jul-31 9:00pm GMT', { date: '2031-07-31', time: '21:00', tz: 'GMT' }, 'two digits of the year'],
  ])('of %j', (date, event) => {
    expect(read({ symbol: 'EXW', date, content: 'Bo Ray: We grew.' }).event).toMatchObject(event)
  })

  it('is left out with a warning where day and month can be exchanged', () => {
    const call = read({ symbol: 'EXW', date: '04/05/2031', content: 'Bo Ray: We grew.' })
    expect(call.event.date).toBeUndefined()
    expect(codes(call)).toEqual(['ambiguousDate'])
  })

  it('is absent where the source has none', () => {
    expect(read({ symbol: 'EXW', year: 2031, content: 'Bo Ray: We grew.' }).event).not.toHaveProperty('date')
  })
})

describe('several calls in one file', () => {
  const [one, other] = [SCHEMA_RENDERINGS['Alpha Vantage']!(CALL), SCHEMA_RENDERINGS.Finnhub!(CALL)]

  it.each([
    [JSON.stringify([one, other]), 'a list'],
    [JSON.stringify([[one], [other]]), 'a list of lists'],
    [`${JSON.stringify(one)}\n${JSON.stringify(other)}\n`, 'JSON Lines'],
    [`${JSON.stringify(one)}\r\n${JSON.stringify(other)}`, 'JSON Lines with CRLF'],
    [JSON.stringify({ results: [one, other] }), 'a wrapper'],
  ])('are several calls: %#', (text) => {
    const calls = readAll(text)
    expect(calls.map(words)).toEqual([SPOKEN, SPOKEN])
    expect(calls[1]!.id).toBe('EXW_900100')
  })

  it('leaves out what holds no call and says so', () => {
    const calls = readAll([{ symbol: 'EXW', quarter: '2031Q2', transcript: [] }, one])
    expect(calls).toHaveLength(1)
    expect(codes(calls[0]!)).toEqual(['damagedSource'])
  })

  it('reads the whole lines of damaged JSON Lines', () => {
    const calls = readAll(`${JSON.stringify(one)}\n${JSON.stringify(other).slice(0, 500)}`)
    expect(calls.map(words)).toEqual([SPOKEN])
    expect(codes(calls[0]!)).toEqual(['damagedSource'])
  })

  it('tells the calls of rows per turn apart', () => {
    const rows = (ticker: string) => [
      { ticker, quarter: 'Q1', speaker: 'Operator', text: 'Welcome.' },
      { ticker, quarter: 'Q1', speaker: 'Bo Ray', text: 'Hello.' },
    ]
    const [first, second] = [rows('EXW'), rows('FOO')]
    const calls = readAll([first[0], second[0], first[1], second[1]])
    expect(calls.map(({ company }) => company.ticker)).toEqual(['EXW', 'FOO'])
    expect(calls.map(({ turns }) => turns.length)).toEqual([2, 2])
  })
})

describe('AC-31 what is no call is refused', () => {
  it.each([
    [
      { Information: 'The rate limit is 25 requests a day' },
      'an API error message: "The rate limit is 25 requests a day"',
    ],
    [{ 'Error Message': 'Invalid API call' }, 'an API error message: "Invalid API call"'],
    [{ error: { message: 'No key' } }, 'an API error message: "No key"'],
    [[{ message: 'Not found' }], 'an API error message: "Not found"'],
    [[], 'an empty list'],
    [{ data: [] }, 'an empty list'],
    [{ symbol: 'EXW', quarter: '2031Q3', transcript: [] }, 'its transcript is empty'],
    [[{ symbol: 'EXW', quarter: 3, year: 2031, date: '2031-07-31', content: '' }], 'its transcript is empty'],
    [{ symbol: 'EXW', year: 2031, content: null }, 'its transcript is empty'],
    [{ prepared_remarks: [{ speaker: 'Ann Lee', speech: '' }], q_and_a: [] }, 'no words of a call'],
    [[{ symbol: 'EXW', period: 'Q3', fiscalYear: 2031, date: '2031-07-31' }], 'dates of calls'],
    [
      { ticker: 'EXW', q: '2031-Q3', context: 'c', question: 'Why?', answer: 'So.' },
      'pairs of a question and an answer',
    ],
  ])('%j', (value, holds) => {
    expect(look(JSON.stringify(value)).score).toBeGreaterThan(0.8)
    expect(() => readAll(value)).toThrow(holds)
    expect(() => readAll(value)).toThrow(/^NOT_A_TRANSCRIPT: /)
  })
})

describe('JSON of no use', () => {
  it.each([
    ['lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['objects', `${'{"data":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('is refused however deeply its %s are nested', (_, text) => {
    expect(() => parseTranscripts(text)).toThrow(/^NOT_A_TRANSCRIPT: /)
  })
})

describe('other sources', () => {
  it.each([
    [renderLevel(CALL), 'a level'],
    ...Object.values(LEVELS).map((level) => [level(CALL), 'a level']),
    [JSON.stringify(ciqRows(CALL)), 'components of Capital IQ'],
    ['{"a": 1}', 'other JSON'],
    ['["a", "b"]', 'texts'],
    ['{"text": "We grew.", "id": 1}\n{"text": "A lot.", "id": 2}', 'sentences'],
    ['{"speaker": "Bo Ray"', 'damaged'],
    ['{}', 'nothing'],
  ])('are not its own: %#', (text) => {
    expect(look(text!).score).toBe(0)
  })

  it('is asked for JSON only', () => {
    expect(format.medium).toBe('json')
    expect(sourceOf(renderCiq(CALL)).medium).toBe('csv')
  })
})

describe('the columns of a turn', () => {
  it('can be called otherwise', async () => {
    const { TURN_FIELDS } = await import('../../../src/transcript/schemas/turn-fields.js')
    const own = turnsJson(readText, { ...TURN_FIELDS, speaker: ['Who_Is'], text: ['said'] })
    const rows = [
      { whoIs: 'Ann Lee', said: 'Hello.' },
      { whoIs: 'Bo Ray', said: 'Hi.' },
    ]
    const [call] = own.look(sourceOf(JSON.stringify(rows))).read()
    expect(words(call!)).toEqual([
      { name: 'Ann Lee', text: 'Hello.' },
      { name: 'Bo Ray', text: 'Hi.' },
    ])
  })

  it('are put in order by a number of their own', () => {
    const rows = [2, 0, 1].map((seq) => ({ seq, speaker_name: 'Bo Ray', statement: `Line ${seq}.` }))
    expect(read(rows).turns.map(({ text }) => text)).toEqual(['Line 0.', 'Line 1.', 'Line 2.'])
    const restarting = [0, 1, 0].map((seq, i) => ({ seq, speaker_name: 'Bo Ray', statement: `Line ${i}.` }))
    expect(read(restarting).turns.map(({ text }) => text)).toEqual(['Line 0.', 'Line 1.', 'Line 2.'])
  })

  it('reads rows of paragraphs as turns', () => {
    const rows = ['Bo Ray', 'Bo Ray', 'Di Fox'].map((speaker, i) => ({
      paragraph_number: i,
      speaker,
      paragraph: `P${i}.`,
    }))
    expect(read(rows).turns.map(({ text }) => text)).toEqual(['P0.\nP1.', 'P2.'])
  })

  it('tells a role word from a title', () => {
    const rows = [
      { name: 'Cy Day', role: 'Analyst', text: 'Why?' },
      { name: 'Bo Ray', role: 'CEO', text: 'So.' },
      { name: '', role: 'Operator', text: 'Next.' },
    ]
    expect(read(rows).turns.map(({ name, title, field }) => ({ name, title, side: field?.side }))).toEqual([
      { name: 'Cy Day', title: 'Analyst', side: 'outside' },
      { name: 'Bo Ray', title: 'CEO', side: undefined },
      { name: 'Operator', title: null, side: 'operator' },
    ])
  })
})

it('reads 100,000 turns and a text of 5 MB without paragraphs quickly', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => ({
    speaker: `Bo Ray ${i % 9}`,
    text: 'We grew a lot.',
    turn_index: i,
  }))
  expect(read(rows).turns).toHaveLength(100_000)
  expect(
    read({ symbol: 'EXW', year: 2031, transcript: [{ speaker: 'Bo Ray', text: '{"'.repeat(2_500_000) }] }).turns,
  ).toHaveLength(1)
}, 5000)
