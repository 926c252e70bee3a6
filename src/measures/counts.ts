import type { LmCounts } from '../scoring/lm-counts.js'
import type { TextCounts } from './count-text.js'

/** What is counted in one unit (turn, speaker, section, call). All measures are made of these. */
export interface Counts {
  readonly turns: number
  readonly sentences: number
  /** Tokens with a letter or digit; tails of contractions and annotations do not count. */
  readonly words: number
  /** Numbers, years included. */
  readonly numbers: number
  readonly questions: number
  /** Sentences that say what is planned, expected or to come. */
  readonly forwardSentences: number
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
  /** Answers labelled none, by reason: they add up to `nonAnswers`. */
  readonly refusedAnswers: number
  readonly unableAnswers: number
  readonly deferredAnswers: number
  readonly evadedAnswers: number
  /** Of the turns that answer: parts of tone. */
  readonly answerPositive: number
  readonly answerNegative: number
  /** Of the turns that ask: words, hedge cues and parts of tone. */
  readonly askedWords: number
  readonly askedHedges: number
  readonly askedPositive: number
  readonly askedNegative: number
  /** Years among the numbers: see `countYears`. */
  readonly years: number
  /** Numeric ranges in sentences with an expectation, and the sum of their relative widths: see `rangeWidths`. */
  readonly ranges: number
  readonly rangeWidths: number
  /** Only with `letters`. */
  readonly text?: TextCounts
  /** Of whole units only (`measureBy`), as different turns share them: they do not add. */
  readonly distinct?: DistinctCounts
  /** Only with the user's Loughran–McDonald dictionary; by its own rules, whatever the options. */
  readonly lm?: LmCounts
}

/** How many different ones a unit holds. */
export interface DistinctCounts {
  readonly exchanges: number
  /** Who asks, by participant. */
  readonly analysts: number
}

/** What is counted. */
export interface CountOptions {
  /** Count sentences inside safe-harbour, non-GAAP and replay notices. Default: false. */
  readonly notices?: boolean
  /** Also read the letters, which fog and specificity need: a sixth of the time of scoring. Default: false. */
  readonly letters?: boolean
}
