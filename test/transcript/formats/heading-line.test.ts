import { describe, expect, it } from 'vitest'
import { headingLine } from '../../../src/transcript/formats/heading-line.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render } from '../render/heading-line.js'

const look = (text: string) => headingLine.look(sourceOf(text))
const read = (text: string): RawCall => look(text).read()[0]!
const kinds = (text: string, { furniture }: RawCall) =>
  furniture.map(({ start, end, kind }) => [kind, text.slice(start, end)])

/** Every character that is no blank lies in exactly one piece or stretch of furniture. */
function unaccounted(text: string, { turns, furniture }: RawCall): string {
  const claimed = new Uint8Array(text.length)
  for (const { start, end } of [...turns.flatMap(({ pieces }) => pieces), ...furniture])
    for (let i = start; i < end; i++) claimed[i]!++
  return [...text].filter((char, i) => char.trim() !== '' && claimed[i] !== 1).join('')
}

/** A page with a head and all that can stand below a call. */
const PAGE = `Example Widgets (NYSE:EXW)
Q1 2031 Earnings Call
Apr 18, 2031, 5:00 p.m. ET

Contents:
Prepared Remarks
Questions and Answers
Call Participants

Prepared Remarks:

Operator

Good day. [Operator Instructions]

Ann Lee -- Vice President, Investor Relations

Thank you. Here is Bo, who looks at Page 3 -- the one with the depot.

Bo Ray -- Chief Executive Officer

We shipped more widgets than in any

10 stocks we like better than Example Widgets
When investing geniuses have a tip, it can pay to listen. The newsletter they have run, Motley Fool Stock Advisor, has done well.*
See the 10 stocks
*Stock Advisor returns as of June 1, 2031

quarter before.

Questions & Answers:
Operator

The first question comes from Cy Day of Foo Partners.

Cy Day -- Foo Partners -- Analyst

Two, please.

Bo Ray -- Chief Executive Officer

Yes. OK. [Foreign language]

Ann Lee -- Vice President, Investor Relations

Sure.

Duration: 62 minutes

Call participants:

Ann Lee -- Vice President, Investor Relations

Bo Ray -- Chief Executive Officer

Cy Day -- Foo Partners -- Analyst

More EXW analysis

All earnings call transcripts

This article is a transcript of this conference call produced for The Motley Fool. There may be errors.
`
const page = read(PAGE)

describe('the rendered call', () => {
  const text = render(CALL)
  const call = read(text)

  it('is recognised', () => {
    expect(look(text).score).toBeGreaterThanOrEqual(0.6)
  })

  it('gives back names, section and text of every turn', () => {
    expect(call.turns.map(({ name, section, text: said }) => ({ name, section, text: said }))).toEqual(
      CALL.turns.map(({ who, section, text: said }) => ({
        name: who?.name ?? 'Operator',
        section: section === 'prepared' ? undefined : 'qa',
        text: said,
      })),
    )
    expect(call.turns[5]).toMatchObject({
      firm: 'Foo Partners',
      title: 'Analyst',
      label: 'Cy Day -- Foo Partners -- Analyst',
    })
  })

  it('AC-40 gives the operator the welcome whose heading is lost', () => {
    expect(call.turns[0]).toMatchObject({ name: 'Operator', label: null })
    expect(call.diagnostics).toMatchObject([{ code: 'noHeading', turn: 0 }])
  })

  it.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['no blank lines', text.replaceAll('\n\n', '\n')],
  ])('accounts for every character, with the same turns: %s', (_, written) => {
    expect(unaccounted(written, read(written))).toBe('')
    expect(read(written).turns.map((turn) => turn.text)).toEqual(call.turns.map((turn) => turn.text))
  })
})

