import { describe, expect, it } from 'vitest'
import { anyOf } from '../../src/transcript/anchored.js'
import type { PhraseFamily } from '../../src/transcript/phrases.js'
import * as phrases from '../../src/transcript/phrases.js'
import { plainWords } from '../../src/transcript/plain-words.js'
import { TO_OPERATOR } from '../../src/transcript/to-operator.js'

const GROUPS = {
  B: phrases.HAND_OVER,
  C: phrases.OPEN,
  D: phrases.INTRODUCE,
  E: phrases.MIDDLE,
  F: [...phrases.CLOSE, ...phrases.END, ...phrases.FAREWELL],
} as const satisfies Record<string, readonly PhraseFamily[]>
const FAMILIES = Object.values(GROUPS).flat()
const hits = (text: string): readonly string[] =>
  FAMILIES.filter(({ pattern }) => pattern.test(plainWords(text))).map(({ id }) => id)

/** What is said at the joints, by family. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  B1: [
    'I would like to turn the call over for questions.',
    'Let me turn it back over to the operator to begin the Q&A.',
  ],
  B2: ['Operator, please open the line for questions.', "Now we'll open it up for your questions."],
  B3: [
    'We are happy to take your questions.',
    'I am glad to answer any questions.',
    'We are ready for your questions.',
  ],
  B4: ['Let us begin the Q&A.', 'We move to questions.'],
  B5: ['That concludes our prepared remarks.', 'This completes my formal remarks.'],
  B6: ["Operator, we're ready.", 'Operator, please go on.', 'Operator, may we have the first caller?'],
  B7: ['We pause a moment to assemble our roster.', 'Please stand by while we poll for questions.'],
  B8: ['With that, we will take the first set of questions.', "Now, let's go to questions."],
  C1: ['We will now begin the question-and-answer session.', "We'll now take questions."],
  C2: ['Our first question comes from the line of Cy Day.', 'We take our first question.'],
  C3: ['To ask a question, press star one.', 'If you would like to ask a question, please dial 1.'],
  C4: ['Please press star then 1.', 'Press *1 now.', 'Pressing star one will do.'],
  C5: ['And we are now ready for the first caller.'],
  C6: ['Please use the raise hand feature.', 'You can raise your hand to ask.'],
  D1: ['The next question comes from the line of Cy Day with Foo Partners.', 'We have a question from Cy Day.'],
  D2: ['We go to the line of Cy Day.'],
  D3: ["We'll go first to Cy Day with Foo Partners.", "Let's turn to Cy Day.", 'We will go next to Cy Day.'],
  D4: ['Cy Day with Foo Partners, your line is open.', 'Cy Day of Foo Partners. Please go ahead.'],
  D5: ['Cy Day, your line is open.', 'Thank you. Cy Day, please go ahead.'],
  D6: [
    'First up is Cy Day with Foo Partners.',
    'Next is Eve, please.',
    'Next, we have Cy Day.',
    'Next will be from Cy Day.',
  ],
  D7: ['I see Cy Day has raised his hand.'],
  D8: ['The last question comes by telephone.', 'That will come from Foo Partners.'],
  D9: ['Please open the line for Cy Day from Foo Partners.'],
  D10: ['We have a follow-up from Foo Partners.'],
  D12: ['Your line is now open.', 'Please proceed with your question.'],
  D13: ['Cy, please unmute.', 'You can unmute yourself now.'],
  D14: ["We'll hear from Cy Day with Foo Partners.", "And next, we'll hear now from Cy Day."],
  D15: [
    'That comes from Cy Day with Foo Partners.',
    "It'll be from Cy Day, Foo Partners.",
    'The next one is from Cy Day of Foo Partners.',
  ],
  E1: ['As a reminder, to join the queue press star one.'],
  E2: ['One moment, please.', 'Please stand by.'],
  E3: ['It seems that the line has dropped.', 'There is no response.', 'Are you on mute?'],
  E4: ["Next, we'll hear another caller."],
  E5: ['All participants are in a listen-only mode.', "I'll be your conference operator today."],
  F1: [
    'There are no further questions at this time.',
    'I am showing no more questions.',
    'We have no further questions.',
  ],
  F2: ['That concludes our question and answer session.', 'This ends the Q&A.'],
  F3: ['We have reached the end of our question session.', 'We have run out of time.'],
  F4: [
    'I turn the call back to Bo Ray for closing remarks.',
    'I hand it over to Bo Ray for any final comments.',
    'I turn the call back to Bo Ray, Chair, President and Chief Executive of the Marlowe Foods Group, for closing remarks.',
  ],
  F5: ["This concludes today's call.", "This concludes today's conference."],
  F6: ['You may now disconnect.', 'Please disconnect your lines.'],
  F8: ['Thank you all for joining us today.', 'Thanks, everybody, for your time.'],
  F13: ['Okay. Well thanks, everybody.', 'See you next quarter.'],
  F9: [
    'A replay will be available tonight.',
    'And a telephonic replay of this call will be on our site.',
    'An online archive of the call will be kept.',
    'That does it.',
    "We'll leave it there.",
  ],
  F10: ['We look forward to speaking with you in the fall.'],
  F11: ['Have a great day.', 'Enjoy the rest of your evening.'],
  F12: ['A few closing comments.', 'Let me wrap up the call.'],
}

describe('each family', () => {
  it.each(FAMILIES.map(({ id }) => ({ id })))('$id says what it is for', ({ id }) => {
    expect(SAID[id] ?? []).not.toEqual([])
    for (const text of SAID[id]!) expect(hits(text)).toContain(id)
  })

  it('has an id of its own, with the letter of its group', () => {
    const ids = FAMILIES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [letter, families] of Object.entries(GROUPS)) for (const { id } of families) expect(id[0]).toBe(letter)
  })

  it('keeps no state from one text to the next', () => {
    for (const { pattern } of [...FAMILIES, ...TO_OPERATOR]) expect(pattern.global || pattern.sticky).toBe(false)
  })

  it('is quick on a long text that nearly fits', () => {
    const near = ['question ', 'turn over ', 'open it up ', 'Cy Day from ', 'press ', 'thank you ', 'Aa, Aa of A '].map(
      (part) => part.repeat(3000 / part.length),
    )
    const start = performance.now()
    for (const text of near) hits(text)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})

describe('speech that is none of it', () => {
  it.each([
    { text: 'Orders rose in the north.', because: 'a result' },
    { text: 'We ended the quarter with $30 million of cash.', because: 'a quarter ends, no session does' },
    { text: 'The question is what a depot costs.', because: 'a question that nobody asks' },
    { text: 'We pressed on in June.', because: 'no key is pressed' },
    { text: 'The product line of ours is small.', because: 'a line of products' },
    { text: 'Our operator in the plant is new.', because: 'a worker' },
    { text: 'Mr. Day, your line is breaking up.', because: 'a bad line, no open one' },
    { text: 'That comes from Asia, mostly.', because: 'nobody is named with a firm' },
    { text: 'We will hear from the court in May.', because: 'a court is no name' },
    { text: '', because: 'nothing' },
  ])('"$text": $because', ({ text }) => {
    expect(hits(text)).toEqual([])
  })
})

describe('TO_OPERATOR', () => {
  it.each([
    { text: 'Thank you, operator.', is: true },
    { text: 'Thanks operator, and good afternoon.', is: true },
    { text: 'Operator, please open the line.', is: true },
    { text: 'I would like to turn the call over. Operator?', is: true },
    { text: 'May we have the next question?', is: true },
    { text: 'Next question, please.', is: true },
    { text: 'The operator of the plant is new.', is: false },
    { text: 'Our first question comes from Cy Day.', is: false },
    { text: '', is: false },
  ])('$is: "$text"', ({ text, is }) => {
    expect(anyOf(TO_OPERATOR)(text)).toBe(is)
  })
})

it('one look asks all of a group', () => {
  expect(anyOf(phrases.MIDDLE)('Please stand by.')).toBe(true)
  expect(anyOf(phrases.CLOSE)('Please stand by.')).toBe(false)
  expect(anyOf([])('Please stand by.')).toBe(false)
})
