import type { Reason } from '../scoring/answer.js'
import { type LmCounts, lmOfTurns } from '../scoring/lm-counts.js'
import type { ScoredTurn } from '../scoring/score-call.js'
import { countText, type TextCounts } from './count-text.js'
import { countFigures, type FigureCounts } from './figures.js'

/** What is counted in one unit (turn, speaker, section, call). All measures are made of these. */
export interface Counts extends FigureCounts {
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

export interface CountOptions {
  /** Count sentences inside safe-harbour, non-GAAP and replay notices. Default: false. */
  readonly notices?: boolean
  /** Also read the letters, which fog and specificity need: a sixth of the time of scoring. Default: false. */
  readonly letters?: boolean
}

/**
 * Count a set of scored turns.
 *
 * Counts add: counting two lists of turns and summing gives the counts of both lists together.
 *
 * @example countTurns(call.turns).hedges
 */
export function countTurns(
  turns: readonly ScoredTurn[],
  { notices = false, letters = false }: CountOptions = {},
): Counts {
  const cues: Record<string, number> = {}
  let sentences = 0
  let words = 0
  let numbers = 0
  let questions = 0
  let forwardSentences = 0
  let hedgedSentences = 0
  let positiveSentences = 0
  let negativeSentences = 0
  let mixedSentences = 0
  let hedges = 0
  let hedgeStrength = 0
  let positive = 0
  let negative = 0
  let answerPositive = 0
  let answerNegative = 0
  let askedWords = 0
  let askedHedges = 0
  let askedPositive = 0
  let askedNegative = 0
  for (const turn of turns) {
    const [wordsBefore, hedgesBefore, positiveBefore, negativeBefore] = [words, hedges, positive, negative]
    for (const sentence of turn.sentences) {
      if (sentence.boilerplate && !notices) continue
      sentences++
      words += sentence.words
      numbers += sentence.numbers
      if (sentence.question) questions++
      if (sentence.forward) forwardSentences++
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
    if (turn.turn.kind === 'answer') {
      answerPositive += positive - positiveBefore
      answerNegative += negative - negativeBefore
    } else if (turn.turn.kind === 'question') {
      askedWords += words - wordsBefore
      askedHedges += hedges - hedgesBefore
      askedPositive += positive - positiveBefore
      askedNegative += negative - negativeBefore
    }
  }
  const labels = turns.flatMap(({ answer }) => answer ?? [])
  const none = labels.filter(({ answered }) => answered === 'none')
  const because = (asked: Reason): number => none.filter(({ reason }) => reason === asked).length
  const lm = lmOfTurns(turns)
  return {
    turns: turns.length,
    sentences,
    words,
    numbers,
    questions,
    forwardSentences,
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
    nonAnswers: none.length,
    partialAnswers: labels.filter(({ answered }) => answered === 'partial').length,
    refusedAnswers: because('refuse'),
    unableAnswers: because('unable'),
    deferredAnswers: because('defer'),
    evadedAnswers: because('evade'),
    answerPositive,
    answerNegative,
    askedWords,
    askedHedges,
    askedPositive,
    askedNegative,
    ...countFigures(turns, notices),
    ...(letters ? { text: countText(turns, notices) } : {}),
    ...(lm === undefined ? {} : { lm }),
  }
}
