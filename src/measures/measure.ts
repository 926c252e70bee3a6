import type { Counts } from './counts.js'

/** A number taken from counts: a measure, or one side of its fraction. */
export type Count = (counts: Counts) => number

/** What a measure may be taken of, from small to large; `section` is section × side. */
export const LEVELS = ['sentence', 'turn', 'exchange', 'speaker', 'role', 'section', 'call'] as const
export type Level = (typeof LEVELS)[number]

/** What a measure is, in words. */
export interface Definition {
  readonly id: string
  readonly label: string
  readonly unit: string
  /** Smallest and largest value. */
  readonly range: readonly [number, number]
  readonly formula: string
  /** When the value is `NaN`. */
  readonly undefinedWhen: string
  /** Of what it makes sense. */
  readonly levels: readonly Level[]
  readonly source: string
  /** Arithmetic and what it stands for: "1000 · 3 / 250 = 12: 3 hedge cues in 250 words". */
  readonly example: string
}

/** What a ratio measure is made of: `scale` · `numerator` / `denominator`. */
export interface Fraction {
  readonly numerator: Count
  readonly denominator: Count
  /** 1000 for a rate per 1,000 words. Default: 1. */
  readonly scale?: number
}

/**
 * One measure: its definition and its one-line formula. The registry holds them all; everything else is made from it.
 *
 * A measure with a `denominator` also has a `numerator` and a `scale`, and is their ratio: it can be pooled, weighted and
 * bounded by its parts. One without is no ratio of counts (a logarithm, a sum of two ratios, a plain count).
 */
export interface Measure extends Definition, Partial<Fraction> {
  /** The value; `NaN` where it is undefined. */
  readonly compute: Count
}

/** A measure that is a ratio of counts. */
export type RatioMeasure = Measure & Required<Fraction>

/** a / b, and `NaN` without a denominator: an undefined measure is never 0. */
export const ratio = (a: number, b: number): number => (b === 0 ? Number.NaN : a / b)

/**
 * The measure scale · numerator / denominator: its formula stands here once.
 *
 * @example ratioMeasure({ ...definition, numerator: ({ hedges }) => hedges, denominator: ({ words }) => words, scale: 1000 })
 */
export const ratioMeasure = ({
  numerator,
  denominator,
  scale = 1,
  ...definition
}: Definition & Fraction): RatioMeasure => ({
  ...definition,
  numerator,
  denominator,
  scale,
  compute: (counts) => scale * ratio(numerator(counts), denominator(counts)),
})

/**
 * Is the measure a ratio of counts?
 *
 * @example MEASURES.filter(isRatio).map(({ id, scale }) => [id, scale])
 */
export const isRatio = (measure: Measure): measure is RatioMeasure => measure.denominator !== undefined
