import { describe, expect, it } from 'vitest'
import { spokenFacts } from '../../src/transcript/event.js'
import { introductionIn } from '../../src/transcript/introductions.js'
import { findNotices } from '../../src/transcript/notices.js'
import { parseTranscript } from '../../src/transcript/parse.js'

describe('introductions', () => {
  it.each([
    ['Next question is from Ivo Tarn at J.P. Hart. Go ahead.', 'Ivo Tarn', 'J.P. Hart', 'a firm with initials'],
    [
      'Our next question comes from the line of Ivo Tarn with U.S. Harbor.',
      'Ivo Tarn',
      'U.S. Harbor',
      'a firm with initials',
    ],
    ['It comes from the line of Ivo Tarn. Please proceed.', 'Ivo Tarn', null, 'a full stop ends the name'],
    [
      'Thank you. Ivo Tarn from Stonebridge Research, please go ahead.',
      'Ivo Tarn',
      'Stonebridge Research',
      'the name stands first',
    ],
    ['Ivo Tarn, your line is open.', 'Ivo Tarn', null, 'no firm is said'],
    ['Ivo Tarn, Stonebridge Research.', 'Ivo Tarn', 'Stonebridge Research', 'name and firm alone'],
  ])('%s → %s, %s, because %s', (text, name, firm, _because) => {
    expect(introductionIn(text)).toEqual({ name, firm })
  })
})

describe('events', () => {
  it.each([
    ['Welcome to Marlowe Instruments third quarter 2031 results call.', 'Marlowe Instruments'],
    ["Good day and welcome to the Marlowe Instruments' third quarter 2031 call.", 'Marlowe Instruments'],
  ])('%s is of %s', (text, name) => {
    expect(spokenFacts([{ text }]).company.name).toBe(name)
  })
})

describe('notices', () => {
  it.each([
    'We are protected by the Private Securities Litigation Reform Act.',
    'An archive of this call will be available on our website.',
    'A recording of this call will be available on our website for a week.',
    'We have no duty to revise what we said.',
    'No part may be used without our prior written consent.',
    'Unless we say otherwise, the figures today are non-GAAP.',
    'Much of what you hear is forward-looking within the meaning of the law.',
  ])('%s is one', (text) => {
    expect(findNotices(`Revenue grew. ${text} Costs fell.`).map(({ start, end }) => [start, end])).toEqual([
      ['Revenue grew. '.length, 'Revenue grew. '.length + text.length],
    ])
  })
})

const QA = `Operator
Our first question comes from the line of Cy Day with Foo Partners.
Cy Day - Analyst
What drove the margin in the quarter?
Bo Ray - CEO
Mix, and a little price.
Cy Day - Analyst
Thank you.
`

describe('unusual texts', () => {
  it('reads a text that begins with the Q&A as Q&A, not as prepared remarks', () => {
    const { boundary, turns, diagnostics } = parseTranscript(QA)
    expect(boundary.qaStart).toBe(0)
    expect(turns.map(({ section }) => section)).not.toContain('prepared')
    expect(diagnostics.map(({ code }) => code)).toContain('noPrepared')
  })

  it('keeps speech under a section line without a heading, as the operator’s', () => {
    const text = `Bo Ray -- CEO\n${'We sold more bolts than last year. '.repeat(10)}\nQuestions and Answers:\nWe take the first question from Rhea Quill of Foo.\nRhea Quill -- Foo -- Analyst\nWhy?\nBo Ray -- CEO\nMix.\nRhea Quill -- Foo -- Analyst\nThanks.\n`
    const { turns, diagnostics } = parseTranscript(text)
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Bo Ray', 'Operator', 'Rhea Quill', 'Bo Ray', 'Rhea Quill'])
    expect(turns[1]).toMatchObject({
      section: 'qa',
      flags: ['no-speaker'],
      text: 'We take the first question from Rhea Quill of Foo.',
    })
    expect(diagnostics).toMatchObject([{ code: 'noHeading', turn: 1 }])
  })

  it('starts the Q&A at "We’ll go first to", said in capitals or not', () => {
    const text = `Bo Ray - CEO\n${'We sold more bolts than last year. '.repeat(10)}\nOperator\nWe'll go first to Cy Day with Foo Partners.\nCy Day - Analyst\nWhy?\nBo Ray - CEO\nMix.\n`
    expect(parseTranscript(text).boundary).toMatchObject({ qaStart: 1, method: 'operator-cue' })
  })
})

const call = (answer: string) => `Operator
Welcome to the call.
Bo Ray - CEO
${'We sold more bolts than last year. '.repeat(10)}
Operator
Our first question comes from the line of Cy Day with Foo Partners.
Cy Day - Analyst
Is it Europe or Asia?
Bo Ray - CEO
${answer}
Cy Day - Analyst
Thank you.
`

describe('short answers', () => {
  it.each(['Probably.', 'Maybe.', 'Flat.', 'Europe.', 'Both Europe and Asia.', 'Never.', 'Hopefully.'])(
    '%s is an answer',
    (text) => {
      expect(parseTranscript(call(text)).turns[4]!.kind).toBe('answer')
    },
  )

  it.each(['Thank you, Cy.', 'Okay. Great, Cy.', "You're welcome."])('%s is courtesy', (text) => {
    expect(parseTranscript(call(text)).turns[4]!.kind).toBe('acknowledgement')
  })
})

describe('lines of speech that look like marks', () => {
  it.each(['Executives', 'Analysts', 'Q&A', 'Presentation'])('"%s" inside a turn is speech', (line) => {
    const { turns, furniture } = parseTranscript(call(`Two things.\n${line}\nAnd more of the same.`))
    expect(turns[4]!.text).toBe(`Two things.\n${line}\nAnd more of the same.`)
    expect(furniture).toEqual([])
  })

  it('a call is no introduction of a person: "from the phone lines"', () => {
    const text = call('Asia.').replace('Welcome to the call.', 'We will take a question from the phone lines later.')
    expect(parseTranscript(text).boundary.qaStart).toBe(2)
  })
})

describe('headings with one dash throughout', () => {
  it('tells firm and title apart, and leaves a title with a dash whole', () => {
    const text = `Ann Lee - VP - Finance\nGood day.\nAl Bo - Foo Partners - Analyst\nWhy?\nAnn Lee - VP - Finance\nMix.\n`
    const { participants } = parseTranscript(text)
    expect(participants.map(({ title, firm }) => [title, firm])).toEqual([
      ['VP - Finance', null],
      ['Analyst', 'Foo Partners'],
    ])
  })
})
