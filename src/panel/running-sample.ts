/** A sample that grows, and how a value stands in it so far. */
export interface RunningSample {
  readonly add: (value: number) => void
  readonly size: () => number
  /** (r − 1) / (n − 1), r the mean rank of the values equal to it; for a value of the sample, with another beside it. */
  readonly rank: (value: number) => number
  /** (value − mean) / sd, sd with n − 1; `NaN` where the values do not vary. */
  readonly z: (value: number) => number
}

/**
 * A sample that grows to the given values, in any order; a step takes the logarithm of their number.
 *
 * Values below another are counted in a binary indexed tree over all values there will be; mean and squares are carried on.
 *
 * @source Fenwick (1994), Software: Practice and Experience 24(3); Welford (1962), Technometrics 4(3)
 */
export function runningSample(values: readonly number[]): RunningSample {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const placeOf = new Map(sorted.map((value, i) => [value, i + 1]))
  const tree = new Int32Array(sorted.length + 1)
  let size = 0
  let first = Number.NaN
  let varies = false
  let mean = 0
  let squares = 0
  /** Values of the sample at places up to this one. */
  const upTo = (place: number): number => {
    let count = 0
    for (let at = place; at > 0; at -= at & -at) count += tree[at]!
    return count
  }
  return {
    add: (value) => {
      for (let at = placeOf.get(value)!; at < tree.length; at += at & -at) tree[at]!++
      if (size === 0) first = value
      // Equal values can have a variance by rounding.
      else if (value !== first) varies = true
      size++
      const off = value - mean
      mean += off / size
      squares += off * (value - mean)
    },
    size: () => size,
    rank: (value) => {
      const place = placeOf.get(value)!
      const below = upTo(place - 1)
      const equal = upTo(place) - below
      return (below + (equal - 1) / 2) / (size - 1)
    },
    z: (value) => (varies ? (value - mean) / Math.sqrt(squares / (size - 1)) : Number.NaN),
  }
}
