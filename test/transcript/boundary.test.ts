import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoundaryTurn, findBoundary } from '../../src/transcript/boundary.js'
import { turnCuesOf } from '../../src/transcript/turn-cues.js'
import type { Side } from '../../src/transcript/types.js'

/** Operator, executive, investor relations, analyst, and two of whom nothing is known. */
const SIDES = {
  o: 'operator',
  x: 'company',
  i: 'company',
  a: 'outside',
  u: 'unknown',
  v: 'unknown',
} as const satisfies Record<string, Side>

const said = (who: keyof typeof SIDES, text: string, words = 50): BoundaryTurn => ({
  side: SIDES[who],
  participantId: who,
  cues: turnCuesOf(text),
  words,
  hasMoreThan: (most) => words > most,
  section: undefined,
  asks: false,
})
const under = (section: 'prepared' | 'qa', turn: BoundaryTurn): BoundaryTurn => ({ ...turn, section })
const found = (...turns: readonly BoundaryTurn[]) =>
  findBoundary(Object.freeze(turns.map((turn) => Object.freeze(turn))))
const boundary = (...turns: readonly BoundaryTurn[]) => found(...turns).boundary

const WELCOME = said('o', 'Welcome. A question-and-answer session will follow. To ask a question, press star one.', 15)
const REMARKS = said('x', 'Sales rose in the quarter, and margins did too.')
const HAND_OVER = said('x', 'That was the quarter. Let us open the line for questions.')
const FIRST = said('o', 'Our first question comes from the line of Ivo Tarn with Stonebridge. Please proceed.', 14)
const NEXT = said('o', 'Our next question comes from Rhea Quill with Harbor & Vine.', 10)
const ASKS = said('a', 'How were orders?', 3)
const ANSWERS = said('x', 'Orders were fine.')
const NO_MORE = said('o', 'There are no further questions.', 5)
const BYE = said('x', 'Thank you all for your time.', 6)

describe('where the Q&A starts', () => {
  it.each([
    {
      method: 'explicit',
      because: 'a heading says so, whatever is said before it',
      turns: [WELCOME, REMARKS, FIRST, under('qa', ASKS), under('qa', ANSWERS)],
      qaStart: 3,
      confidence: 0.99,
    },
    {
      method: 'explicit',
      because: 'a text that begins with the heading has no prepared remarks',
      turns: [under('qa', FIRST), under('qa', ASKS), under('qa', ANSWERS)],
      qaStart: 0,
      confidence: 0.99,
    },
    {
      method: 'operator-cue',
      because: 'the operator introduces the first questioner after somebody has spoken at length',
      turns: [WELCOME, REMARKS, HAND_OVER, FIRST, ASKS, ANSWERS],
      qaStart: 3,
      confidence: 0.95,
    },
    {
      method: 'operator-cue',
      because: 'instructions to the callers open the Q&A too',
      turns: [WELCOME, REMARKS, said('o', 'To ask a question, press star one.', 7), FIRST, ASKS, ANSWERS],
      qaStart: 2,
      confidence: 0.95,
    },
    {
      method: 'operator-cue',
      because: 'an operator who only introduces names the questioner',
      turns: [WELCOME, REMARKS, said('o', "Then we'll go first to Ivo Tarn with Stonebridge.", 9), ASKS, ANSWERS],
      qaStart: 2,
      confidence: 0.95,
    },
    {
      method: 'handover',
      because: 'no operator speaks, management opens the line, and an analyst follows',
      turns: [REMARKS, HAND_OVER, ASKS, ANSWERS],
      qaStart: 2,
      confidence: 0.8,
    },
    {
      method: 'first-analyst',
      because: 'nobody says anything about questions, and an analyst speaks',
      turns: [WELCOME, REMARKS, ASKS, ANSWERS],
      qaStart: 2,
      confidence: 0.6,
    },
  ])('$method at turn $qaStart, because $because', ({ turns, method, qaStart, confidence }) => {
    expect(boundary(...turns)).toMatchObject({ method, qaStart, confidence })
  })

  it.each([
    { because: 'there are no turns', turns: [] },
    { because: 'only the operator speaks', turns: [WELCOME, FIRST] },
    { because: 'nobody asks', turns: [WELCOME, REMARKS, REMARKS, said('o', 'You may now disconnect.', 4)] },
    { because: 'a hand-over without a questioner is no Q&A', turns: [WELCOME, REMARKS, HAND_OVER] },
  ])('none, because $because', ({ turns }) => {
    expect(boundary(...turns)).toEqual({
      qaStart: null,
      qaEnd: null,
      method: 'none',
      confidence: 0.5,
      sessions: [],
    })
  })

  it('counts an operator cue only after a turn of at least 40 words', () => {
    const short = said('i', 'Thank you, operator.', 39)
    const long = said('i', 'Thank you, operator.', 40)
    const rest = [FIRST, ASKS, REMARKS, NEXT, ASKS, ANSWERS]
    expect(boundary(WELCOME, long, ...rest).qaStart).toBe(2)
    // Without the 40 words the turn at 4 is the first long one, and the operator's next cue stands at 5.
    expect(boundary(WELCOME, short, ...rest).qaStart).toBe(5)
  })

  it('does not take a heading of the prepared remarks for the Q&A', () => {
    expect(boundary(under('prepared', WELCOME), under('prepared', REMARKS)).method).toBe('none')
  })
})

