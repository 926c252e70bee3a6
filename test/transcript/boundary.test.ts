import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoundaryTurn, findBoundary } from '../../src/transcript/boundary.js'
import type { Role } from '../../src/transcript/types.js'

const ROLES = { o: 'operator', x: 'executive', i: 'investor_relations', a: 'analyst' } as const satisfies Record<
  string,
  Role
>

const said = (who: keyof typeof ROLES, text: string, words = 50): BoundaryTurn => ({
  role: ROLES[who],
  text,
  words,
  section: undefined,
})
const under = (section: 'prepared' | 'qa', turn: BoundaryTurn): BoundaryTurn => ({ ...turn, section })
const boundary = (...turns: readonly BoundaryTurn[]) =>
  findBoundary(Object.freeze(turns.map((turn) => Object.freeze(turn))))

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
    expect(boundary(...turns)).toEqual({ qaStart: null, qaEnd: null, method: 'none', confidence: 0.5 })
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

it('lies inside the call, with the end after the start, for any order of turns', () => {
  const any = fc.constantFrom(WELCOME, REMARKS, HAND_OVER, FIRST, NEXT, ASKS, ANSWERS, NO_MORE, BYE, under('qa', ASKS))
  fc.assert(
    fc.property(fc.array(any, { maxLength: 14 }), (turns) => {
      const { qaStart, qaEnd, method } = boundary(...turns)
      if (method === 'none') {
        expect([qaStart, qaEnd]).toEqual([null, null])
        return
      }
      expect(qaStart).toBeGreaterThanOrEqual(0)
      expect(qaEnd).toBeGreaterThan(qaStart!)
      expect(qaEnd).toBeLessThanOrEqual(turns.length)
    }),
  )
})
