import { type CountOptions, type Counts, countTurns } from '../measures/counts.js'
import type { Count } from '../measures/measure.js'
import type { ScoredTurn } from '../scoring/score-call.js'
import type { SideValues } from './contrast.js'

/** What each sentence of some turns adds to each count that is not 0 everywhere. */
export interface SentenceCounts {
  /** For each turn the index after its last sentence. */
  readonly ends: readonly number[]
  /** By path of the count, `words` or `cues.modal`: one number a sentence. */
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Counts known of whole turns only (answers, Loughran–McDonald words): spread evenly over the turn's sentences. */
  readonly ofTurns: ReadonlySet<string>
}

/** What each sentence adds to a measure of its side. */
export interface Influence extends SideValues {
  /** The measure is made of counts of whole turns: its values do not vary within a turn. */
  readonly ofTurns: boolean
}

/** Every number in counts, those of nested records by path. */
function eachNumber(
  counts: object,
  prefix: string,
  take: (path: string, value: number, holder: Record<string, number>, key: string) => void,
): void {
  const holder = counts as Record<string, number | object | undefined>
  for (const key in holder) {
    const value = holder[key]
    const path = prefix === '' ? key : `${prefix}.${key}`
    if (typeof value === 'number') take(path, value, holder as Record<string, number>, key)
    else if (value !== undefined) eachNumber(value, path, take)
  }
}

/**
 * Counts sentence by sentence. Columns add up to `countTurns(turns, options)`, turns without a sentence left aside.
 *
 * @example sentenceCounts(call.turns).columns.get('words')
 */
export function sentenceCounts(turns: readonly ScoredTurn[], options: CountOptions = {}): SentenceCounts {
  const { notices = false } = options
  const kept = turns.map(({ sentences }) => sentences.filter(({ boilerplate }) => notices || !boilerplate))
  const total = kept.reduce((sum, sentences) => sum + sentences.length, 0)
  const columns = new Map<string, Float64Array>()
  const column = (path: string): Float64Array => {
    const found = columns.get(path) ?? new Float64Array(total)
    columns.set(path, found)
    return found
  }
  const ofTurns = new Set<string>()
  const ends: number[] = []
  let at = 0
  turns.forEach((turn, i) => {
    const start = at
    for (const sentence of kept[i]!) {
      const one = countTurns([{ turn: turn.turn, sentences: [sentence] }], options)
      eachNumber(one, '', (path, value) => {
        if (value !== 0) column(path)[at] = value
      })
      at++
    }
    ends.push(at)
    if (at > start)
      eachNumber(countTurns([turn], options), '', (path, value) => {
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

/** Step of the difference quotient, relative to the count: 2⁻¹⁷ balances what is cut off against what is rounded off. */
const STEP = 2 ** -17
/** A value below this part of its terms is what rounding left of 0. */
const ROUNDING = 1e-8

/** How a measure changes with each count, at the counts of a side; counts of 0 and changes of 0 are left out. */
export type Gradient = ReadonlyMap<string, number>

/**
 * The gradients of several measures at the counts of one side, by central differences.
 *
 * Any formula will do. That of a ratio is found to ten digits, and takes two evaluations a count, not one a sentence as
 * the jackknife would.
 */
export function gradients(counts: Counts, formulas: readonly Count[]): readonly Gradient[] {
  const scratch = structuredClone(counts)
  const found = formulas.map(() => new Map<string, number>())
  eachNumber(scratch, '', (path, value, holder, key) => {
    if (value === 0 || Number.isNaN(value)) return
    const step = value * STEP
    holder[key] = value + step
    const above = formulas.map((compute) => compute(scratch))
    holder[key] = value - step
    formulas.forEach((compute, i) => {
      const change = above[i]! - compute(scratch)
      if (change !== 0) found[i]!.set(path, change / (2 * step))
    })
    holder[key] = value
  })
  return found
}

/** The counts of the same text said twice: a ratio stays as it is, a total doubles. */
export function doubled(counts: Counts): Counts {
  const twice = structuredClone(counts)
  eachNumber(twice, '', (_, value, holder, key) => {
    holder[key] = 2 * value
  })
  return twice
}

/**
 * The influence of each sentence on a measure of its side: what it adds, times the number of sentences.
 *
 *     xᵢ = S · (Σ gₖ · cᵢₖ − mean),  g = gradient of the measure at the side's counts, cᵢ = counts of the sentence
 *
 * For a share these are 1 − p and −p; for a ratio n / d in general S · (nᵢ − r · dᵢ) / Σ d. The measure varies between
 * samples of sentences as their mean does, up to terms of order 1 / S.
 *
 * @param turns Indexes of the side's turns in `ends`, ascending.
 * @source Huber & Ronchetti (2009), Robust Statistics, ch. 1 (influence values, delta method)
 * @example influence(sentenceCounts(turns), [0, 1], gradient).values
 */
export function influence(counts: SentenceCounts, turns: readonly number[], gradient: Gradient): Influence {
  const ends: number[] = []
  let size = 0
  for (const turn of turns) {
    const length = counts.ends[turn]! - (counts.ends[turn - 1] ?? 0)
    size += length
    if (length > 0) ends.push(size)
  }
  const values = new Float64Array(size)
  const terms = new Float64Array(size)
  let ofTurns = false
  for (const [path, slope] of gradient) {
    const column = counts.columns.get(path)
    if (column === undefined) continue
    if (counts.ofTurns.has(path)) ofTurns = true
    let to = 0
    for (const turn of turns) {
      const end = counts.ends[turn]!
      for (let from = counts.ends[turn - 1] ?? 0; from < end; from++, to++) {
        const term = size * slope * column[from]!
        values[to]! += term
        terms[to]! += Math.abs(term)
      }
    }
  }
  let mean = 0
  for (const value of values) mean += value / size
  for (let i = 0; i < size; i++) {
    values[i]! -= mean
    if (Math.abs(values[i]!) <= ROUNDING * terms[i]!) values[i] = 0
  }
  return { values, ends, ofTurns }
}