describe('where the Q&A ends', () => {
  const OPEN = [WELCOME, REMARKS, FIRST, ASKS, ANSWERS] as const

  it.each([
    { turn: NO_MORE, because: 'no questions are left' },
    { turn: said('o', 'This concludes our question and answer session.', 7), because: 'the session is over' },
    { turn: said('o', 'We have reached the end of our session.', 8), because: 'its end is reached' },
    {
      turn: said('o', 'I will turn the call back to Nora Pell for closing remarks.', 12),
      because: 'the call goes back for closing remarks',
    },
    { turn: said('o', 'You may now disconnect.', 4), because: 'the operator ends the call' },
    { turn: said('x', 'There are no more questions, so thank you.', 8), because: 'management may close it too' },
  ])('at "$turn.text", because $because', ({ turn }) => {
    expect(boundary(...OPEN, turn, BYE).qaEnd).toBe(5)
  })

  it('at the last turn where nothing closes it', () => {
    expect(boundary(...OPEN).qaEnd).toBe(5)
  })

  it('not at "we have time for one last question", which announces', () => {
    const last = said('o', 'We have time for one last question from Rhea Quill with Harbor & Vine.', 13)
    expect(boundary(...OPEN, last, ASKS, ANSWERS, NO_MORE, BYE).qaEnd).toBe(8)
  })

  it('not where management says that there are no questions and an analyst speaks again', () => {
    const early = said('x', 'There are no more questions on my list.', 8)
    expect(boundary(...OPEN, early, NEXT, ASKS, ANSWERS, NO_MORE).qaEnd).toBe(9)
  })
})

describe('AC-01 an announcement is no boundary', () => {
  it.each([
    { text: 'A question-and-answer session will follow the formal remarks.', because: 'A1' },
    { text: "After the speakers' presentation there will be a question-and-answer session.", because: 'A2' },
    { text: 'Later, we will conduct a question-and-answer session. To ask a question, press star one.', because: 'A3' },
    { text: 'All participants are in a listen-only mode. (Operator Instructions)', because: 'A4' },
    { text: 'We will take your questions at the end. Our first question will come by telephone.', because: 'A5' },
  ])('in the welcome: "$text" ($because)', ({ text }) => {
    expect(boundary(said('o', text, 60), REMARKS, HAND_OVER, FIRST, ASKS, ANSWERS).qaStart).toBe(3)
  })

  it('nor in the words of the officer who presents', () => {
    const announces = said(
      'i',
      'After that, we will open the call to questions, and we are happy to take your questions.',
    )
    expect(boundary(WELCOME, announces, REMARKS, FIRST, ASKS, ANSWERS).qaStart).toBe(3)
  })
})

it('AC-02 gives the first-question turn to the Q&A and leaves the hand-over with the prepared remarks', () => {
  expect(boundary(WELCOME, REMARKS, HAND_OVER, FIRST, ASKS, ANSWERS)).toMatchObject({ qaStart: 3, qaEnd: 6 })
  expect(boundary(REMARKS, HAND_OVER, ASKS, ANSWERS)).toMatchObject({ qaStart: 2, method: 'handover' })
})

