import { addCounts } from '../measures/add-counts.js'
import { countEach } from '../measures/count-turns.js'
import type { CountOptions } from '../measures/counts.js'
import { isRatio, ratio } from '../measures/measure.js'
import { measureOf } from '../measures/registry.js'
import type { ScoredCall } from '../scoring/score-call.js'
import { isAnswer, isPrepared } from './sides.js'

/** What one speaker adds to a ratio of sums on one side; both 0 where he is silent. */
export interface Part {
  readonly numerator: number
  readonly denominator: number
}

/** One speaker on both sides. */
export interface SpeakerParts {
  readonly speaker: string
  readonly prepared: Part
  readonly answers: Part
}

/** One speaker's share of the difference. */
export interface SpeakerShare {
  readonly speaker: string
  /** His share of the measure's denominator on each side, in [0, 1]. */
  readonly weightPrepared: number
  readonly weightAnswers: number
  /** His own value on each side; `NaN` where he is silent. */
  readonly prepared: number
  readonly answers: number
  /** What his own change adds; 0 where he speaks on one side only. */
  readonly within: number
  /** What his speaking more or less adds. */
  readonly composition: number
}

/** A difference in two parts that add up to it. In the unit of the measure. */
export interface Decomposition {
  readonly measure: string
  /** Why there is none; `null` where there is. All figures are then `NaN`, and there are no rows. */
  readonly reason: string | null
  readonly prepared: number
  readonly answers: number
  /** answers − prepared = within + composition. */
  readonly difference: number
  /** The same people speak differently. */
  readonly within: number
  /** Other people speak. */
  readonly composition: number
  /** In order of appearance; their parts add up to the parts above. */
  readonly speakers: readonly SpeakerShare[]
}

/**
 * The difference of a measure between answers and prepared remarks, management only: how much is the same people
 * speaking differently, how much other people speaking.
 *
 *     difference = Σ within + Σ composition, over the speakers
 *     within = ½ (wₐ + wₚ)(rₐ − rₚ)
 *     composition = (wₐ − wₚ)(½ (rₐ + rₚ) − c)
 *
 * r = a speaker's value on a side, w = his share of the measure's denominator there (words, sentences, …),
 * c = ½ (answers + prepared), the mean of the two sides as a whole. As the weights of a side add up to 1, c changes no
 * total; it makes a row say that somebody who hedges more than the call does has come to speak more.
 * Who speaks on one side only has no change of his own: he is composition wholly, wₐ(rₐ − c) or −wₚ(rₚ − c).
 *
 * @param measureId A measure that is a ratio of sums.
 * @returns In the unit of the measure; `NaN` with the reason where it is no ratio, or where a side is undefined.
 * @source Kitagawa (1955), Journal of the American Statistical Association 50(272); after Oaxaca (1973) and Blinder (1973)
 * @example decompose(call, 'hedgeShare').within // => 0.21: of the difference, what the same people do differently
 */
export function decompose(call: ScoredCall, measureId: string, options: CountOptions = {}): Decomposition {
  const measure = measureOf(measureId)
  if (measure === undefined) return undefinedFor(measureId, 'there is no such measure')
  if (!isRatio(measure)) return undefinedFor(measureId, 'it is no ratio of sums')
  const { numerator, denominator, scale } = measure
  const prepared = countEach(call.turns.filter(isPrepared), options)
  const answers = countEach(call.turns.filter(isAnswer), options)
  const part = (turns: typeof prepared, id: string): Part => {
    const counts = addCounts(
      turns.filter(({ turn }) => turn.participantId === id),
      options,
    )
    return { numerator: numerator(counts), denominator: denominator(counts) }
  }
  return decomposeRatio(
    measureId,
    call.transcript.participants.map(({ id, name }) => ({
      speaker: name,
      prepared: part(prepared, id),
      answers: part(answers, id),
    })),
    scale,
  )
}

/**
 * The same for any ratio of sums.
 *
 * @param measure Its name, for the result.
 * @param scale What the ratio is multiplied with: 1000 for rates. Default: 1.
 */
export function decomposeRatio(measure: string, speakers: readonly SpeakerParts[], scale = 1): Decomposition {
  const total = (side: 'prepared' | 'answers', part: keyof Part): number =>
    speakers.reduce((sum, speaker) => sum + speaker[side][part], 0)
  const ofPrepared = total('prepared', 'denominator')
  const ofAnswers = total('answers', 'denominator')
  if (ofPrepared === 0) return undefinedFor(measure, 'it is undefined in the prepared remarks')
  if (ofAnswers === 0) return undefinedFor(measure, 'it is undefined in the answers')
  const prepared = (scale * total('prepared', 'numerator')) / ofPrepared
  const answers = (scale * total('answers', 'numerator')) / ofAnswers
  if (Number.isNaN(answers - prepared)) return undefinedFor(measure, 'its parts were not counted')
  const centre = (prepared + answers) / 2
  const rows = speakers
    .filter((speaker) => speaker.prepared.denominator > 0 || speaker.answers.denominator > 0)
    .map((speaker): SpeakerShare => {
      const weightPrepared = speaker.prepared.denominator / ofPrepared
      const weightAnswers = speaker.answers.denominator / ofAnswers
      const p = scale * ratio(speaker.prepared.numerator, speaker.prepared.denominator)
      const a = scale * ratio(speaker.answers.numerator, speaker.answers.denominator)
      const both = weightPrepared > 0 && weightAnswers > 0
      const level = both ? (a + p) / 2 : weightAnswers > 0 ? a : p
      return {
        speaker: speaker.speaker,
        weightPrepared,
        weightAnswers,
        prepared: p,
        answers: a,
        within: both ? ((weightAnswers + weightPrepared) / 2) * (a - p) : 0,
        composition: (weightAnswers - weightPrepared) * (level - centre),
      }
    })
  return {
    measure,
    reason: null,
    prepared,
    answers,
    difference: answers - prepared,
    within: rows.reduce((sum, row) => sum + row.within, 0),
    composition: rows.reduce((sum, row) => sum + row.composition, 0),
    speakers: rows,
  }
}

const undefinedFor = (measure: string, reason: string): Decomposition => ({
  measure,
  reason,
  prepared: Number.NaN,
  answers: Number.NaN,
  difference: Number.NaN,
  within: Number.NaN,
  composition: Number.NaN,
  speakers: [],
})
