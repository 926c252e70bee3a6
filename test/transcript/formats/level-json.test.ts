import { describe, expect, it } from 'vitest'
import { levelJson } from '../../../src/transcript/formats/level-json.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { rows as ciqRows } from '../render/ciq-table.js'
import { LEVELS, render } from '../render/level-json.js'
import { render as renderFool, SCHEMA_RENDERINGS, TEXT_RENDERINGS } from '../render/turns-json.js'

const look = (text: string) => levelJson.look(sourceOf(text))
const readAll = (value: unknown): readonly RawCall[] =>
  look(typeof value === 'string' ? value : JSON.stringify(value)).read()
const read = (value: unknown): RawCall => readAll(value)[0]!
const words = ({ turns }: RawCall) => turns.map(({ name, text }) => ({ name, text }))
const texts = ({ turns }: RawCall) => turns.map(({ text }) => text)

const SPOKEN = CALL.turns.map(({ who, text }) => ({ name: who?.name ?? 'Operator', text }))
const EVENT = {
  date: '2031-07-31',
  time: '17:00',
  tz: '-04:00',
  fiscal: { year: 2031, quarter: 3, raw: 'Q3 2031', basis: 'unknown' },
}

describe('level 2', () => {
  const call = read(render(CALL))

  it('gives the nine turns back under the names of the map, the ids as labels', () => {
    expect(look(render(CALL)).score).toBeGreaterThan(0.95)
    expect(words(call)).toEqual(SPOKEN)
    expect(call.turns.map(({ label }) => label).slice(0, 3)).toEqual(['spk01', 'spk02', 'spk03'])
    expect(call.turns.every(({ section, span }) => section === undefined && span === null)).toBe(true)
    expect(call.coverage).toBeUndefined()
  })

  it('reads the map as a roster, the firm out of the title of an analyst', () => {
    expect(call.roster).toEqual([
      { name: 'Ann Lee', title: 'VP of Investor Relations', firm: null, side: 'company' },
      { name: 'Bo Ray', title: 'Chief Executive Officer', firm: null, side: 'company' },
      { name: 'Di Fox', title: 'Chief Financial Officer', firm: null, side: 'company' },
      { name: 'Cy Day', title: 'Analyst', firm: 'Foo Partners', side: 'outside' },
    ])
  })

  it.each([
    ['Foo & Co. Senior Equity Analyst', 'Foo & Co.', 'Senior Equity Analyst'],
    ['Senior Analyst', null, 'Senior Analyst'],
    ['Analyst', null, 'Analyst'],
    ['Foo Bank, Analyst', 'Foo Bank', 'Analyst'],
  ])('reads the title "%s"', (said, firm, title) => {
    const { roster } = read({
      speakers: [{ speaker: 'spk01', text: 'Hi.' }],
      speaker_name_map: { spk01: { name: 'Cy Day', title: said } },
    })
    expect(roster).toEqual([{ name: 'Cy Day', title, firm, side: 'outside' }])
  })

  it.each<[unknown, string]>([
    [{ spk01: 'Bo Ray' }, 'names alone'],
    [[{ speaker: 'spk01', name: 'Bo Ray' }], 'a list'],
    [[{ speaker: 'spk01', speaker_data: { name: 'Bo Ray' } }], 'a list of objects'],
  ])('takes a map as %j', (speaker_mapping) => {
    const speakers = [
      { speaker: 'spk01', text: 'Hi.' },
      { speaker: 'spk02', text: 'Ho.' },
    ]
    expect(read({ speakers, speaker_mapping }).turns.map(({ name }) => name)).toEqual(['Bo Ray', 'spk02'])
  })

  it('AC-32 goes by the ids where no names are given', () => {
    const { turns, roster } = read(LEVELS['2'](CALL))
    expect(turns.map(({ name }) => name)).toEqual([
      'spk01',
      'spk02',
      'spk03',
      'spk04',
      'spk01',
      'spk05',
      'spk03',
      'spk01',
      'spk03',
    ])
    expect(turns.map(({ text }) => text)).toEqual(SPOKEN.map(({ text }) => text))
    expect(roster).toEqual([])
  })
})

describe('level 3', () => {
  it('joined with blanks gives the text of level 2, with the times of the turns', () => {
    const call = read(LEVELS['3'](CALL))
    expect(words(call)).toEqual(words(read(LEVELS['2'](CALL))))
    expect(call.turns.map(({ origin }) => origin?.startSec)).toEqual(CALL.turns.map((_, i) => i * 60))
  })
})

