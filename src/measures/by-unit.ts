import type { ScoredTurn } from '../scoring/score-call.js'
import { type CountOptions, type Counts, countTurns } from './counts.js'
import type { Measure } from './measure.js'
import { MEASURES, measure } from './registry.js'

/** How turns are put together: by section and side, by role, or by speaker. */
export const UNITS = {
  section: ({ turn }: ScoredTurn): string => `${turn.section} · ${turn.side}`,
  role: ({ turn }: ScoredTurn): string => turn.role,
  speaker: ({ turn }: ScoredTurn): string => turn.speaker,
} as const
export type Unit = keyof typeof UNITS

export interface UnitOptions extends CountOptions {
  /** Default: `MEASURES`; `measuresOf(call.engine)` adds those of the user's own lexicons. */
  readonly measures?: readonly Measure[]
}

/** The measures of one unit of a call. */
export interface UnitMeasures {
  readonly by: Unit
  readonly unit: string
  readonly counts: Counts
  /** By id; undefined ones are `NaN`. */
  readonly measures: Readonly<Record<string, number>>
}

/**
 * Every measure of every unit of one kind, in order of appearance.
 *
 * @example measureBy('speaker', call.turns)[0]?.measures.hedgeRate
 */
export function measureBy(
  by: Unit,
  turns: readonly ScoredTurn[],
  { measures = MEASURES, ...options }: UnitOptions = {},
): readonly UnitMeasures[] {
  const groups = new Map<string, ScoredTurn[]>()
  for (const turn of turns) {
    const unit = UNITS[by](turn)
    const group = groups.get(unit)
    if (group === undefined) groups.set(unit, [turn])
    else group.push(turn)
  }
  return [...groups].map(([unit, group]) => {
    const counts = countTurns(group, options)
    return { by, unit, counts, measures: measure(counts, measures) }
  })
}
