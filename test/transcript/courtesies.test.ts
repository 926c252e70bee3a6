import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCourtesy } from '../../src/transcript/courtesies.js'

const NAMES = new Set(['Cy', 'Peña', 'Day'])

describe('a courtesy', () => {
  it.each([
    { said: 'Thank you, Cy.', is: true, because: 'a name says nothing' },
    { said: 'Thanks, Peña, all right.', is: true, because: 'a name may have other letters' },
    { said: 'Okay, got it. Goodbye!', is: true, because: 'assent and goodbye' },
    { said: 'You’re welcome.', is: false, because: 'apostrophes are made straight before it is asked' },
    { said: "You're welcome.", is: true, because: 'a straight one is part of the phrase' },
    { said: 'Thank you for taking my questions today.', is: true, because: 'thanks may say what for' },
    { said: 'Morning.', is: true, because: 'so few words are a greeting' },
    { said: 'Hey, Otto.', is: true, because: 'who is greeted has a name, whoever he is' },
    { said: 'Good morning, Otto, in Oslo.', is: false, because: 'a place is none' },
    { said: 'Yes, Otto.', is: false, because: 'an answer may be a name' },
    { said: 'I appreciate the question.', is: true, because: 'it appreciates no more than that' },
    { said: 'We appreciate in value.', is: false, because: 'this is another sense' },
    { said: 'Thanks, cy.', is: false, because: 'a name is written as a name' },
    { said: 'Good 5.', is: false, because: 'a figure says something' },
    { said: 'Good results.', is: false, because: 'results are none' },
    { said: 'Olá, thank you.', is: false, because: 'a word of another language says something' },
    { said: 'Thanks_so.', is: false, because: 'joined words are another word' },
    { said: `Thank you. ${'Yes, '.repeat(30)}`, is: false, because: 'it is longer than 120 characters' },
    { said: '...', is: true, because: 'no word says nothing' },
  ])('is "$said": $is, because $because', ({ said, is }) => {
    expect(isCourtesy(said, NAMES)).toBe(is)
  })

  it('is none as soon as it holds another word', () => {
    const courtesy = fc.constantFrom(
      'Thanks',
      'okay',
      'Cy',
      'very helpful',
      "that's great",
      'for the color',
      'Peña',
      '—',
    )
    fc.assert(
      fc.property(fc.array(courtesy, { maxLength: 4 }), fc.array(courtesy, { maxLength: 4 }), (before, after) => {
        expect(isCourtesy([...before, ...after].join(', '), NAMES)).toBe(true)
        expect(isCourtesy([...before, 'margin', ...after].join(', '), NAMES)).toBe(false)
      }),
    )
  })
})
