import { describe, expect, it } from 'vitest'
import { saText } from '../../../src/transcript/formats/sa-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render } from '../render/sa-text.js'

const look = (text: string) => saText.look(sourceOf(text))
const read = (text: string): RawCall => look(text).read()[0]!
const names = ({ turns }: RawCall): readonly string[] => turns.map(({ name }) => name)
const kinds = (text: string, { furniture }: RawCall) =>
  furniture.map(({ start, end, kind }) => [kind, text.slice(start, end)])

const HEADER = 'Example Widgets, Inc. (NYSE:EXW) Q1 2031 Earnings Conference Call April 18, 2031  5:00 PM ET'
const ROSTER = `Company Participants
Ann Lee - VP, IR
Bo Ray - CEO
Conference Call Participants
Cy Day - Foo Partners
Joshua Lee-Day - Bar Bank`
const WELCOME = 'Operator\nGood day, and welcome to the call of Example Widgets.'
const SAID = `${WELCOME}
Ann Lee
Thank you. Here is Bo.
Bo Ray
We shipped more widgets than in any quarter before.
Question-and-Answer Session
Operator
[Operator Instructions] Our first question comes from Cy Day with Foo Partners.`
const transcript = (asked = 'Cy Day\nTwo, please.\nBo Ray\nSure.', roster = ROSTER): string =>
  `${HEADER}\n${roster}\n${SAID}\n${asked}\n`
/** Who speaks after the operator has opened the Q&A. */
const asked = (lines: string, roster?: string): RawCall['turns'] => read(transcript(lines, roster)).turns.slice(4)

/** Every character that is no blank lies in exactly one piece or stretch of furniture. */
function unaccounted(text: string, { turns, furniture }: RawCall): string {
  const claimed = new Uint8Array(text.length)
  for (const { start, end } of [...turns.flatMap(({ pieces }) => pieces), ...furniture])
    for (let i = start; i < end; i++) claimed[i]!++
  return [...text].filter((char, i) => char.trim() !== '' && claimed[i] !== 1).join('')
}

describe('the rendered call', () => {
  const text = render(CALL)
  const call = read(text)

  it('is recognised beyond doubt', () => {
    expect(look(text).score).toBeGreaterThanOrEqual(0.95)
  })

  it('gives back names, section and text of every turn', () => {
    expect(call.turns.map(({ name, section, text: said }) => ({ name, section, text: said }))).toEqual(
      CALL.turns.map(({ who, section, text: said }) => ({
        name: who?.name ?? 'Operator',
        section: section === 'prepared' ? undefined : 'qa',
        text: said,
      })),
    )
  })

  it('gives the roster with titles and firms', () => {
    expect(call.roster).toEqual([
      { name: 'Ann Lee', title: 'VP of Investor Relations', firm: null, side: 'company' },
      { name: 'Bo Ray', title: 'Chief Executive Officer', firm: null, side: 'company' },
      { name: 'Di Fox', title: 'Chief Financial Officer', firm: null, side: 'company' },
      { name: 'Cy Day', title: null, firm: 'Foo Partners', side: 'outside' },
    ])
  })

  it('says company, period, date and time as the header does', () => {
    expect(call.company).toEqual({ name: CALL.company, ticker: 'EXW', exchange: 'NYSE' })
    expect(call.event).toEqual({
      title: 'Q3 2031 Earnings Conference Call',
      date: CALL.date,
      dateRaw: 'July 31, 2031',
      time: '17:00',
      tz: 'ET',
      fiscal: { raw: 'Q3 2031', quarter: 3, year: 2031, basis: 'unknown' },
    })
  })

  it('AC-49 takes the rating widget and the author line as furniture', () => {
    expect(kinds(text, call).map(([kind]) => kind)).toEqual(['header', 'roster', 'heading', 'widget'])
    expect(text.slice(call.furniture[3]!.start)).toMatch(/^1\n\s+V\. Bearish[\s\S]*3 Authors in the Last 90 Days\n$/)
  })

  it.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['blank lines between', text.replaceAll('\n', '\n\n')],
  ])('accounts for every character, with the same turns: %s', (_, written) => {
    const again = read(written)
    expect(unaccounted(written, again)).toBe('')
    expect(again.turns.map((turn) => [turn.name, turn.text])).toEqual(call.turns.map((turn) => [turn.name, turn.text]))
  })
})

