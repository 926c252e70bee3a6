import { describe, expect, it } from 'vitest'
import { callstreetPdfText } from '../../../src/transcript/formats/callstreet-pdf-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { account } from '../account.js'
import { CALL } from '../render/call.js'
import { render } from '../render/callstreet-pdf-text.js'

const LEADER = '.'.repeat(90)

const scoreOf = (text: string): number => callstreetPdfText.look(sourceOf(text)).score
const read = (text: string): RawCall => callstreetPdfText.look(sourceOf(text)).read()[0]!
const said = (call: RawCall) => call.turns.map(({ name, asks, text }) => [name, asks, text])
const text = render(CALL)

describe('the text of CallStreet pages', () => {
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

  it('reads the signs beside the headings', () => {
    expect(call.turns.map(({ asks }) => asks)).toEqual([...Array(5), 'question', 'answer', undefined, 'answer'])
  })

  it('reads people in two columns', () => {
    expect(call.roster).toEqual(CALL.people)
    expect(call.turns[5]).toMatchObject({ title: 'Analyst', firm: 'Foo Partners' })
  })

  it('reads the head', () => {
    expect(call).toMatchObject({
      version: 'Corrected',
      company: { name: CALL.company, ticker: 'EXW' },
      event: { title: 'Q3 2031 Earnings Call', date: '2031-07-31', fiscal: { year: 2031, quarter: 3 } },
    })
  })

  it('accounts for every character once, and has nothing to say', () => {
    expect(account(text, call)).toEqual({ left: '', twice: 0 })
    expect(call.diagnostics).toEqual([])
  })

  it('reads the same without layout, where columns and marks are lines of their own', () => {
    const raw = text.replace(/ {2,}/g, '\n')
    const again = read(raw)
    expect(said(again)).toEqual(said(call))
    expect(account(raw, again)).toEqual({ left: '', twice: 0 })
  })
})

const FOOTER = `1-877-FACTSET www.callstreet.com                  3
                       Copyright © 2001-2031 FactSet CallStreet, LLC`
const HEADER = `Example Widgets, Inc. (EXW)                 Corrected Transcript
Q1 2031 Earnings Call                               18-Apr-2031`

/** A call whose one prepared speech is the given lines. */
const speech = (lines: string): string => `${HEADER}
MANAGEMENT DISCUSSION SECTION
Operator: Good day, and welcome to the call. We will begin in a moment, so please be patient.
${LEADER}
Bo Ray
Chief Executive Officer, Example Widgets, Inc.
${lines}
${LEADER}
Operator: There are no questions at this time, and so we come to the end of the call today.
`
const WORDS = `We shipped more widgets than in any quarter before, and the line in the south
ran two shifts from April on. Orders from the north were strong, and management
opened a depot there without losing a single customer, for the long-term.`

describe('AC-22 pages', () => {
  it.each([
    { lines: WORDS.replace('south\n', `south\n${FOOTER}\n\f${HEADER}\n`), because: 'the page ends in mid-sentence' },
    {
      lines: WORDS.replace('south\n', `south\n\n\n${FOOTER}\n\n\f${HEADER}\n\n`),
      because: 'blank lines stand around the page',
    },
    {
      lines: WORDS.replace(
        'south\n',
        `south\n1-877-FACTSET www.callstreet.com\n3\nCopyright © 2001-2031 FactSet CallStreet, LLC\n\fExample Widgets, Inc. (EXW)\nQ1 2031 Earnings Call\nCorrected Transcript\n18-Apr-2031\n`,
      ),
      because: 'every part of the page has a line',
    },
  ])('AC-22 removes page furniture inside a turn and rejoins it although $because', ({ lines }) => {
    const whole = speech(lines)
    const call = read(whole)
    expect(call.turns[1]!.text).toBe(WORDS.replaceAll('\n', ' '))
    expect(account(whole, call)).toEqual({ left: '', twice: 0 })
    expect(new Set(call.furniture.map(({ kind }) => kind))).toEqual(new Set(['header', 'heading', 'footer']))
  })

  it.each([
    { broken: WORDS.replace('customer,', 'custom-\ner,'), because: 'no compound has such parts' },
    {
      broken: WORDS.replace('management', 'man-\nagement').replace('single', 'management'),
      whole: WORDS.replace('single', 'management'),
      because: 'the text has the word elsewhere',
    },
    {
      broken: `${WORDS.replace('long-term', 'long-\nterm')}\nThe long-term plan is fine.`,
      whole: `${WORDS}\nThe long-term plan is fine.`,
      because: 'a compound keeps its hyphen',
    },
  ])('AC-22 repairs a hyphen at a line end: $because', ({ broken, whole = WORDS }) => {
    const call = read(speech(broken))
    expect(call.turns[1]!.text.replaceAll('\n', ' ')).toBe(whole.replaceAll('\n', ' '))
    expect(account(speech(broken), call)).toEqual({ left: '', twice: 0 })
  })

  it('keeps a number of the speech that stands alone', () => {
    expect(read(speech(`${WORDS}\n\n2031\n\n${WORDS}`)).turns[1]!.text).toContain('\n2031\n')
  })
})

