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
/** So many words beside a mere "I don't know" make the answer full. */
const AMPLE_WORDS = 60
/** Figures weigh as many words: a number given is content whatever its length. */
const WORDS_A_NUMBER = 10

/**
 * Read a scored text as an answer.
 *
 * Evidence is every deflection, and every statement of not knowing. What the other sentences say counts as content:
 * a refusal with content is a partial answer. Not knowing beside ample content is a full answer. A text without words
 * answers nothing: `none`, `evade`.
 */
export function labelAnswer(sentences: readonly SentenceScore[]): AnswerLabel {
  const telling: Cue[] = []
  let content = 0
  for (const { cues, words, numbers } of sentences) {
    const found = cues.filter((cue) => cue.class === 'deflection' || cue.class === 'ignorance')
    telling.push(...found)
    if (found.length === 0) content += words + WORDS_A_NUMBER * numbers
  }
  const deflections = telling.filter((cue) => cue.class === 'deflection')
  if (sentences.every(({ words }) => words === 0)) return { answered: 'none', reason: 'evade', evidence: [] }
  const full: AnswerLabel = { answered: 'full', reason: null, evidence: [] }
  if (telling.length === 0) return full
  if (deflections.length === 0 && content >= AMPLE_WORDS) return full
  const leading = deflections[0]?.entry.lexicon
  const reason: Reason =
    leading === undefined || leading.endsWith('unable') ? 'unable' : leading.endsWith('defer') ? 'defer' : 'refuse'
  const spoken = deflections.length > 0 ? deflections : telling
  return {
    answered: content >= CONTENT_WORDS ? 'partial' : 'none',
    reason,
    evidence: spoken.map(({ start, end, text }) => ({ start, end, text })),
  }
}