describe('the header', () => {
  it.each([
    {
      head: 'Example N.V. (EXW) Q1 2031 Results Conference Call May 7, 2031 10:00 AM ET',
      company: { name: 'Example N.V.', ticker: 'EXW' },
      because: 'the exchange can be missing',
    },
    {
      head: 'Example, Inc. (NYSE:E.PK) Q1 2031 Earnings Call April 15, 2031 10:00 AM ET',
      company: { name: 'Example, Inc.', ticker: 'E.PK', exchange: 'NYSE' },
      because: 'a ticker can have a suffix',
    },
    {
      head: 'Example Ø & Co. (Nasdaq:EXW) Q1 2031 Earnings Call',
      company: { name: 'Example Ø & Co.', ticker: 'EXW', exchange: 'Nasdaq' },
      because: 'names are no ASCII',
    },
  ])('$head: $because', ({ head, company }) => {
    expect(read(transcript().replace(HEADER, head)).company).toEqual(company)
  })

  it('may stand on three lines below a line with no date', () => {
    const head =
      'Call Start: 08:00 January  1, 0000  9:08 AM ET\nExample Widgets, Inc. (NYSE:EXW)\nQ1 2031 Earnings Conference Call\nApril 18, 2031 5:00 PM ET'
    const text = transcript().replace(HEADER, head)
    const call = read(text)
    expect(call.event).toMatchObject({ title: 'Q1 2031 Earnings Conference Call', date: '2031-04-18', time: '17:00' })
    expect(call.company.name).toBe('Example Widgets, Inc.')
    expect(call.furniture[0]).toEqual({ start: 0, end: head.length, kind: 'header' })
  })

  it('leaves out a date that can be read two ways, and says so', () => {
    const call = read(transcript().replace('April 18, 2031', '04/05/2031'))
    expect(call.event.date).toBeUndefined()
    expect(call.diagnostics).toMatchObject([{ code: 'ambiguousDate' }])
  })

  it('AC-19 leaves a notice above it out, as one', () => {
    const call = read(`本页内容由机器翻译，仅供参考。\n${transcript()}`)
    expect(call.furniture[0]).toEqual({ start: 0, end: 15, kind: 'notice' })
    expect(call.diagnostics).toMatchObject([{ code: 'foreignNotice' }])
  })
})

