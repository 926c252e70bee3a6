import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../../src/transcript/parse.js'

const REMARKS =
  'We shipped more widgets than in any quarter before, and the new line in Duluth ran two shifts from April on, which helped the margin a little, although freight was dear and orders from the public sector came late and were small.'
const seen = (text: string) =>
  parseTranscript(text).turns.map(({ speaker, side, text: said }) => [speaker, side, said.slice(0, 12)])

describe('labels with something beside them', () => {
  it('say in brackets whether somebody asks: "Mori [Q]:"', () => {
    const text = `Example Widgets Co., Ltd.
Q2 Financial Results Briefing
November 12, 2031

Moderator [M]: Welcome. Mr. Ueda, please.

Ueda [M]: ${REMARKS}

Moderator [M]: We will now begin the question and answer session. Mr. Mori of Foo Bank, please go ahead.

Mori [Q]: What drove the margin?

Ueda [A]: Mix, mostly.

Moderator [M]: Next, please go ahead.

Participant [Q]: And price?

Ueda [A]: A little.

Moderator [M]: We would like to conclude the question and answer session.

[END]
Notes: the document is a translation.
`
    expect(seen(text)).toEqual([
      ['Moderator', 'operator', 'Welcome. Mr.'],
      ['Ueda', 'company', 'We shipped m'],
      ['Moderator', 'operator', 'We will now '],
      ['Mori', 'outside', 'What drove t'],
      ['Ueda', 'company', 'Mix, mostly.'],
      ['Moderator', 'operator', 'Next, please'],
      ['Participant', 'outside', 'And price?'],
      ['Ueda', 'company', 'A little.'],
      ['Moderator', 'operator', 'We would lik'],
    ])
    const { boundary, event, participants } = parseTranscript(text)
    expect(boundary).toMatchObject({ qaStart: 2, qaEnd: 8 })
    expect(event.date).toBe('2031-11-12')
    expect(participants.find(({ name }) => name === 'Participant')?.identified).toBe(false)
  })

  it('say firm and title in brackets before the first words', () => {
    const text = `Start of Transcript

Operator: Welcome to the Example Widgets call. I hand over to Bo Ray.

Bo Ray: (Example Widgets Limited, CEO) ${REMARKS}

Operator: Your first question comes from Cy Day with Foo Bank. Please go ahead.

Cy Day: (Foo Bank, Analyst) What drove the margin?

Bo Ray: (laughter) Mix, mostly.

Cy Day: Thank you.

End of Transcript
`
    const { turns, participants, unreadWords } = parseTranscript(text)
    expect(turns.map(({ text: said }) => said.slice(0, 10))).toEqual([
      'Welcome to',
      'We shipped',
      'Your first',
      'What drove',
      '(laughter)',
      'Thank you.',
    ])
    expect(participants.map(({ name, firm, title }) => [name, firm, title])).toEqual([
      ['Operator', null, null],
      ['Bo Ray', 'Example Widgets Limited', 'CEO'],
      ['Cy Day', 'Foo Bank', 'Analyst'],
    ])
    expect(unreadWords).toBe(0)
  })

  it('stand in a column of their own, under a cover that lists people by their part', () => {
    const long = Array(4).fill(REMARKS).join(' ')
    const wrapped = long.match(/.{1,60}(?: |$)/g)!.map((line) => line.trim())
    const column = (name: string, said: readonly string[]): string =>
      said.map((line, i) => `${(i === 0 ? `${name}:` : '').padEnd(20)}${line}`).join('\n')
    const text = `               Example Widgets Limited
               Q3 FY31 Earnings Conference Call
               February 9, 2031

MANAGEMENT:    MR. BO RAY – CHIEF EXECUTIVE OFFICER
MODERATOR:     MR. UMA SEN – FOO SECURITIES

                    Page 1 of 2
\f                    Example Widgets Limited

${column('Moderator', ['Good day and welcome. Over to you, sir.'])}

${column('Bo Ray', wrapped)}

${column('Moderator', ['The first question is from the line of Cy Day from Foo Bank.', 'Please go ahead.'])}

${column('Cy Day', ['What drove the margin?'])}

                    Page 2 of 2
\f                    Example Widgets Limited

${column('Bo Ray', wrapped)}

${column('Cy Day', ['Thank you.'])}
`
    const { turns, event } = parseTranscript(text)
    expect(turns.map(({ speaker }) => speaker)).toEqual([
      'Moderator',
      'Bo Ray',
      'Moderator',
      'Cy Day',
      'Bo Ray',
      'Cy Day',
    ])
    expect([turns[1]!.text, turns[4]!.text]).toEqual([long, long])
    expect(event.date).toBe('2031-02-09')
  })
})

describe('what sites set around labels', () => {
  it('is no speech', () => {
    const text = `Example Widgets (EXW) Q2 2031 Earnings Call Transcript

Operator: Welcome to the Example Widgets call. I hand over to Bo Ray.

Bo Ray: ${REMARKS} Operator, questions please.

Q&A Session

Follow Example Widgets Inc (NYSE:EXW)

Operator: Our first question comes from the line of Cy Day with Foo Bank.

Cy Day: What drove the margin?

See also 10 Best Widget Stocks to Buy Now.

Bo Ray: Mix, mostly.

Cy Day: Thank you.

This article is a transcript of this conference call produced for a site. There may be errors.
`
    const { turns, company, boundary } = parseTranscript(text)
    expect(turns.map(({ text: said }) => said.slice(-12))).toEqual([
      'over to Bo Ray.'.slice(-12),
      'tions please.'.slice(-12),
      'th Foo Bank.',
      'the margin?'.slice(-12).padStart(12, ' '),
      'Mix, mostly.',
      'Thank you.',
    ])
    expect(company).toMatchObject({ name: 'Example Widgets', ticker: 'EXW' })
    expect(boundary).toMatchObject({ qaStart: 2, method: 'explicit' })
  })
})

describe('people of other firms', () => {
  it('a managing director at a firm is not of the company, whose people bear titles alone', () => {
    const page = `<html><body><h2>Prepared Remarks:</h2><p><strong>Operator</strong></p><p>Good day, and welcome.</p>
<p><strong>Bo Ray</strong> -- <em>Chief Executive Officer</em></p><p>${REMARKS}</p>
<h2>Questions and Answers:</h2><p><strong>Operator</strong></p><p>We go to Cy Day with Foo Partners.</p>
<p><strong>Cy Day</strong> -- <em>Foo Partners -- Managing Director</em></p><p>What drove the margin?</p>
<p><strong>Bo Ray</strong> -- <em>Chief Executive Officer</em></p><p>Mix, mostly.</p>
<h2>Call participants:</h2><p><strong>Bo Ray</strong> -- <em>Chief Executive Officer</em></p>
<p><strong>Cy Day</strong> -- <em>Foo Partners -- Managing Director</em></p></body></html>`
    expect(seen(page).map(([name, side]) => `${name} ${side}`)).toEqual([
      'Operator operator',
      'Bo Ray company',
      'Operator operator',
      'Cy Day outside',
      'Bo Ray company',
    ])
  })
})
