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
const REASONS: ReadonlyMap<string, Reason> = new Map([
  ['deflection-refuse', 'refuse'],
  ['deflection-unable', 'unable'],
  ['ignorance-unable', 'unable'],
  ['deflection-defer', 'defer'],
])
/** Hard to say: of the answer where it opens it or comes twice, deep in a long answer of the world. */
const WORLDLY = 'ignorance-hard'
const OPENING = 2
/** These say it only where hardly anything else is said, in their own sentence too: in a longer answer they are asides. */
const WEAK_REASONS: ReadonlyMap<string, Reason> = new Map([
  ['ignorance', 'unable'],
  [WORLDLY, 'unable'],
  ['deflection-wait', 'defer'],
])

/** Doubt about the world counts where it leaves hardly anything of the claim: "who knows", not "less clear". */
const STRONG_DOUBT = 0.7
const isWeak = ({ entry: { lexicon, strength } }: Cue): boolean =>
  WEAK_REASONS.has(lexicon) && (lexicon !== 'ignorance' || strength >= STRONG_DOUBT)

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
  let isDoubted = false
  for (const [i, { cues, words, numbers, question }] of sentences.entries()) {
    const isTold = i < OPENING || isDoubted
    let isContent = true
    for (const cue of cues) {
      const { lexicon } = cue.entry
      if (!question && (REASONS.has(lexicon) || (isTold && lexicon === WORLDLY))) strong.push(cue)
      else if (isWeak(cue)) {
        weak.push(cue)
        if (lexicon === WORLDLY) isDoubted = true
      } else continue
      isContent = false
    }
    const weight = words + WORDS_A_NUMBER * numbers
    total += weight
    if (isContent) content += weight
  }
  const isShort = content < CONTENT_WORDS
  const spoken = strong.length > 0 ? strong : total < SHORT_ANSWER ? weak : []
  const [leading] = spoken
  if (leading === undefined) return { answered: 'full', reason: null, evidence: [] }
  return {
    answered: isShort ? 'none' : 'partial',
    reason: REASONS.get(leading.entry.lexicon) ?? WEAK_REASONS.get(leading.entry.lexicon)!,
    evidence: spoken.map(({ start, end, text }) => ({ start, end, text })),
  }
}
