import type { ScoredTurn } from '../scoring/score-call.js'

/** Prepared remarks: turns of the company outside the Q&A and before the closing. */
export const isPrepared = ({ turn }: Pick<ScoredTurn, 'turn'>): boolean =>
  turn.side === 'company' && turn.section === 'prepared'

/** Answers: turns of the company that reply in the Q&A; courtesies and counter-questions are none. */
export const isAnswer = ({ turn }: Pick<ScoredTurn, 'turn'>): boolean =>
  turn.side === 'company' && turn.section === 'qa' && turn.kind === 'answer'
