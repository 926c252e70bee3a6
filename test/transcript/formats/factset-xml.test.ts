import { describe, expect, it } from 'vitest'
import { factsetXml } from '../../../src/transcript/formats/factset-xml.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render } from '../render/factset-xml.js'
import { render as renderStreetEvents } from '../render/streetevents-xml.js'

const scoreOf = (text: string): number => factsetXml.look(sourceOf(text)).score
const readAll = (text: string): readonly RawCall[] => factsetXml.look(sourceOf(text)).read()
const read = (text: string): RawCall => readAll(text)[0]!
const codes = ({ diagnostics }: RawCall): readonly string[] => diagnostics.map(({ code }) => code)
const text = render(CALL)

describe('CallStreet XML', () => {
  const call = read(text)

  it('is recognised as XML of this kind', () => {
    expect(sourceOf(text).medium).toBe('xml')
    expect(scoreOf(text)).toBeGreaterThan(0.9)
    expect(scoreOf(renderStreetEvents(CALL))).toBe(0)
  })

  it('gives the nine turns back', () => {
    expect(call.turns.map(({ name, section, text }) => ({ name, section, text }))).toEqual(
      CALL.turns.map(({ who, section, text }) => ({
        name: who?.name ?? 'Operator',
        section: section === 'prepared' ? 'prepared' : 'qa',
        text,
      })),
    )
  })

  it('reads who asks, who answers and whose side the fields say', () => {
    expect(call.turns.map(({ asks }) => asks)).toEqual([...Array(5), 'question', 'answer', undefined, 'answer'])
    expect(call.turns.map(({ field }) => field?.side)).toEqual(CALL.turns.map(({ side }) => side))
    expect(call.turns[5]).toMatchObject({ title: 'Analyst', firm: 'Foo Partners' })
  })

  it('reads roster, company and event', () => {
    expect(call.roster).toEqual(CALL.people)
    expect(call).toMatchObject({
      id: '7',
      version: 'Corrected',
      company: { name: CALL.company, ticker: 'EXW', ids: { factset: 'EXW-US' } },
      event: { title: 'Q3 2031 Earnings Call', date: '2031-07-31', fiscal: { quarter: 3, year: 2031 } },
    })
    expect(call.diagnostics).toEqual([])
  })

  it.each([
    { written: text.replace(/ xmlns="[^"]*"/, ''), because: 'the namespace is optional' },
    { written: text.replace(/<(\/?)(\w)/g, '<$1c:$2').replace('xmlns=', 'xmlns:c='), because: 'it may have a prefix' },
    {
      written: text
        .replace('MANAGEMENT DISCUSSION SECTION', 'management discussion section')
        .replace('"Q&amp;A"', '"question and answer section"'),
      because: 'sections are named in any case',
    },
    { written: text.replaceAll('\n', '\r\n'), because: 'line ends do not matter' },
  ])('reads the same although $because', ({ written }) => {
    expect(scoreOf(written)).toBeGreaterThan(0.9)
    expect(read(written).turns).toEqual(call.turns)
  })

  it('makes a paragraph of each p, and of marks inside none', () => {
    const marked = text.replace('<p>Thank you, operator. ', '<p>Thank you,\n  <i>operator</i>. </p><p/><p>')
    expect(read(marked).turns[1]!.text).toMatch(/^Thank you, operator\.\nWith me today/)
  })

  it('keeps the corrected of several versions', () => {
    const transcript = /<transcript[\s\S]*<\/transcript>/.exec(text)![0]
    const raw = transcript.replace('"Corrected"', '"Raw"').replaceAll('depot', 'deport')
    const calls = readAll(
      `<?xml version="1.0"?><transcripts>${transcript}${raw}${raw.replace('"7"', '"8"')}</transcripts>`,
    )
    expect(calls.map(({ id, version }) => [id, version])).toEqual([
      ['7', 'Corrected'],
      ['8', 'Raw'],
    ])
    expect(calls[0]!.turns).toEqual(call.turns)
    expect(calls.map(codes)).toEqual([['olderVersions'], []])
  })

  it.each([
    {
      written: text.replace(/ {4}<section name="Q[\s\S]*?<\/section>/, ''),
      turns: 4,
      section: undefined,
      code: 'sectionDoubt',
      because: 'one section may hold both parts',
    },
    {
      written: text.replace(/<\/?section[^>]*>/g, ''),
      turns: 9,
      section: undefined,
      code: 'sectionDoubt',
      because: 'there is no section at all',
    },
    {
      written: text.replace(/<plist>.*<\/plist>/g, ''),
      turns: 9,
      section: 'prepared',
      code: 'missingText',
      because: 'there is no paragraph',
    },
    {
      written: text.replace('<participant id="1"', '<participant id="99"'),
      turns: 9,
      section: 'prepared',
      code: 'missingSpeaker',
      because: 'an id names nobody',
    },
    {
      written: text.slice(0, text.indexOf('closing remarks')),
      turns: 8,
      section: 'prepared',
      code: 'damagedSource',
      because: 'it breaks off',
    },
  ])('keeps a call with $code: $because', ({ written, turns, section, code }) => {
    const call = read(written)
    expect(call.turns).toHaveLength(turns)
    expect(call.turns[0]!.section).toBe(section)
    expect(codes(call)).toContain(code)
  })

  it('expands no entity and says so', () => {
    const bomb = '<!DOCTYPE transcript [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    const call = read(text.replace('<transcript', `${bomb}<transcript`).replace('Orders in June', '&b; in June'))
    expect(call.turns[6]!.text).toMatch(/^&b; in June/)
    expect(codes(call)).toEqual(['externalEntities'])
  })

  it('takes a moment for many speakers and for a long paragraph', () => {
    const start = performance.now()
    const speaker = '<speaker id="1" type="a"><plist><p>Yes.</p></plist></speaker>'
    expect(read(text.replace('      <speaker', speaker.repeat(10_000))).turns.length).toBeGreaterThan(10_000)
    read(text.replace('Orders in June', 'word '.repeat(300_000)))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
