import {
  CLOSE,
  END,
  FAREWELL,
  HAND_OVER,
  hitsAny,
  INTRODUCE,
  MIDDLE,
  OPEN,
  plainWords,
  TO_OPERATOR,
} from './phrases.js'

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
  | 'addressesOperator'
  /** Speaks as operators do, and not to one. */
  | 'soundsLikeOperator'

/** What the words of a turn say of its place in the call. Each question is answered once, when it is first asked. */
export interface TurnCues {
  readonly words: string
  readonly says: (question: TurnQuestion) => boolean
}

const STARTS = [...HAND_OVER, ...OPEN]
const LEAVE = [...FAREWELL, ...CLOSE]
/** Goodbye counts in the first so many characters: later it ends an answer. */
const HEAD = 220
/** Operators speak briefly, but for the welcome. */
const LONGEST_ROUTINE = 1200

/** Each question by its name; the answers build on each other. */
const QUESTIONS = {
  handsOver: (words) => hitsAny(words, HAND_OVER),
  startsQa: (words) => hitsAny(words.slice(0, HEAD), STARTS),
  opens: (words) => hitsAny(words, OPEN),
  introduces: (words) => hitsAny(words, INTRODUCE),
  closes: (words) => hitsAny(words, CLOSE),
  ends: (words) => hitsAny(words, END),
  takesLeave: (words) => hitsAny(words.slice(0, HEAD), LEAVE),
  addressesOperator: (words) => (words.includes('perator') || words.includes('question')) && TO_OPERATOR.test(words),
  soundsLikeOperator: (words, says) =>
    words.length <= LONGEST_ROUTINE &&
    !says('addressesOperator') &&
    (says('introduces') || hitsAny(words, MIDDLE) || says('closes') || says('ends') || says('opens')),
} as const satisfies Readonly<Record<string, (words: string, says: TurnCues['says']) => boolean>>

export function turnCuesOf(text: string): TurnCues {
  let plain: string | undefined
  const answers: Partial<Record<TurnQuestion, boolean>> = {}
  const says = (question: TurnQuestion): boolean => {
    plain ??= plainWords(text)
    answers[question] ??= QUESTIONS[question](plain, says)
    return answers[question]
  }
  return {
    says,
    get words() {
      plain ??= plainWords(text)
      return plain
    },
  }
}