/** Questions under their head, after one prepared turn. */
const questions = (lines: string): string => `MANAGEMENT DISCUSSION SECTION
Operator: Welcome.
QUESTION AND ANSWER SECTION
${lines}
`

describe('headings of CallStreet pages', () => {
  it.each([
    {
      lines: `${LEADER}\nCy Day\nAnalyst, Foo Partners LLC                     Q\nTwo, please.`,
      because: 'the sign ends the title line',
    },
    {
      lines: `${LEADER}\nCy Day                     Q\nAnalyst, Foo Partners LLC\nTwo, please.`,
      because: 'it ends the name line',
    },
    { lines: `${LEADER}\nCy Day\nAnalyst, Foo Partners LLC\nQ\nTwo, please.`, because: 'it stands alone below' },
    { lines: `${LEADER}\nQ\nCy Day\nAnalyst, Foo Partners LLC\nTwo, please.`, because: 'it stands alone above' },
    { lines: `${LEADER}\nCy Day\nAnalyst, Foo Partners LLC\n\nQ Two, please.`, because: 'it is glued to the text' },
    { lines: `${LEADER}\nCy Day\nAnalyst, Foo Partners LLC\nTwo, please.\nQ`, because: 'it stands behind the text' },
    { lines: '<Q - Cy Day - Foo Partners LLC>: Two, please.', because: 'the style is older', title: null },
    { lines: '<Q – Cy Day – Foo Partners LLC> Two, please.', because: 'any dash will do', title: null },
  ])('read a question although $because', ({ lines, title = 'Analyst' }) => {
    const whole = questions(lines)
    const call = read(whole)
    expect(call.turns).toHaveLength(2)
    expect(call.turns[1]).toMatchObject({
      name: 'Cy Day',
      title,
      firm: 'Foo Partners LLC',
      asks: 'question',
      text: 'Two, please.',
      section: 'qa',
    })
    expect(account(whole, call)).toEqual({ left: '', twice: 0 })
  })

  it.each([
    {
      said: 'Executive Vice President, Chief Financial Officer & Treasurer, Foo Corp.',
      title: 'Executive Vice President, Chief Financial Officer & Treasurer',
      firm: 'Foo Corp.',
      because: 'the firm follows the last comma',
    },
    { said: 'Analyst, Foo & Co., Inc.', title: 'Analyst', firm: 'Foo & Co., Inc.', because: 'a suffix is no firm' },
    { said: 'Analyst', title: 'Analyst', firm: null, because: 'the firm may be missing' },
  ])('read "$said": $because', ({ said, title, firm }) => {
    expect(read(questions(`${LEADER}\nCy Day\n${said}\nTwo, please.`)).turns[1]).toMatchObject({
      title,
      firm,
      text: 'Two, please.',
    })
  })

  it('reads a speaker without a title below a leader', () => {
    expect(
      said(
        read(
          questions(`${LEADER}\nUnidentified Speaker\nTwo questions, Chief, if I may.\n${LEADER}\nOperator: Thanks.`),
        ),
      ),
    ).toEqual([
      ['Operator', undefined, 'Welcome.'],
      ['Unidentified Speaker', undefined, 'Two questions, Chief, if I may.'],
      ['Operator', undefined, 'Thanks.'],
    ])
  })

  it('AC-26 reads no heading in speech', () => {
    const lines =
      'Bo Ray\nNet income - GAAP was fine.\nNote: the figures, Chief Executive Officer and all, are old.\nA quick one from me.'
    const whole = questions(`${LEADER}\nCy Day\nAnalyst, Foo Partners LLC\n${lines}`)
    expect(read(whole).turns).toHaveLength(2)
    expect(read(whole).turns[1]!.text).toBe(lines)
  })

  it('keeps a leader that sets off nothing out of the turn', () => {
    expect(said(read(questions(`Operator: Thanks, and\n${LEADER}\nwe will go on.`)))[1]![2]).toBe(
      'Thanks, and\nwe will go on.',
    )
  })

  it('reads titles that wrap, with the help of the list', () => {
    const long = 'Executive Vice President, Chief Financial Officer & Chief\nAccounting Officer, Example Widgets, Inc.'
    const call = read(
      `${HEADER}\nCORPORATE PARTICIPANTS\n\nDi Fox\n${long}\n\n${LEADER}\n${questions(`${LEADER}\nDi Fox\n${long}\nSure.`)}`,
    )
    expect(call.roster).toHaveLength(1)
    expect(call.turns[1]).toMatchObject({ name: 'Di Fox', firm: 'Example Widgets, Inc.', text: 'Sure.' })
  })
})

