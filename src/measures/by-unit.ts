import type { ScoredTurn } from '../scoring/score-call.js'
import type { SentenceScore } from '../scoring/score-text.js'
import { addCounts } from './add-counts.js'
import { type CountedTurn, countTurn } from './count-turn.js'
import { countEach } from './count-turns.js'
import type { CountOptions, Counts, DistinctCounts } from './counts.js'
import type { Level, Measure } from './measure.js'
import { MEASURES, measure } from './registry.js'

type OfTurn = Pick<ScoredTurn, 'turn'>

/** The name of the unit that a turn is in, at each level; `null` where it is in none. `section` is section and side. */
export const UNITS = {
  sentence: ({ turn }: OfTurn): string => String(turn.index),
  turn: ({ turn }: OfTurn): string => `${turn.index} · ${turn.speaker}`,
  exchange: ({ turn }: OfTurn): string | null => (turn.exchange === null ? null : String(turn.exchange)),
  speaker: ({ turn }: OfTurn): string => turn.speaker,
  role: ({ turn }: OfTurn): string => turn.role,
  section: ({ turn }: OfTurn): string => `${turn.section} · ${turn.side}`,
  call: (): string => 'call',
} as const satisfies Record<Level, (turn: OfTurn) => string | null>
export type Unit = Level

/** Which measures units have, and what is counted. */
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
export const measureBy = (by: Unit, turns: readonly ScoredTurn[], options: UnitOptions = {}): readonly UnitMeasures[] =>
  measureLevels([by], turns, options)[0]!

/**
 * `measureBy` for several levels, in their order. The turns are counted once for all of them.
 *
 * @example const [calls, speakers] = measureLevels(['call', 'speaker'], call.turns)
 */
export function measureLevels(
  levels: readonly Level[],
  turns: readonly ScoredTurn[],
  { measures = MEASURES, ...options }: UnitOptions = {},
): readonly (readonly UnitMeasures[])[] {
  const counted = levels.every((level) => level === 'sentence') ? [] : countEach(turns, options)
  return levels.map((by) => {
    const groups = by === 'sentence' ? sentencesOf(turns, options) : groupsOf(by, counted)
    const formulas = measures.map(({ id, levels: apt, compute }) => ({
      id,
      compute: apt.includes(by) ? compute : undefinedHere,
    }))
    return Array.from(groups, ([unit, group]) => {
      const counts = countUnit(group, options)
      return { by, unit, counts, measures: measure(counts, formulas) }
    })
  })
}

/**
 * The counts of a whole unit: those of its turns, and how many different exchanges and analysts it has.
 *
 * @param options With which the turns were counted.
 */
export const countUnit = (turns: readonly CountedTurn[], options: CountOptions = {}): Counts =>
  addCounts(turns, options, distinctOf(turns))

const undefinedHere = (): number => Number.NaN

function groupsOf(by: Level, turns: readonly CountedTurn[]): ReadonlyMap<string, readonly CountedTurn[]> {
  const groups = new Map<string, CountedTurn[]>()
  const nameOf = by === 'speaker' ? speakerNames() : UNITS[by]
  for (const turn of turns) {
    const unit = nameOf(turn)
    if (unit === null) continue
    const group = groups.get(unit)
    if (group === undefined) groups.set(unit, [turn])
    else group.push(turn)
  }
  return groups
}

/** The names of speakers; who shares one with another is told apart by role, and by number where the role is the same too. */
function speakerNames(): (turn: CountedTurn) => string {
  const names = new Map<string, string>()
  const bearers = new Map<string, string>()
  const isTaken = (name: string, id: string): boolean => (bearers.get(name) ?? id) !== id
  return ({ turn: { participantId: id, speaker, role } }) => {
    const known = names.get(id)
    if (known !== undefined) return known
    const withRole = `${speaker} · ${role}`
    const name = !isTaken(speaker, id) ? speaker : !isTaken(withRole, id) ? withRole : `${withRole} · ${id}`
    names.set(id, name)
    bearers.set(name, id)
    return name
  }
}

/** A sentence as a turn of its own: what is known of whole turns only (answers, own dictionary) is not in it. */
const sentenceTurn = ({ turn }: ScoredTurn, sentence: SentenceScore, options: CountOptions): CountedTurn =>
  countTurn({ turn, sentences: [sentence] }, options)

const sentencesOf = (
  turns: readonly ScoredTurn[],
  options: CountOptions,
): ReadonlyMap<string, readonly CountedTurn[]> =>
  new Map(
    turns.flatMap((scored) =>
      scored.sentences.flatMap((sentence, i) =>
        sentence.boilerplate && options.notices !== true
          ? []
          : [[`${UNITS.sentence(scored)}.${i}`, [sentenceTurn(scored, sentence, options)]] as const],
      ),
    ),
  )

function distinctOf(turns: readonly CountedTurn[]): DistinctCounts {
  const exchanges = new Set<number>()
  const analysts = new Set<string>()
  for (const { turn } of turns) {
    if (turn.exchange !== null) exchanges.add(turn.exchange)
    if (turn.kind === 'question') analysts.add(turn.participantId)
  }
  return { exchanges: exchanges.size, analysts: analysts.size }
}
