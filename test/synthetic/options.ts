import { FORMAT_NAMES, type FormatName } from './formats.js'
import type { Effect } from './parameters.js'

export interface SyntheticOptions {
  readonly calls: number
  readonly seed: number
  /**
   * How many firms there are, with as many quarters as that takes. Default: cohorts of 50 firms with 20 quarters each,
   * so that the first calls of an archive do not depend on how many follow.
   */
  readonly firms?: number | undefined
  /** Which effects are planted; the archive is the same without them but for the answers and returns they move. Default: both. */
  readonly planted?: readonly Effect[]
  /** Default: all. */
  readonly formats?: readonly FormatName[]
  /** Files that cannot be read, added to the archive, as a share of all files. Default: 0. */
  readonly damaged?: number
  /** Chance of a call alone in its file to be there twice, byte for byte, under another path. Default: 0. */
  readonly duplicates?: number
  /** Chance of a call to be there in a preliminary version too, which lacks some sentences. Default: 0. */
  readonly versions?: number
}

/** Every option decided. */
export type Settings = Readonly<Required<Omit<SyntheticOptions, 'firms'>>> & {
  /** Firms of a cohort. */
  readonly firms: number
  /** Quarters of a cohort. */
  readonly quarters: number
}

const COHORT = { firms: 50, quarters: 20 }

/** @throws RangeError for a count or share out of its range. */
export function settingsOf(options: SyntheticOptions): Settings {
  const { calls, seed, firms, planted = ['vague', 'tone'], formats = FORMAT_NAMES } = options
  const { damaged = 0, duplicates = 0, versions = 0 } = options
  whole('calls', calls, 0)
  whole('seed', seed, Number.MIN_SAFE_INTEGER)
  if (firms !== undefined) whole('firms', firms, 1)
  if (formats.length === 0) throw new RangeError('expected at least one format, found none')
  for (const [name, share] of Object.entries({ damaged, duplicates, versions }))
    if (!(share >= 0 && share < 1)) throw new RangeError(`expected ${name} in [0, 1), found ${share}`)
  const cohort = firms === undefined ? COHORT : { firms, quarters: Math.max(1, Math.ceil(calls / firms)) }
  return { calls, seed, planted, formats, damaged, duplicates, versions, ...cohort }
}

function whole(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`expected ${name} as a whole number of at least ${least}, found ${value}`)
}
