import { tQuantile, twoSidedP } from './student-t.js'

/** Why a contrast has no interval and no p-value. */
export const NO_INTERVAL = {
  notAsked: 'intervals were not asked for',
  undefinedSide: 'the measure is undefined on a side',
  total: 'the measure is a total, so its difference says who speaks longer',
  oneTurn: 'neither side has two turns, so nothing shows how turns differ',
  noVariation: 'all sentences of a side have the same value',
} as const
export type NoInterval = keyof typeof NO_INTERVAL

/** The values of one side, sentence by sentence, in order of turns. */
export interface SideValues {
  /** One value a sentence; their mean is what is compared, so only deviations from it count. */
  readonly values: ArrayLike<number>
  /** For each turn the index after its last value; strictly ascending, the last is `values.length`. */
  readonly ends: readonly number[]
}

/** How sure a difference is. All `NaN` where there is a `reason`. */
export interface Uncertainty {
  /** Bounds of the 95 % interval of the difference, in the unit of the measure. */
  readonly low: number
  readonly high: number
  /** Two-sided, in [0, 1], of no difference; below 0.05 exactly where the interval leaves out 0. */
  readonly pValue: number
  /** Difference in standard deviations of a sentence, pooled over both sides; no bound. */
  readonly effect: number
  /** Degrees of freedom of t, at least 1. */
  readonly df: number
  /** In the unit of the measure. */
  readonly standardError: number
  /** `null` where there is an interval. */
  readonly reason: NoInterval | null
}

const NOTHING = { low: Number.NaN, high: Number.NaN, pValue: Number.NaN, effect: Number.NaN, df: Number.NaN }
const WITHOUT = Object.fromEntries(
  Object.keys(NO_INTERVAL).map((reason) => [reason, { ...NOTHING, standardError: Number.NaN, reason }]),
) as Readonly<Record<NoInterval, Uncertainty>>

/** What a contrast without an interval has in its place. */
export const without = (reason: NoInterval): Uncertainty => WITHOUT[reason]

const TAIL = 0.05
/** How many standard errors the interval reaches to each side. */
const quantileOf = (df: number): number => tQuantile(TAIL, df)

/** `quantileOf` that remembers: the same degrees of freedom come back from measure to measure. */
export function rememberedQuantile(): typeof quantileOf {
  const known = new Map<number, number>()
  return (df) => {
    const found = known.get(df) ?? quantileOf(df)
    known.set(df, found)
    return found
  }
}

/** A side is held to vary as both do together, as firmly as if that were seen in this many turns more. */
const BORROWED = 10
/** The variance is at least this part of that of independent sentences: turns seldom are more alike than chance makes them. */
const LEAST = 0.7
/** Degrees of freedom are at least this part of those between turns: where V is small, Satterthwaite's say nothing. */
const FEWEST = 0.34

/**
 * Interval, p-value and effect size of a difference of two means of sentences that depend on each other within turns.
 *
 *     V = (c − k) · MSW + k · MSB,  c = Σ v/S,  k = Σ (v · Σ m²/S²) / n₀
 *
 * S sentences of a side, m of a turn; v is the variance of a side's sentences, drawn towards that of both sides. MSB and
 * MSW are the mean squares between and within turns of a one-way analysis of variance, in units of v and pooled over both
 * sides, so that three prepared turns borrow from thirty answers what they cannot show themselves; n₀ is the size of a
 * turn that counts there. V is at least 0.7 · c · MSW. The interval is that of Student's t with Satterthwaite's degrees of
 * freedom, at least 0.34 of those between turns. How well it holds its level, and where it does not, stands in src/compare/README.md (`npm run study`).
 *
 * @param difference Answers − prepared, in the unit of the measure.
 * @param quantile Student's t by degrees of freedom; where many are asked for, `rememberedQuantile()`.
 * @returns All `NaN` with a reason where neither side has two turns, or where no sentence differs from its side's mean.
 * @source Searle, Casella & McCulloch (1992), Variance Components, ch. 3 (unbalanced one-way analysis, n₀);
 *   Satterthwaite (1946), Biometrics Bulletin 2(6); the constants by simulation
 * @example
 * uncertainty(0.5, { values: [0, 0, 1], ends: [2, 3] }, { values: [1, 1, 0, 1], ends: [1, 3, 4] }).pValue
 */
