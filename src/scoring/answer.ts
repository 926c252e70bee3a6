import type { Span } from '../base/span.js'
import type { Cue } from './cue.js'
import type { SentenceScore } from './score-text.js'

export type Answered = 'full' | 'partial' | 'none'
export type Reason = 'refuse' | 'unable' | 'defer' | 'evade'

/** Whether a text, read as a manager's answer, answers; and the words that say why. */
export interface AnswerLabel {
  readonly answered: Answered
  /** `null` for a full answer. */
  readonly reason: Reason | null
  readonly evidence: readonly (Span & { readonly text: string })[]
}

/** So many words beside the refusal are content: the answer is partial, not none. */
const CONTENT_WORDS = 25
/** With the doubt itself, a sentence of fifteen words: below it hardly anything else is said. */
const SHORT_ANSWER = 40
/** Figures weigh as many words: a number given is content whatever its length. */
const WORDS_A_NUMBER = 10

/** What a cue of these lexicons says of the answer it stands in, however long the answer is. */
const REASONS: Readonly<Record<string, Reason>> = {
  'deflection-refuse': 'refuse',
  'deflection-unable': 'unable',
  'ignorance-unable': 'unable',
  'deflection-defer': 'defer',
}
/** Hard to say: of the answer where it opens it or comes twice, deep in a long answer of the world. */
const WORLDLY = 'ignorance-hard'
const OPENING = 2
/** These say it only where hardly anything else is said, in their own sentence too: in a longer answer they are asides. */
const WEAK_REASONS: Readonly<Record<string, Reason>> = {
  ignorance: 'unable',
  [WORLDLY]: 'unable',
  'deflection-wait': 'defer',
}

/** Doubt about the world counts where it leaves hardly anything of the claim: "who knows", not "less clear". */
const STRONG_DOUBT = 0.7
const isWeak = ({ entry: { lexicon, strength } }: Cue): boolean =>
  lexicon in WEAK_REASONS && (lexicon !== 'ignorance' || strength >= STRONG_DOUBT)

/**
 * Read a scored text as an answer.
 *
 * Evidence is every refusal, every statement that one does not or cannot know, and every deferral by the speaker. What
 * the other sentences say counts as content: a refusal with content is a partial answer. Doubt about the world and
 * "we'll see" count only without content. A text without words answers nothing: `none`, `evade`.
 *
 * What an answer leaves out without saying so is not in the label: topicality and numbers asked for and given stand
 * beside it in `pairs`. On labelled answers they did not part evasions from answers (numbers asked for and none given:
 * as many full answers as evasions).
 *
 * @example labelAnswer(scoreText('We are not going to comment on that.', engine)).reason // => 'refuse'
 */
export function labelAnswer(sentences: readonly SentenceScore[]): AnswerLabel {
  if (sentences.every(({ words }) => words === 0)) return { answered: 'none', reason: 'evade', evidence: [] }
  const strong: Cue[] = []
  const weak: Cue[] = []
  let content = 0
  let total = 0
  for (const [i, { cues, words, numbers, question }] of sentences.entries()) {
    const hard = cues.filter(({ entry }) => entry.lexicon === WORLDLY)
    const isTold = i < OPENING || weak.some(({ entry }) => entry.lexicon === WORLDLY)
    const telling = question
      ? []
      : cues.filter(({ entry }) => entry.lexicon in REASONS || (isTold && hard.length > 0 && entry.lexicon === WORLDLY))
    const hedging = cues.filter((cue) => isWeak(cue) && !telling.includes(cue))
    strong.push(...telling)
    weak.push(...hedging)
    const weight = words + WORDS_A_NUMBER * numbers
    total += weight
    if (telling.length + hedging.length === 0) content += weight
  }
  const isShort = content < CONTENT_WORDS
  const spoken = strong.length > 0 ? strong : total < SHORT_ANSWER ? weak : []
  const [leading] = spoken
  if (leading === undefined) return { answered: 'full', reason: null, evidence: [] }
  return {
    answered: isShort ? 'none' : 'partial',
    reason: REASONS[leading.entry.lexicon] ?? WEAK_REASONS[leading.entry.lexicon]!,
    evidence: spoken.map(({ start, end, text }) => ({ start, end, text })),
  }
}
