import type { Span } from '../base/span.js'
import { contentBehind } from './content-behind.js'
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

const DEFERRAL = 'deflection-defer'
/** What a cue of these lexicons says of the answer it stands in, however long the answer is. */
const REASONS: ReadonlyMap<string, Reason> = new Map([
  ['deflection-refuse', 'refuse'],
  ['deflection-unable', 'unable'],
  ['ignorance-unable', 'unable'],
  [DEFERRAL, 'defer'],
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

/** More than an acknowledgement: a figure, or something that is good or bad news. */
const STATED_WORDS = 5
const isStatement = ({ words, numbers, tone, question }: SentenceScore): boolean =>
  !question && words >= STATED_WORDS && (numbers > 0 || tone !== 'neutral')

/**
 * Read a scored text as an answer.
 *
 * Evidence is every refusal, every statement that one does not or cannot know, and every deferral by the speaker. What
 * the other sentences say counts as content, and what its own goes on to say behind "but", a comma or a dash: a refusal
 * with content is a partial answer, and so is a deferral after a statement. Doubt about the world and "we'll see" count
 * only without content. A text without words answers nothing: `none`, `evade`.
 *
 * What an answer leaves out without saying so is not in the label: topicality and numbers asked for and given stand
 * beside it in `pairs`. On labelled answers they did not part evasions from answers (numbers asked for and none given:
 * as many full answers as evasions).
 *
 * @param text What the sentences were found in; `annotations` are no content.
 * @example labelAnswer(scoreText('No comment.', engine), 'No comment.').reason // => 'refuse'
 */
export function labelAnswer(
  sentences: readonly SentenceScore[],
  text: string,
  annotations: readonly Span[] = [],
): AnswerLabel {
  if (sentences.every(({ words }) => words === 0)) return { answered: 'none', reason: 'evade', evidence: [] }
  const strong: Cue[] = []
  const weak: Cue[] = []
  let content = 0
  let total = 0
  let isDoubted = false
  // A figure behind the refusal, or a statement before the deferral.
  let isGiven = false
  let isStated = false
  for (const [i, sentence] of sentences.entries()) {
    const { cues, words, numbers, question, end } = sentence
    const isTold = i < OPENING || isDoubted
    let isContent = true
    let refused = 0
    for (const cue of cues) {
      const { lexicon } = cue.entry
      if (!question && (REASONS.has(lexicon) || (isTold && lexicon === WORLDLY))) {
        if (strong.length === 0) isGiven = lexicon === DEFERRAL && isStated
        strong.push(cue)
        refused = cue.end
      } else if (isWeak(cue)) {
        weak.push(cue)
        if (lexicon === WORLDLY) isDoubted = true
      } else continue
      isContent = false
    }
    const weight = words + WORDS_A_NUMBER * numbers
    total += weight
    if (isContent) content += weight
    else if (refused > 0) {
      const behind = contentBehind(text, refused, end, annotations)
      content += behind.words
      if (behind.numbers > 0) isGiven = true
    }
    if (isContent && isStatement(sentence)) isStated = true
  }
  const isShort = content < CONTENT_WORDS && !isGiven
  const spoken = strong.length > 0 ? strong : total < SHORT_ANSWER ? weak : []
  const [leading] = spoken
  if (leading === undefined) return { answered: 'full', reason: null, evidence: [] }
  return {
    answered: isShort ? 'none' : 'partial',
    reason: REASONS.get(leading.entry.lexicon) ?? WEAK_REASONS.get(leading.entry.lexicon)!,
    evidence: spoken.map(({ start, end, text }) => ({ start, end, text })),
  }
}
