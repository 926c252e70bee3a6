import { type CountedTurn, countTurn } from '../measures/count-turn.js'
import type { CountOptions } from '../measures/counts.js'

/** What each sentence of some turns adds to each count that is not 0 everywhere. */
export interface SentenceCounts {
  /** For each turn the index after its last sentence; ascending. */
  readonly ends: readonly number[]
  /** By path of the count, `words` or `cues.modal`: one number a sentence. */
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Counts known of whole turns only (answers, Loughran–McDonald words): spread evenly over the turn's sentences. */
  readonly ofTurns: ReadonlySet<string>
}

/**
 * Every number in counts, those of nested records by path.
 *
 * @param take Given also the record that holds the number, and its key there.
 */
export function eachNumber(
  counts: object,
  prefix: string,
  take: (path: string, value: number, holder: Record<string, number>, key: string) => void,
): void {
  const holder = counts as Record<string, number | object | undefined>
  for (const key in holder) {
    const value = holder[key]
    if (typeof value === 'number') take(prefix + key, value, holder as Record<string, number>, key)
    else if (value !== undefined) eachNumber(value, `${prefix}${key}.`, take)
  }
}

/**
 * Counts sentence by sentence. Columns add up to the counts of the turns, turns without a sentence left aside.
 *
 * @param options With which the turns were counted.
 * @example sentenceCounts(countEach(call.turns)).columns.get('words')
 */
export function sentenceCounts(turns: readonly CountedTurn[], options: CountOptions = {}): SentenceCounts {
  const { notices = false } = options
  const kept = turns.map(({ sentences }) => sentences.filter(({ boilerplate }) => notices || !boilerplate))
  const total = kept.reduce((sum, sentences) => sum + sentences.length, 0)
  const columns = new Map<string, Float64Array>()
  const column = (path: string): Float64Array => {
    const found = columns.get(path)
    if (found !== undefined) return found
    const made = new Float64Array(total)
    columns.set(path, made)
    return made
  }
  const ofTurns = new Set<string>()
  const ends: number[] = []
  let at = 0
  const take = (path: string, value: number): void => {
    if (value !== 0) column(path)[at] = value
  }
  turns.forEach(({ turn, counts }, i) => {
    const start = at
    for (const sentence of kept[i]!) {
      eachNumber(countTurn({ turn, sentences: [sentence] }, options).counts, '', take)
      at++
    }
    ends.push(at)
    if (at > start)
      eachNumber(counts, '', (path, value) => {
        const rest = value - sum(columns.get(path), start, at)
        if (!(Math.abs(rest) > 1e-9)) return
        ofTurns.add(path)
        const spread = column(path)
        for (let j = start; j < at; j++) spread[j]! += rest / (at - start)
      })
  })
  return { ends, columns, ofTurns }
}

const sum = (column: Float64Array | undefined, from: number, to: number): number => {
  let total = 0
  if (column !== undefined) for (let i = from; i < to; i++) total += column[i]!
  return total
}

/**
 * The same of some of the turns; those without a sentence are left out.
 *
 * @param turns Indexes of the turns, ascending.
 */
export function sentencesOf({ ends, columns, ofTurns }: SentenceCounts, turns: readonly number[]): SentenceCounts {
  const places: number[] = []
  const chosen: number[] = []
  for (const turn of turns) {
    const start = turn === 0 ? 0 : ends[turn - 1]!
    for (let i = start; i < ends[turn]!; i++) places.push(i)
    if (ends[turn]! > start) chosen.push(places.length)
  }
  const pick = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(places.length)
    for (let i = 0; i < places.length; i++) picked[i] = column[places[i]!]!
    return picked
  }
  return { ends: chosen, columns: new Map(Array.from(columns, ([path, column]) => [path, pick(column)])), ofTurns }
}
