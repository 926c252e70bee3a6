import { addCounts } from '../measures/add-counts.js'
import type { CountedTurn } from '../measures/count-turn.js'
import { countEach } from '../measures/count-turns.js'
import type { CountOptions, Counts } from '../measures/counts.js'
import { ratio } from '../measures/measure.js'
import { measuresOf } from '../measures/registry.js'
import type { ScoredCall } from '../scoring/score-call.js'
import type { Uncertainty } from './contrast.js'
import { intervals, notAsked, type Side } from './intervals.js'
import { isAnswer, isPrepared } from './sides.js'

/** One measure on both sides, with what is known of its difference. The sign is fixed: answers − prepared. */
export interface Contrast extends Uncertainty {
  readonly measure: string
  readonly prepared: number
  readonly answers: number
  /** `NaN` where either side is undefined. */
  readonly difference: number
  /** answers / prepared; `NaN` where either is undefined or prepared is 0. Means little where a measure can be negative. */
  readonly ratio: number
}

/** What is compared. */
export interface CompareOptions extends CountOptions {
  /** Compute intervals, p-values and effect sizes; without them these are `NaN`. Default: false. */
  readonly intervals?: boolean
}

/** The contrasts of one unit: all of management, or one speaker. */
export interface ContrastGroup {
  /** The participant; `null` for all of management together. */
  readonly id: string | null
  readonly speaker: string | null
  readonly title: string | null
  readonly prepared: Counts
  readonly answers: Counts
  readonly contrasts: readonly Contrast[]
}

/** Prepared remarks against answers, management only. */
export interface Comparison {
  readonly call: string
  /** What made the scores. */
  readonly engine: ScoredCall['engine']
  /** Why the call cannot be compared; `null` where it can. The differences are then all `NaN`. */
  readonly refused: string | null
  /** Notices were left out of both sides. */
  readonly noticesOut: boolean
  /** All of management first, then the speakers in order of appearance. */
  readonly groups: readonly ContrastGroup[]
}

/**
 * How management's answers differ from its prepared remarks.
 *
 * The sides are the company's turns before the Q&A, and its turns of kind `answer`; operator, analysts, courtesies,
 * counter-questions and closing remarks are on neither. Notices are out unless asked for.
 *
 * @example compareCall(call, { intervals: true }).groups[0]?.contrasts[0]?.pValue
 */
export const compareCall = (call: ScoredCall, options: CompareOptions = {}): Comparison =>
  compareTurns(
    call,
    countEach(
      call.turns.filter((turn) => isPrepared(turn) || isAnswer(turn)),
      options,
    ),
    options,
  )

/**
 * `compareCall` of a call whose turns are counted already, with the same options.
 *
 * @param turns Turns on neither side are passed by.
 */
export function compareTurns(
  call: ScoredCall,
  turns: readonly CountedTurn[],
  { intervals: asked = false, ...options }: CompareOptions = {},
): Comparison {
  const prepared = turns.filter(isPrepared)
  const answers = turns.filter(isAnswer)
  const both = [...prepared, ...answers]
  const speaking = new Set(both.map(({ turn }) => turn.participantId))
  const speakers = call.transcript.participants.filter(({ id }) => speaking.has(id))
  const measures = measuresOf(call.engine)
  const howSure = asked ? intervals(both, measures, options) : notAsked
  const side = (from: number, to: number, id: string | null): Side => {
    const of: number[] = []
    for (let i = from; i < to; i++) if (id === null || both[i]!.turn.participantId === id) of.push(i)
    const counts = addCounts(
      of.map((i) => both[i]!),
      options,
    )
    return { turns: of, counts, values: measures.map(({ compute }) => compute(counts)) }
  }
  const group = (id: string | null, speaker: string | null, title: string | null): ContrastGroup => {
    const a = side(0, prepared.length, id)
    const b = side(prepared.length, both.length, id)
    const sure = howSure(a, b)
    const contrasts = measures.map((measure, i) => contrast(measure.id, a.values[i]!, b.values[i]!, sure[i]!))
    return { id, speaker, title, prepared: a.counts, answers: b.counts, contrasts }
  }
  return {
    call: call.transcript.id,
    engine: call.engine,
    refused: refusal(call, prepared, answers),
    noticesOut: options.notices !== true,
    groups: [group(null, null, null), ...speakers.map(({ id, name, title }) => group(id, name, title))],
  }
}

// Fifty measures of each speaker: written out, as spreading what is sure takes longer than all else here.
const contrast = (
  measure: string,
  prepared: number,
  answers: number,
  { low, high, pValue, effect, df, standardError, reason }: Uncertainty,
): Contrast => ({
  measure,
  prepared,
  answers,
  difference: answers - prepared,
  ratio: ratio(answers, prepared),
  low,
  high,
  pValue,
  effect,
  df,
  standardError,
  reason,
})

function refusal(
  { transcript }: ScoredCall,
  prepared: readonly CountedTurn[],
  answers: readonly CountedTurn[],
): string | null {
  if (transcript.source.coverage === 'unlabelled')
    return 'the source does not say who speaks, so prepared remarks and answers of management cannot be told apart'
  if (prepared.length === 0 && answers.length === 0) return 'no turn of management was found'
  if (prepared.length === 0) return 'the call has no prepared remarks'
  return answers.length === 0 ? 'the call has no answers' : null
}
