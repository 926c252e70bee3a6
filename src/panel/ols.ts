import { HedgerowError } from '../base/error.js'
import { tQuantile, twoSidedP } from '../compare/student-t.js'
import { absorb } from './absorb.js'
import { numbered, sameLength } from './checked.js'
import { leastSquares, positivePart, type Rows, sandwich } from './least-squares.js'

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
  /** Of what varies within the effects. */
  readonly r2: number
  /** One a row of the input; `NaN` where a value is missing. */
  readonly residuals: readonly number[]
}

/**
 * Ordinary least squares with fixed effects and robust standard errors.
 *
 *     β = (XᵀX)⁻¹Xᵀy, V = (XᵀX)⁻¹ · Σ_g (X_gᵀe_g)(X_gᵀe_g)ᵀ · (XᵀX)⁻¹
 *
 * Without clusters V is HC1, n / (n − K). With one grouping of G clusters it is times G/(G−1) · (n−1)/(n−K); with two it
 * is V₁ + V₂ − V₁₂, each with its own factor, negative eigenvalues set to 0. K counts the columns, the intercept, and the
 * levels of each grouping of effects that is not nested in a cluster (for each after the first one less).
 *
 * @param columns By name; `NaN` is missing, and a row with a missing value is left out.
 * @throws BAD_TABLE where columns differ in length, make each other up (naming them), or too few rows or clusters are there.
 * @source Cameron, Gelbach & Miller (2011), Journal of Business & Economic Statistics 29(2); MacKinnon & White (1985)
 * @example ols([1, 2, 3.5], { x: [0, 1, 2] }).coefficients // => [0.9167, 1.25]
 */
export function ols(
  y: readonly number[],
  columns: Readonly<Record<string, readonly number[]>>,
  { effects = {}, clusters = {} }: OlsOptions = {},
): Ols {
  const length = sameLength({ y, ...columns, ...effects, ...clusters })
  const kept = Array.from({ length }, (_, row) => row).filter(
    (row) => !Number.isNaN(y[row]) && Object.values(columns).every((column) => !Number.isNaN(column[row])),
  )
  const of = <Value>(column: readonly Value[]): Value[] => kept.map((row) => column[row]!)
  const groupings = Object.values(effects).map(of)
  const within = (column: readonly number[]): readonly number[] =>
    groupings.length === 0 ? of(column) : absorb(of(column), groupings)
  const given = Object.keys(columns)
  const names = groupings.length === 0 ? ['intercept', ...given] : given
  const parts = given.map((name) => within(columns[name]!))
  if (groupings.length === 0) parts.unshift(kept.map(() => 1))
  const response = within(y)
  const grouped = Object.values(clusters).map(of)
  const n = kept.length
  const k = names.length + degreesOf(groupings, grouped)
  if (n <= k)
    throw new HedgerowError(
      'BAD_TABLE',
      `expected more rows without a missing value than the ${k} coefficients, found ${n}`,
    )
  const x = kept.map((_, i) => parts.map((part) => part[i]!))
  const { coefficients, bread } = leastSquares(x, response, names)
  const errors = response.map((value, i) => value - dot(x[i]!, coefficients))
  const variance = sandwich(bread, filling(x, errors, grouped, Object.keys(clusters), k))
  const df = grouped.length === 0 ? n - k : Math.min(...grouped.map((keys) => numbered(keys).count)) - 1
  const standardErrors = (grouped.length > 1 ? positivePart(variance) : variance).map((row, i) => Math.sqrt(row[i]!))
  const t = coefficients.map((value, i) => value / standardErrors[i]!)
  const reach = standardErrors.map((error) => tQuantile(0.05, df) * error)
  const residuals = new Array<number>(length).fill(Number.NaN)
  for (const [i, row] of kept.entries()) residuals[row] = errors[i]!
  return {
    names,
    coefficients,
    standardErrors,
    t,
    p: t.map((value) => twoSidedP(value, df)),
    low: coefficients.map((value, i) => value - reach[i]!),
    high: coefficients.map((value, i) => value + reach[i]!),
    df,
    n,
    r2: 1 - dot(errors, errors) / squaresAround(response, groupings.length === 0),
    residuals,
  }
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

function squaresAround(values: readonly number[], aroundMean: boolean): number {
  const mean = aroundMean ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** Coefficients that the effects take: none of a grouping that lies within the clusters of one. */
function degreesOf(groupings: readonly (readonly string[])[], clusters: readonly (readonly string[])[]): number {
  return groupings
    .filter((keys) => !clusters.some((cluster) => isNested(keys, cluster)))
    .reduce((sum, keys, i) => sum + numbered(keys).count - (i === 0 ? 0 : 1), 0)
}

const isNested = (keys: readonly string[], cluster: readonly string[]): boolean =>
  new Set(keys).size === new Set(keys.map((key, i) => `${key}\n${cluster[i]}`)).size

/** Σ_g (X_gᵀe_g)(X_gᵀe_g)ᵀ with its factor, for no grouping, one, or two. */
function filling(
  x: Rows,
  errors: readonly number[],
  clusters: readonly (readonly string[])[],
  names: readonly string[],
  k: number,
): number[][] {
  const n = errors.length
  const [first, second] = clusters
  if (first === undefined) return scaled(scores(x, errors, Array.from(errors.keys(), String)), n / (n - k))
  const one = (keys: readonly string[], name: string): number[][] => {
    const { count } = numbered(keys)
    if (count < 2) throw new HedgerowError('BAD_TABLE', `expected at least 2 clusters of ${name}, found ${count}`)
    return scaled(scores(x, errors, keys), (count / (count - 1)) * ((n - 1) / (n - k)))
  }
  const a = one(first, names[0]!)
  if (second === undefined) return a
  const b = one(second, names[1]!)
  const both = one(
    first.map((key, i) => `${key}\n${second[i]}`),
    names.join(' and '),
  )
  return a.map((row, i) => row.map((value, j) => value + b[i]![j]! - both[i]![j]!))
}

function scores(x: Rows, errors: readonly number[], keys: readonly string[]): number[][] {
  const width = x[0]!.length
  const sums = new Map<string, number[]>()
  for (const [i, key] of keys.entries()) {
    let sum = sums.get(key)
    if (sum === undefined) {
      sum = new Array<number>(width).fill(0)
      sums.set(key, sum)
    }
    for (let j = 0; j < width; j++) sum[j]! += x[i]![j]! * errors[i]!
  }
  const total = Array.from({ length: width }, () => new Array<number>(width).fill(0))
  for (const sum of sums.values())
    for (let i = 0; i < width; i++) for (let j = 0; j < width; j++) total[i]![j]! += sum[i]! * sum[j]!
  return total
}

const scaled = (matrix: Rows, factor: number): number[][] => matrix.map((row) => row.map((value) => value * factor))
