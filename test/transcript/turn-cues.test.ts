import { describe, expect, it } from 'vitest'
import { type TurnQuestion, turnCuesOf } from '../../src/transcript/turn-cues.js'
import { ANSWERS, FIRST, GOODBYE, HAND_OVER, NEXT, NO_MORE, REMARKS } from './raw-call.js'

const QUESTIONS = [
  'handsOver',
  'startsQa',
  'opens',
  'introduces',
  'closes',
  'ends',
  'takesLeave',
  'soundsLikeOperator',
  'addressesOperator',
] as const satisfies readonly TurnQuestion[]

/** The questions that the cues of a text answer with yes. */
const yes = (text: string): readonly string[] => {
  const cues = turnCuesOf(text)
  return QUESTIONS.filter((question) => cues.says(question))
}

describe('the cues of a turn', () => {
  it.each([
    { text: REMARKS, cues: [], because: 'a speech says nothing of its place' },
    { text: ANSWERS, cues: [], because: 'neither does an answer' },
    { text: '', cues: [], because: 'nothing says nothing' },
    {
      text: HAND_OVER,
      cues: ['handsOver', 'addressesOperator'],
      because: 'the end of the speech gives the floor away',
    },
    {
      text: FIRST,
      cues: ['startsQa', 'opens', 'introduces', 'soundsLikeOperator'],
      because: 'the operator begins the Q&A',
    },
    { text: NEXT, cues: ['introduces', 'soundsLikeOperator'], because: 'the operator goes on' },
    { text: 'One moment, please.', cues: ['soundsLikeOperator'], because: 'only an operator says so' },
    {
      text: 'Operator, may we have the next question?',
      cues: ['handsOver', 'startsQa', 'addressesOperator'],
      because: 'who speaks to the operator is none',
    },
  ])('$cues, because $because', ({ text, cues }) => {
    expect(yes(text)).toEqual(cues)
  })

  it.each([
    { text: NO_MORE, cue: 'closes' },
    { text: 'You may now disconnect.', cue: 'ends' },
    { text: GOODBYE, cue: 'takesLeave' },
    { text: 'We will now open the line for your questions.', cue: 'startsQa' },
  ] as const)('$cue: "$text"', ({ text, cue }) => {
    expect(yes(text)).toContain(cue)
  })
})

describe('where it stands counts', () => {
  it('for goodbye: only in the first words', () => {
    expect(turnCuesOf(`${REMARKS} ${GOODBYE}`).says('takesLeave')).toBe(false)
    expect(turnCuesOf(`${GOODBYE} ${REMARKS}`).says('takesLeave')).toBe(true)
  })

  it('for opening the Q&A: only in the first words', () => {
    expect(turnCuesOf(HAND_OVER).says('startsQa')).toBe(false)
    expect(turnCuesOf(`We are ready to take your questions. ${REMARKS}`).says('startsQa')).toBe(true)
  })

  it('for the operator: not in a long speech', () => {
    expect(turnCuesOf(`${REMARKS.repeat(4)} ${FIRST}`).says('soundsLikeOperator')).toBe(false)
  })
})

it('gives the same answers however often it is asked', () => {
  const cues = turnCuesOf(FIRST)
  expect([cues.says('opens'), cues.says('opens'), cues.says('opens')]).toEqual([true, true, true])
  expect(cues.words()).toBe(FIRST)
})

it('reads curly quotes and odd blanks as plain ones', () => {
  expect(turnCuesOf('We’ll go\u00a0first to Cy Day with Foo Partners.').says('introduces')).toBe(true)
})
