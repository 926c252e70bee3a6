import { describe, expect, it } from 'vitest'
import { streeteventsXml } from '../../../src/transcript/formats/streetevents-xml.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render } from '../render/streetevents-xml.js'

const scoreOf = (text: string): number => streeteventsXml.look(sourceOf(text)).score
const readAll = (text: string): readonly RawCall[] => streeteventsXml.look(sourceOf(text)).read()
const read = (text: string): RawCall => readAll(text)[0]!
const codes = ({ diagnostics }: RawCall): readonly string[] => diagnostics.map(({ code }) => code)
const text = render(CALL)

describe('StreetEvents XML', () => {
  const call = read(text)

  it('is recognised as XML of this kind', () => {
    expect(sourceOf(text).medium).toBe('xml')
    expect(scoreOf(text)).toBeGreaterThan(0.9)
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

  it('has no place in the source for turns and furniture, but their numbers', () => {
    expect(call.turns.every(({ span, pieces }) => span === null && pieces.length === 0)).toBe(true)
    expect(call.furniture).toEqual([])
    expect(call.turns.map(({ origin }) => origin?.order)).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 5])
  })

  it('reads the fields around the body', () => {
    expect(call).toMatchObject({
      id: '0000001',
      version: 'Final',
      company: { name: CALL.company, ticker: 'EXW', ids: { ric: 'EXW.N' } },
      event: {
        id: '0000001',
        type: 'Earnings Conference Call/Presentation',
        title: 'Q3 2031 Example Widgets, Inc. Earnings Call',
        date: '2031-07-31',
        time: '21:00',
        tz: 'GMT',
        fiscal: { year: 2031, quarter: 3 },
      },
    })
    expect(call.diagnostics).toEqual([])
  })

  it.each([
    { body: 'R&amp;amp;D and AT&amp;amp;T', because: 'the body is escaped twice' },
    { body: 'R&amp;D and AT&amp;T', because: 'it is escaped once' },
    { body: 'R&D and AT&T', because: 'it is not escaped at all' },
  ])('reads "$body" although $because', ({ body }) => {
    const said = read(text.replace('Orders in June were fine.', body)).turns[6]!.text
    expect(said).toMatch(/^R&D and AT&T /)
  })

  it('reads a body in CDATA, and marks in it that are no XML', () => {
    const marked = text.replace('Orders in June', '<Sync id="L1"time="00:25:00"/>Orders in June')
    const call = read(marked.replace('<Body>', '<Body><![CDATA[').replace('</Body>', ']]></Body>'))
    expect(call.turns[6]).toMatchObject({ origin: { order: 3, startSec: 1500 } })
    expect(call.turns[6]!.text).toBe(CALL.turns[6]!.text)
    expect(codes(call)).toEqual([])
  })

  it('reads the final story of several', () => {
    const draft = /<EventStory[\s\S]*<\/EventStory>/
      .exec(text)![0]
      .replace('"Final"', '"Preliminary"')
      .replace('Orders in June', 'Orders in May')
    const call = read(text.replace('  <eventTitle>', `${draft}\n<eventTitle>`))
    expect(call.turns).toHaveLength(9)
    expect(call.turns[6]!.text).toBe(CALL.turns[6]!.text)
    expect(codes(call)).toEqual(['olderVersions'])
  })

  it('reads one call an event', () => {
    const event = /<Event [\s\S]*<\/Event>/.exec(text)![0]
    const calls = readAll(`<?xml version="1.0"?><Events>${event}${event.replaceAll('0000001', '0000002')}</Events>`)
    expect(calls.map(({ id, turns }) => [id, turns.length])).toEqual([
      ['0000001', 9],
      ['0000002', 9],
    ])
  })

  it('expands no entity and says so', () => {
    const doctype = '<!DOCTYPE Event [<!ENTITY lol "lol"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    const call = read(
      text.replace('\r\n<Event ', `\r\n${doctype}\r\n<Event `).replace('Orders in June', '&lol;&file; in June'),
    )
    expect(call.turns[6]!.text).toMatch(/^&lol;&file; in June/)
    expect(codes(call)).toEqual(['externalEntities'])
  })

  it.each([
    { damaged: text.slice(0, text.indexOf('closing remarks')), turns: 8, because: 'it breaks off in the body' },
    { damaged: text.slice(0, text.indexOf('</companyName>') + 5), turns: 9, because: 'it breaks off in a tag' },
    { damaged: text.replace(/<Body>[\s\S]*<\/Body>/, '<Body/>'), turns: 0, because: 'there is no body' },
    { damaged: `<Event Id="1"><EventStory>${'<a>'.repeat(5000)}`, turns: 0, because: 'it is nested without end' },
    { damaged: '<Event Id="1"', turns: 0, because: 'there is hardly anything' },
  ])('reads what it can and says so where $because', ({ damaged, turns }) => {
    const call = read(damaged)
    expect(call.turns).toHaveLength(turns)
    expect(codes(call)).toContain('damagedSource')
  })

  it('says so where the body is no transcript', () => {
    expect(codes(read(text.replace(/<Body>[\s\S]*<\/Body>/, '<Body>The call was cancelled.</Body>')))).toEqual([
      'unreadText',
    ])
  })

  it.each([
    { other: '<?xml version="1.0"?><transcript><body/></transcript>', because: 'another vendor has other elements' },
    { other: '<?xml version="1.0"?><EventList/>', because: 'names are compared whole' },
    { other: '<?xml version="1.0"?>', because: 'there is no element' },
  ])('is not $other: $because', ({ other }) => {
    expect(scoreOf(other)).toBe(0)
  })

  it('takes a moment for a large body and for tags without end', () => {
    const start = performance.now()
    expect(read(text.replace('Orders in June', 'word '.repeat(2_000_000))).turns).toHaveLength(9)
    read(`<Event ><EventStory>${'<Body '.repeat(1_000_000)}`)
    read(`<Event ><EventStory>${'<'.repeat(5_000_000)}`)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