describe('the older style of CallStreet', () => {
  const older = `MANAGEMENT DISCUSSION SECTION

Operator: Good day.

Ann Lee, VP of Investor Relations

Thank you, operator. Here is Bo.

Bo Ray, Chief Executive Officer

Thanks, Ann.

Q&A

<Q - Cy Day>: Two, please.
<A - Bo Ray>: Sure.
<Q - Cy Day>: Thanks.
`

  it('is recognised and read', () => {
    expect(scoreOf(older)).toBeGreaterThan(0.9)
    expect(said(read(older))).toEqual([
      ['Operator', undefined, 'Good day.'],
      ['Ann Lee', undefined, 'Thank you, operator. Here is Bo.'],
      ['Bo Ray', undefined, 'Thanks, Ann.'],
      ['Cy Day', 'question', 'Two, please.'],
      ['Bo Ray', 'answer', 'Sure.'],
      ['Cy Day', 'question', 'Thanks.'],
    ])
    expect(account(older, read(older))).toEqual({ left: '', twice: 0 })
  })

  it('is read without heads of sections, which then are unknown', () => {
    const call = read('<Q - Cy Day>: Two, please.\n<A - Bo Ray>: Sure.\n')
    expect(said(call)).toHaveLength(2)
    expect(call.turns[0]!.section).toBeUndefined()
  })
})

describe('the ends of CallStreet calls', () => {
  it('AC-23 makes no turn of the disclaimer', () => {
    const whole = `${speech(WORDS)}\nDisclaimer\nThe information herein is based on sources.\nOperator: is a word here.\n`
    const call = read(whole)
    expect(call.turns).toHaveLength(3)
    expect(call.furniture.at(-1)!.kind).toBe('legal')
    expect(account(whole, call)).toEqual({ left: '', twice: 0 })
  })

  it('AC-40 gives text before the first heading to the operator if it welcomes', () => {
    const whole = `MANAGEMENT DISCUSSION SECTION\n[Abrupt Start]\nGood day, and welcome.\n${LEADER}\nBo Ray\nChief Executive Officer\nThanks.\n`
    const call = read(whole)
    expect(call.turns.map(({ name, flags }) => [name, flags])).toEqual([
      ['Operator', ['no-speaker']],
      ['Bo Ray', undefined],
    ])
    expect(account(whole, call)).toEqual({ left: '', twice: 0 })
  })
})

describe('what is no CallStreet text', () => {
  it.each([
    { other: '', because: 'it is empty' },
    { other: 'Operator\nWelcome.\nAnn Lee - CEO\nThanks.', because: 'there is no sign of it' },
    {
      other: 'Contents\nPresentation ........ 3\nQuestions ............... 8\nDisclaimer ............. 9\n',
      because: 'dots of a table of contents have words',
    },
    { other: '.'.repeat(1_000_000), because: 'one line of dots is no leader' },
  ])('scores 0 because $because', ({ other }) => {
    expect(scoreOf(other)).toBe(0)
  })

  it('takes a moment for long lines, many turns and many leaders', () => {
    const start = performance.now()
    read(speech('word '.repeat(2_000_000)))
    read(questions(`${LEADER}\nCy Day\nAnalyst, Foo Partners LLC      Q\nTwo, please.\n`.repeat(20_000)))
    read(questions(`${LEADER}\n`.repeat(50_000)))
    read(questions(`${LEADER}\n\n\n`.repeat(50_000)))
    read(`CORPORATE PARTICIPANTS\n${'Cy Day      Bo Ray\n'.repeat(50_000)}`)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
