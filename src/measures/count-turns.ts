import type { ScoredTurn } from '../scoring/score-call.js'
import { addCounts } from './add-counts.js'
import { type CountedTurn, countTurn } from './count-turn.js'
import type { CountOptions, Counts } from './counts.js'

/**
 * Each turn with its counts: counted once, turns can be put together in as many ways as wanted.
 *
 * @example countEach(call.turns).filter(({ turn }) => turn.role === 'analyst')
 */
export const countEach = (turns: readonly ScoredTurn[], options: CountOptions = {}): CountedTurn[] =>
  turns.map((turn) => countTurn(turn, options))

/**
 * Count a set of scored turns.
 *
 * Counts add: counting two lists of turns and summing gives the counts of both lists together.
 *
 * @example countTurns(call.turns).hedges
 */
export const countTurns = (turns: readonly ScoredTurn[], options: CountOptions = {}): Counts =>
  addCounts(countEach(turns, options), options)
