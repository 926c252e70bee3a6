import { type LmCounts, lmOfTurns } from '../scoring/lm-counts.js'
import type { ScoredTurn } from '../scoring/score-call.js'

/** What is counted in one unit (turn, speaker, section, call). All measures are made of these. */
export interface Counts {
  readonly turns: number
  readonly sentences: number
  /** Tokens with a letter or digit; tails of contractions and annotations do not count. */
  readonly words: number
  readonly questions: number
  readonly hedgedSentences: number
  readonly positiveSentences: number
  readonly negativeSentences: number
  readonly mixedSentences: number
  /** Cues by class, negated ones included. */
  readonly cues: Readonly<Record<string, number>>
  /** Cues of the eight hedge classes, and the sum of their strengths. */
  readonly hedges: number
  readonly hedgeStrength: number
  /** Parts of sentence tone above and below zero, in their context. */
  readonly positive: number
  readonly negative: number
  readonly answers: number
  readonly nonAnswers: number
  readonly partialAnswers: number
  /** Only with the user's Loughran–McDonald dictionary; by its own rules, whatever the options. */
  readonly lm?: LmCounts
}

export interface CountOptions {
  /** Count sentences inside safe-harbour, non-GAAP and replay notices. Default: false. */
  readonly notices?: boolean
}

/**
 * Count a set of scored turns.
 *
 * Counts add: counting two lists of turns and summing gives the counts of both lists together.
 */
export function countTurns(turns: readonly ScoredTurn[], { notices = false }: CountOptions = {}): Counts {
  const cues: Record<string, number> = {}
  let sentences = 0
  let words = 0
  let questions = 0
  let hedgedSentences = 0
  let positiveSentences = 0
  let negativeSentences = 0
  let mixedSentences = 0
  let hedges = 0
  let hedgeStrength = 0
  let positive = 0
  let negative = 0
  for (const turn of turns) {
    for (const sentence of turn.sentences) {
      if (sentence.boilerplate && !notices) continue
      sentences++
      words += sentence.words
      if (sentence.question) questions++
      if (sentence.hedged) hedgedSentences++
      if (sentence.tone === 'positive') positiveSentences++
      if (sentence.tone === 'negative') negativeSentences++
      if (sentence.tone === 'mixed') mixedSentences++
      for (const cue of sentence.cues) {
        cues[cue.class] = (cues[cue.class] ?? 0) + 1
        if (cue.family !== 'hedge') continue
        hedges++
        hedgeStrength += cue.strength
      }
      for (const { weight } of sentence.toneParts) {
        if (weight > 0) positive++
        else negative++
      }
    }
  }
  const labels = turns.flatMap(({ answer }) => answer ?? [])
  const lm = lmOfTurns(turns)
  return {
    turns: turns.length,
    sentences,
    words,
    questions,
    hedgedSentences,
    positiveSentences,
    negativeSentences,
    mixedSentences,
    cues,
    hedges,
    hedgeStrength,
    positive,
    negative,
    answers: labels.length,
    nonAnswers: labels.filter(({ answered }) => answered === 'none').length,
    partialAnswers: labels.filter(({ answered }) => answered === 'partial').length,
    ...(lm === undefined ? {} : { lm }),
  }
}
