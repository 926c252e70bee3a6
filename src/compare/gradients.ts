import type { Counts } from '../measures/counts.js'
import { isRatio, type Measure, type RatioMeasure } from '../measures/measure.js'
import { countAt, readsOf, type Term, termsOf, withCount } from '../measures/reads.js'

/** How a measure changes with each count, at the counts of a side; counts of 0 and changes of 0 are left out. */
export type Gradient = ReadonlyMap<string, number>

/** The gradient of a measure at counts where it is defined. */
export type GradientAt = (counts: Counts) => Gradient

/**
 * The gradient of a measure.
 *
 * That of a ratio of sums is exact, ∂(n / d) = (∂n − n / d · ∂d) / d; that of any other formula is found by central
 * differences, to ten digits.
 *
 * @example gradientOf(measureOf('hedgeRate')!)(counts).get('words')
 */
export function gradientOf(measure: Measure): GradientAt {
  if (!isRatio(measure)) return gradientByDifferences(measure)
  const above = termsOf(measure.numerator)
  const below = termsOf(measure.denominator)
  return above === undefined || below === undefined
    ? gradientByDifferences(measure)
    : ratioGradient(measure, above, below)
}

function ratioGradient(
  { numerator, denominator, scale }: RatioMeasure,
  above: readonly Term[],
  below: readonly Term[],
): GradientAt {
  const slopes = new Map<string, { readonly n: number; readonly d: number }>()
  for (const { path, factor } of above) slopes.set(path, { n: factor, d: 0 })
  for (const { path, factor } of below) slopes.set(path, { n: slopes.get(path)?.n ?? 0, d: factor })
  const terms = Array.from(slopes, ([path, { n, d }]) => ({ path, n, d, count: countAt(path) }))
  return (counts) => {
    const gradient = new Map<string, number>()
    const whole = denominator(counts)
    const ratio = numerator(counts) / whole
    for (const { path, n, d, count } of terms) {
      const slope = (scale * (n - ratio * d)) / whole
      if (slope !== 0 && count(counts) !== 0) gradient.set(path, slope)
    }
    return gradient
  }
}

/** Step of the difference quotient, relative to the count: 2⁻¹⁷ balances what is cut off against what is rounded off. */
const STEP = 2 ** -17

/** The gradient of any formula by central differences. */
export function gradientByDifferences({ compute }: Pick<Measure, 'compute'>): GradientAt {
  const read = readsOf(compute).map((path) => ({ path, count: countAt(path) }))
  return (counts) => {
    const gradient = new Map<string, number>()
    for (const { path, count } of read) {
      const value = count(counts)
      if (value === 0 || Number.isNaN(value)) continue
      const step = value * STEP
      const change = compute(withCount(counts, path, value + step)) - compute(withCount(counts, path, value - step))
      if (change !== 0) gradient.set(path, change / (2 * step))
    }
    return gradient
  }
}
