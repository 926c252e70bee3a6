import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../../src/transcript/parse.js'

const REMARKS =
  'We shipped more widgets than in any quarter before, and the new line in Duluth ran two shifts from April on, which helped the margin a little, although freight was dear and orders from the public sector came late and were small.'
const page = (heading: (name: string, title: string) => string, operator = '<p><b>Operator</b></p>'): string =>
  `<html><body><p>Exhibit 99.2</p><p><b>Example Widgets, Inc. (NYSE: EXW)</b></p>
<p>Q1 2031 Earnings Call</p><p>April 18, 2031</p>
<p><b>CORPORATE PARTICIPANTS</b></p><p><b>Ann Lee</b>, <i>Head of Investor Relations</i></p><p><b>Bo Ray</b>, <i>Chief Executive Officer</i></p>
<p><b>CONFERENCE CALL PARTICIPANTS</b></p><p><b>Cy Day</b>, <i>Analyst, Foo Partners</i></p>
<p><b>PRESENTATION</b></p>
${operator}<p>Good day, and welcome. I hand over to Ann Lee.</p>
${heading('Ann Lee', 'Head of Investor Relations')}<p>Thank you. Here is Bo.</p>
${heading('Bo Ray', 'Chief Executive Officer')}<p>${REMARKS}</p><hr style="page-break-after:always"><p>3</p>
<p><b>QUESTIONS AND ANSWERS</b></p>
${operator}<p>Our first question comes from the line of Cy Day with Foo Partners.</p>
${heading('Cy Day', 'Analyst, Foo Partners')}<p>What drove the margin?</p>
${heading('Bo Ray', 'Chief Executive Officer')}<p>Mix, mostly.</p>
${operator}<p>This concludes the question-and-answer session.</p>
</body></html>`

const SPEAKERS = ['Operator', 'Ann Lee', 'Bo Ray', 'Operator', 'Cy Day', 'Bo Ray', 'Operator']

describe('a page of no known site', () => {
  it.each([
    ['a dash', (name: string, title: string) => `<p><b>${name}</b> &#8211; <i>${title}</i></p>`],
    ['a comma', (name: string, title: string) => `<p><b>${name}</b>, ${title}</p>`],
    ['a table', (name: string, title: string) => `<table><tr><td>${name} - ${title}</td></tr></table>`],
  ])('is read as text, with %s in its headings', (_, heading) => {
    const call = parseTranscript(page(heading))
    expect(call.format).toBe('page-html')
    expect(call.turns.map(({ speaker }) => speaker)).toEqual(SPEAKERS)
    expect(call.turns[2]!.text).toBe(REMARKS)
    expect(call.boundary).toMatchObject({ qaStart: 3, qaEnd: 6 })
    expect(call.participants.map(({ side }) => side)).toEqual(['operator', 'company', 'company', 'outside'])
    expect(call.company).toMatchObject({ name: 'Example Widgets, Inc.', ticker: 'EXW' })
    expect(call.event).toMatchObject({ date: '2031-04-18', fiscal: { quarter: 1, year: 2031 } })
  })

  it('stands in the envelope of a filing too', () => {
    const filing = `<DOCUMENT>\n<TYPE>EX-99.2\n<SEQUENCE>3\n<FILENAME>ex992.htm\n<TEXT>\n${page((name, title) => `<p>${name} - ${title}</p>`)}\n</TEXT>\n</DOCUMENT>`
    expect(parseTranscript(filing).turns.map(({ speaker }) => speaker)).toEqual(SPEAKERS)
  })

  it('without speakers is none', () => {
    expect(() => parseTranscript('<html><body><p>We sold widgets.</p><p>They were small.</p></body></html>')).toThrow(
      /NOT_A_TRANSCRIPT/,
    )
  })
})

describe('a filing as text', () => {
  it('has page numbers and tags that are no speech', () => {
    const wrapped = REMARKS.match(/.{1,70}(?: |$)/g)!.map((line) => line.trim())
    const text = `<DOCUMENT>
<TYPE>EX-99.2
<TEXT>
OPERATOR: Good day, and welcome. I hand over to Bo Ray.

BO RAY: ${wrapped.slice(0, 2).join('\n')}

                                       1
<PAGE>

${wrapped.slice(2).join('\n')}

OPERATOR: Our first question comes from the line of Cy Day with Foo Partners.

CY DAY: What drove the margin?

BO RAY: Mix, mostly.
</TEXT>
</DOCUMENT>
`
    const { turns, unreadWords } = parseTranscript(text)
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Operator', 'Bo Ray', 'Operator', 'Cy Day', 'Bo Ray'])
    expect(turns[1]!.text).toBe(REMARKS)
    expect(turns[4]!.text).toBe('Mix, mostly.')
    expect(unreadWords).toBe(0)
  })
})

describe('pages that number their people', () => {
  it('has names with a number behind Q and A', () => {
    const text = `Company Name: Example Widgets
Date: 2031-04-18
Company Participants
• Bo Ray, Chief Executive Officer
Other Participants
• Cy Day, Analyst
Presentation
Operator
Good day, and welcome.
Bo Ray, Chief Executive Officer
${REMARKS}
Questions And Answers
Operator
First question comes from Cy Day of Foo Partners.
Q - Cy Day {BIO 1234567 <GO>}
What drove the margin?
A - Bo Ray {BIO 7654321 <GO>}
Mix, mostly.
Operator
There are no further questions.
`
    const { turns, boundary } = parseTranscript(text)
    expect(turns.map(({ speaker, side }) => `${speaker} ${side}`)).toEqual([
      'Operator operator',
      'Bo Ray company',
      'Operator operator',
      'Cy Day outside',
      'Bo Ray company',
      'Operator operator',
    ])
    expect(boundary).toMatchObject({ qaStart: 2, qaEnd: 5 })
  })
})
