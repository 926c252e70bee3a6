import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../src/transcript/parse.js'

const REMARKS =
  'We shipped more widgets than in any quarter before, and the new line in Duluth ran two shifts from April on, which helped the margin a little, although freight was dear and orders from the public sector came late and were small.'
const read = (turns: readonly (readonly [string, string])[]) =>
  parseTranscript(turns.map(([label, said]) => `${label}: ${said}\n`).join('\n'))

describe('queues that no operator runs', () => {
  const call = read([
    ['Ann Lee (Head of IR)', 'Welcome to our results. Bo Ray will go through them, then there is time for questions.'],
    ['Bo Ray (CEO)', REMARKS],
    [
      'Ann Lee (Head of IR)',
      'Thank you, Bo. Then we are ready for questions, first from the room and then from the web. I see Cy from Foo Bank has raised his hand. Cy, please.',
    ],
    ['Cy Day (Foo Bank)', 'What drove the margin?'],
    ['Bo Ray (CEO)', 'Mix, mostly.'],
    ['Ann Lee (Head of IR)', 'Next is Eve. Please go ahead.'],
    ['Eve Orr (Bar Bank)', 'And price?'],
    ['Bo Ray (CEO)', 'A little.'],
    ['Ann Lee (Head of IR)', 'I see no more questions. Thank you all for coming.'],
  ])

  it('open with the turn that calls up the first to ask, and close with the one that sees no more hands', () => {
    expect(call.boundary).toMatchObject({ qaStart: 2, qaEnd: 8 })
  })

  it('who has a firm beside the name where the company has titles is an outsider', () => {
    expect(call.participants.map(({ name, side }) => `${name} ${side}`)).toEqual([
      'Ann Lee company',
      'Bo Ray company',
      'Cy Day outside',
      'Eve Orr outside',
    ])
  })
})

describe('operators', () => {
  it('who ask for raised hands and say who is up open the Q&A', () => {
    const { boundary, participants } = read([
      ['Operator', 'Welcome to the Example Widgets call. I will hand over to Bo Ray.'],
      ['Bo Ray', `${REMARKS} Let us take some questions.`],
      ['Operator', 'Please use the raise hand feature. First up is Cy Ray with Foo Bank. Cy, please unmute.'],
      ['Cy Ray', 'What drove the margin?'],
      ['Bo Ray', 'Mix, mostly.'],
      ['Operator', 'Next up is Eve Orr of Bar Bank.'],
      ['Eve Orr', 'And price?'],
      ['Bo Ray', 'A little.'],
    ])
    expect(boundary.qaStart).toBe(2)
    expect(participants.map(({ name, side, firm }) => [name, side, firm])).toEqual([
      ['Operator', 'operator', null],
      ['Bo Ray', 'company', null],
      ['Cy Ray', 'outside', 'Foo Bank'],
      ['Eve Orr', 'outside', 'Bar Bank'],
    ])
  })

  it('whom a machine calls "Unknown Speaker" are told by what they say', () => {
    const { turns, boundary } = parseTranscript(`Unknown Speaker  00:00
Welcome to the Example Widgets call. I will hand over to Bo Ray.

Speaker 1  00:20
${REMARKS}

Unknown Speaker  01:20
Our first question is from Cy Day from Foo Bank. Your line is open.

Speaker 2  01:30
What drove the margin?

Speaker 1  01:40
Mix, mostly.

Unknown Speaker  02:00
There are no more questions. That concludes the call.
`)
    expect(turns.map(({ side }) => side)).toEqual(['operator', 'company', 'operator', 'outside', 'company', 'operator'])
    expect(boundary).toMatchObject({ qaStart: 2, qaEnd: 5 })
  })
})

describe('who hands over', () => {
  it.each([
    ['With that, we will take the first set of questions.', 'it is done now'],
    ['We are now ready for your questions.', 'questions are awaited'],
  ])('"%s": %s', (said) => {
    const { boundary } = read([
      ['Ann Lee', 'Welcome. Later we will take questions. Here is our CEO, Bo Ray.'],
      ['Bo Ray', `${REMARKS} ${said}`],
      ['Cy Day', 'What drove the margin?'],
      ['Bo Ray', 'Mix, mostly.'],
      ['Ann Lee', 'Thank you all.'],
    ])
    expect(boundary).toMatchObject({ qaStart: 2, method: 'handover' })
  })

  it('"Later we will take questions" does not', () => {
    const { boundary } = read([
      ['Ann Lee', `Welcome. ${REMARKS} Later we will take questions. Here is our CEO, Bo Ray.`],
      ['Bo Ray', REMARKS],
      ['Di Fox', REMARKS],
      ['Bo Ray', 'Thank you all.'],
      ['Ann Lee', 'Goodbye.'],
    ])
    expect(boundary.qaStart).toBeNull()
  })
})
