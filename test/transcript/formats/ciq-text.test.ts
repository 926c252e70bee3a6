import { describe, expect, it } from 'vitest'
import { ciqText } from '../../../src/transcript/formats/ciq-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render } from '../render/ciq-text.js'

const look = (text: string) => ciqText.look(sourceOf(text))
const read = (text: string): RawCall => look(text).read()[0]!
const codes = ({ diagnostics }: RawCall): readonly string[] => diagnostics.map(({ code }) => code)
const NAMES: Readonly<Record<string, string>> = {
  'VP of Investor Relations': 'VP of Investor Relations',
  Analyst: 'Unidentified Analyst',
}
const text = render(CALL)
const LONG = 'We shipped more widgets than in any quarter before, and the new line ran two shifts from April on.'

/** The characters of a text, blanks apart, that lie in no piece and no furniture, or in more than one. */
function unaccounted(source: string, { turns, furniture }: RawCall): string {
  const times = new Uint8Array(source.length)
  for (const { start, end } of [...turns.flatMap(({ pieces }) => pieces), ...furniture])
    for (let i = start; i < end; i++) times[i]!++
  return [...source].filter((char, i) => /\S/.test(char) && times[i] !== 1).join('')
}

describe('component labels as text', () => {
  const call = read(text)

  it('give the nine turns and their sections back', () => {
    expect(look(text).score).toBeGreaterThan(0.9)
    expect(call.turns.map(({ text: said }) => said)).toEqual(CALL.turns.map(({ text: said }) => said))
    expect(call.turns.map(({ section }) => section)).toEqual(
      CALL.turns.map(({ section }) => (section === 'prepared' ? 'prepared' : 'qa')),
    )
    expect(call.diagnostics).toEqual([])
  })

  it('say whose words they are, who asks and who answers, but no names', () => {
    expect(call.turns.map(({ field }) => field?.side)).toEqual(CALL.turns.map(({ side }) => side))
    expect(call.turns.map(({ asks }) => asks)).toEqual([...Array(5), 'question', 'answer', undefined, 'answer'])
    expect(call.turns.map(({ name }) => name)).toEqual(
      CALL.turns.map(({ who }) => (who === null ? 'Operator' : (NAMES[who.title] ?? who.title))),
    )
    expect(call.turns.slice(0, 2).map(({ label, title }) => ({ label, title }))).toEqual([
      { label: 'Operator - nan', title: null },
      { label: 'Executives - VP of Investor Relations', title: 'VP of Investor Relations' },
    ])
  })

  it('read company, period and date from the first line', () => {
    expect(call.company).toEqual({ name: CALL.company })
    expect(call.event).toEqual({
      title: `${CALL.company}, Q3 2031 Earnings Call, Jul 31, 2031`,
      date: '2031-07-31',
      dateRaw: 'Jul 31, 2031',
      fiscal: { raw: 'Q3 2031', year: 2031, quarter: 3, basis: 'unknown' },
    })
  })

  it.each([
    [text, 'LF'],
    [text.replaceAll('\n', '\r\n'), 'CRLF'],
    [`\ufeff${text}`, 'byte-order mark'],
    [text.replaceAll('\n', '\n\n'), 'blank lines'],
  ])('account for every character: %#', (written) => {
    const found = read(written)
    expect(unaccounted(written, found)).toBe('')
    expect(found.turns.map(({ text: said }) => said)).toEqual(CALL.turns.map(({ text: said }) => said))
    for (const { span, text: said } of found.turns)
      if (span !== null) expect(written.slice(span.start, span.end)).toBe(said)
    expect(found.furniture.map(({ kind }) => kind)).toEqual(['header'])
  })

  it('join paragraphs with a line break', () => {
    const two = read(text.replace('Here is Bo.', '\n\nHere is Bo.'))
    expect(two.turns[1]!.text).toMatch(/from them\.\nHere is Bo\.$/)
  })
})

describe('known defects', () => {
  it('a missing operator line takes no words away', () => {
    const lines = text.split('\n')
    const at = lines.indexOf('Question and Answer Operator Message')
    const without = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n')
    const call = read(without)
    expect(call.turns[4]).toMatchObject({ name: 'Operator', section: 'prepared', text: CALL.turns[4]!.text })
    expect(unaccounted(without, call)).toBe('')
  })

  it.each<[string, string, string | null, string, string]>([
    ['Executives', 'We grew.', null, 'Unidentified Executive', 'no title'],
    [
      'Executives -',
      'Chair, President & CEO\nWe grew.',
      'Chair, President & CEO',
      'Chair, President & CEO',
      'title on the next line',
    ],
    [
      'Executives',
      'Chair, President & CEO\nWe grew.',
      'Chair, President & CEO',
      'Chair, President & CEO',
      'the same without a dash',
    ],
    ['Executives - nan', 'We grew.', null, 'Unidentified Executive', 'the title of a table'],
    ['Executives - VP - Finance', 'We grew.', 'VP - Finance', 'VP - Finance', 'AC-13 a dash in the title'],
    ['Shareholders', 'We grew.', null, 'Unidentified Shareholder', 'no analyst'],
  ])('reads the speaker line "%s"', (speaker, said, title, name) => {
    const written = text.replace(/Executives - VP of Investor Relations\n.*/, `${speaker}\n${said}`)
    const call = read(written)
    expect(call.turns[1]).toMatchObject({ name, title, text: 'We grew.' })
    expect(unaccounted(written, call)).toBe('')
  })

  it('AC-25 a doubled block is kept and flagged', () => {
    const block = `Answer\nExecutives - Chief Executive Officer\n${LONG}\n`
    const call = read(`${text}${block}${block}`)
    expect(call.turns.map(({ flags }) => flags)).toEqual([...Array(10), ['duplicate']])
    expect(codes(call)).toEqual(['duplicateTurn'])
  })

  it('an answer under no speaker is a turn of nobody, a label over nothing is furniture', () => {
    const written = `${text}Answer\nYes.\nQuestion\nAnswer\nExecutives - CFO\nNo.\n`
    const call = read(written)
    expect(call.turns.slice(9).map(({ name, label, asks, text: said }) => [name, label, asks, said])).toEqual([
      ['', null, 'answer', 'Yes.'],
      ['CFO', 'Executives - CFO', 'answer', 'No.'],
    ])
    expect(codes(call)).toEqual(['missingSpeaker'])
    expect(call.furniture.map(({ kind }) => kind)).toEqual(['header', 'heading'])
    expect(unaccounted(written, call)).toBe('')
  })

  it("the operator's Q&A label before the speeches is no boundary", () => {
    const call = read(text.replace('Presentation Operator Message', 'Question and Answer Operator Message'))
    expect(call.turns.map(({ section }) => section)).toEqual([
      undefined,
      ...Array(3).fill('prepared'),
      ...Array(5).fill('qa'),
    ])
  })
})

describe('other text', () => {
  it.each([
    ['', 'nothing'],
    ['Question\nAnswer\nQuestion\nAnswer\n', 'labels without speakers'],
    ['Operator\nWelcome.\nAnn Lee - VP\nQuestion\nThanks.\n', 'headings'],
    [LONG, 'prose'],
    ['a'.repeat(5_000_000), 'one letter'],
    ['\n'.repeat(1_000_000), 'blank lines'],
  ])('is not its own: %#', (written) => {
    expect(look(written).score).toBe(0)
  })
})

it('reads 100,000 turns quickly', () => {
  const block = 'Answer\nExecutives - CEO\nWe grew.\n'
  expect(read(block.repeat(100_000)).turns).toHaveLength(100_000)
}, 5000)