export function uncertainty(
  difference: number,
  prepared: SideValues,
  answers: SideValues,
  quantile = quantileOf,
): Uncertainty {
  return uncertaintyOf(difference, squares(prepared), squares(answers), quantile)
}

/** `uncertainty` of sides of which the sums of squares are known. */
export function uncertaintyOf(difference: number, a: Squares, b: Squares, quantile: typeof quantileOf): Uncertainty {
  if (a.sentences === 0 || b.sentences === 0 || Number.isNaN(difference)) return without('undefinedSide')
  const dfBetween = a.turns + b.turns - 2
  if (dfBetween === 0) return without('oneTurn')
  const sentences = a.sentences + b.sentences
  const pooled = (a.between + a.within + b.between + b.within) / (sentences - 2)
  if (pooled === 0) return without('noVariation')

  const va = varianceOf(a, pooled)
  const vb = varianceOf(b, pooled)
  const dfWithin = sentences - a.turns - b.turns
  const msb = (a.between / va + b.between / vb) / dfBetween
  const msw = dfWithin === 0 ? 0 : (a.within / va + b.within / vb) / dfWithin
  const turnSize = (sentences - a.sizes / a.sentences - b.sizes / b.sentences) / dfBetween
  const c = va / a.sentences + vb / b.sentences
  const k = ((va * a.sizes) / a.sentences ** 2 + (vb * b.sizes) / b.sentences ** 2) / turnSize
  const fromTurns = k * msb
  const fromSentences = (c - k) * msw
  const variance = Math.max(fromTurns + fromSentences, LEAST * c * msw)
  const satterthwaite =
    variance ** 2 / (fromTurns ** 2 / dfBetween + (dfWithin === 0 ? 0 : fromSentences ** 2 / dfWithin))
  const df =
    variance > fromTurns + fromSentences ? dfBetween + dfWithin : Math.max(1, FEWEST * dfBetween, satterthwaite)
  return interval(difference, Math.sqrt(variance), df, Math.sqrt(pooled), quantile(df))
}

/** The variance of a side's sentences: its own, drawn towards the pooled one the more, the fewer its turns. */
function varianceOf({ turns, sentences, between, within }: Squares, pooled: number): number {
  const own = sentences === 1 ? pooled : (between + within) / (sentences - 1)
  return (turns * own + BORROWED * pooled) / (turns + BORROWED)
}

function interval(
  difference: number,
  standardError: number,
  df: number,
  deviation: number,
  quantile: number,
): Uncertainty {
  const reach = quantile * standardError
  return {
    low: difference - reach,
    high: difference + reach,
    pValue: twoSidedP(difference / standardError, df),
    effect: difference / deviation,
    df,
    standardError,
    reason: null,
  }
}

/** What is known of the values of a side when its sentences are forgotten. */
export interface Squares {
  readonly turns: number
  readonly sentences: number
  /** Σ m² over the turns. */
  readonly sizes: number
  /** Sums of squares between and within turns. */
  readonly between: number
  readonly within: number
}

/** The sums of squares of values. */
export function squares({ values, ends }: SideValues): Squares {
  const sentences = values.length
  let total = 0
  for (let i = 0; i < sentences; i++) total += values[i]!
  const mean = total / sentences
  let sizes = 0
  let between = 0
  let within = 0
  let start = 0
  for (const end of ends) {
    const size = end - start
    let sum = 0
    for (let i = start; i < end; i++) sum += values[i]!
    const own = sum / size
    for (let i = start; i < end; i++) within += (values[i]! - own) ** 2
    between += size * (own - mean) ** 2
    sizes += size * size
    start = end
  }
  return { turns: ends.length, sentences, sizes, between, within }
}
