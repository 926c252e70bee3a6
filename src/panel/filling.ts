import { HedgerowError } from '../base/error.js'
import { numbered } from './checked.js'
import { type Rows, withVariance } from './least-squares.js'

/**
 * The filling of a robust variance, Σ_g (X_gᵀe_g)(X_gᵀe_g)ᵀ with its factor, for no grouping, one, or two; see `ols`.
 *
 * @throws BAD_TABLE where a grouping has one cluster, or there are more than two groupings.
 */
export function filling(
  x: Rows,
  errors: readonly number[],
  clusters: readonly (readonly string[])[],
  names: readonly string[],
  k: number,
): number[][] {
  const n = errors.length
  if (clusters.length > 2)
    throw new HedgerowError('BAD_TABLE', `expected at most 2 groupings of clusters, found ${names.join(', ')}`)
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
  return withVariance(
    a.map((row, i) => row.map((value, j) => value + b[i]![j]! - both[i]![j]!)),
    both,
  )
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
