import type { Tokens } from '../text/scan.js'
import { SYMBOL } from '../text/symbols.js'
import { type Automaton, FIELD, FIELD_BITS, LATER, START } from './automaton.js'
import { mayStep, placeOf } from './step-table.js'

/** What the matcher found before any look at sense: tokens `[first, last)` are a phrase of entry `entry`. */
export interface Match {
  readonly first: number
  readonly last: number
  readonly entry: number
}

/** Matches as columns, of which the first `count` places are filled: made once, they serve sentence after sentence. */
export interface Matches {
  count: number
  /** Tokens of the longest match. */
  longest: number
  first: Int32Array
  last: Int32Array
  entry: Int32Array
}

const SOME = 64
export const noMatches = (): Matches => ({
  count: 0,
  longest: 0,
  first: new Int32Array(SOME),
  last: new Int32Array(SOME),
  entry: new Int32Array(SOME),
})

/**
 * Every phrase of every pattern in tokens `[from, to)`: by first token, shortest first, then by rank, then by number.
 *
 * Linear in the tokens: from each token the walk ends after at most the longest pattern's length.
 * Hyphens inside compounds are looked through; no phrase crosses other punctuation or an annotation.
 */
export function findMatches(automaton: Automaton, tokens: Tokens, from = 0, to = tokens.count): Match[] {
  const matches = noMatches()
  collectMatches(matches, automaton, tokens, from, to)
  const { first, last, entry } = matches
  return Array.from({ length: matches.count }, (_, m) => ({ first: first[m]!, last: last[m]!, entry: entry[m]! }))
}

// An import or a field costs a look at each use, a constant of this file does not.
const { joiner: JOINER } = SYMBOL
const { table: TABLE, accepted: ACCEPTED } = FIELD
const BITS = FIELD_BITS

/** The same into columns, in place of what they held. */
export function collectMatches(matches: Matches, automaton: Automaton, tokens: Tokens, from: number, to: number): void {
  let { first, states, filter, steps, accepted } = automaton
  const { fallback } = automaton
  const { symbol } = tokens
  matches.count = 0
  matches.longest = 0
  for (let i = from; i < to; i++) {
    let before = START
    let next = symbol[i]!
    let state = first[next]!
    for (let last = i + 1; state !== 0; last++) {
      if (state === LATER) {
        state = automaton.make(before, next)
        ;({ first, states, filter, steps, accepted } = automaton)
      }
      const fields = state << BITS
      for (let at = states[fields + ACCEPTED]!; at !== 0; at = accepted[at]! < 0 ? 0 : at + 1)
        push(matches, i, last, accepted[at]!)
      while (last < to && symbol[last] === JOINER) last++
      if (last >= to) break
      before = state
      next = symbol[last]!
      const table = states[fields + TABLE]!
      state = mayStep(filter, table, next) ? steps[placeOf(steps, table, next) + 1]! : 0
      if (state !== 0) continue
      const field = fallback[next]!
      if (field !== 0) state = states[fields + field]!
    }
  }
}

function push(matches: Matches, first: number, last: number, entry: number): void {
  const { count } = matches
  if (count === matches.first.length) {
    matches.first = doubled(matches.first)
    matches.last = doubled(matches.last)
    matches.entry = doubled(matches.entry)
  }
  matches.first[count] = first
  matches.last[count] = last
  matches.entry[count] = entry < 0 ? -1 - entry : entry
  matches.count = count + 1
  if (last - first > matches.longest) matches.longest = last - first
}

function doubled(column: Int32Array): Int32Array {
  const larger = new Int32Array(2 * column.length)
  larger.set(column)
  return larger
}
