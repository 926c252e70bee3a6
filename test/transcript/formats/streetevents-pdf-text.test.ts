import { describe, expect, it } from 'vitest'
import { streeteventsPdfText } from '../../../src/transcript/formats/streetevents-pdf-text.js'
import { streeteventsText } from '../../../src/transcript/formats/streetevents-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { account } from '../account.js'
import { CALL } from '../render/call.js'
import { render } from '../render/streetevents-pdf-text.js'
import { render as renderText } from '../render/streetevents-text.js'

const scoreOf = (text: string): number => streeteventsPdfText.look(sourceOf(text)).score
const read = (text: string): RawCall => streeteventsPdfText.look(sourceOf(text)).read()[0]!
const text = render(CALL)

describe('the text of StreetEvents pages', () => {
  const call = read(text)

  it('is recognised, and no other StreetEvents text is', () => {
    expect(scoreOf(text)).toBeGreaterThan(0.9)
    expect(streeteventsText.look(sourceOf(text)).score).toBe(0)
    expect(scoreOf(renderText(CALL))).toBe(0)
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

  it('tells name from firm in the list by the headings', () => {
    expect(call.roster).toEqual(CALL.people)
    expect(call.turns[5]).toMatchObject({ title: 'Analyst', firm: 'Foo Partners' })
  })

  it('reads the cover', () => {
    expect(call).toMatchObject({
      version: 'Edited',
      company: { name: CALL.company },
      event: { title: 'Q3 2031 Example Widgets, Inc. Earnings Call', date: '2031-07-31', time: '21:00', tz: 'GMT' },
    })
  })

  it('AC-22 removes headers, footers and copyright inside a turn and rejoins it', () => {
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
    expect(call.diagnostics).toEqual([])
    expect(call.turns.some(({ text }) => /Refinitiv|2031 \/ /.test(text))).toBe(false)
  })

  it('AC-24 accepts letter-spaced heads with any blanks between words, and heads in capitals', () => {
    for (const written of [
      text.replace('P R E S E N T A T I O N', 'PRESENTATION').replace(/Q U E S T I O N S.*/, 'QUESTIONS AND ANSWERS'),
      text.replace(/^(?:\S {1,2})+\S$/gm, (head) => head.replace(/ {2}/g, '   ')),
      text.replace(/^(?:\S {1,2})+\S$/gm, (head) => head.replace(/ {2}/g, ' ')),
      text.replaceAll('\n', '\r\n'),
    ]) {
      expect(scoreOf(written)).toBeGreaterThan(0.8)
      expect(read(written).turns.map(({ section, text }) => [section, text])).toEqual(
        call.turns.map(({ section, text }) => [section, text]),
      )
    }
  })
})

const COVER = `LSEG STREETEVENTS
EDITED TRANSCRIPT
Q1 2032 Example Widgets Inc Earnings Call on April 16, 2032 / 6:00AM
C O R P O R A T E  P A R T I C I P A N T S
Ann Lee Example Widgets Inc - VP of IR
Bo Ray Example Widgets Inc - Executive Vice President, Chief Financial Officer & Chief
Accounting Officer
C O N F E R E N C E  C A L L  P A R T I C I P A N T S
Cy Day Foo Partners, Research Division - MD
P R E S E N T A T I O N
`
const call = (lines: string): RawCall => read(`${COVER}${lines}\n`)

describe('covers of StreetEvents pages', () => {
  it('reads title and date from one line', () => {
    expect(call('Operator\nWelcome.')).toMatchObject({
      company: { name: 'Example Widgets Inc' },
      event: { title: 'Q1 2032 Example Widgets Inc Earnings Call', date: '2032-04-16', time: '06:00' },
    })
  })
})

describe('headings of StreetEvents pages', () => {
  it.each([
    {
      line: 'Ann Lee - Example Widgets Inc - VP of IR',
      name: 'Ann Lee',
      firm: 'Example Widgets Inc',
      title: 'VP of IR',
      because: 'the list has it',
    },
    {
      line: 'Cy Day - Foo Partners, Research Division - MD',
      name: 'Cy Day',
      firm: 'Foo Partners, Research Division',
      title: 'MD',
      because: 'firms hold commas',
    },
    {
      line: 'Bo Ray - Example Widgets Inc - Executive Vice President, Chief Financial Officer & Chief\nAccounting Officer',
      name: 'Bo Ray',
      firm: 'Example Widgets Inc',
      title: 'Executive Vice President, Chief Financial Officer & Chief Accounting Officer',
      because: 'the list tells where a wrapped one ends',
    },
    {
      line: 'Ann Lee - Example Widgets Inc',
      name: 'Ann Lee',
      firm: 'Example Widgets Inc',
      title: null,
      because: 'the title may be left out',
    },
    {
      line: 'Di Fox - Bar Bank - Analyst',
      name: 'Di Fox',
      firm: 'Bar Bank',
      title: 'Analyst',
      because: 'a title makes up for the list',
    },
    {
      line: 'Unidentified Company Representative',
      name: 'Unidentified Company Representative',
      firm: null,
      title: null,
      because: 'not everybody is known',
    },
    { line: 'Editor', name: 'Editor', firm: null, title: null, because: 'editors have turns' },
  ])('reads "$line": $because', ({ line, name, firm, title }) => {
    const { turns } = call(`Operator\nWelcome.\n${line}\nYes.\nOperator\nGoodbye.`)
    expect(turns.map(({ text }) => text)).toEqual(['Welcome.', 'Yes.', 'Goodbye.'])
    expect(turns[1]).toMatchObject({ name, firm, title })
  })

  it('reads an unlisted speaker without a title who comes back', () => {
    const di = 'Di Fox - Bar Bank - North America'
    expect(call(`Operator\nWelcome.\n${di}\nYes.\nOperator\nThanks.\n${di}\nBye.`).turns).toHaveLength(4)
  })

  it.each([
    { line: 'Revenue - GAAP - was fine', because: 'a name has two words, if nothing else is known' },
    { line: 'growth - as we said - was strong', because: 'a name has capitals' },
    { line: 'Ann Lee - you know her - will begin.', because: 'a sentence ends in a full stop' },
    { line: 'Net Income - GAAP', because: 'one separator is not enough' },
  ])('AC-26 takes "$line" for speech: $because', ({ line }) => {
    expect(call(`Operator\nWelcome.\n${line}\nYes.`).turns).toHaveLength(1)
  })
})

describe('what is no text of StreetEvents pages', () => {
  it.each([
    { other: '', because: 'it is empty' },
    { other: 'E D I T E D   V E R S I O N\nOperator\nWelcome.', because: 'only heads of sections count' },
    { other: 'PRESENTATION\nOperator\nWelcome.', because: 'capitals alone may be anybody’s' },
    { other: 'P '.repeat(500_000), because: 'heads are short' },
  ])('scores 0 because $because', ({ other }) => {
    expect(scoreOf(other)).toBe(0)
  })

  it('takes a moment for long lines, many turns and many dashes', () => {
    const start = performance.now()
    call(`Operator\n${'word '.repeat(2_000_000)}`)
    call('Ann Lee - Example Widgets Inc - VP of IR\nYes.\n'.repeat(30_000))
    call(Array.from({ length: 30_000 }, (_, i) => `Ann Lee - Foo ${i} - Bar\n`).join(''))
    call(`Operator\n${`a${' - '.repeat(60)}b\n`.repeat(10_000)}`)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
