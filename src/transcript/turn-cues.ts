import { anyOf } from './anchored.js'
import { type Introduction, introductionIn } from './introductions.js'
import { CLOSE, END, FAREWELL, HAND_OVER, INTRODUCE, MIDDLE, OPEN, PARTING } from './phrases.js'
import { plainWords } from './plain-words.js'
import { TO_OPERATOR } from './to-operator.js'

/** What the words of a turn can say of its place in the call. */
export type TurnQuestion =
  | 'handsOver'
  /** A hand-over or opening in the first words: the turn runs the Q&A, it does not end a speech. */
  | 'startsQa'
  | 'opens'
  | 'introduces'
  | 'closes'
  | 'ends'
  /** Thanks, goodbye or a word of closing in the first words. */
  | 'takesLeave'
  /** Thanks and goodbye in the last words. */
  | 'endsInLeave'
  | 'addressesOperator'
  /** Speaks as operators do, and not to one. */
  | 'soundsLikeOperator'

/** What the words of a turn say of its place in the call. Each question is answered once, when it is first asked. */
export interface TurnCues {
  readonly words: () => string
  readonly says: (question: TurnQuestion) => boolean
  /** Whom the words introduce. */
  readonly introduction: () => Introduction | undefined
}

const handsOver = anyOf(HAND_OVER)
const starts = anyOf([...HAND_OVER, ...OPEN])
const opens = anyOf(OPEN)
/** True where a text calls up who asks next. */
export const introduces = anyOf(INTRODUCE)
const isRoutine = anyOf(MIDDLE)
const closes = anyOf(CLOSE)
const ends = anyOf(END)
const takesLeave = anyOf([...FAREWELL, ...CLOSE])
const addresses = anyOf(TO_OPERATOR)
const parts = anyOf(PARTING)
/** Goodbye counts in the first so many characters: later it ends an answer, unless nothing was asked. */
const HEAD = 220
/** Operators speak briefly, but for the welcome. */
const LONGEST_ROUTINE = 1200

/** Each question by its name; the answers build on each other. */
const QUESTIONS = {
  handsOver,
  startsQa: (words) => starts(words.slice(0, HEAD)),
  opens,
  introduces,
  closes,
  ends,
  takesLeave: (words) => takesLeave(words.slice(0, HEAD)),
  endsInLeave: (words) => parts(words.slice(-HEAD)),
  addressesOperator: (words) => (words.includes('perator') || words.includes('question')) && addresses(words),
  soundsLikeOperator: (words, says) =>
    words.length <= LONGEST_ROUTINE &&
    !says('addressesOperator') &&
    (says('introduces') || isRoutine(words) || says('closes') || says('ends') || says('opens')),
} as const satisfies Readonly<Record<string, (words: string, says: TurnCues['says']) => boolean>>

export function turnCuesOf(text: string): TurnCues {
  let plain: string | undefined
  const words = (): string => {
    plain ??= plainWords(text)
    return plain
  }
  let introduced: { readonly of: Introduction | undefined } | undefined
  const introduction = (): Introduction | undefined => {
    introduced ??= { of: introductionIn(words()) }
    return introduced.of
  }
  const answers: Partial<Record<TurnQuestion, boolean>> = {}
  const says = (question: TurnQuestion): boolean => {
    answers[question] ??= QUESTIONS[question](words(), says)
    return answers[question]
  }
  return { words, says, introduction }
}
