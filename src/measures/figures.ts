import type { ScoredTurn } from '../scoring/score-call.js'
import type { SentenceScore } from '../scoring/score-text.js'
import { rangeWidths } from './ranges.js'
import { countYears } from './years.js'

/** What the figures of sentences say. */
export interface Figures {
  /** How many of the numbers are years: see `countYears`. */
  readonly years: number
  /** The relative widths of the numeric ranges in sentences with an expectation: see `rangeWidths`. */
  readonly widths: readonly number[]
}

/**
 * Read the figures of a turn's sentences that hold numbers, as they were counted in scoring: the other sentences are
 * not looked at again.
 *
 * @param notices Read sentences inside notices too.
 * @example readFigures(call.turns[0], false).years
 */
export function readFigures({ turn, sentences }: ScoredTurn, notices: boolean): Figures {
  let years = 0
  const widths: number[] = []
  for (const sentence of sentences) {
    if (sentence.numbers === 0 || (sentence.boilerplate && !notices)) continue
    // An address may hold digits that scoring did not take for numbers.
    years += Math.min(countYears(turn.text, sentence.start, sentence.end), sentence.numbers)
    if (sentence.numbers > 1 && isExpectation(sentence))
      widths.push(...rangeWidths(turn.text.slice(sentence.start, sentence.end)))
  }
  return { years, widths }
}

const isExpectation = ({ question, forward, cues }: SentenceScore): boolean =>
  !question && (forward || cues.some((cue) => cue.class === 'expectation'))
