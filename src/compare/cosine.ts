/** A vector over a large vocabulary, of which most places are 0. */
export type Sparse = ReadonlyMap<string, number>

/**
 * Cosine of two sparse vectors.
 *
 * @returns In [0, 1] for weights that are not negative; `NaN` where either is all 0.
 * @example cosine(new Map([['margin', 1]]), new Map([['margin', 2]])) // => 1
 */
export function cosine(a: Sparse, b: Sparse): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [word, weight] of small) dot += weight * (large.get(word) ?? 0)
  return bounded(dot / Math.sqrt(squares(a) * squares(b)))
}

/** Sum of squares of a sparse vector. */
export function squares(vector: Sparse): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return sum
}

/**
 * Cosines of each row with the first.
 *
 * @param rows Profiles of equal length over a small vocabulary.
 * @returns One a row, the first with itself; `NaN` where a row is all 0.
 * @example cosinesWithFirst([[1, 0], [1, 1]])[1] // => 0.71: 1 / √2
 */
export function cosinesWithFirst(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  return rows.map((row) => bounded(dot(row, first) / Math.sqrt(dot(row, row) * dot(first, first))))
}

/** Rounding may carry a cosine a trifle above 1. */
const bounded = (value: number): number => Math.min(1, value)
