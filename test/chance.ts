/** Draws from a seed: the same seed gives the same draws. */
export interface Chance {
  /** In [0, 1). */
  readonly uniform: () => number
  /** A whole number in [0, n). */
  readonly below: (n: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** One of the names, as often as its weight says beside the others. */
  readonly weighed: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name
  readonly normal: (mean?: number, deviation?: number) => number
  /** By its mean and the standard deviation of its logarithm. */
  readonly lognormal: (mean: number, deviation: number) => number
  readonly exponential: (mean: number) => number
  readonly beta: (a: number, b: number) => number
}

/**
 * Random draws from a seed.
 *
 * @source uniform: mulberry32 (Tommy Ettinger, public domain); normal: Box & Muller (1958); gamma: Marsaglia & Tsang
 *   (2000), ACM TOMS 26(3)
 */
export function chance(seed: number): Chance {
  let state = seed | 0
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(uniform() * n)
  const standard = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const x = standard()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  const beta = (a: number, b: number): number => {
    const x = gamma(a)
    return x / (x + gamma(b))
  }
  const weighed = <Name extends string>(weights: Readonly<Record<Name, number>>): Name => {
    let total = 0
    for (const name in weights) total += weights[name]
    let left = uniform() * total
    let last: Name | undefined
    for (const name in weights) {
      last = name
      left -= weights[name]
      if (left < 0) break
    }
    return last!
  }
  return {
    uniform,
    below,
    weighed,
    pick: (values) => values[below(values.length)]!,
    normal: (mean = 0, deviation = 1) => mean + deviation * standard(),
    lognormal: (mean, deviation) => mean * Math.exp(deviation * standard() - deviation ** 2 / 2),
    exponential: (mean) => -Math.log(1 - uniform()) * mean,
    beta,
  }
}

/**
 * The draws that belong to some keys under a seed, alike in whatever order they are asked for.
 *
 * @example chanceOf(7, 'firm', 12) // what is drawn for firm 12 does not depend on firm 11
 * @source the mixing of a key: the finaliser of MurmurHash3 (Austin Appleby, public domain)
 */
export function chanceOf(seed: number, ...keys: readonly (number | string)[]): Chance {
  let state = mixed(seed)
  for (const key of keys) {
    if (typeof key === 'number') state = mixed(state ^ Math.imul(key + 1, 0x9e3779b1))
    else for (let i = 0; i < key.length; i++) state = mixed(state ^ key.charCodeAt(i))
  }
  return chance(state)
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) + 0x9e3779b9
}
