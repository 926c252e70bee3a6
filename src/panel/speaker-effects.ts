import { tQuantile } from '../compare/student-t.js'
import { sameLength } from './checked.js'
import { ols } from './ols.js'

/** Who is left out. */
export interface SpeakerOptions {
  /** Speakers of fewer calls are left out. Default: 3. */
  readonly least?: number
}

/** How much more (or less) a speaker does than prepared remarks and questions let expect. */
export interface SpeakerEffect {
  readonly speaker: string
  readonly calls: number
  /** In the unit of the measure; the mean over calls is 0. */
  readonly effect: number
  readonly standardError: number
  /** Bounds of the 95% interval. */
  readonly low: number
  readonly high: number
  /** Drawn towards 0 the more, the less is known of the speaker. */
  readonly shrunk: number
}

/** The effects of all speakers, and how much speakers differ. */
export interface SpeakerEffects {
  /** In order of name. */
  readonly speakers: readonly SpeakerEffect[]
  /** Speakers with too few calls to be in the list. */
  readonly leftOut: number
  /** Variance of speakers beyond what chance makes, and of calls of one speaker. */
  readonly between: number
  readonly within: number
  /** Coefficients of the controls. */
  readonly slopes: Readonly<Record<string, number>>
}

/**
 * The vagueness of speakers: their fixed effects in a measure of answers, given that of prepared remarks and questions.
 *
 *     effect = mean of y − xβ over the speaker's calls − that over all calls, β within speakers
 *     SE² = within / calls + dᵀ V d, d = the speaker's mean controls − those of all calls, V of β (HC1)
 *     shrunk = effect · between / (between + SE²)
 *
 * `between` is by moments: the mean of effect² − SE², at least 0. All calls are used: as a signal it knows the future
 * unless only calls up to a day are given. `within` has calls − speakers − controls degrees of freedom.
 *
 * @throws BAD_TABLE where columns differ in length, make each other up or have too few rows.
 * @source Dzieliński, Wagner & Zeckhauser (2021), Straight talkers and vague talkers (speaker effects); Morris (1983),
 *   Journal of the American Statistical Association 78(381) (shrinkage)
 * @example speakerEffects(answers, { prepared, questions }, speaker).speakers[0]?.shrunk
 */
export function speakerEffects(
  y: readonly number[],
  controls: Readonly<Record<string, readonly number[]>>,
  speaker: readonly string[],
  { least = 3 }: SpeakerOptions = {},
): SpeakerEffects {
  sameLength({ y, speaker }, controls)
  const names = Object.keys(controls)
  const isWhole = (row: number): boolean =>
    !Number.isNaN(y[row]) && names.every((name) => !Number.isNaN(controls[name]![row]))
  const calls = new Map<string, number[]>(speaker.map((name) => [name, []]))
  for (const [row, name] of speaker.entries()) if (isWhole(row)) calls.get(name)!.push(row)
  const kept = [...calls].filter(([, rows]) => rows.length >= least).sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = kept.flatMap(([, own]) => own)
  const of = <Value>(column: readonly Value[]): Value[] => rows.map((row) => column[row]!)
  const columns = Object.fromEntries(names.map((name) => [name, of(controls[name]!)]))
  const { coefficients, covariance } = ols(of(y), columns, { effects: { speaker: of(speaker) } })
  const rest = (row: number): number =>
    names.reduce((left, name, j) => left - coefficients[j]! * controls[name]![row]!, y[row]!)
  const centre = mean(rows.map(rest))
  const means = kept.map(([, own]) => mean(own.map(rest)))
  const df = rows.length - kept.length - names.length
  const squares = kept.map(([, own], i) => own.reduce((sum, row) => sum + (rest(row) - means[i]!) ** 2, 0))
  const within = squares.reduce((sum, square) => sum + square, 0) / df
  const controlMean = (of: readonly number[]): number[] =>
    names.map((name) => mean(of.map((row) => controls[name]![row]!)))
  const usual = controlMean(rows)
  const variances = kept.map(([, own]) => {
    const apart = controlMean(own).map((value, j) => value - usual[j]!)
    const ofSlopes = apart.reduce(
      (sum, a, i) => sum + apart.reduce((row, b, j) => row + a * covariance[i]![j]! * b, 0),
      0,
    )
    return within / own.length + ofSlopes
  })
  const between = Math.max(0, mean(means.map((value, i) => (value - centre) ** 2 - variances[i]!)))
  return {
    speakers: kept.map(([name, own], i) => {
      const effect = means[i]! - centre
      const standardError = Math.sqrt(variances[i]!)
      const reach = tQuantile(0.05, df) * standardError
      return {
        speaker: name,
        calls: own.length,
        effect,
        standardError,
        low: effect - reach,
        high: effect + reach,
        shrunk: between === 0 ? 0 : (effect * between) / (between + standardError ** 2),
      }
    }),
    leftOut: calls.size - kept.length,
    between,
    within,
    slopes: Object.fromEntries(names.map((name, j) => [name, coefficients[j]!])),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
