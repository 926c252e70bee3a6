import { type SideValues, uncertainty } from '../../src/compare/contrast.js'
import { type Chance, chance } from '../chance.js'

/** One kind of simulated call. */
export interface Cell {
  readonly preparedTurns: number
  readonly answerTurns: number
  /** Correlation of two sentences of a turn, in [0, 1). */
  readonly correlation: number
}

/** True shares: one a side, and one for both where nothing differs. */
export interface Shares {
  readonly prepared: number
  readonly answers: number
  readonly both: number
}

/** How often the method was right in one cell, as shares of the replications. */
export interface Level extends Cell {
  /** The 95 % interval holds the true difference. */
  readonly cover: number
  /** p < .05 although both shares are the same. */
  readonly reject: number
}

const CORRELATIONS = [0, 0.1, 0.3] as const
const cells = (turns: readonly (readonly [number, number])[]): readonly Cell[] =>
  turns.flatMap(([preparedTurns, answerTurns]) =>
    CORRELATIONS.map((correlation) => ({ preparedTurns, answerTurns, correlation })),
  )

/** The usual call, a long one and a short one. The constants of the method were chosen on these. */
export const CELLS: readonly Cell[] = cells([
  [3, 30],
  [5, 60],
  [1, 10],
])

/** Others, on which nothing was chosen. */
export const HELD_OUT: readonly Cell[] = cells([
  [4, 27],
  [2, 20],
  [10, 10],
  [30, 3],
  [2, 2],
])

export const USUAL: Shares = { prepared: 0.25, answers: 0.5, both: 0.35 }

/** What is asked for: a 95 % interval covers, and a 5 % test rejects, within these bounds. */
export const CRITERION = { cover: [0.92, 0.97], reject: [0.03, 0.07] } as const

/**
 * Level of the shipped contrast on simulated calls: sentences hedged or not, a share a turn from a beta distribution.
 *
 * Prepared turns have 10 sentences and an exponential number more, of mean 40; answers 1 and more, of mean 7.
 */
export function level(cell: Cell, shares: Shares, replications: number, seed: number): Level {
  const draws = chance(seed)
  const prepared = (share: number) =>
    side(draws, cell.preparedTurns, share, cell.correlation, () => 10 + Math.floor(draws.exponential(40)))
  const answers = (share: number) =>
    side(draws, cell.answerTurns, share, cell.correlation, () => 1 + Math.floor(draws.exponential(7)))
  const truth = shares.answers - shares.prepared
  let covered = 0
  let rejected = 0
  for (let i = 0; i < replications; i++) {
    const unlike = [prepared(shares.prepared), answers(shares.answers)] as const
    const { low, high } = uncertainty(mean(unlike[1]) - mean(unlike[0]), ...unlike)
    if (low <= truth && truth <= high) covered++
    const alike = [prepared(shares.both), answers(shares.both)] as const
    if (uncertainty(mean(alike[1]) - mean(alike[0]), ...alike).pValue < 0.05) rejected++
  }
  return { ...cell, cover: covered / replications, reject: rejected / replications }
}

function side(draws: Chance, turns: number, share: number, correlation: number, size: () => number): SideValues {
  const values: number[] = []
  const ends: number[] = []
  const spread = (1 - correlation) / correlation
  for (let turn = 0; turn < turns; turn++) {
    const own = correlation === 0 ? share : draws.beta(share * spread, (1 - share) * spread)
    for (let left = size(); left > 0; left--) values.push(draws.uniform() < own ? 1 : 0)
    ends.push(values.length)
  }
  return { values, ends }
}

const mean = ({ values }: SideValues): number => {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  return total / values.length
}