it('AC-03 finds none in a call that has none', () => {
  expect(
    boundary(WELCOME, REMARKS, REMARKS, said('o', 'This concludes the call. You may now disconnect.', 8)).qaStart,
  ).toBeNull()
})

describe('AC-04 a text that begins with the Q&A', () => {
  it.each([
    { turns: [FIRST, ASKS, ANSWERS, NO_MORE], qaStart: 0, because: 'the operator introduces at once' },
    { turns: [ASKS, ANSWERS, NEXT, ASKS, ANSWERS], qaStart: 0, because: 'a question stands first' },
    {
      turns: [under('qa', FIRST), under('qa', ASKS), under('qa', ANSWERS)],
      qaStart: 0,
      because: 'the heading says so',
    },
    {
      turns: [FIRST, ASKS, ANSWERS, NEXT, ASKS, ANSWERS],
      qaStart: 0,
      because: 'the first answer is no speech before the second introduction',
    },
  ])('has its start at $qaStart, where $because', ({ turns, qaStart }) => {
    expect(boundary(...turns).qaStart).toBe(qaStart)
  })
})

describe('AC-05 several sessions', () => {
  const ROUND = [FIRST, ASKS, ANSWERS]
  const LONG = said('x', 'And now to the second half of our day: the new plant, and what it costs.', 200)

  it('are two where the operator closes one, somebody presents, and the operator opens the next', () => {
    const { sessions, qaStart, qaEnd } = boundary(WELCOME, REMARKS, ...ROUND, NO_MORE, LONG, ...ROUND, NO_MORE, BYE)
    expect([qaStart, qaEnd]).toEqual([2, 10])
    expect(sessions).toEqual([
      [2, 5],
      [7, 10],
    ])
  })

  it.each([
    { speech: LONG, because: 'a long speech stands under the heading' },
    { speech: said('x', 'And now to the new plant.', 60), because: 'even a shorter speech stands under the heading' },
  ])('are two where headings part them: $because', ({ speech }) => {
    const qa = ROUND.map((turn) => under('qa', turn))
    const turns = [under('prepared', WELCOME), under('prepared', REMARKS), ...qa, under('prepared', speech), ...qa]
    expect(boundary(...turns).sessions).toEqual([
      [2, 5],
      [6, 9],
    ])
  })

  it.each([
    { between: [NO_MORE, said('x', 'Thank you. Are there others?', 5)], because: 'nobody presents between' },
    { between: [LONG], because: 'a long answer closes nothing' },
  ])('are one where $because', ({ between }) => {
    const turns = [WELCOME, REMARKS, ...ROUND, ...between, ...ROUND]
    expect(boundary(...turns).sessions).toEqual([[2, turns.length]])
  })
})

describe('AC-06 the closing', () => {
  it('begins with the turn that says there are no further questions', () => {
    expect(
      boundary(WELCOME, REMARKS, FIRST, ASKS, ANSWERS, NO_MORE, BYE, said('o', 'You may now disconnect.', 4)).qaEnd,
    ).toBe(5)
  })

  it('begins with the thanks of management where no operator speaks', () => {
    expect(boundary(REMARKS, HAND_OVER, ASKS, ANSWERS, BYE).qaEnd).toBe(4)
  })

  it('is not an answer that looks forward to the next call in its last words', () => {
    const answer = said(
      'x',
      `${'Orders rose in the north and fell in the south. '.repeat(6)}We look forward to speaking with you.`,
    )
    expect(boundary(WELCOME, REMARKS, FIRST, ASKS, answer, NO_MORE, BYE).qaEnd).toBe(5)
  })
})

