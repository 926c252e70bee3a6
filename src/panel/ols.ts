import { HedgerowError } from '../base/error.js'
import { tQuantile, twoSidedP } from '../compare/student-t.js'
import { absorb } from './absorb.js'
import { numbered, sameLength } from './checked.js'
import { filling } from './filling.js'
import { leastSquares, sandwich } from './least-squares.js'

/** Fixed effects, and what errors are clustered by. */
export interface OlsOptions {
  /** Groupings whose fixed effects are taken out, by name: firm, quarter. Default: none, and an intercept. */
  readonly effects?: Readonly<Record<string, readonly string[]>>
  /** One or two groupings within which errors depend on each other, by name. Default: none. */
  readonly clusters?: Readonly<Record<string, readonly string[]>>
}

/** A fitted regression; the lists have one value for each of `names`. */
export interface Ols {
  /** Columns; without effects `intercept` first. */
  readonly names: readonly string[]
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
  /** V, a row and a column for each of `names`. */
  readonly covariance: readonly (readonly number[])[]
  readonly t: readonly number[]
  /** Two-sided, of a coefficient of 0. */
  readonly p: readonly number[]
  /** Bounds of the 95% intervals. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Of t: the fewest clusters − 1, or n − K. */
  readonly df: number
  /** Rows without a missing value. */
  readonly n: number
  /** Clusters of each grouping. */
  readonly clusters: readonly number[]
  /** Part of the variance of y that columns and effects explain; `NaN` where y does not vary. */
  readonly r2: number
  /** Of what varies within the effects; without effects the same as `r2`. */
  readonly withinR2: number
  /** One a row of the input; `NaN` where a value is missing. */
  readonly residuals: readonly number[]
}

/**
 * Ordinary least squares with fixed effects and robust standard errors.
 *
 *     β = (XᵀX)⁻¹Xᵀy, V = (XᵀX)⁻¹ · Σ_g (X_gᵀe_g)(X_gᵀe_g)ᵀ · (XᵀX)⁻¹
 *
 * Without clusters V is HC1, n / (n − K). With one grouping of G clusters it is times G/(G−1) · (n−1)/(n−K); with two it
 * is V₁ + V₂ − V₁₂, each with its own factor, its directions without a variance replaced by those of V₁₂. K counts the columns, the intercept, and the
 * levels of each grouping of effects that is not nested in a cluster (for each after the first one less). df is the fewest
 * clusters − 1. `absorb` says how effects are taken out, and how nearly.
 *
 * @param columns By name; `NaN` is missing, and a row with a missing value is left out.
 * @throws BAD_TABLE where columns differ in length, are made of each other or of the effects (naming them), or too few rows
 *   or clusters are there, or more than two groupings of clusters.
 * @source Cameron, Gelbach & Miller (2011), Journal of Business & Economic Statistics 29(2); MacKinnon & White (1985)
 * @example ols([1, 2, 3.5], { x: [0, 1, 2] }).coefficients // => [0.9167, 1.25]
 */
export function ols(
  y: readonly number[],
  columns: Readonly<Record<string, readonly number[]>>,
  { effects = {}, clusters = {} }: OlsOptions = {},
): Ols {
  const length = sameLength({ y }, columns, effects, clusters)
  const kept = Array.from({ length }, (_, row) => row).filter(
    (row) => !Number.isNaN(y[row]) && Object.values(columns).every((column) => !Number.isNaN(column[row])),
  )
  const of = <Value>(column: readonly Value[]): Value[] => kept.map((row) => column[row]!)
  const groupings = Object.values(effects).map(of)
  const groups = groupings.map(numbered)
  const within = (column: readonly number[]): readonly number[] =>
    groups.length === 0 ? column : absorb(column, groups)
  const given = Object.keys(columns)
  const names = groupings.length === 0 ? ['intercept', ...given] : given
  const whole = given.map((name) => of(columns[name]!))
  if (groups.length === 0) whole.unshift(kept.map(() => 1))
  const parts = whole.map(within)
  const outcome = of(y)
  const response = within(outcome)
  const grouped = Object.values(clusters).map(of)
  const n = kept.length
  const k = names.length + degreesOf(groupings, grouped)
  if (n <= k)
    throw new HedgerowError(
      'BAD_TABLE',
      `expected more rows without a missing value than the ${k} coefficients, found ${n}`,
    )
  const x = kept.map((_, i) => parts.map((part) => part[i]!))
  const lengths = whole.map((column) => Math.sqrt(dot(column, column)))
  const { coefficients, bread } = leastSquares(x, response, names, lengths)
  const errors = response.map((value, i) => value - dot(x[i]!, coefficients))
  const variance = sandwich(bread, filling(x, errors, grouped, Object.keys(clusters), k))
  const counts = grouped.map((keys) => numbered(keys).count)
  const df = counts.length === 0 ? n - k : Math.min(...counts) - 1
  const standardErrors = variance.map((row, i) => Math.sqrt(row[i]!))
  const t = coefficients.map((value, i) => value / standardErrors[i]!)
  const reach = standardErrors.map((error) => tQuantile(0.05, df) * error)
  const residuals = new Array<number>(length).fill(Number.NaN)
  for (const [i, row] of kept.entries()) residuals[row] = errors[i]!
  return {
    names,
    coefficients,
    standardErrors,
    covariance: variance,
    t,
    p: t.map((value) => twoSidedP(value, df)),
    low: coefficients.map((value, i) => value - reach[i]!),
    high: coefficients.map((value, i) => value + reach[i]!),
    df,
    n,
    clusters: counts,
    r2: explained(errors, outcome),
    withinR2: explained(errors, response),
    residuals,
  }
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/** Part of the squares around the mean that errors leave. */
function explained(errors: readonly number[], values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return squares > 0 ? 1 - dot(errors, errors) / squares : Number.NaN
}

/** Coefficients that the effects take: none of a grouping that lies within the clusters of one. */
function degreesOf(groupings: readonly (readonly string[])[], clusters: readonly (readonly string[])[]): number {
  return groupings
    .filter((keys) => !clusters.some((cluster) => isNested(keys, cluster)))
    .reduce((sum, keys, i) => sum + numbered(keys).count - (i === 0 ? 0 : 1), 0)
}

const isNested = (keys: readonly string[], cluster: readonly string[]): boolean =>
  new Set(keys).size === new Set(keys.map((key, i) => `${key}\n${cluster[i]}`)).size
