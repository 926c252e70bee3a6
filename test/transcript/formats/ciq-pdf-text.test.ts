import { describe, expect, it } from 'vitest'
import { ciqPdfText } from '../../../src/transcript/formats/ciq-pdf-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { account } from '../account.js'
import { CALL } from '../render/call.js'
import { render } from '../render/ciq-pdf-text.js'

const scoreOf = (text: string): number => ciqPdfText.look(sourceOf(text)).score
const read = (text: string): RawCall => ciqPdfText.look(sourceOf(text)).read()[0]!
const text = render(CALL)

describe('the text of S&P pages', () => {
  const call = read(text)

  it('is recognised', () => {
    expect(scoreOf(text)).toBeGreaterThan(0.8)
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

  it('lists executives with titles and analysts with firms', () => {
    expect(call.roster).toEqual(
      CALL.people.map(({ name, title, firm, side }) =>
        side === 'company' ? { name, title, firm: null, side } : { name, title: null, firm, side },
      ),
    )
    expect(call.turns[5]).toMatchObject({ title: null, firm: 'Foo Partners' })
  })

  it('AC-28 keeps the fiscal label of the cover', () => {
    expect(call).toMatchObject({
      company: { name: CALL.company, ticker: 'EXW', exchange: 'NYSE' },
      event: {
        date: '2031-07-31',
        time: '21:00',
        fiscal: { year: 2031, quarter: 3, raw: 'FQ3 2031', basis: 'fiscal' },
      },
    })
  })

  it('AC-22 accounts for every character, page furniture inside turns included', () => {
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
    expect(call.diagnostics).toEqual([])
    expect(call.turns.some(({ text }) => /S&P|spglobal|JUL 31/.test(text))).toBe(false)
  })

  it.each([
    {
      written: text.replace('Chief Financial Officer\n\nANALYSTS', 'Chief Financial Officer ANALYSTS'),
      because: 'the head of a list is glued to a title',
    },
    {
      written: text.replace('Chief Financial Officer\n\nANALYSTS', 'Chief Financial OfficerANALYSTS'),
      because: 'it is glued without a blank',
    },
    { written: text.replaceAll('\n', '\r\n'), because: 'line ends do not matter' },
  ])('reads the same although $because', ({ written }) => {
    const again = read(written)
    expect(again.roster).toEqual(call.roster)
    expect(again.turns.map(({ name, text }) => [name, text])).toEqual(call.turns.map(({ name, text }) => [name, text]))
    expect(account(written, again)).toEqual({ left: '', twice: 0 })
  })

  it('reads speakers nobody knows, and names without their titles', () => {
    const more = `${text}\n\nUnknown Analyst\n\nOne more.\n\nBo Ray\n\nA widget is a widget.\n`
    expect(
      read(more)
        .turns.slice(9)
        .map(({ name, asks, text }) => [name, asks, text]),
    ).toEqual([
      ['Unknown Analyst', undefined, 'One more.'],
      ['Bo Ray', undefined, 'A widget is a widget.'],
    ])
  })

  it.each([
    { other: '', because: 'it is empty' },
    {
      other: 'Call Participants\nEXECUTIVES\nAnn Lee\nPresentation\nOperator\nWelcome.',
      because: 'nothing names the provider',
    },
    { other: 'We read spglobal.com/marketintelligence every day.', because: 'a name alone is no page' },
  ])('scores 0 because $because', ({ other }) => {
    expect(scoreOf(other)).toBe(0)
  })

  it('takes a moment for long lines, many turns and many heads', () => {
    const start = performance.now()
    read(`${text}\nOperator\n${'word '.repeat(2_000_000)}`)
    read(text + '\n\nBo Ray\nChief Executive Officer\n\nYes.\n'.repeat(20_000))
    read(`${'Presentation\n\n'.repeat(50_000)}EXECUTIVES\n`)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
