import { describe, expect, it } from 'vitest'
import { colonText } from '../../../src/transcript/formats/colon-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render, renderGlued } from '../render/colon-text.js'

const scoreOf = (text: string): number => colonText.look(sourceOf(text)).score
const read = (text: string): RawCall => colonText.look(sourceOf(text)).read()[0]!
const said = ({ turns }: RawCall): readonly (readonly [string, string])[] => turns.map(({ name, text }) => [name, text])
const expected = CALL.turns.map(({ who, text }) => [who?.name ?? 'Operator', text])

/** Every filled character that neither a turn nor furniture has, and how often two have the same one. */
function account(text: string, { turns, furniture }: RawCall): { readonly left: string; readonly twice: number } {
  const spans = [...turns.flatMap(({ pieces }) => pieces), ...furniture].sort((a, b) => a.start - b.start)
  let [at, left, twice] = [0, '', 0]
  for (const { start, end } of spans) {
    if (start < at) twice++
    left += text.slice(at, start).trim()
    at = Math.max(at, end)
  }
  return { left: left + text.slice(at).trim(), twice }
}

const OPERATOR = 'Good day, and welcome to the Example Widgets call. I will turn the call over to Ann Lee.'
const CALLER = 'Our first question comes from Cy Day of Foo Partners. Please go ahead.'
/** A short call whose turns are parted by any text. */
const turnsBetween = (parted: string, label = (name: string): string => `${name}: `): string =>
  [
    `${label('Operator')}${OPERATOR}`,
    `${label('Ann Lee')}Thanks. Here is Bo Ray, our CEO.`,
    `${label('Bo Ray')}Units were stable. Note: the figures are unaudited.`,
    `${label('Operator')}${CALLER}`,
    `${label('Cy Day')}Thanks. Two parts: first, mix. And second, price?`,
    `${label('Bo Ray')}Fine, and fine.`,
    `${label('Ann Lee')}Goodbye.`,
  ].join(parted)
const NAMES = ['Operator', 'Ann Lee', 'Bo Ray', 'Operator', 'Cy Day', 'Bo Ray', 'Ann Lee']
const namesIn = (text: string): readonly string[] => read(text).turns.map(({ name }) => name)

