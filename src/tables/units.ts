import { type CountedTurn, type CountOptions, type Counts, countUnit } from '../measures/index.js'

/** A part of a call with its counts. */
export interface Unit<Key> {
  readonly key: Key
  readonly turns: readonly CountedTurn[]
  readonly counts: Counts
}

/** The parts of a call by what `keyOf` says of each turn, in order of appearance; turns of `null` are in none. */
export function unitsBy<Key extends string | number>(
  turns: readonly CountedTurn[],
  keyOf: (turn: CountedTurn) => Key | null,
  options: CountOptions,
): readonly Unit<Key>[] {
  const groups = new Map<Key, CountedTurn[]>()
  for (const turn of turns) {
    const key = keyOf(turn)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [turn])
    else group.push(turn)
  }
  return [...groups].map(([key, group]) => ({ key, turns: group, counts: countUnit(group, options) }))
}