describe('level 4', () => {
  const joined = (isPrepared: boolean): string =>
    CALL.turns
      .filter(({ section }) => (section === 'prepared') === isPrepared)
      .map(({ text }) => text)
      .join(' ')

  it('AC-43 with both keys is two turns of nobody, a section each', () => {
    const call = read(LEVELS['4'](CALL))
    expect(call.turns.map(({ name, label, section }) => ({ name, label, section }))).toEqual([
      { name: '', label: null, section: 'prepared' },
      { name: '', label: null, section: 'qa' },
    ])
    expect(texts(call)).toEqual([joined(true), joined(false)])
    expect(call.coverage).toBe('unlabelled')
    expect(call.diagnostics).toEqual([])
  })

  it.each([null, ''])('AC-43 with %j for the Q&A is the whole call, its sections unknown', (questions_and_answers) => {
    const call = read({ ...JSON.parse(LEVELS['4 without Q&A'](CALL)), questions_and_answers })
    expect(call.turns.map(({ name, section }) => ({ name, section }))).toEqual([{ name: '', section: undefined }])
    expect(texts(call)).toEqual([`${joined(true)} ${joined(false)}`])
    expect(call.coverage).toBe('unlabelled')
  })

  it('without prepared remarks is the Q&A', () => {
    const call = read({ prepared_remarks: null, questions_and_answers: 'Why? So.' })
    expect(call.turns.map(({ section, text }) => ({ section, text }))).toEqual([{ section: 'qa', text: 'Why? So.' }])
  })
})

describe('level 1', () => {
  it('AC-32 is one turn of nobody', () => {
    const call = read(LEVELS['1'](CALL))
    expect(words(call)).toEqual([{ name: '', text: SPOKEN.map(({ text }) => text).join(' ') }])
    expect(call.coverage).toBe('unlabelled')
    expect(call.event).toEqual({})
  })
})

describe('every level', () => {
  it.each([render(CALL), LEVELS['2'](CALL), LEVELS['3'](CALL), LEVELS['4'](CALL)])(
    'AC-28 keeps the label of the event: %#',
    (text) => {
      expect(read(text).event).toMatchObject(EVENT)
    },
  )

  it('is read from lists and JSON Lines, what holds no call left out', () => {
    const [one, other] = [render(CALL), LEVELS['4'](CALL)]
    expect(readAll(`[${one},${other}]`).map(({ turns }) => turns.length)).toEqual([9, 2])
    const calls = readAll(`${one}\n{"event":{},"text":""}\n${other}\n{"event"`)
    expect(calls.map(({ turns }) => turns.length)).toEqual([9, 2])
    expect(calls[0]!.diagnostics.map(({ code }) => code)).toEqual(['damagedSource'])
  })

  it.each([{ text: '' }, { event: {}, text: ' ' }, { prepared_remarks: '', questions_and_answers: null }])(
    'AC-31 without words is refused: %j',
    (value) => expect(() => readAll(value)).toThrow('NOT_A_TRANSCRIPT: the file holds no words of a call'),
  )
})

describe('other sources', () => {
  it.each([
    renderFool(CALL),
    ...Object.values(SCHEMA_RENDERINGS).map((rendering) => JSON.stringify(rendering(CALL))),
    ...Object.values(TEXT_RENDERINGS).map((rendering) => JSON.stringify(rendering(CALL))),
    JSON.stringify(ciqRows(CALL)),
    '[]',
    '{}',
    '{"text": 3}',
    '{"text": "We grew."}\n{"text": "A lot."}',
    '{"error": "No key"}',
    '{"speakers": ["Ann Lee"]}',
    '{"speakers": [{"speaker": "Ann Lee"}]}',
  ])('are not its own: %#', (text) => {
    expect(look(text).score).toBe(0)
  })
})

it('reads a text of 20 MB and 100,000 turns quickly', () => {
  expect(readAll({ prepared_remarks: 'widget '.repeat(3_000_000), questions_and_answers: null })).toHaveLength(1)
  const speakers = Array.from({ length: 100_000 }, (_, i) => ({ speaker: `spk${i % 9}`, text: 'We grew.' }))
  expect(read({ speakers }).turns).toHaveLength(100_000)
}, 5000)
