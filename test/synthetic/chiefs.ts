import { chanceOf } from '../chance.js'

/** Numbers of the executives that lead a firm in a quarter. */
export interface Lead {
  readonly chief: number
  readonly finance: number
  readonly relations: number
}

/** Who leads each firm of a cohort in each quarter. */
export type Leads = (firm: number, quarter: number) => Lead

/** Executives of a cohort have numbers of their own. */
const NUMBERS = 100_000
/** Shares of a cohort's firms in a quarter: whose chiefs change places with another firm's, and who gets a new one. */
export const MOVES = { exchanged: 0.05, newChief: 0.015, newFinance: 0.03 } as const

/**
 * Who leads the firms of a cohort.
 *
 * Chiefs move between firms, by two firms at a time, so that what is the speaker's and what is the firm's can be told
 * apart; others leave and a new one comes. Each quarter is made from the one before, as far as is asked.
 */
export function leadsOf(seed: number, cohort: number, firms: number): Leads {
  const first = Array.from({ length: firms }, (_, i) => cohort * NUMBERS + i)
  const quarters: { readonly chiefs: readonly number[]; readonly finance: readonly number[] }[] = [
    { chiefs: first, finance: first.map((number) => number + firms) },
  ]
  let next = cohort * NUMBERS + 3 * firms
  const extend = (): void => {
    const { below, uniform } = chanceOf(seed, 'chiefs', cohort, quarters.length)
    const chiefs = [...quarters.at(-1)!.chiefs]
    for (let i = 0; i < firms; i++) {
      const mate = below(firms)
      if (uniform() >= MOVES.exchanged / 2) continue
      const moved = chiefs[i]!
      chiefs[i] = chiefs[mate]!
      chiefs[mate] = moved
    }
    const renewed = (numbers: readonly number[], share: number): readonly number[] =>
      numbers.map((number) => (uniform() < share ? next++ : number))
    quarters.push({
      chiefs: renewed(chiefs, MOVES.newChief),
      finance: renewed(quarters.at(-1)!.finance, MOVES.newFinance),
    })
  }
  return (firm, quarter) => {
    while (quarters.length <= quarter) extend()
    const { chiefs, finance } = quarters[quarter]!
    return { chief: chiefs[firm]!, finance: finance[firm]!, relations: cohort * NUMBERS + 2 * firms + firm }
  }
}
