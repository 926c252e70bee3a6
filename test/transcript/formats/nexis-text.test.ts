import { describe, expect, it } from 'vitest'
import { nexisText } from '../../../src/transcript/formats/nexis-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { render } from '../render/nexis-text.js'
import { wrapped } from '../render/pages.js'

const look = (text: string) => nexisText.look(sourceOf(text))
const scoreOf = (text: string): number => look(text).score
const read = (text: string): RawCall => look(text).read()[0]!

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

const HEAD = [
  'Q1 2031 Example Widgets Inc Earnings Call - Final',
  '1,234 words',
  '18 April 2031',
  'CQ FD Disclosure',
  'FNDW',
  'English',
  '© 2031 by CQ-Roll Call, Inc. All rights reserved.',
]
const LONG =
  'We shipped more widgets than in any quarter before, and the new line in Duluth ran two shifts from April on, which helped. '
/** A short call, hard-wrapped. */
const TURNS = [
  'OPERATOR: Good morning, and welcome to the call of Example Widgets. I will turn it over to Ann Lee. Please go ahead now.',
  `ANN LEE, EXECUTIVE VP & CFO, EXAMPLE WIDGETS INC.: ${LONG.repeat(3)}And so we thank you for all that.`,
  'OPERATOR: Your first question comes from the line of Cy Day with Foo Bank.',
  `CYRUS JOHN DAY, SENIOR ANALYST, FOO BANK, LLC, RESEARCH DIVISION: ${LONG}How was mix?`,
  'ANN LEE: Sure, it was fine.',
  'CYRUS JOHN DAY: Thanks.',
  'OPERATOR: That is all.',
]
const textOf = (turns: readonly string[], head: readonly string[] = HEAD, width = 110): string =>
  [...head, ...turns.flatMap((turn) => wrapped(turn, width)), 'Document FNDW000020310419ef4c000um', ''].join('\n')
const NAMES = ['Operator', 'Ann Lee', 'Operator', 'Cyrus John Day', 'Ann Lee', 'Cyrus John Day', 'Operator']
const namesIn = (text: string): readonly string[] => read(text).turns.map(({ name }) => name)

