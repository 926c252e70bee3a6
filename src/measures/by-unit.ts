import type { ScoredTurn } from '../scoring/score-call.js'
import { type CountOptions, type Counts, countTurns } from './counts.js'
import type { Level, Measure } from './measure.js'
import { MEASURES } from './registry.js'

/** The name of the unit that a turn is in, at each level; `null` where it is in none. `section` is section and side. */
export const UNITS = {
  sentence: ({ turn }: ScoredTurn): string => String(turn.index),
  turn: ({ turn }: ScoredTurn): string => `${turn.index} · ${turn.speaker}`,
  exchange: ({ turn }: ScoredTurn): string | null => (turn.exchange === null ? null : String(turn.exchange)),
  speaker: ({ turn }: ScoredTurn): string => turn.speaker,
  role: ({ turn }: ScoredTurn): string => turn.role,
  section: ({ turn }: ScoredTurn): string => `${turn.section} · ${turn.side}`,
  call: (): string => 'call',
} as const satisfies Record<Level, (turn: ScoredTurn) => string | null>
export type Unit = Level

export interface UnitOptions extends CountOptions {
  /** Default: `MEASURES`; `measuresOf(call.engine)` adds those of the user's own lexicons. */
  readonly measures?: readonly Measure[]
}

/** The measures of one unit of a call. */
export interface UnitMeasures {
  readonly by: Unit
  readonly unit: string
  readonly counts: Counts
  /** By id; undefined ones, and those that make no sense at this level, are `NaN`. */
  readonly measures: Readonly<Record<string, number>>
}

/**
 * Every measure of every unit of one kind, in order of appearance.
 *
 * Sentences are named "TURN.SENTENCE", both from 0; those in notices are left out unless asked for.
 *
 * @example measureBy('speaker', call.turns)[0]?.measures.hedgeRate
 */
export function measureBy(
  by: Unit,
  turns: readonly ScoredTurn[],
  { measures = MEASURES, ...options }: UnitOptions = {},
): readonly UnitMeasures[] {
  const groups = by === 'sentence' ? sentencesOf(turns, options) : groupsOf(by, turns)
  return [...groups].map(([unit, group]) => {
    const counts = countUnit(group, options)
    const values = measures.map(({ id, levels, compute }) => [id, levels.includes(by) ? compute(counts) : Number.NaN])
    return { by, unit, counts, measures: Object.fromEntries(values) }
  })
}

/** The counts of a whole unit: those of its turns, and how many different exchanges and analysts it has. */
export const countUnit = (turns: readonly ScoredTurn[], options: CountOptions = {}): Counts => ({
  ...countTurns(turns, options),
  distinct: distinctOf(turns),
})

function groupsOf(by: Unit, turns: readonly ScoredTurn[]): ReadonlyMap<string, readonly ScoredTurn[]> {
  const groups = new Map<string, ScoredTurn[]>()
  for (const turn of turns) {
    const unit = UNITS[by](turn)
    if (unit === null) continue
    const group = groups.get(unit)
    if (group === undefined) groups.set(unit, [turn])
    else group.push(turn)
  }
  return groups
}

/** Each sentence as a turn of its own: what is known of whole turns only (answers, own dictionary) is not in it. */
const sentencesOf = (
  turns: readonly ScoredTurn[],
  { notices = false }: CountOptions,
): ReadonlyMap<string, readonly ScoredTurn[]> =>
  new Map(
    turns.flatMap((scored) =>
      scored.sentences.flatMap((sentence, i) =>
        sentence.boilerplate && !notices
          ? []
          : [[`${UNITS.sentence(scored)}.${i}`, [{ turn: scored.turn, sentences: [sentence] }]] as const],
      ),
    ),
  )

const distinctOf = (turns: readonly ScoredTurn[]): Counts['distinct'] & object => ({
  exchanges: new Set(turns.flatMap(({ turn }) => turn.exchange ?? [])).size,
  analysts: new Set(turns.flatMap(({ turn }) => (turn.kind === 'question' ? turn.participantId : []))).size,
})
