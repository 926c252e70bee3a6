/**
 * The rank of each value, from 1; equal values have the mean of their ranks.
 *
 * @example meanRanks([7, 3, 7]) // => [2.5, 1, 2.5]
 */
export function meanRanks(values: readonly number[]): number[] {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!)
  const ranks = new Array<number>(values.length)
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (const row of order.slice(from, to)) ranks[row] = (from + 1 + to) / 2
  }
  return ranks
}
