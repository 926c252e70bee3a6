import { type CountOptions, type Counts, countTurns } from '../measures/counts.js'
import type { Measure } from '../measures/measure.js'
import { measure, measuresOf } from '../measures/registry.js'
import type { ScoredCall, ScoredTurn } from '../scoring/score-call.js'

/** One measure on both sides. The sign is fixed: answers − prepared. */
export interface Contrast {
  readonly measure: string
  readonly prepared: number
  readonly answers: number
  /** `NaN` where either side is undefined. */
  readonly difference: number
}

/** The contrasts of one unit: all of management, or one speaker. */
export interface ContrastGroup {
  /** `null` for all of management together. */
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

const isPrepared = ({ turn }: ScoredTurn): boolean => turn.side === 'company' && turn.section === 'prepared'
const isAnswer = ({ turn }: ScoredTurn): boolean =>
  turn.side === 'company' && turn.section === 'qa' && turn.kind === 'answer'

/**
 * How management's answers differ from its prepared remarks.
 *
 * The sides are the company's turns before the Q&A, and its turns of kind `answer`; operator, analysts, courtesies,
 * counter-questions and closing remarks are on neither. Notices are out unless asked for.
 */
export function compareCall(call: ScoredCall, { notices = false }: CountOptions = {}): Comparison {
  const prepared = call.turns.filter(isPrepared)
  const answers = call.turns.filter(isAnswer)
  const speakers = call.transcript.participants.filter(({ id }) =>
    [...prepared, ...answers].some(({ turn }) => turn.participantId === id),
  )
  const by = (turns: readonly ScoredTurn[], id: string): ScoredTurn[] =>
    turns.filter(({ turn }) => turn.participantId === id)
  const measures = measuresOf(call.engine)
  return {
    call: call.transcript.id,
    engine: call.engine,
    refused: refusal(call, prepared, answers),
    noticesOut: !notices,
    groups: [
      group(null, null, prepared, answers, notices, measures),
      ...speakers.map(({ id, name, title }) =>
        group(name, title, by(prepared, id), by(answers, id), notices, measures),
      ),
    ],
  }
}

function refusal(
  { transcript }: ScoredCall,
  prepared: readonly ScoredTurn[],
  answers: readonly ScoredTurn[],
): string | null {
  if (transcript.source.coverage === 'unlabelled')
    return 'the source does not say who speaks, so prepared remarks and answers of management cannot be told apart'
  if (prepared.length === 0 && answers.length === 0) return 'no turn of management was found'
  if (prepared.length === 0) return 'the call has no prepared remarks'
  return answers.length === 0 ? 'the call has no answers' : null
}

function group(
  speaker: string | null,
  title: string | null,
  preparedTurns: readonly ScoredTurn[],
  answerTurns: readonly ScoredTurn[],
  notices: boolean,
  measures: readonly Measure[],
): ContrastGroup {
  const prepared = countTurns(preparedTurns, { notices })
  const answers = countTurns(answerTurns, { notices })
  const a = measure(prepared, measures)
  const b = measure(answers, measures)
  const contrasts = measures.map(({ id }) => ({
    measure: id,
    prepared: a[id]!,
    answers: b[id]!,
    difference: b[id]! - a[id]!,
  }))
  return { speaker, title, prepared, answers, contrasts }
}
