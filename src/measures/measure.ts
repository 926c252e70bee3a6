import type { Counts } from './counts.js'

/** One measure: its definition and its one-line formula. The registry holds them all; everything else is made from it. */
export interface Measure {
  readonly id: string
  readonly label: string
  readonly unit: string
  /** Smallest and largest value. */
  readonly range: readonly [number, number]
  readonly formula: string
  /** When the value is `NaN`. */
  readonly undefinedWhen: string
  readonly source: string
  readonly compute: (counts: Counts) => number
}

/** a / b, and `NaN` without a denominator: an undefined measure is never 0. */
export const ratio = (a: number, b: number): number => (b === 0 ? Number.NaN : a / b)
