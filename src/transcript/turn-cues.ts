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

/** What the words of a turn say of its place in the call. Each question is answered once, when it is first asked. */
export interface TurnCues {
  readonly words: string
  readonly handsOver: () => boolean
  /** A hand-over or opening in the first words: the turn runs the Q&A, it does not end a speech. */
  readonly startsQa: () => boolean
  readonly opens: () => boolean
  readonly introduces: () => boolean
  readonly closes: () => boolean
  readonly ends: () => boolean
  /** Thanks, goodbye or a word of closing in the first words. */
  readonly takesLeave: () => boolean
  /** Speaks as operators do, and not to one. */
  readonly soundsLikeOperator: () => boolean
  readonly addressesOperator: () => boolean
}

const LEAVE = [...FAREWELL, ...CLOSE]
/** Goodbye counts in the first so many characters: later it ends an answer. */
const HEAD = 220
/** Operators speak briefly, but for the welcome. */
const LONGEST_ROUTINE = 1200

export function turnCuesOf(text: string): TurnCues {
  let plain: string | undefined
  const words = (): string => {
    plain ??= plainWords(text)
    return plain
  }
  const opens = once(() => hitsAny(words(), OPEN))
  const introduces = once(() => hitsAny(words(), INTRODUCE))
  const closes = once(() => hitsAny(words(), CLOSE))
  const ends = once(() => hitsAny(words(), END))
  const addressesOperator = once(() => TO_OPERATOR.test(words()))
  return {
    get words() {
      return words()
    },
    handsOver: once(() => hitsAny(words(), HAND_OVER)),
    startsQa: once(() => hitsAny(words().slice(0, HEAD), [...HAND_OVER, ...OPEN])),
    opens,
    introduces,
    closes,
    ends,
    takesLeave: once(() => hitsAny(words().slice(0, HEAD), LEAVE)),
    addressesOperator,
    soundsLikeOperator: once(
      () =>
        text.length <= LONGEST_ROUTINE &&
        !addressesOperator() &&
        (introduces() || hitsAny(words(), MIDDLE) || closes() || ends() || opens()),
    ),
  }
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}
