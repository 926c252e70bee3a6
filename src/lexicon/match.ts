import type { Tokens } from '../text/scan.js'
import { SYMBOL } from '../text/symbols.js'
import { type Automaton, nextState } from './automaton.js'

/** What the matcher found before any look at sense: tokens `[first, last)` are a phrase of entry `entry`. */
export interface Match {
  readonly first: number
  readonly last: number
  readonly entry: number
}

/**
 * Every phrase of every pattern in tokens `[from, to)`, by first token, shortest first.
 *
 * Linear in the tokens: from each token the walk ends after at most the longest pattern's length.
 * Hyphens inside compounds are looked through; no phrase crosses other punctuation or an annotation.
 */
export function findMatches(automaton: Automaton, tokens: Tokens, from = 0, to = tokens.count): Match[] {
  const { first, acceptStart, accepted } = automaton
  const { symbol } = tokens
  const matches: Match[] = []
  for (let i = from; i < to; i++) {
    let state = first[symbol[i]!]!
    for (let last = i + 1; state !== 0; last++) {
      for (let k = acceptStart[state]!; k < acceptStart[state + 1]!; k++)
        matches.push({ first: i, last, entry: accepted[k]! })
      while (last < to && symbol[last] === SYMBOL.joiner) last++
      state = last < to ? nextState(automaton, state, symbol[last]!) : 0
    }
  }
  return matches
}
