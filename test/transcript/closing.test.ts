import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoundaryTurn } from '../../src/transcript/boundary.js'
import { closingOf } from '../../src/transcript/closing.js'
import { turnCuesOf } from '../../src/transcript/turn-cues.js'
import type { Side } from '../../src/transcript/types.js'
import { ANSWERS, ASKS, FIRST, GOODBYE, NEXT, NO_MORE } from './raw-call.js'

const said = (side: Side, text: string): BoundaryTurn =>
  Object.freeze({
    side,
    participantId: side,
    cues: turnCuesOf(text),
    words: text.split(' ').length,
    hasMoreThan: (most: number) => text.split(' ').length > most,
    section: undefined,
    asks: false,
  })
const EXCHANGE = [said('operator', FIRST), said('outside', ASKS), said('company', ANSWERS)]
const end = (...after: readonly BoundaryTurn[]) => closingOf(Object.freeze([...EXCHANGE, ...after]), 0)

describe('AC-06 the closing begins', () => {
  it.each([
    { after: [said('operator', NO_MORE), said('company', GOODBYE)], at: 3, because: 'the operator closes the Q&A' },
    { after: [said('operator', 'You may now disconnect.')], at: 3, because: 'the operator ends the call' },
    { after: [said('operator', '[Operator Closing Remarks]')], at: 3, because: 'nobody is introduced any more' },
    { after: [said('company', 'I see no further questions. Goodbye.')], at: 3, because: 'the company closes the Q&A' },
    { after: [said('company', GOODBYE)], at: 3, because: 'the company takes leave' },
    {
      after: [said('outside', 'Thank you.'), said('company', GOODBYE)],
      at: 4,
      because: 'the company takes leave of the last questioner',
    },
    {
      after: [said('outside', 'Thank you.'), said('company', 'You are welcome.'), said('operator', NO_MORE)],
      at: 5,
      because: 'courtesies belong to the Q&A',
    },
    {
      after: [
        said('outside', 'Great, thanks.'),
        said('company', `${ANSWERS} ${'The mills run well. '.repeat(20)} ${GOODBYE}`),
      ],
      at: 4,
      because: 'nothing was asked, and the company ends with its leave',
    },
    {
      after: [
        said('outside', 'Are mills open?'),
        said('company', `${ANSWERS} ${'The mills run well. '.repeat(20)} ${GOODBYE}`),
      ],
      at: 5,
      because: 'after a question the leave belongs to the answer',
    },
    {
      after: [
        said('outside', 'Great, thanks.'),
        said('company', `${'The mills run well. '.repeat(20)} More next quarter.`),
      ],
      at: 5,
      because: 'the next quarter is no leave',
    },
    {
      after: [said('company', "We don't break that out, so I'll leave it at that.")],
      at: 4,
      because: 'a refusal is an answer',
    },
    { after: [], at: 3, because: 'nothing closes: after the last turn' },
    { after: [said('company', ANSWERS)], at: 4, because: 'an answer does not close: after the last turn' },
  ])('at $at, because $because', ({ after, at }) => {
    expect(end(...after)).toBe(at)
  })
})

describe('the closing does not begin', () => {
  it.each([
    { turn: said('operator', NO_MORE), because: 'it was too early to say so' },
    { turn: said('company', GOODBYE), because: 'the goodbye was to one of many' },
    { turn: said('operator', 'We have time for one last question.'), because: 'a last question is announced' },
  ])('before the last questioner: $because', ({ turn }) => {
    const again = [said('operator', NEXT), said('outside', ASKS), said('company', ANSWERS)]
    expect(end(turn, ...again, said('operator', NO_MORE))).toBe(7)
  })

  it('before the Q&A', () => {
    expect(closingOf([said('company', GOODBYE), ...EXCHANGE], 1)).toBe(4)
  })
})

it('is after the start and no outside turn, whatever is said', () => {
  const any = fc.constantFrom(
    ...EXCHANGE,
    said('operator', NO_MORE),
    said('company', GOODBYE),
    said('unknown', GOODBYE),
  )
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), fc.nat(), (turns, start) => {
      const qaStart = start % turns.length
      const at = closingOf(turns, qaStart)
      expect(at).toBeGreaterThan(qaStart)
      expect(turns.slice(at).every(({ side }) => side !== 'outside')).toBe(true)
    }),
  )
})