describe('a page with head and closing', () => {
  it('has the turns of the call and no others', () => {
    expect(page.turns.map(({ name, section }) => `${name} ${section}`)).toEqual([
      'Operator prepared',
      'Ann Lee prepared',
      'Bo Ray prepared',
      'Operator qa',
      'Cy Day qa',
      'Bo Ray qa',
      'Ann Lee qa',
    ])
    expect(unaccounted(PAGE, page)).toBe('')
    expect(page.diagnostics).toEqual([])
  })

  it('says company, period, date and time', () => {
    expect(page.company).toEqual({ name: 'Example Widgets', exchange: 'NYSE', ticker: 'EXW' })
    expect(page.event).toMatchObject({ title: 'Q1 2031 Earnings Call', date: '2031-04-18', time: '17:00', tz: 'ET' })
    expect(page.event.fiscal).toMatchObject({ quarter: 1, year: 2031 })
  })

  it('AC-41 takes the duration and no turn from "Duration: 62 minutes"', () => {
    expect(page.event.durationSec).toBe(62 * 60)
    expect(kinds(PAGE, page)).toContainEqual(['footer', 'Duration: 62 minutes'])
  })

  it('AC-23 takes the list of participants as roster and no turn', () => {
    expect(page.roster).toEqual([
      { name: 'Ann Lee', title: 'Vice President, Investor Relations', firm: null, side: 'company' },
      { name: 'Bo Ray', title: 'Chief Executive Officer', firm: null, side: 'company' },
      { name: 'Cy Day', title: 'Analyst', firm: 'Foo Partners', side: 'outside' },
    ])
    expect(
      kinds(PAGE, page)
        .slice(-3)
        .map(([kind]) => kind),
    ).toEqual(['roster', 'footer', 'legal'])
  })

  it('AC-49 takes an advertisement out of a turn and joins the sentence it cut', () => {
    expect(page.turns[2]!.text).toBe('We shipped more widgets than in any quarter before.')
    expect(page.turns[2]!.span).toBeNull()
    const advertisement = page.furniture.find(({ kind }) => kind === 'advertisement')!
    expect(PAGE.slice(advertisement.start, advertisement.end)).toMatch(/^10 stocks[\s\S]+June 1, 2031$/)
  })

  it('AC-49 leaves an advertisement out between two sentences, which stay two paragraphs', () => {
    const tip = 'They just revealed what they believe are the ten best stocks for investors to buy right now.'
    const text = render(CALL).replace(' Orders from', `\n\n${tip}\n\nOrders from`)
    expect(read(text).turns[2]!.text).toMatch(/April on\.\nOrders from/)
    expect(kinds(text, read(text))).toContainEqual(['advertisement', tip])
  })

  it('knows "Prepared Remarks:" as a section', () => {
    expect(page.turns[0]!.section).toBe('prepared')
    expect(kinds(PAGE, page).filter(([kind]) => kind === 'heading')).toEqual([
      ['heading', 'Prepared Remarks:'],
      ['heading', 'Questions & Answers:'],
    ])
  })
})

const HEADED = `Operator
Good day, and welcome. (Operator Instructions).
Ann Lee - VP, IR
Thank you.
Bo Ray - CEO
We shipped more widgets than in any quarter before.
Ann Lee - VP, IR
Operator?
Operator
Our first question comes from the line of Cy Day with Foo Partners.
Cy Day - Analyst
Two, please.
Bo Ray - CEO
Sure.
`

describe('headings', () => {
  it.each([
    { heading: 'Bo Ray - VP - Finance', title: 'VP - Finance', firm: null, because: 'a dash may stand in the title' },
    { heading: 'Bo Ray - SVP, Sales & CEO', title: 'SVP, Sales & CEO', firm: null, because: 'comma and ampersand too' },
    {
      heading: 'Bo Ray -- Foo, Research Division -- Analyst',
      title: 'Analyst',
      firm: 'Foo, Research Division',
      because: 'a comma may stand in the firm',
    },
    {
      heading: 'Bo Ray -- Foo - Bar Bank -- Analyst',
      title: 'Analyst',
      firm: 'Foo - Bar Bank',
      because: 'another dash may stand in the firm',
    },
    {
      heading: `Bo Ray -- ${'Executive Vice President, '.repeat(5)}and Chief Officer`,
      title: `${'Executive Vice President, '.repeat(5)}and Chief Officer`,
      firm: null,
      because: 'a very long one stands twice',
    },
  ])('AC-13 "$heading": $because', ({ heading, title, firm }) => {
    const call = read(HEADED.replaceAll('Bo Ray - CEO', heading))
    expect(call.turns[2]).toMatchObject({ name: 'Bo Ray', title, firm })
    expect(call.turns).toHaveLength(7)
  })

  it.each([
    'Bo Lee-Day',
    'Øyvind Łoś',
    'Anne van der Meer',
    'van der Meer',
    'José É. Peña',
    '李明',
    'キム・ソン',
    'William “Bill” Day',
    'Bo (Robert) Ray',
  ])('AC-14 bear the name %s', (name) => {
    const call = read(HEADED.replaceAll('Bo Ray', name))
    expect(call.turns.filter((turn) => turn.name === name)).toHaveLength(2)
  })

  it('may lack the title where another has it', () => {
    expect(read(HEADED.replace('Cy Day - Analyst', 'Ann Lee')).turns[5]).toMatchObject({ name: 'Ann Lee', title: null })
  })

  it.each([
    { line: 'Net Income - GAAP', because: 'no figure is a person' },
    { line: 'Operating Income - Adjusted', because: 'no figure is a person' },
    { line: 'Note: orders rose.', because: 'a colon makes no heading' },
    { line: 'Two parts: price and mix', because: 'a colon makes no heading' },
    { line: 'Slide Three -- orders', because: 'it is no name' },
    { line: 'The North -- it rose.', because: 'a full stop ends a sentence' },
    { line: 'Bo Ray', because: 'nobody of that name has a title here' },
  ])('AC-26 "$line", said twice, is none, because $because', ({ line }) => {
    const text = HEADED.replaceAll('Bo Ray - CEO', 'Di Fox - CFO').replace(
      'Two, please.',
      `One.\n${line}\nTwo.\n${line}\nThree.`,
    )
    expect(read(text).turns).toMatchObject([{}, {}, {}, {}, {}, { text: `One.\n${line}\nTwo.\n${line}\nThree.` }, {}])
  })

  it.each(['Coordinator', 'Moderator', 'Conference Facilitator', 'OPERATOR', 'Operator (Operator Instructions)'])(
    'AC-15 "%s" runs the call',
    (label) => {
      expect(read(HEADED.replaceAll(/^Operator$/gm, label)).turns.map((turn) => turn.label)[4]).toBe(label)
    },
  )
})