describe('AC-07 headings that the words contradict', () => {
  const qa = [FIRST, ASKS, ANSWERS, NO_MORE].map((turn) => under('qa', turn))
  const speech = said('x', `${'Orders rose in the north and fell in the south. '.repeat(6)}${HAND_OVER.cues.words()}`)

  it.each([
    {
      turns: [WELCOME, REMARKS, under('qa', REMARKS), ...qa],
      from: 2,
      qaStart: 3,
      because: 'the last speech is tagged as Q&A',
    },
    {
      turns: [under('qa', WELCOME), under('qa', REMARKS), under('qa', speech), ...qa],
      from: 0,
      qaStart: 3,
      because: 'everything is tagged as Q&A',
    },
    {
      turns: [WELCOME, ...[REMARKS, REMARKS, REMARKS, speech].map((turn) => under('qa', turn)), ...qa],
      from: 1,
      qaStart: 5,
      because: 'many speeches are tagged as Q&A',
    },
  ])('are corrected and reported where $because', ({ turns, from, qaStart }) => {
    expect(found(...turns)).toMatchObject({ correctedFrom: from, boundary: { qaStart, method: 'explicit' } })
  })

  it('are reported where the Q&A begins long before the heading', () => {
    const early = [WELCOME, REMARKS, FIRST, ASKS, ANSWERS, NEXT, ASKS, ANSWERS]
    const late = [said('x', 'One more word on the plant.', 60), ANSWERS, ANSWERS, ANSWERS, ANSWERS].map((turn) =>
      under('qa', turn),
    )
    expect(found(...early, ...late)).toMatchObject({ doubtedFor: 2, boundary: { method: 'explicit', confidence: 0.8 } })
  })

  it.each([
    {
      first: said('i', 'We now take questions. Please say your name.', 60),
      because: 'the officer opens under the heading',
    },
    { first: said('o', '', 0), because: 'an empty turn stands first' },
  ])('are trusted where $because', ({ first }) => {
    const { boundary: trusted, ...reports } = found(WELCOME, REMARKS, under('qa', first), ...qa)
    expect(trusted).toMatchObject({ qaStart: 2, confidence: 0.99 })
    expect(reports).toEqual({})
  })
})

describe('AC-16 a queue without an operator', () => {
  it('begins with the first new speaker after the hand-over', () => {
    const officer = said('i', 'Thank you, Bo. We will now open the line for questions.', 25)
    expect(boundary(REMARKS, officer, said('u', 'How were orders?', 3), ANSWERS)).toMatchObject({
      qaStart: 2,
      method: 'handover',
    })
  })

  it('begins with the officer who names the questioner after the hand-over', () => {
    const names = said('i', 'Our first question comes from Ivo Tarn with Stonebridge.', 9)
    expect(boundary(REMARKS, HAND_OVER, names, ASKS, ANSWERS).qaStart).toBe(2)
  })

  it('is not begun by somebody who has spoken before', () => {
    const turns = [said('u', 'We shipped a lot.', 60), said('v', 'Let us open the line for questions.', 30)]
    expect(boundary(...turns, said('u', 'Thanks.', 1), said('a', 'How were orders?', 3)).qaStart).toBe(3)
  })

  it('begins with the officer who reads the questions out, where nobody else speaks', () => {
    const reads = said('i', 'The first question by e-mail is: how were orders?', 10)
    expect(boundary(REMARKS, HAND_OVER, reads, ANSWERS)).toMatchObject({ qaStart: 2, method: 'handover' })
  })
})

it('lies inside the call, with the end after the start, for any order of turns', () => {
  const any = fc.constantFrom(WELCOME, REMARKS, HAND_OVER, FIRST, NEXT, ASKS, ANSWERS, NO_MORE, BYE, under('qa', ASKS))
  const long = said('x', 'And now to the second half of our day.', 200)
  fc.assert(
    fc.property(
      fc.array(fc.oneof(any, fc.constantFrom(long, under('prepared', long), under('qa', FIRST))), { maxLength: 16 }),
      (turns) => {
        const { qaStart, qaEnd, method, sessions } = boundary(...turns)
        if (method === 'none') {
          expect([qaStart, qaEnd, sessions]).toEqual([null, null, []])
          return
        }
        // Sessions lie in order, apart from one another, from the start to the end.
        expect([sessions[0]![0], sessions.at(-1)![1]]).toEqual([qaStart, qaEnd])
        const marks = sessions.flat()
        expect(marks).toEqual([...marks].sort((a, b) => a - b))
        for (const [start, end] of sessions) expect(end).toBeGreaterThan(start)
        expect(qaStart).toBeGreaterThanOrEqual(0)
        expect(qaEnd).toBeGreaterThan(qaStart!)
        expect(qaEnd).toBeLessThanOrEqual(turns.length)
      },
    ),
  )
})
