/** Draws from a seed: the same seed gives the same draws. */
export interface Chance {
  /** In [0, 1). */
  readonly uniform: () => number
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
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const x = normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  const beta = (a: number, b: number): number => {
    const x = gamma(a)
    return x / (x + gamma(b))
  }
  return { uniform, exponential: (mean) => -Math.log(1 - uniform()) * mean, beta }
}
