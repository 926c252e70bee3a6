/** How often something is said on two sides, of how many chances. */
export interface TwoCounts {
  readonly answers: number
  readonly prepared: number
  /** All words, or word groups of that length, on each side. */
  readonly ofAnswers: number
  readonly ofPrepared: number
}

/**
 * How distinctive something is of the answers: weighted log-odds with an informative Dirichlet prior.
 *
 *     δ = ln((yₐ + α) / (nₐ + α₀ − yₐ − α)) − ln((yₚ + α) / (nₚ + α₀ − yₚ − α))
 *     z = δ / √(1 / (yₐ + α) + 1 / (yₚ + α)),   α = α₀ · (yₐ + yₚ) / (nₐ + nₚ)
 *
 * y = counts, n = chances, a answers, p prepared. The prior says that both sides speak as the call as a whole does, as
 * firmly as α₀ words would: what is said twice needs more than a ratio to count.
 *
 * @param alpha0 Weight of the prior, in words; above 0.
 * @returns z: positive where the answers say it more. `NaN` where neither side says it, or a side has no words.
 * @source Monroe, Colaresi & Quinn (2008), Political Analysis 16(4)
 * @example logOdds({ answers: 12, prepared: 3, ofAnswers: 200, ofPrepared: 300 }, 100) // => 2.57: α = 100 · 15 / 500 = 3
 */
export function logOdds({ answers, prepared, ofAnswers, ofPrepared }: TwoCounts, alpha0: number): number {
  if (answers + prepared === 0 || ofAnswers === 0 || ofPrepared === 0) return Number.NaN
  const alpha = (alpha0 * (answers + prepared)) / (ofAnswers + ofPrepared)
  const a = answers + alpha
  const p = prepared + alpha
  const delta = Math.log(a / (ofAnswers + alpha0 - a)) - Math.log(p / (ofPrepared + alpha0 - p))
  return delta / Math.sqrt(1 / a + 1 / p)
}
