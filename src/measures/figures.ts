import type { ScoredTurn } from '../scoring/score-call.js'
import type { SentenceScore } from '../scoring/score-text.js'
import { rangeWidths } from './ranges.js'
import { countYears } from './years.js'

/** What the figures of sentences say. */
export interface FigureCounts {
  /** Years among the numbers: see `countYears`. */
  readonly years: number
  /** Numeric ranges in sentences with an expectation, and the sum of their relative widths: see `rangeWidths`. */
  readonly ranges: number
  readonly rangeWidths: number
}

/**
 * Read the figures of a turn's sentences that hold numbers, as they were counted in scoring: the other sentences are
 * not looked at again.
 *
 * @param notices Count sentences inside notices.
 * @example countFigures(call.turns, false).years
 */
export function countFigures(turns: readonly ScoredTurn[], notices: boolean): FigureCounts {
  let years = 0
  let ranges = 0
  let widths = 0
  for (const { turn, sentences } of turns)
    for (const sentence of sentences) {
      if (sentence.numbers === 0 || (sentence.boilerplate && !notices)) continue
      // An address may hold digits that scoring did not take for numbers.
      years += Math.min(countYears(turn.text, sentence.start, sentence.end), sentence.numbers)
      if (sentence.numbers < 2 || !isExpectation(sentence)) continue
      for (const width of rangeWidths(turn.text.slice(sentence.start, sentence.end))) {
        ranges++
        widths += width
      }
    }
  return { years, ranges, rangeWidths: widths }
}

const isExpectation = ({ question, forward, cues }: SentenceScore): boolean =>
  !question && (forward || cues.some((cue) => cue.class === 'expectation'))