describe('a wire transcript as Factiva prints it', () => {
  const text = render(CALL)
  const call = read(text)

  it('is recognised and gives the nine turns back', () => {
    expect(scoreOf(text)).toBeGreaterThan(0.9)
    expect(call.turns.map(({ name, section, text }) => [name, section, text])).toEqual(
      CALL.turns.map(({ who, section, text }) => [
        who?.name ?? 'Operator',
        section === 'prepared' ? 'prepared' : 'qa',
        text,
      ]),
    )
  })

  it('accounts for every character', () => {
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('reads the head and the number of the document', () => {
    expect(call).toMatchObject({
      id: 'FNDW000020310801ef4c000um',
      version: 'Final',
      company: { name: CALL.company },
      event: { title: `Q3 2031 ${CALL.company} Earnings Call`, date: '2031-07-31', fiscal: { quarter: 3, year: 2031 } },
    })
  })

  it('reads title and firm as they stand in the full heads, and the side from the firm', () => {
    expect(call.turns[5]).toMatchObject({
      label: 'CY DAY, ANALYST, FOO PARTNERS',
      title: 'ANALYST',
      firm: 'FOO PARTNERS',
    })
    expect(call.turns[6]).toMatchObject({ label: 'BO RAY', title: null, firm: null })
    expect(call.roster).toEqual(
      CALL.people.map(({ name, title, firm, side }) => ({
        name,
        title: title.toUpperCase(),
        firm: firm.toUpperCase(),
        side,
      })),
    )
  })
})

describe('pages and wrapped lines', () => {
  it('AC-38 joins a head that is wrapped, and takes its tail "DIVISION:" for no speaker', () => {
    const text = textOf(TURNS, HEAD, 60)
    expect(text).toMatch(/\nDIVISION: |RESEARCH\nDIVISION: /)
    expect(namesIn(text)).toEqual(NAMES)
    expect(read(text).turns[3]).toMatchObject({
      label: 'CYRUS JOHN DAY, SENIOR ANALYST, FOO BANK, LLC, RESEARCH DIVISION',
      title: 'SENIOR ANALYST',
      firm: 'FOO BANK, LLC, RESEARCH DIVISION',
      text: `${LONG}How was mix?`,
    })
    expect(account(text, read(text))).toEqual({ left: '', twice: 0 })
  })

  it('AC-22 removes page furniture inside a turn, rejoins the turn and repairs a broken word', () => {
    const plain = textOf(TURNS)
    const lines = plain.split('\n')
    const at = lines.findIndex((line) => line.startsWith('ANN LEE, EXECUTIVE')) + 1
    const broken = lines[at]!.replace(
      / (\S\S)(\S+)$/,
      ' $1-\n\nPage 3 of 13 © 2031 Factiva, Inc. All rights reserved.\n\n\f$2',
    )
    const text = [...lines.slice(0, at), broken, ...lines.slice(at + 1)].join('\n')
    expect(text).toContain('-\n\nPage 3')
    expect(read(text).turns.map(({ text }) => text)).toEqual(read(plain).turns.map(({ text }) => text))
    expect(account(text, read(text))).toEqual({ left: '', twice: 0 })
  })

  it.each(['-', ' '])('AC-22 parts a footer from the speech it is glued to by "%s"', (glue) => {
    const footer = 'Page 3 of 13 © 2031 Factiva, Inc. All rights reserved.'
    const plain = textOf([...TURNS, 'ANN LEE: And so it was'])
    const text = plain.replace('And so it was', `And so it was${glue}${footer}`)
    const call = read(text)
    expect(call.turns.at(-1)?.text).toBe(`And so it was${glue}`.trim())
    expect(call.furniture.some(({ start, end }) => text.slice(start, end) === footer)).toBe(true)
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('AC-38 takes footers, form feeds and the bracketed legal tail out of the speech', () => {
    const footer = '\nPage 9 of 13 © 2031 Factiva, Inc. All rights reserved.\n\n\f'
    const legal = '[CCBN reserves the right to make changes.\n\nIN NO WAY DOES CCBN: ASSUME ANYTHING.]\n'
    const text = textOf(TURNS)
      .replace('OPERATOR: Your', `${footer}OPERATOR: Your`)
      .replace('Document', `${legal}${footer}Document`)
    const call = read(text)
    expect(call.turns.map(({ name }) => name)).toEqual(NAMES)
    expect(call.turns.some(({ text }) => /Page|\f|CCBN/.test(text))).toBe(false)
    expect(call.furniture.at(-1)?.kind).toBe('legal')
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('ends a paragraph at a short line', () => {
    const text = textOf(TURNS).replace('all that.\n', `all that.\n${wrapped(LONG.trim(), 110).join('\n')}\n`)
    expect(read(text).turns[1]!.text.split('\n')).toEqual([
      `${LONG.repeat(3)}And so we thank you for all that.`,
      LONG.trim(),
    ])
  })

  it('reads older files with a line a paragraph and blank lines between, without title and parts', () => {
    const text = [...HEAD.slice(1), ...TURNS, '[Copyright: Content copyright 2031 CCBN, Inc.]']
      .map((line) => `${line}  `)
      .join('\n\n')
    const call = read(text)
    expect(call.turns.map(({ name }) => name)).toEqual(NAMES)
    expect(call.turns.map(({ section }) => section)).toEqual(Array(7).fill(undefined))
    expect(call.company).toEqual({})
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })
})

describe('heads', () => {
  it('cuts a head off that is glued to the words before after a dash, and says that they were cut off', () => {
    const text = textOf([...TURNS.slice(0, 4), 'ANN LEE: It was fine and -CYRUS JOHN DAY: Thanks.', ...TURNS.slice(6)])
    const { turns } = read(text)
    expect(turns.map(({ name }) => name)).toEqual(NAMES)
    expect(turns[4]).toMatchObject({ text: 'It was fine and -', flags: ['cut-off'] })
    expect(turns[5]).toMatchObject({ text: 'Thanks.' })
    expect(account(text, read(text))).toEqual({ left: '', twice: 0 })
  })

  it.each([
    { head: 'JOHN MCDONALD, ANALYST, FOO', name: 'John McDonald', because: 'Mc is usual' },
    { head: "MATT O'CONNOR , ANALYST, FOO ", name: "Matt O'Connor", because: 'O and an apostrophe are usual' },
    { head: 'BO LEE-DAY, ANALYST, FOO', name: 'Bo Lee-Day', because: 'both halves of a name are large' },
    { head: 'LOU DELUCA, ANALYST, FOO', name: 'Lou DeLuca', because: 'the operator says it so' },
    { head: 'TJ OAK, JR., ANALYST, FOO', name: 'TJ Oak, Jr.', because: 'initials stay large' },
    { head: 'A.C. OAK III, ANALYST, FOO', name: 'A.C. Oak III', because: 'initials and numbers stay large' },
    { head: 'JAN VAN DER OAK, ANALYST, FOO', name: 'Jan van der Oak', because: 'particles are small' },
    { head: 'JOSÉ PEÑA, ANALYST, FOO', name: 'José Peña', because: 'accents are kept' },
    { head: 'UNIDENTIFIED AUDIENCE MEMBER', name: 'Unidentified Audience Member', because: 'it is a role' },
  ])('shows $head as $name, because $because', ({ head, name }) => {
    const text = textOf([
      ...TURNS.slice(0, 2),
      'OPERATOR: Next is Lou DeLuca with Foo.',
      `${head}: Thanks.`,
      'ANN LEE: Yes.',
    ])
    expect(namesIn(text)[3]).toBe(name)
  })

  it.each([
    { rest: 'CHAIRMAN, PRESIDENT & CEO, EXAMPLE WIDGETS', title: 'CHAIRMAN, PRESIDENT & CEO', firm: 'EXAMPLE WIDGETS' },
    {
      rest: 'HEAD OF UNIT A, UNIT B, EXAMPLE WIDGETS INC.',
      title: 'HEAD OF UNIT A, UNIT B',
      firm: 'EXAMPLE WIDGETS INC.',
    },
    { rest: 'ANALYST, FOO, LOWE COUNSEL', title: 'ANALYST', firm: 'FOO, LOWE COUNSEL' },
    { rest: 'MD, FOO BANK, RESEARCH DIVISION', title: 'MD', firm: 'FOO BANK, RESEARCH DIVISION' },
    { rest: 'ANALYST', title: 'ANALYST', firm: null },
    { rest: 'FOO PARTNERS', title: null, firm: 'FOO PARTNERS' },
  ])('parts "$rest" in title and firm', ({ rest, title, firm }) => {
    const call = read(textOf([...TURNS, `BO OAK, ${rest}: Thanks.`]))
    expect(call.turns.at(-1)).toMatchObject({ name: 'Bo Oak', title, firm })
  })

  it('tells the company by the firm that executives share where no title names it', () => {
    const { roster } = read(
      textOf(
        [...TURNS, 'BO RAY, HEAD OF UNIT A, UNIT B, EXAMPLE WIDGETS INC.: Yes.', 'DI OAK, DIRECTOR, FOO BANK: OK.'],
        HEAD.slice(1),
      ),
    )
    expect(roster.map(({ name, side }) => [name, side])).toEqual([
      ['Ann Lee', 'company'],
      ['Cyrus John Day', 'outside'],
      ['Bo Ray', 'company'],
      ['Di Oak', 'outside'],
    ])
  })

  it.each(['EBITDA: it rose.', 'RESEARCH DIVISION: it grew.', 'GAAP EPS: it fell.', 'Q1: it was fine.'])(
    'takes "%s" as speech',
    (line) => {
      expect(namesIn(textOf([...TURNS.slice(0, 5), line, ...TURNS.slice(5)]))).toEqual(NAMES)
    },
  )
})

describe('other shapes of the wire', () => {
  it('reads each document of an export, and leaves one without heads to the call before', () => {
    const news = 'Example Widgets names a CFO\n18 April 2031\nIt did.\nDocument FNDW000020310420ef4c000um\n'
    const other = textOf(
      TURNS,
      HEAD.map((line) => line.replace('Q1 2031', 'Q2 2031')),
    )
    const text = `${textOf(TURNS)}${news}${other}`
    const calls = look(text).read()
    expect(calls.map(({ event }) => event.fiscal?.quarter)).toEqual([1, 2])
    expect(calls.map(({ turns }) => turns.length)).toEqual([7, 7])
    const [first, second] = calls as [RawCall, RawCall]
    expect(
      account(text, {
        ...first,
        turns: [...first.turns, ...second.turns],
        furniture: [...first.furniture, ...second.furniture],
      }),
    ).toEqual({ left: '', twice: 0 })
  })

  it('reads the head of Nexis: fields on a line, lists of people, its own end', () => {
    const head = [
      'Q1 2031 Example Widgets Inc Earnings Call - Final    FD (Fair Disclosure) Wire    April 18, 2031 Wednesday',
      'Copyright 2031 CCBN, Inc.',
      'Length: 1,234 words',
      'Corporate Participants',
      '',
      ' * Ann Lee',
      '   Example Widgets Inc - CFO',
      'Conference Call Participants',
      ' * Cyrus John Day',
      '   Foo Bank - Analyst',
      'Presentation',
    ]
    const text = textOf(TURNS, head).replace(/Document.*/, '[CHECKED]\nLOAD-DATE: April 20, 2031')
    const call = read(text)
    expect(call.event).toMatchObject({ date: '2031-04-18', title: 'Q1 2031 Example Widgets Inc Earnings Call' })
    expect(call.roster).toEqual([
      { name: 'Ann Lee', title: 'CFO', firm: 'Example Widgets Inc', side: 'company' },
      { name: 'Cyrus John Day', title: 'Analyst', firm: 'Foo Bank', side: 'outside' },
    ])
    expect(call.turns.map(({ name }) => name)).toEqual(NAMES)
    expect(call.turns.at(-1)!.text).toBe('That is all.')
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
  })

  it('gives a welcome under no head to the operator', () => {
    const call = read(textOf([TURNS[0]!.replace('OPERATOR: ', ''), ...TURNS.slice(1)]))
    expect(call.turns[0]).toMatchObject({ name: 'Operator', label: null, flags: ['no-speaker'] })
    expect(call.diagnostics.map(({ code }) => code)).toEqual(['noHeading'])
  })

  it.each([
    { text: '', because: 'there is nothing' },
    { text: 'Operator: Hi.\nAnn Lee: Hi.\nOperator: No.\nAnn Lee: OK.\n', because: 'no head is in capitals' },
    { text: 'Page 1 of 2 © 2031 Factiva, Inc. All rights reserved.\n', because: 'there are no heads' },
    { text: 'NOTE: one.\nNOTE: two.\nNOTE: three.\n', because: 'nobody is the operator' },
  ])('scores 0 where $because', ({ text }) => {
    expect(scoreOf(text)).toBe(0)
  })

  it.each([
    'a',
    'A',
    '-A',
    'ANN LEE, CFO, FOO\n',
    'OPERATOR: \n',
    'ANN LEE, CFO: hi\n',
    '\n',
    'Document FNDW12345678\n',
  ])('reads a million characters of %j quickly', (piece) => {
    const start = performance.now()
    look(piece.repeat(1_000_000 / piece.length)).read()
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