describe('text before the call', () => {
  it('AC-19 in another language is a notice', () => {
    const text = `本页内容由机器翻译，仅供参考，请以英文原文为准。\n${HEADED}`
    expect(read(text)).toMatchObject({ turns: { length: 7 }, diagnostics: [{ code: 'foreignNotice', level: 'info' }] })
    expect(kinds(text, read(text))[0]![0]).toBe('notice')
  })

  it('AC-40 that welcomes is the operator’s, with what he says before and after', () => {
    const text = HEADED.replace(
      'Operator\nGood day',
      'This call is being recorded and all lines are on mute.\nGood day',
    )
    const call = read(text)
    expect(call.turns[0]).toMatchObject({
      label: null,
      name: 'Operator',
      text: expect.stringMatching(/^This call.*\nGood day/),
    })
    expect(unaccounted(text, call)).toBe('')
  })

  it('AC-40 that is neither is a notice, with its first words in the message', () => {
    const call = read(`Set by a machine.\n${HEADED}`)
    expect(call.diagnostics).toMatchObject([
      { code: 'textBeforeCall', message: expect.stringContaining('"Set by a machine."') },
    ])
    expect(call.turns).toHaveLength(7)
  })

  it('AC-49 a notice and the welcome below it part', () => {
    const text = `Set by a machine\n${HEADED.replace('Operator\n', '')}`
    expect(kinds(text, read(text))).toEqual([['notice', 'Set by a machine']])
    expect(read(text).turns[0]!.text).toMatch(/^Good day/)
  })
})

describe('detection', () => {
  it.each([
    ['', 'it is empty'],
    ['Widgets are small - a little too small - and sell well.', 'it is prose'],
    ['Operator\nHello.\nOperator\nGoodbye.\nOperator\nHello.', 'nobody but the operator speaks'],
    ['Ann Lee - IR\nHello.\nBo Ray - CEO\nHello.\nDi Fox - CFO\nHello.', 'nobody speaks twice'],
    [`Company Participants\n${HEADED}`, 'a list of people comes first'],
    [`${'='.repeat(80)}\n${HEADED}`, 'its rules are of another format'],
    [`Presenter Speech\n${HEADED}`, 'its component labels are of another format'],
    [`C O R P O R A T E  P A R T I C I P A N T S\n${HEADED}`, 'its letter-spaced heads are of another format'],
    [`MANAGEMENT DISCUSSION SECTION\n${HEADED}`, 'its sections are of another format'],
  ])('gives %j 0, because %s', (text) => {
    expect(look(text).score).toBe(0)
  })

  it.each([
    ['one line of 20 MB', () => `${HEADED}${'a - b '.repeat(3e6)}`],
    ['50,000 turns', () => HEADED + 'Cy Day - Analyst\nTwo, please.\nBo Ray - CEO\nSure.\n'.repeat(25_000)],
    [
      '50,000 lines that could be headings',
      () => HEADED + Array.from({ length: 50_000 }, (_, i) => `Di F${'o'.repeat(i % 40)} - x`).join('\n\n'),
    ],
    ['one sign a million times', () => '-'.repeat(1e6)],
    ['one dash a line', () => 'A - B\n'.repeat(2e5)],
  ])('reads %s in a moment', (_, write) => {
    const text = write()
    const start = performance.now()
    look(text).read()
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
