import { FIRST_WORD, SYMBOL } from '../text/symbols.js'
import type { Vocabulary } from '../text/vocabulary.js'
import type { Network } from './network.js'
import { filterLength, setStep, sizeFor, tableOf } from './step-table.js'
import { closureOf, type Subset, subsetOf } from './subset.js'

/**
 * All patterns as one deterministic automaton over token symbols. State 0 is failure, state 1 the start.
 *
 * A state is made when a text first comes to it: texts come to a few in a hundred of those there are, and what is small
 * stays in cache. What is found does not depend on it. A step looks among the exact steps of the state first; then
 * adverbs have a default step, and other words another.
 */
export interface Automaton {
  /** The state after the first token, by its symbol. */
  readonly first: Int32Array
  /** The `FIELD`s of each state, side by side. */
  readonly states: Int32Array
  /** The tables of exact steps, with their filter. */
  readonly steps: Int32Array
  readonly filter: Int32Array
  /** Entries state by state, in the order of their ranks; the last of each state as `-1 - entry`. */
  readonly accepted: Int32Array
  /** The field with the default step for a symbol; 0 where none is for it. */
  readonly fallback: Uint8Array
  /** Make the state to which `symbol` leads from `state`, where that is `LATER`; the columns may be others then. */
  readonly make: (state: number, symbol: number) => number
}

export const START = 1
/** Stands for a state that is not made yet: no step leads back to the start. */
export const LATER = START

/** Fields of a state: its table of exact steps, where its entries begin (0: it accepts none), its default steps. */
export const FIELD = { table: 0, accepted: 1, word: 2, adverb: 3 } as const
/** State s has the `2 ** FIELD_BITS` numbers from `s << FIELD_BITS` on. */
export const FIELD_BITS = 2

/**
 * Make a network deterministic (subset construction), with adverbs and words kept as default steps.
 *
 * @param ranks By entry: where two are accepted, the lower stands first.
 */
export function buildAutomaton(
  network: Network,
  vocabulary: Vocabulary,
  adverbs: Iterable<number>,
  ranks: ArrayLike<number>,
): Automaton {
  const fallback = Uint8Array.from({ length: FIRST_WORD + vocabulary.words.length }, (_, symbol) =>
    isWordSymbol(symbol) ? FIELD.word : 0,
  )
  for (const symbol of [SYMBOL.adverb, ...adverbs]) fallback[symbol] = FIELD.adverb
  const subsets: Subset[] = []
  const known = new Map<string, number>()
  let pairs = 0
  let entries = 0

  /** The state that stands for a set of nodes and all they reach freely. */
  const stateOf = (targets: readonly number[]): number => {
    const nodes = closureOf(network, targets)
    const key = nodes.join()
    const state = known.get(key) ?? add(subsetOf(network, nodes))
    known.set(key, state)
    return state
  }

  const add = (subset: Subset): number => {
    const state = subsets.push(subset) - 1
    const { steps, adverb, word, accepts } = subset
    const size = sizeFor(steps.size)
    const table = tableOf(pairs, size)
    const at = state << FIELD_BITS
    automaton.states = withRoom(automaton.states, at + (1 << FIELD_BITS))
    automaton.states[at + FIELD.table] = table
    automaton.states[at + FIELD.accepted] = accepts.length === 0 ? 0 : entries
    automaton.states[at + FIELD.word] = word.length === 0 ? 0 : LATER
    automaton.states[at + FIELD.adverb] = word.length + adverb.length === 0 ? 0 : LATER
    pairs += 2 ** size
    automaton.steps = withRoom(automaton.steps, 2 * pairs)
    automaton.filter = withRoom(automaton.filter, filterLength(pairs))
    for (const symbol of steps.keys()) setStep(automaton.steps, automaton.filter, table, symbol, LATER)
    automaton.accepted = withRoom(automaton.accepted, entries + accepts.length)
    const ranked = [...accepts].sort((a, b) => ranks[a]! - ranks[b]! || a - b)
    for (const entry of ranked) automaton.accepted[entries++] = entry === ranked.at(-1) ? -1 - entry : entry
    return state
  }

  const make = (state: number, symbol: number): number => {
    const { steps, adverb, word } = subsets[state]!
    const exact = steps.get(symbol)
    const field = fallback[symbol]!
    const next = stateOf([...(exact ?? []), ...(field === FIELD.adverb ? adverb : []), ...(field === 0 ? [] : word)])
    const at = state << FIELD_BITS
    if (state === START) automaton.first[symbol] = next
    else if (exact === undefined) automaton.states[at + field] = next
    else setStep(automaton.steps, automaton.filter, automaton.states[at + FIELD.table]!, symbol, next)
    return next
  }

  const automaton = {
    first: new Int32Array(fallback.length),
    states: new Int32Array(0),
    steps: new Int32Array(0),
    filter: new Int32Array(0),
    accepted: new Int32Array(0),
    fallback,
    make,
  }
  // Failure has an entry that it does not accept: so 0 is a place that no state has.
  add({ steps: new Map(), adverb: [], word: [], accepts: [0] })
  stateOf([0])
  for (const symbol of subsets[START]!.steps.keys()) automaton.first[symbol] = LATER
  return automaton
}

function withRoom(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= column.length) return column
  const larger = new Int32Array(2 * length)
  larger.set(column)
  return larger
}

/** A symbol that a gap of any words may hold. */
const isWordSymbol = (symbol: number): boolean =>
  symbol >= FIRST_WORD || symbol === SYMBOL.unknown || symbol === SYMBOL.number || symbol === SYMBOL.adverb
