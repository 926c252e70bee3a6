import type { Counts } from './counts.js'
import { LEVELS, type Level } from './measure.js'

/** The source of what was made here. */
export const OWN = 'hedgerow'

export const EVERY_LEVEL = LEVELS
export const TURNS_AND_UP: readonly Level[] = LEVELS.filter((level) => level !== 'sentence')
/** Units of several turns. */
export const GROUPS: readonly Level[] = TURNS_AND_UP.filter((level) => level !== 'turn')
/** Units that may hold both questions and answers. */
export const BOTH_SIDES: readonly Level[] = ['exchange', 'call']

/** What rates per 1,000 words have in common. */
export const RATE = {
  unit: 'cues per 1,000 words',
  range: [0, 1000],
  undefinedWhen: 'no words',
  levels: EVERY_LEVEL,
} as const
/** What shares of sentences have in common. */
export const SHARE = {
  unit: 'share of sentences',
  range: [0, 1],
  undefinedWhen: 'no sentences',
  levels: EVERY_LEVEL,
} as const

export const cuesOf = (counts: Counts, id: string): number => counts.cues[id] ?? 0
