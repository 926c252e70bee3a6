import { addCounts } from '../measures/add-counts.js'
import { type CountedTurn, countTurn } from '../measures/count-turn.js'
import type { CountOptions, Counts } from '../measures/counts.js'
import { countAt } from '../measures/reads.js'

/** What each sentence of some turns adds to each count. */
export interface SentenceCounts {
  /** For each turn the index after its last sentence; ascending. */
  readonly ends: readonly number[]
  /** By path of the count, `words` or `cues.modal`: one number a sentence. Of a class without cues there is none. */
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Counts known of whole turns only (answers, Loughran–McDonald words): spread evenly over the turn's sentences. */
  readonly ofTurns: ReadonlySet<string>
}

/** By prefix and key the paths made before: a string put together anew is hashed anew wherever it is looked up. */
const PATHS = new Map<string, Map<string, string>>()

function pathsAfter(prefix: string): Map<string, string> {
  const paths = PATHS.get(prefix) ?? new Map<string, string>()
  PATHS.set(prefix, paths)
  return paths
}

/**
 * Every number in counts that is not 0, those of nested records by path: `words`, `cues.modal`.
 *
 * @param prefix Of the paths: what the counts themselves are found by. For whole counts ''.
 */
function eachNumber(counts: object, prefix: string, take: (path: string, value: number) => void): void {
  const holder = counts as Record<string, number | object | undefined>
  const paths = pathsAfter(prefix)
  for (const key in holder) {
    const value = holder[key]
    if (value === 0 || value === undefined) continue
    let path = paths.get(key)
    if (path === undefined) {
      path = prefix === '' ? key : `${prefix}.${key}`
      paths.set(key, path)
    }
    if (typeof value === 'number') take(path, value)
    else eachNumber(value, path, take)
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
  const ends: number[] = []
  const rows: Counts[] = []
  for (const { turn, sentences } of turns) {
    for (const sentence of sentences)
      if (notices || !sentence.boilerplate) rows.push(countTurn({ turn, sentences: [sentence] }, options).counts)
    ends.push(rows.length)
  }
  const columns = columnsOf(rows)
  const ofTurns = new Set<string>()
  // No turn has less than its sentences, so what is left of all tells whether any turn has more.
  eachNumber(addCounts(turns, options), '', (path, total) => {
    if (!isMore(total, sum(columns.get(path), 0, rows.length))) return
    const spread = columns.get(path) ?? new Float64Array(rows.length)
    const count = countAt(path)
    turns.forEach(({ counts }, turn) => {
      const start = turn === 0 ? 0 : ends[turn - 1]!
      const end = ends[turn]!
      const rest = count(counts) - sum(spread, start, end)
      if (end === start || !isMore(rest, 0)) return
      ofTurns.add(path)
      for (let i = start; i < end; i++) spread[i]! += rest / (end - start)
    })
    if (ofTurns.has(path)) columns.set(path, spread)
  })
  return { ends, columns, ofTurns }
}

/** A column for each count: those of all rows, which have the same keys, and of records within them as they come. */
function columnsOf(rows: readonly Counts[]): Map<string, Float64Array> {
  const columns = new Map<string, Float64Array>()
  // Float64Array.from(rows, (row) => row[key]) for each key, but by place: a key that varies takes ten times as long.
  const values = rows.map((row): readonly (number | object)[] => Object.values(row))
  Object.keys(rows[0] ?? {}).forEach((key, k) => {
    const column = new Float64Array(rows.length)
    if (typeof values[0]![k] === 'number') columns.set(key, column)
    for (let i = 0; i < rows.length; i++) {
      const value = values[i]![k]!
      if (typeof value === 'number') column[i] = value
      else
        eachNumber(value, key, (path, within) => {
          const found = columns.get(path) ?? new Float64Array(rows.length)
          columns.set(path, found)
          found[i] = within
        })
    }
  })
  return columns
}

/** More than rounding. */
const isMore = (whole: number, parts: number): boolean => Math.abs(whole - parts) > 1e-9

const sum = (column: Float64Array | undefined, from: number, to: number): number => {
  let total = 0
  if (column !== undefined) for (let i = from; i < to; i++) total += column[i]!
  return total
}
