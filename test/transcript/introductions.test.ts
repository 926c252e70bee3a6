import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { introductionIn } from '../../src/transcript/introductions.js'

describe('name and firm', () => {
  it.each([
    ['Our first question comes from the line of Ivo Tarn with Stonebridge. Please proceed.', 'Ivo Tarn', 'Stonebridge'],
    ['Our next question is from Ivo Tarn of Harbor & Vine. Please go ahead.', 'Ivo Tarn', 'Harbor & Vine'],
    [
      'We have a follow-up from the line of Ivo Tarn from Stonebridge Research. Go ahead.',
      'Ivo Tarn',
      'Stonebridge Research',
    ],
    ['The next question comes from Ivo Tarn at Stonebridge, your line is open.', 'Ivo Tarn', 'Stonebridge'],
    ['We will go first to Ivo Tarn with Stonebridge Research.', 'Ivo Tarn', 'Stonebridge Research'],
    ["We'll go next to Ivo Tarn with Stonebridge Research. Please go ahead.", 'Ivo Tarn', 'Stonebridge Research'],
    ["Next we'll hear from Ivo Tarn with Stonebridge Research.", 'Ivo Tarn', 'Stonebridge Research'],
    ['Ivo Tarn with Stonebridge Research, your line is open.', 'Ivo Tarn', 'Stonebridge Research'],
    ['Thank you. Ivo Tarn of Stonebridge Research, please go ahead.', 'Ivo Tarn', 'Stonebridge Research'],
    ['Please open the line for Ivo Tarn from Stonebridge Research.', 'Ivo Tarn', 'Stonebridge Research'],
    ['That will come from Ivo Tarn with Stonebridge Research.', 'Ivo Tarn', 'Stonebridge Research'],
    ['A question from the line of Ivo Tarn, Stonebridge Research. Please proceed.', 'Ivo Tarn', 'Stonebridge Research'],
    ['Next will be Ivo Tarn of Stonebridge Research.', 'Ivo Tarn', 'Stonebridge Research'],
    ["We'll go to the Ivo Tarn with Stonebridge Research.", 'Ivo Tarn', 'Stonebridge Research'],
    ['Next question, Ivo Tarn, Stonebridge Research.', 'Ivo Tarn', 'Stonebridge Research'],
    ['Ivo Tarn with Stonebridge has our next question.', 'Ivo Tarn', 'Stonebridge'],
    ['(Operator Instructions) Ivo Tarn of Stonebridge.', 'Ivo Tarn', 'Stonebridge'],
    ["We'll go next to Ivo Tarn from Bank of Harbor Research.", 'Ivo Tarn', 'Bank of Harbor Research'],
  ])('in "%s"', (text, name, firm) => {
    expect(introductionIn(text)).toEqual({ name, firm })
  })

  it.each([
    { person: 'I.D. Tarn', because: 'two initials may stand without a blank' },
    { person: 'Ivo D. Tarn', because: 'an initial with its stop is part of the name' },
    { person: 'Dr. Ivo Tarn', because: 'so is a title' },
    { person: 'Marguerite Pell-Ashby', because: 'so is a hyphen' },
    { person: 'Sean O’Dowd', because: 'so is an apostrophe' },
    { person: 'Élise Østergård', because: 'names are not only ASCII' },
    { person: 'Pieter van der Meulen', because: 'particles are small' },
    { person: 'Ann St. Cloud', because: 'a saint has a stop' },
    { person: 'Madonna', because: 'one word may be a name' },
  ])('of $person, because $because', ({ person }) => {
    const text = `Our next question comes from the line of ${person} with Harbor & Vine. Please proceed.`
    expect(introductionIn(text)).toEqual({ name: person, firm: 'Harbor & Vine' })
  })

  it.each([
    { firm: 'Stonebridge Research, LLC', because: 'the legal form belongs to the firm' },
    { firm: 'Foxglove, Hart and Company', because: 'firms hold commas' },
    { firm: 'Pell-Ashby Capital Markets', because: 'firms hold hyphens' },
    { firm: 'St. Alder Partners', because: 'a saint has a stop' },
    { firm: '3rd Street', because: 'a digit is no capital', expected: null },
  ])('at $firm, because $because', ({ firm, expected = firm }) => {
    const text = `Our next question comes from the line of Ivo Tarn with ${firm}. Please proceed.`
    expect(introductionIn(text)).toEqual({ name: 'Ivo Tarn', firm: expected })
  })

  it('puts an introduction that broke off together again', () => {
    const text = 'The next question is from the line of Ivo Tarn. Please proceed -- with Stonebridge Research.'
    expect(introductionIn(text)).toEqual({ name: 'Ivo Tarn', firm: 'Stonebridge Research' })
  })
})

it.each([
  { said: 'Iva (sic) [Ivo] Tarn', name: 'Ivo Tarn', because: 'what is put right counts' },
  { said: 'Ivo Tarm [sic] [Tarn]', name: 'Ivo Tarn', because: 'the brackets may be square' },
  { said: 'Ivo Tarn (sic)', name: 'Ivo Tarn', because: 'what is not put right stays' },
])('"$said" introduces $name: $because', ({ said, name }) => {
  expect(introductionIn(`Our next question comes from the line of ${said} with Harbor & Vine.`)).toEqual({
    name,
    firm: 'Harbor & Vine',
  })
})

describe('a name alone', () => {
  it.each([
    'Our next question comes from the line of Ivo Tarn, please proceed.',
    'We have a question from Ivo Tarn. Please proceed.',
    'We have a question from Ivo Tarn, please proceed.',
  ])('in "%s"', (text) => {
    expect(introductionIn(text)).toEqual({ name: 'Ivo Tarn', firm: null })
  })
})

describe('nobody', () => {
  it.each([
    { text: '', because: 'nothing is said' },
    { text: 'Thank you. To ask a question, press star one.', because: 'these are instructions' },
    { text: 'There are no further questions at this time.', because: 'this ends the queue' },
    { text: 'We have a question from the webcast.', because: 'the webcast has no name' },
    { text: 'Liz, I think we have time for one more.', because: 'what follows the name is no firm' },
    { text: 'our next question comes from the line of ivo tarn with stonebridge.', because: 'names have capitals' },
  ])('in "$text", because $because', ({ text }) => {
    expect(introductionIn(text)).toBeUndefined()
  })
})

it('finds any plain name and firm between the usual words', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/)
  fc.assert(
    fc.property(word, word, word, word, (first, last, house, kind) => {
      expect(
        introductionIn(`Our next question is from the line of ${first} ${last} with ${house} ${kind}. Please proceed.`),
      ).toEqual({ name: `${first} ${last}`, firm: `${house} ${kind}` })
    }),
  )
})
