import { describe, expect, it } from 'vitest'
import { streeteventsText } from '../../../src/transcript/formats/streetevents-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { account } from '../account.js'
import { CALL } from '../render/call.js'
import { render } from '../render/streetevents-text.js'

const EQUALS = '='.repeat(80)
const DASHES = '-'.repeat(80)

const scoreOf = (text: string): number => streeteventsText.look(sourceOf(text)).score
const read = (text: string): RawCall => streeteventsText.look(sourceOf(text)).read()[0]!
const section = (name: string): string => `${EQUALS}\n${name}\n${EQUALS}\n`
const turn = (heading: string, text: string): string => `${DASHES}\n${heading}\n${DASHES}\n${text}\n\n`
const codes = ({ diagnostics }: RawCall): readonly string[] => diagnostics.map(({ code }) => code)

const ROSTERS = [
  section('Corporate Participants'),
  ' * Ann Lee\n   Example Widgets Inc - VP of IR\n * Bo Ray\n   Example Widgets Inc - CEO\n\n',
  section('Conference Call Participants'),
  ' * Cy Day\n   Foo Partners, LLC - MD\n',
].join('')
const body = (presentation: string, questions: string): string =>
  `${ROSTERS}${section('Presentation')}${presentation}${section('Questions and Answers')}${questions}`