describe('the roster', () => {
  it.each([
    { heads: ['Executives', 'Analysts'], because: 'older pages' },
    { heads: ['Executives:', 'Analysts:'], because: 'a colon does no harm' },
    { heads: ['Corporate Participants', 'Conference Call Participiants'], because: 'others write it so' },
    { heads: ['Company Representatives', 'Conference Call Participants'], because: 'others write it so' },
  ])('stands under $heads: $because', ({ heads }) => {
    const roster = ROSTER.replace('Company Participants', heads[0]!).replace('Conference Call Participants', heads[1]!)
    expect(read(transcript(undefined, roster)).roster.map(({ side }) => side)).toEqual([
      'company',
      'company',
      'outside',
      'outside',
    ])
  })

  it('may have no analyst at all', () => {
    const call = read(transcript('Ann Lee\nA shareholder asks how it goes.', ROSTER.replace(/Cy Day[\s\S]*/, '')))
    expect(call.roster.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Ray'])
    expect(names(call).at(-1)).toBe('Ann Lee')
  })

  it('ends at "Presentation", which is no turn', () => {
    const text = transcript().replace(WELCOME, `Presentation\n${WELCOME}`)
    const call = read(text)
    expect(call.turns.map(({ section }) => section)).toEqual(['prepared', 'prepared', 'prepared', 'qa', 'qa', 'qa'])
    expect(kinds(text, call)).toContainEqual(['heading', 'Presentation'])
  })

  it('may list a person twice', () => {
    const call = read(transcript(undefined, `${ROSTER}\nCy Day - Foo Partners`))
    expect(call.roster).toHaveLength(4)
    expect(names(call)[0]).toBe('Operator')
  })

  it('ends where one of its people speaks first', () => {
    const call = read(transcript().replace(`${WELCOME}\n`, ''))
    expect(names(call)).toEqual(['Ann Lee', 'Bo Ray', 'Operator', 'Cy Day', 'Bo Ray'])
    expect(call.roster).toHaveLength(4)
  })

  it('AC-13 tells firm and title apart whatever stands in them', () => {
    const roster = ROSTER.replace('Bo Ray - CEO', 'Bo Ray – VP – Finance & Treasury').replace(
      'Foo Partners',
      'Foo, Research Division',
    )
    expect(read(transcript(undefined, roster)).roster.slice(1, 3)).toMatchObject([
      { name: 'Bo Ray', title: 'VP - Finance & Treasury' },
      { name: 'Cy Day', firm: 'Foo, Research Division' },
    ])
  })

  it.each(['Example Widgets', 'Example Widgets, Inc.', 'Another Maker Corp.'])(
    'has a firm and no title where "%s" stands beside a person of the company',
    (firm) => {
      const call = read(transcript(undefined, ROSTER.replace('Bo Ray - CEO', `Bo Ray - ${firm}`)))
      expect(call.roster[1]).toEqual({ name: 'Bo Ray', title: null, firm, side: 'company' })
    },
  )
})

describe('headings', () => {
  it('may repeat the whole line of the roster', () => {
    const whole = 'Cy Day - Foo & Co., Inc. (Broker)\nTwo, please.\nBo Ray - Example Widgets, Inc.\nSure.'
    expect(asked(whole)).toMatchObject([
      { label: 'Cy Day - Foo & Co., Inc. (Broker)', name: 'Cy Day', firm: 'Foo & Co., Inc. (Broker)', title: null },
      { name: 'Bo Ray', firm: 'Example Widgets, Inc.', title: null, text: 'Sure.' },
    ])
  })

  it.each([
    {
      line: 'Di Fox',
      before: 'Operator\nNext is Di Fox of Bar Bank.\n',
      because: 'the operator has just said the name',
    },
    {
      line: 'Edward Fox',
      before: 'Operator\nOur next question comes from Ted Fox with Bar Bank.\n',
      because: 'the operator has just said part of it',
    },
    { line: 'Josh Lee-Day', before: '', because: 'it is short for a listed one' },
    { line: 'Joshua Lee', before: '', because: 'it is half of a listed double name' },
    { line: 'Joshua Lee-Dey', before: '', because: 'it is a listed one with a slip' },
    { line: 'JOSHUA LEE-DAY', before: '', because: 'case is no matter' },
    { line: 'Q - Di Fox', before: '', because: 'the letter says that somebody asks' },
    { line: 'Unidentified Analyst', before: '', because: 'the label says who it is not' },
    { line: 'UnidentifiedAnalyst', before: '', because: 'the blank can be lost' },
    { line: 'Unknown Speaker', before: '', because: 'the label says who it is not' },
    { line: 'Unverified Company Representative', before: '', because: 'the label says who it is not' },
  ])('AC-45 "$line" is one, because $because', ({ line, before }) => {
    const turns = asked(`Cy Day\nThanks.\n${before}${line}\nTwo, please.\nBo Ray\nSure.`)
    expect(turns.at(-2)).toMatchObject({ label: line, text: 'Two, please.' })
  })

  it('AC-45 a name that is not listed is one where it comes back', () => {
    expect(asked('Di Fox\nOne.\nBo Ray\nYes.\nDi Fox\nTwo.').map(({ name }) => name)).toEqual([
      'Di Fox',
      'Bo Ray',
      'Di Fox',
    ])
  })

  it.each([
    'Good morning',
    'Good Morning',
    'Hi, Cy',
    'Thank You',
    'Maybe just…',
    'Yes, I …',
    "I wouldn't. (00:48:04)",
    'Flattish Cy.',
    'Bo -',
    'Di Fox',
    'Cy Day - that would be great.',
    'Cy Day - Thanks for that.',
    '[Operator Instructions]',
    'Two Parts: price and mix',
    'Presentation\nof the results.',
  ])('AC-45 "%s" is speech', (line) => {
    expect(asked(`Cy Day\nTwo, please.\n${line}\nBo Ray\nSure.`)).toMatchObject([
      { name: 'Cy Day', text: `Two, please.\n${line}` },
      { name: 'Bo Ray', text: 'Sure.' },
    ])
  })

  it.each([
    { line: 'Q - Cy Day', name: 'Cy Day', asks: 'question' },
    { line: 'A - Bo Ray', name: 'Bo Ray', asks: 'answer' },
    { line: 'A – Bo Ray', name: 'Bo Ray', asks: 'answer' },
    { line: 'A –Bo Ray', name: 'Bo Ray', asks: 'answer' },
    { line: 'Q — Unidentified Analyst', name: 'Unidentified Analyst', asks: 'question' },
    { line: '- Bo Ray', name: 'Bo Ray', asks: undefined },
    { line: 'A - Operator', name: 'Operator', asks: undefined },
  ])('AC-45 "$line" is $name without the prefix, which says: $asks', ({ line, name, asks }) => {
    const [turn] = asked(`${line}\nTwo, please.`)
    expect(turn).toMatchObject({ label: line, name })
    expect(turn!.asks).toBe(asks)
  })

  it.each(['Øyvind Łoś', 'Anne van der Meer', 'José Peña', '李明', "D’Arcy O'Dowd"])('AC-14 may be %s', (name) => {
    const turns = asked(`${name}\nTwo, please.\nBo Ray\nSure.`, ROSTER.replace('Cy Day', name))
    expect(turns.map((turn) => turn.name)).toEqual([name, 'Bo Ray'])
  })

  it('with nothing below keeps its place as an empty turn', () => {
    const call = read(transcript().replace(/\[Operator Instructions\].*\n/, ''))
    expect(call.turns[3]).toMatchObject({ name: 'Operator', text: '', span: null, section: 'qa' })
    expect(call.turns).toHaveLength(6)
  })

  it.each(['Coordinator', 'Moderator', 'Conference Facilitator', 'Editor', 'Operator (Operator Instructions)'])(
    'AC-15 "%s" runs the call',
    (label) => {
      const call = read(transcript().replaceAll('\nOperator\n', `\n${label}\n`))
      expect(names(call).filter((name) => label.startsWith(name))).toHaveLength(2)
      expect(call.turns).toHaveLength(6)
    },
  )
})

describe('other lines', () => {
  it('"End of Q&A" is the editor’s and no speech', () => {
    const text = transcript('Cy Day\nTwo.\nBo Ray\nSure.\nEnd of Q&A')
    const call = read(text)
    expect(call.turns.at(-1)!.text).toBe('Sure.')
    expect(kinds(text, call).at(-1)).toEqual(['heading', 'End of Q&A'])
  })

  it('AC-49 notices below the call are furniture, and so is all that follows', () => {
    const text = `${transcript()}Copyright policy: All transcripts on this site are the copyright of the site.\nWrite to us.\n`
    const call = read(text)
    expect(call.turns.at(-1)!.text).toBe('Sure.')
    expect(
      kinds(text, call)
        .slice(-2)
        .map(([kind]) => kind),
    ).toEqual(['legal', 'footer'])
  })

  it('AC-40 text before the first heading is the operator’s where it welcomes, else a notice', () => {
    const text = transcript().replace('Operator\nGood day', 'Good day')
    expect(read(text)).toMatchObject({
      turns: [{ name: 'Operator', label: null }, {}, {}, {}, {}, {}],
      diagnostics: [{ code: 'noHeading', turn: 0 }],
    })
    const noticed = transcript().replace(WELCOME, `This text was typed by hand and nobody has checked it.\n${WELCOME}`)
    expect(read(noticed)).toMatchObject({ turns: { length: 6 }, diagnostics: [{ code: 'textBeforeCall' }] })
    expect(unaccounted(noticed, read(noticed))).toBe('')
  })
})

describe('detection', () => {
  it.each([
    ['', 'it is empty'],
    ['Company Participants', 'a head alone is no call'],
    [WELCOME, 'it has no list of people'],
    [
      `${'='.repeat(80)}\nCorporate Participants\n${'='.repeat(80)}\n * Ann Lee\n${SAID}`,
      'its rules are of another format',
    ],
    [
      `CORPORATE PARTICIPANTS\nAnn Lee - IR\nMANAGEMENT DISCUSSION SECTION\n${SAID}`,
      'its sections are of another format',
    ],
  ])('gives %j 0, because %s', (text) => {
    expect(look(text).score).toBe(0)
  })

  it('is less sure without the line that opens the Q&A', () => {
    const { score } = look(transcript('Operator\nNext?').replace('Question-and-Answer Session\n', ''))
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThan(0.9)
  })

  it.each([
    ['one line of 20 MB', () => `${HEADER}\n${ROSTER}\n${SAID}\n${'a b '.repeat(5e6)}`],
    ['50,000 turns', () => transcript('Cy Day\nTwo, please.\nBo Ray\nSure.\n'.repeat(25_000))],
    [
      '50,000 names nobody knows',
      () => transcript(Array.from({ length: 50_000 }, (_, i) => `Di F${'o'.repeat(1 + (i % 40))}x`).join('\n\n')),
    ],
    ['a roster of 20,000', () => transcript(undefined, `${ROSTER}\n${'Al Bo - Foo\n'.repeat(20_000)}`)],
    ['one sign a million times', () => `Executives\n${'-'.repeat(1e6)}`],
  ])('reads %s in a moment', (_, write) => {
    const text = write()
    const start = performance.now()
    look(text).read()
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