describe('a turn a line', () => {
  const text = render(CALL)
  const call = read(text)

  it('is recognised and gives the nine turns back', () => {
    expect(scoreOf(text)).toBeGreaterThan(0.9)
    expect(said(call)).toEqual(expected)
  })

  it('accounts for every character', () => {
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('says no section, because no heading does', () => {
    expect(call.turns.map(({ section }) => section)).toEqual(Array(9).fill(undefined))
  })

  it('AC-48 reads company and period from the head, not from the speech and not from the name of the file', () => {
    const source = sourceOf(text.replace('Third Quarter 2031', 'Second Quarter 2030'), 'FOO_Q1_2029.md')
    expect(colonText.look(source).read()[0]).toMatchObject({
      company: { ticker: 'EXW' },
      event: { title: 'EXW Q3 2031 Earnings Call Transcript', date: '2031-07-31', fiscal: { quarter: 3, year: 2031 } },
    })
  })

  it('AC-48 warns where title and fields of the head name two quarters', () => {
    const { event, diagnostics } = read(text.replace('# EXW Q3', '# EXW Q2'))
    expect(event.fiscal).toMatchObject({ quarter: 3 })
    expect(diagnostics.map(({ code }) => code)).toEqual(['metadataConflict'])
  })

  it('leaves a date out that can be read two ways, and says so', () => {
    const { event, diagnostics } = read(text.replace('2031-07-31', '04/05/2031'))
    expect(event).toMatchObject({ dateRaw: '04/05/2031' })
    expect(event.date).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['ambiguousDate'])
  })

  it.each([
    { label: (name: string) => `**${name}**: `, because: 'the name is bold' },
    { label: (name: string) => `**${name}:** `, because: 'name and colon are bold' },
    { label: (name: string) => `[${name}]: `, because: 'the name is in brackets' },
    { label: (name: string) => `${name}:\n`, because: 'the speech is on the next line' },
  ])('reads $because', ({ label }) => {
    const text = turnsBetween('\n', label)
    expect(namesIn(text)).toEqual(NAMES)
    expect(read(text).turns[1]!.text).toBe('Thanks. Here is Bo Ray, our CEO.')
    expect(account(text, read(text))).toEqual({ left: '', twice: 0 })
  })

  it('reads blocks with a blank line between, and paragraphs without a label', () => {
    const text = turnsBetween('\n\n').replace('Units were stable. ', 'Units were stable.\n')
    expect(namesIn(text)).toEqual(NAMES)
    expect(read(text).turns[2]!.text).toBe('Units were stable.\nNote: the figures are unaudited.')
  })

  it('reads a call without an operator', () => {
    const text = `${turnsBetween('\n').split('\n').slice(1, 3).join('\n')}\nCy Day: Yes?\nBo Ray: Yes.\nCy Day: OK.`
    expect(namesIn(text)).toEqual(['Ann Lee', 'Bo Ray', 'Cy Day', 'Bo Ray', 'Cy Day'])
  })

  it('reads titles and firms in labels', () => {
    const titles = {
      'Ann Lee': 'Ann Lee - VP of IR',
      'Bo Ray': 'Bo Ray (CEO)',
      'Cy Day': 'Cy Day - Foo Partners - Analyst',
    }
    const { turns } = read(turnsBetween('\n', (name) => `${titles[name as keyof typeof titles] ?? name}: `))
    expect(turns.map(({ name, title, firm }) => [name, title, firm])).toEqual([
      ['Operator', null, null],
      ['Ann Lee', 'VP of IR', null],
      ['Bo Ray', 'CEO', null],
      ['Operator', null, null],
      ['Cy Day', 'Analyst', 'Foo Partners'],
      ['Bo Ray', 'CEO', null],
      ['Ann Lee', 'VP of IR', null],
    ])
  })

  it('reads the lines of a heading of the Q&A as a section', () => {
    const text = turnsBetween('\n').replace('\nOperator: Our', '\n## Question-and-Answer Session\nOperator: Our')
    const call = read(text)
    expect(call.turns.map(({ section }) => section)).toEqual([...Array(3).fill(undefined), ...Array(4).fill('qa')])
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('gives a welcome under no label to the operator', () => {
    const call = read(turnsBetween('\n').slice('Operator: '.length))
    expect(call.turns[0]).toMatchObject({ name: 'Operator', label: null, text: OPERATOR, flags: ['no-speaker'] })
    expect(call.diagnostics.map(({ code }) => code)).toEqual(['noHeading'])
  })

  it('takes a notice before and the legal words after the call as furniture', () => {
    const text = `Brought to you by Foo.\n${turnsBetween('\n')}\n\n---\n*This transcript may hold errors.*\nFoo.`
    const call = read(text)
    expect(call.turns).toHaveLength(7)
    expect(call.furniture.map(({ kind }) => kind)).toEqual(['notice', 'legal'])
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it.each([
    { line: 'Note: the figures are unaudited.', because: 'it is a remark' },
    { line: 'Source: our own data.', because: 'it is a remark' },
    { line: 'Two parts: mix and price.', because: 'it is speech' },
    { line: 'Net Income: it rose. As I said, net income rose.', because: 'its words are written small elsewhere' },
    { line: 'Latin America: sales grew. In Latin America we also hired.', because: 'the speech names it as a topic' },
    { line: 'At 9:30 we open, and at 10:45 we close.', because: 'it is a time' },
    { line: 'See https://example.com: it is all there.', because: 'it is an address' },
  ])('AC-26 takes "$line" as speech, because $because', ({ line }) => {
    const text = turnsBetween('\n').replace('Fine, and fine.', `Fine.\n${line}`)
    expect(namesIn(text)).toEqual(NAMES)
  })
})

describe('line ends lost', () => {
  const text = renderGlued(CALL)
  const call = read(text)

  it('AC-37 splits one line fully: the list is no turn, "Note:" no label', () => {
    expect(text).not.toContain('\n')
    expect(scoreOf(text)).toBeGreaterThan(0.8)
    expect(said(call)).toEqual(expected)
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('reads the list of people, and the company from their firm', () => {
    expect(call.roster).toEqual(CALL.people.map(({ name, firm, side }) => ({ name, title: null, firm, side })))
    expect(call.company).toEqual({ name: CALL.company })
  })

  it('AC-37 splits after a full stop, a letter, an ellipsis and a bracket, and keeps initials with their name', () => {
    const text = [
      'Executives: Ann Lee - Example Widgets, Inc. A.C. McRay - Example Widgets, Inc.',
      'Analysts: Cy Day - Foo & Co., Inc. (Broker) Ed Oak - Foo Partners LLC',
      `Operator: ${OPERATOR}`,
      'Ann Lee - Example Widgets, Inc.: Thanks. We sell to Foo Trust.',
      'A.C. McRay - Example Widgets, Inc.: Orders were fine [Operator Instructions]',
      'Cy Day - Foo & Co., Inc. (Broker): So that is…',
      'A.C. McRay - Example Widgets, Inc.: Yes. Note: unaudited…',
      'Ed Oak - Foo Partners LLC: Great',
      'Ann Lee - Example Widgets, Inc.: Goodbye.',
    ].join('')
    const call = read(text)
    expect(call.turns.map(({ name, firm }) => [name, firm])).toEqual([
      ['Operator', null],
      ['Ann Lee', 'Example Widgets, Inc.'],
      ['A.C. McRay', 'Example Widgets, Inc.'],
      ['Cy Day', 'Foo & Co., Inc. (Broker)'],
      ['A.C. McRay', 'Example Widgets, Inc.'],
      ['Ed Oak', 'Foo Partners LLC'],
      ['Ann Lee', 'Example Widgets, Inc.'],
    ])
    expect(call.turns[1]!.text).toBe('Thanks. We sell to Foo Trust.')
    expect(call.roster.map(({ name, firm, side }) => [name, firm, side])).toEqual([
      ['Ann Lee', 'Example Widgets, Inc.', 'company'],
      ['A.C. McRay', 'Example Widgets, Inc.', 'company'],
      ['Cy Day', 'Foo & Co., Inc. (Broker)', 'outside'],
      ['Ed Oak', 'Foo Partners LLC', 'outside'],
    ])
  })

  it('finds who speaks once by the introduction', () => {
    expect(namesIn(turnsBetween(''))).toEqual(NAMES)
  })

  it('reads turns that blanks part', () => {
    expect(namesIn(turnsBetween(' '))).toEqual(NAMES)
  })

  it('cuts a glued heading of the Q&A off', () => {
    const text = turnsBetween('').replace('unaudited.', 'unaudited.Question-and-Answer Session')
    const call = read(text)
    expect(call.turns[2]!.text).toBe('Units were stable. Note: the figures are unaudited.')
    expect(call.turns.map(({ section }) => section)).toEqual([...Array(3).fill(undefined), ...Array(4).fill('qa')])
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('reads a list that names no analyst', () => {
    const list = 'Executives: Ann Lee - Example Widgets, Inc.Analysts: '
    const call = read(`${list}${turnsBetween('')}`)
    expect(call.turns.map(({ name }) => name)).toEqual(NAMES)
    expect(call.roster.map(({ name }) => name)).toEqual(['Ann Lee'])
  })
})

describe('what is not in the format', () => {
  it.each([
    { text: '', because: 'there is nothing' },
    { text: 'Ann Lee: Hello.\nBo Ray: Hello.\n', because: 'nobody comes back' },
    { text: 'Operator\nGood day.\nAnn Lee - CEO\nThanks. Note: all is well.\n', because: 'headings have no colon' },
    { text: 'Note: one.\nNote: two.\nSource: three.\nNote: four.\nSource: five.\n', because: 'nobody is named' },
    { text: 'Speaker 1: Hi.\nSpeaker 2: Hi.\nSpeaker 1: Yes.\nSpeaker 2: No.\n', because: 'speakers are numbered' },
  ])('scores 0 where $because', ({ text }) => {
    expect(scoreOf(text)).toBe(0)
  })

  it('leaves heads in capitals to the format of the wire', () => {
    expect(scoreOf(turnsBetween('\n', (name) => `${name.toUpperCase()}: `))).toBeLessThan(0.5)
  })

  it.each(['a', 'A', ':', ': ', 'Aa: ', 'AaAaAaAa: ', '.Ann Lee: hi', 'Ann Lee: hi.\n', '[Ann Lee]: ', '\n'])(
    'reads a million characters of %j quickly',
    (piece) => {
      const start = performance.now()
      colonText.look(sourceOf(piece.repeat(1_000_000 / piece.length))).read()
      expect(performance.now() - start).toBeLessThan(5000)
    },
  )
})