describe('a StreetEvents transcript', () => {
  const text = render(CALL)
  const call = read(text)

  it('is recognised', () => {
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

  it('gives title and firm of every speaker', () => {
    expect(call.turns[3]).toMatchObject({ title: 'Chief Financial Officer', firm: CALL.company })
    expect(call.turns[0]).toMatchObject({ title: null, firm: null, label: 'Operator    [1]' })
  })

  it('gives the roster with sides', () => {
    expect(call.roster).toEqual(CALL.people)
  })

  it('reads the head', () => {
    expect(call.company).toEqual({ name: CALL.company })
    expect(call.version).toBe('Edited')
    expect(call.event).toEqual({
      title: 'Q3 2031 Example Widgets, Inc. Earnings Call',
      type: 'Earnings Call',
      fiscal: { year: 2031, quarter: 3, raw: 'Q3 2031', basis: 'unknown' },
      date: '2031-07-31',
      dateRaw: 'JULY 31, 2031',
      time: '21:00',
      tz: 'GMT',
    })
  })

  it('accounts for every character once, and has nothing to say', () => {
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
    expect(call.diagnostics).toEqual([])
    expect(new Set(call.furniture.map(({ kind }) => kind))).toEqual(new Set(['header', 'heading', 'roster', 'legal']))
  })

  it('makes paragraphs of lines, and a literal slice where the text is one', () => {
    const paragraphs = body(turn('Operator    [1]', 'Welcome.\nThe first.\n\nThe second.'), '')
    const [first] = read(paragraphs).turns
    expect(first!.text).toBe('Welcome.\nThe first.\nThe second.')
    expect(call.turns[1]!.span).not.toBeNull()
    expect(text.slice(call.turns[1]!.span!.start, call.turns[1]!.span!.end)).toBe(call.turns[1]!.text)
  })
})

describe('what is no StreetEvents text', () => {
  it.each([
    { text: '', because: 'it is empty' },
    { text: 'Operator\nWelcome.\nAnn Lee - CEO\nThank you.', because: 'there are no rules' },
    { text: `${EQUALS}\nNotes\n${EQUALS}\nSee [1]\n`, because: 'two rules are not three' },
    { text: `${DASHES}\nA quote [1]\n${DASHES}\n`, because: 'one numbered line may be a footnote' },
    { text: '='.repeat(2_000_000), because: 'one line of a sign is no rule' },
  ])('scores 0 because $because', ({ text }) => {
    expect(scoreOf(text)).toBe(0)
  })
})

describe('heads of StreetEvents texts', () => {
  it.each([
    {
      title: 'EXW.N - Q1 2031 Example Widgets Inc Earnings Call',
      company: { ticker: 'EXW', ids: { ric: 'EXW.N' }, name: 'Example Widgets Inc' },
      because: 'a Reuters code may come first',
    },
    {
      title: 'Half Year 2031 Example Widgets Inc Earnings Call',
      company: { name: 'Example Widgets Inc' },
      because: 'not every period is a quarter',
    },
    {
      title: 'Example Widgets Inc at Foo Conference',
      company: {},
      because: 'only a period and a kind tell where the name begins and ends',
    },
  ])('reads "$title": $because', ({ title, company }) => {
    expect(
      read(`${title}\nAPRIL 18, 2031 / 9:00PM GMT\n${body(turn('Operator    [1]', 'Welcome.'), '')}`),
    ).toMatchObject({
      company,
      event: { title, date: '2031-04-18' },
    })
  })

  it('AC-29 reads dates in figures and leaves ambiguous ones out', () => {
    const rest = body(turn('Operator    [1]', 'Welcome.'), '')
    expect(read(`Q1 2031 Foo Call\n04/18/2031 08:30 AM GMT\n${rest}`).event).toMatchObject({
      date: '2031-04-18',
      time: '08:30',
    })
    const ambiguous = read(`Q1 2031 Foo Call\n04/05/2031 08:30 AM GMT\n${rest}`)
    expect(ambiguous.event).toMatchObject({ dateRaw: '04/05/2031' })
    expect(ambiguous.event.date).toBeUndefined()
    expect(codes(ambiguous)).toEqual(['ambiguousDate'])
  })
})

describe('headings of StreetEvents texts', () => {
  it.each([
    {
      heading: 'Ann Lee,  Example Widgets Inc - VP of IR    [2]',
      name: 'Ann Lee',
      firm: 'Example Widgets Inc',
      title: 'VP of IR',
      because: 'that is the usual form',
    },
    {
      heading: 'Ann Lee,   -     [2]',
      name: 'Ann Lee',
      firm: null,
      title: null,
      because: 'firm and title may be empty',
    },
    {
      heading: 'Ann Lee,  Sr. Director Investor Relations -     [2]',
      name: 'Ann Lee',
      firm: null,
      title: 'Sr. Director Investor Relations',
      because: 'a title may stand where the firm belongs',
    },
    {
      heading: 'Cy Day,  Foo Bank -     [7]',
      name: 'Cy Day',
      firm: 'Foo Bank',
      title: null,
      because: 'the title may be empty',
    },
    {
      heading: 'Ann Lee;Director of Investor Relations,   -     [2]',
      name: 'Ann Lee',
      firm: null,
      title: 'Director of Investor Relations',
      because: 'name and title may be glued',
    },
    {
      heading: 'Cy Day;Foo Partners;Analyst    [4]',
      name: 'Cy Day',
      firm: 'Foo Partners',
      title: 'Analyst',
      because: 'some write semicolons',
    },
    {
      heading: 'Cy Day,  Foo Partners, Research Division - MD and Analyst    [4]',
      name: 'Cy Day',
      firm: 'Foo Partners, Research Division',
      title: 'MD and Analyst',
      because: 'firms hold commas',
    },
    {
      heading: 'Bo Ray,  Example Inc. - CEO - Example Widgets    [4]',
      name: 'Bo Ray',
      firm: 'Example Inc.',
      title: 'CEO - Example Widgets',
      because: 'titles hold dashes',
    },
    {
      heading: 'Cy Day,  Foo Bank - North America - Analyst    [4]',
      name: 'Cy Day',
      firm: 'Foo Bank - North America',
      title: 'Analyst',
      because: 'firms hold dashes',
    },
    {
      heading: 'Cy Day, Jr.,  Foo Bank - Analyst    [4]',
      name: 'Cy Day, Jr.',
      firm: 'Foo Bank',
      title: 'Analyst',
      because: 'two blanks part the name, not the comma',
    },
    {
      heading: 'Cy Day, Foo Bank - Analyst [4]',
      name: 'Cy Day',
      firm: 'Foo Bank',
      title: 'Analyst',
      because: 'blanks get lost',
    },
    {
      heading: 'Cy Day (ph),    [4]',
      name: 'Cy Day (ph)',
      firm: null,
      title: null,
      because: 'a comma may stay behind',
    },
    {
      heading: 'Cy Day,  Foo &amp; Co - Analyst    [4]',
      name: 'Cy Day',
      firm: 'Foo & Co',
      title: 'Analyst',
      because: 'entities are resolved',
    },
    {
      heading: 'Cy Day    [4]\n  Foo Partners - Analyst',
      name: 'Cy Day',
      firm: 'Foo Partners',
      title: 'Analyst',
      because: 'firm and title may stand on the next line',
    },
    {
      heading: 'Cy Day,\n  Foo Partners - Analyst    [4]',
      name: 'Cy Day',
      firm: 'Foo Partners',
      title: 'Analyst',
      because: 'so may the number',
    },
    { heading: 'Editor    [4]', name: 'Editor', firm: null, title: null, because: 'editors have turns' },
  ])('reads $heading: $because', ({ heading, name, firm, title }) => {
    const { turns } = read(
      body(turn('Operator    [1]', 'Welcome.'), turn(heading, 'Yes.') + turn('Operator    [9]', 'Goodbye.')),
    )
    expect(turns[1]).toMatchObject({ name, firm, title, text: 'Yes.' })
    expect(turns).toHaveLength(3)
  })

  it('keeps speech that stands in the heading after the operator', () => {
    const text = body(turn('Operator    [1]', 'Welcome.'), turn('Operator (Operator Instructions)    [1]', 'Go ahead.'))
    const call = read(text)
    expect(call.turns[1]).toMatchObject({ name: 'Operator', text: '(Operator Instructions)\nGo ahead.' })
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('AC-26 makes no speaker of a sentence that ends in a bracketed figure', () => {
    const said = 'That is well above [600]\nNet income - GAAP\nTwo parts: mix and price [650]'
    const { turns } = read(
      body(turn('Operator    [1]', 'Welcome.'), turn('Bo Ray,  Example Widgets Inc - CEO    [1]', said)),
    )
    expect(turns.map(({ text }) => text)).toEqual(['Welcome.', said])
  })
})

describe('rosters of StreetEvents texts', () => {
  it('reads the faults that headings have too', () => {
    const { roster } = read(
      `${section('Corporate Participants')} * Ann Lee;Director of Investor Relations\n    - \n * Bo Ray\n    - \n * Di Fox\n   Vice President of Finance - \n${section('Conference Call Participiants')} * Cy Day\n   Foo Bank - \n${section('Presentation')}${turn('Operator    [1]', 'Welcome.')}`,
    )
    expect(roster).toEqual([
      { name: 'Ann Lee', firm: null, title: 'Director of Investor Relations', side: 'company' },
      { name: 'Bo Ray', firm: null, title: null, side: 'company' },
      { name: 'Di Fox', firm: null, title: 'Vice President of Finance', side: 'company' },
      { name: 'Cy Day', firm: 'Foo Bank', title: null, side: 'outside' },
    ])
  })
})

describe('sections of StreetEvents texts', () => {
  it('AC-24 accepts Participiants, Transcript, CRLF and letter-spaced heads', () => {
    const letters = (name: string): string => section([...name].join(' ').toUpperCase())
    const text = [
      letters('Corporate Participants'),
      ' * Ann Lee\n   Example Widgets Inc - VP of IR\n',
      section('Conference Call Participiants'),
      ' * Cy Day\n   Foo Partners - Analyst\n',
      section('Transcript'),
      turn('Operator    [1]', 'Welcome.'),
      letters('Questions and Answers'),
      turn('Cy Day,  Foo Partners - Analyst    [1]', 'Thanks.'),
    ].join('')
    for (const written of [text, text.replaceAll('\n', '\r\n')]) {
      const call = read(written)
      expect(call.roster.map(({ side }) => side)).toEqual(['company', 'outside'])
      expect(call.turns.map(({ section, text }) => [section, text])).toEqual([
        ['prepared', 'Welcome.'],
        ['qa', 'Thanks.'],
      ])
    }
  })

  it('says no section where the head of the questions is missing', () => {
    const { turns } = read(
      `${ROSTERS}${section('Presentation')}${turn('Operator    [1]', 'Welcome.')}${turn('Operator    [1]', 'First question.')}`,
    )
    expect(turns.map(({ section }) => section)).toEqual([undefined, undefined])
  })

  it('AC-05 reads a second presentation after questions', () => {
    const one = turn('Ann Lee,  Example Widgets Inc - VP of IR    [1]', 'Yes.')
    const { turns } = read(`${body(one, one)}${section('Presentation')}${one}${section('Questions and Answers')}${one}`)
    expect(turns.map(({ section }) => section)).toEqual(['prepared', 'qa', 'prepared', 'qa'])
  })

  it('AC-40 gives text before the first heading to the operator if it welcomes', () => {
    const call = read(
      body(`Good day, and welcome.\n\n${turn('Ann Lee,  Example Widgets Inc - VP of IR    [2]', 'Thanks.')}`, ''),
    )
    expect(call.turns[0]).toMatchObject({
      label: null,
      name: 'Operator',
      text: 'Good day, and welcome.',
      flags: ['no-speaker'],
    })
    expect(codes(call)).toEqual(['noHeading'])
    const other = read(body('It went on.\n', turn('Operator    [1]', 'Hello.')))
    expect(other.turns[0]).toMatchObject({ label: null, name: '', flags: ['no-speaker'] })
    expect(codes(other)).toEqual(['missingSpeaker'])
  })

  it('AC-23 makes no turn of definitions, disclaimer and unknown heads', () => {
    const text = `${body(turn('Operator    [1]', 'Welcome.'), turn('Operator    [1]', 'Goodbye.'))}${section('Key Topics')}Widgets.\n${DASHES}\nDefinitions\n${DASHES}\nBig words.\n`
    const call = read(text)
    expect(call.turns.map(({ text }) => text)).toEqual(['Welcome.', 'Goodbye.'])
    expect(codes(call)).toEqual(['unreadText'])
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('says so where turns follow the legal notice', () => {
    const legal = `${DASHES}\nDisclaimer\n${DASHES}\nNo warranty.\n`
    expect(
      codes(read(`${body(turn('Operator    [1]', 'Welcome.'), '')}${legal}${turn('Operator    [1]', 'Welcome.')}`)),
    ).toEqual(['textAfterCall'])
  })
})

describe('AC-25 damaged numbering', () => {
  const ANN = 'Ann Lee,  Example Widgets Inc - VP of IR    [2]'
  const BO = 'Bo Ray,  Example Widgets Inc - CEO    [3]'
  const said = (call: RawCall) => call.turns.map(({ name, text, origin }) => [origin?.order, name, text])

  it('AC-25 keeps numbers that start again', () => {
    expect(said(read(body(turn('Operator    [1]', 'Welcome.') + turn('Operator    [1]', 'Hello.'), '')))).toEqual([
      [1, 'Operator', 'Welcome.'],
      [1, 'Operator', 'Hello.'],
    ])
  })

  it('AC-25 flags a heading without a name', () => {
    const call = read(
      body(turn('Operator    [1]', 'Welcome.') + turn('    [2]', 'Who am I?') + turn(BO, 'Thanks.'), ''),
    )
    expect(said(call)).toEqual([
      [1, 'Operator', 'Welcome.'],
      [2, '', 'Who am I?'],
      [3, 'Bo Ray', 'Thanks.'],
    ])
    expect(call.turns[1]!.flags).toEqual(['no-speaker'])
    expect(codes(call)).toEqual(['missingSpeaker'])
  })

  it('AC-25 flags a heading without text', () => {
    const call = read(body(turn(ANN, '') + turn(BO, 'Thanks.'), ''))
    expect(said(call)).toEqual([
      [2, 'Ann Lee', ''],
      [3, 'Bo Ray', 'Thanks.'],
    ])
    expect(call.turns[0]).toMatchObject({ flags: ['empty'], span: null })
    expect(codes(call)).toEqual(['missingText'])
  })

  it('AC-25 flags a block that stands twice', () => {
    const call = read(body(turn(ANN, 'Hello.') + turn(ANN, 'Hello.') + turn(BO, 'Thanks.'), turn(ANN, 'Hello.')))
    expect(call.turns.map(({ flags }) => flags)).toEqual([undefined, ['duplicate'], undefined, undefined])
    expect(codes(call)).toEqual(['duplicateTurn'])
  })

  it.each([
    { text: `${DASHES}\n${ANN}\nHello.\n\n${turn(BO, 'Thanks.')}`, because: 'the rule after a heading is lost' },
    { text: `${ANN}\n${DASHES}\nHello.\n\n${turn(BO, 'Thanks.')}`, because: 'the rule before it is lost' },
    { text: `${turn(ANN.replace(/ +\[2\]/, ''), 'Hello.')}${turn(BO, 'Thanks.')}`, because: 'the number is lost' },
    { text: `${turn(ANN, `Hello.\n${DASHES}`)}${turn(BO, 'Thanks.')}`, because: 'a rule stands in the speech' },
    {
      text: `${turn(ANN, 'Hello.').trimEnd()}\n${BO}\n${DASHES}\nThanks.\n`,
      because: 'blank lines and a rule are lost',
    },
  ])('AC-25 shifts neither speaker nor text where $because', ({ text }) => {
    const whole = body(text, '')
    const call = read(whole)
    expect(call.turns.map(({ name, text }) => [name, text])).toEqual([
      ['Ann Lee', 'Hello.'],
      ['Bo Ray', 'Thanks.'],
    ])
    expect(account(whole, call)).toEqual({ left: '', twice: 0 })
  })
})

describe('an event brief', () => {
  const sync = (id: number, time: string): string => `<Sync id="L${id}"time="${time}"/>`
  const text = [
    'Thomson Reuters StreetEvents Event Brief\r\nE D I T E D   V E R S I O N\r\n\r\n',
    'Q3 2031 Example Widgets Inc Earnings Call\r\nAUGUST 01, 2031 / 9:00PM GMT\r\n\r\n',
    ROSTERS.replaceAll('\n', '\r\n'),
    section('OVERVIEW'),
    'Co. reported 3Q31 revenue of $91m.\r\n',
    section('FINANCIAL DATA'),
    '    1. 3Q31 revenue = $91m.\r\n',
    section('PRESENTATION SUMMARY'),
    `\r\n${DASHES}\r\nI. 3Q31 Review (B.R.)\n\r\n${DASHES}\r\n     1. Highlights:\r\n          1. Strong widgets.\r\n`,
    section('QUESTIONS AND ANSWERS'),
    `${DASHES}\r\nOperator    [1]\r\n${DASHES}\r\n\n          ${sync(152, '00:25:00')}Our first question comes from Cy Day.\r\n\r\n`,
    `${DASHES}\r\nCy Day,  Foo Partners, LLC - MD    [2]\r\n${DASHES}\r\n\n          ${sync(153, '00:25:09')}Bo, one for you. ${sync(154, '00:25:11')}How are orders?${sync(155, '01:00:02')}And costs?\r\n`,
    `${sync(156, '01:00:05')}\r\nThanks, wid${sync(157, '01:00:07')}gets.\r\n\r\n`,
  ].join('')
  const call = read(text)

  it('AC-39 is the Q&A only, its outline furniture', () => {
    expect(scoreOf(text)).toBeGreaterThan(0.9)
    expect(call.coverage).toBe('qa-only')
    expect(call.turns.map(({ name, section }) => [name, section])).toEqual([
      ['Operator', 'qa'],
      ['Cy Day', 'qa'],
    ])
    expect(call.furniture.filter(({ kind }) => kind === 'editorial')).toHaveLength(3)
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('AC-39 makes times of Sync marks and rejoins the sentences around them', () => {
    expect(call.turns.map(({ text }) => text)).toEqual([
      'Our first question comes from Cy Day.',
      'Bo, one for you. How are orders? And costs?\nThanks, widgets.',
    ])
    expect(call.turns.map(({ origin }) => origin)).toEqual([
      { order: 1, startSec: 1500 },
      { order: 2, startSec: 1509 },
    ])
    expect(call.furniture.filter(({ kind }) => kind === 'sync')).toHaveLength(6)
  })

  it('AC-39 is not troubled by mixed line ends', () => {
    expect(read(text.replaceAll('\r\n', '\n')).turns.map(({ text }) => text)).toEqual(
      call.turns.map(({ text }) => text),
    )
  })
})

describe('large StreetEvents texts', () => {
  it.each([
    { text: body('', turn('Operator    [1]', 'word '.repeat(2_000_000))), because: 'a line is long' },
    {
      text: body(turn('Ann Lee,  Example Widgets Inc - VP of IR    [1]', 'Yes.').repeat(50_000), ''),
      because: 'turns are many',
    },
    {
      text: body('', turn('Operator    [1]', '<Sync id="L1"time="00:00:01"/>word '.repeat(200_000))),
      because: 'marks are many',
    },
    { text: body(turn('Operator    [1]', 'Yes.'), `${DASHES}\n`.repeat(200_000)), because: 'rules are many' },
    { text: body('Yes.\n', `x${' '.repeat(280)}x [1 ]\n`.repeat(20_000)), because: 'blanks are many' },
  ])('take a moment although $because', ({ text }) => {
    const start = performance.now()
    expect(read(text).turns.length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
