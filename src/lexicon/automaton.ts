import { FIRST_WORD, SYMBOL } from '../text/symbols.js'
import type { Vocabulary } from '../text/vocabulary.js'
import type { Network, Node } from './network.js'

/** Small numbers in as little memory as they fit: the tables are read at random, and what is in cache is fast. */
export type Ids = Uint16Array | Int32Array
const idsFor = (most: number, length: number): Ids =>
  most < 2 ** 16 ? new Uint16Array(length) : new Int32Array(length)

/**
 * All patterns as one deterministic automaton over token symbols. State 0 is failure, state 1 the start.
 *
 * A step looks in the exact table first; then, for adverbs, in `adverbStep`; then, for words, in `wordStep`.
 */
export interface Automaton {
  /** The state after the first token, by its symbol. */
  readonly first: Ids
  /** Exact steps of state s: `[edgeStart[s], edgeStart[s + 1])` of the next two columns, by ascending symbol. */
  readonly edgeStart: Int32Array
  readonly edgeSymbol: Ids
  readonly edgeTarget: Ids
  /** A bit for each (state, symbol) with an exact step, by hash: says no at once for most of running text. */
  readonly filter: Int32Array
  readonly adverbStep: Ids
  readonly wordStep: Ids
  readonly isAdverb: Uint8Array
  /** Entries accepted in state s: `accepted.slice(acceptStart[s], acceptStart[s + 1])`, ascending. */
  readonly acceptStart: Int32Array
  readonly accepted: Int32Array
}

const START = 1

const FILTER_BITS = 2 ** 19
const filterBit = (state: number, symbol: number): number =>
  Math.imul(Math.imul(state, 0x9e3779b1) ^ symbol, 0x85ebca6b) >>> 13

interface State {
  readonly nodes: Int32Array | readonly number[]
  readonly steps: Map<number, number>
  adverb: number
  word: number
}

/** Make a network deterministic (subset construction), with adverbs and words kept as default steps. */
export function buildAutomaton(network: Network, vocabulary: Vocabulary, adverbs: Iterable<number>): Automaton {
  const symbols = FIRST_WORD + vocabulary.words.length
  const isAdverb = new Uint8Array(symbols)
  isAdverb[SYMBOL.adverb] = 1
  for (const symbol of adverbs) isAdverb[symbol] = 1

  const close = (node: number, into: Set<number>): void => {
    if (into.has(node)) return
    into.add(node)
    for (const to of network.nodes[node]!.free) close(to, into)
  }

  const states: State[] = [{ nodes: [], steps: new Map(), adverb: 0, word: 0 }]
  const known = new Map<string, number>()
  const ofSingle = new Map<number, number>()
  /** The state that stands for a set of nodes and all they reach freely. */
  const stateOf = (targets: readonly number[]): number => {
    if (targets.length === 0) return 0
    const only = targets.every((target) => target === targets[0]) ? targets[0]! : undefined
    const single = only === undefined ? undefined : ofSingle.get(only)
    if (single !== undefined) return single
    const set = new Set<number>()
    for (const target of targets) close(target, set)
    // Nodes that only pass on make no difference between states.
    const nodes = Int32Array.from(set)
      .filter((node) => matters(network.nodes[node]!))
      .sort()
    const key = nodes.join()
    let state = known.get(key)
    if (state === undefined) {
      state = states.push({ nodes, steps: new Map(), adverb: 0, word: 0 }) - 1
      known.set(key, state)
    }
    if (only !== undefined) ofSingle.set(only, state)
    return state
  }

  stateOf([0])
  for (let s = START; s < states.length; s++) {
    const state = states[s]!
    const bySymbol = new Map<number, number[]>()
    const adverb: number[] = []
    const word: number[] = []
    for (const index of state.nodes) {
      const node = network.nodes[index]!
      adverb.push(...node.adverb)
      word.push(...node.word)
      for (const [symbol, targets] of node.steps) {
        const all = bySymbol.get(symbol)
        if (all === undefined) bySymbol.set(symbol, [...targets])
        else all.push(...targets)
      }
    }
    state.word = stateOf(word)
    state.adverb = stateOf([...adverb, ...word])
    for (const [symbol, targets] of bySymbol) {
      if (isAdverb[symbol] === 1) targets.push(...adverb)
      if (isWordSymbol(symbol)) targets.push(...word)
      state.steps.set(symbol, stateOf(targets))
    }
  }
  return { isAdverb, ...pack(states, network, symbols) }
}

const matters = ({ steps, adverb, word, accepts }: Node): boolean =>
  steps.size > 0 || adverb.length > 0 || word.length > 0 || accepts >= 0

/** A symbol that a gap of any words may hold. */
export const isWordSymbol = (symbol: number): boolean =>
  symbol >= FIRST_WORD || symbol === SYMBOL.unknown || symbol === SYMBOL.number || symbol === SYMBOL.adverb

function pack(states: readonly State[], network: Network, symbols: number): Omit<Automaton, 'isAdverb'> {
  const edges = states.reduce((sum, { steps }) => sum + steps.size, 0)
  const edgeStart = new Int32Array(states.length + 1)
  const edgeSymbol = idsFor(symbols, edges)
  const edgeTarget = idsFor(states.length, edges)
  const filter = new Int32Array(FILTER_BITS / 32)
  const first = idsFor(states.length, symbols)
  const adverbStep = idsFor(states.length, states.length)
  const wordStep = idsFor(states.length, states.length)
  const acceptStart = new Int32Array(states.length + 1)
  const accepted: number[] = []
  let edge = 0
  states.forEach(({ nodes, steps, adverb, word }, s) => {
    adverbStep[s] = adverb
    wordStep[s] = word
    acceptStart[s] = accepted.length
    const entries = Array.from(nodes, (node) => network.nodes[node]!.accepts).filter((entry) => entry >= 0)
    accepted.push(...entries.sort((a, b) => a - b))
    edgeStart[s] = edge
    for (const [symbol, target] of [...steps].sort(([a], [b]) => a - b)) {
      if (s === START) first[symbol] = target
      const bit = filterBit(s, symbol)
      filter[bit >>> 5]! |= 1 << (bit & 31)
      edgeSymbol[edge] = symbol
      edgeTarget[edge++] = target
    }
  })
  edgeStart[states.length] = edge
  acceptStart[states.length] = accepted.length
  return {
    first,
    edgeStart,
    edgeSymbol,
    edgeTarget,
    filter,
    adverbStep,
    wordStep,
    acceptStart,
    accepted: Int32Array.from(accepted),
  }
}

/** The state after `symbol` in `state`; 0 where no pattern goes on. */
export function nextState(automaton: Automaton, state: number, symbol: number): number {
  const bit = filterBit(state, symbol)
  if ((automaton.filter[bit >>> 5]! & (1 << (bit & 31))) !== 0) {
    const exact = exactStep(automaton, state, symbol)
    if (exact !== 0) return exact
  }
  if (automaton.isAdverb[symbol] === 1) return automaton.adverbStep[state]!
  return isWordSymbol(symbol) ? automaton.wordStep[state]! : 0
}

/** Binary search among the state's exact steps. */
function exactStep({ edgeStart, edgeSymbol, edgeTarget }: Automaton, state: number, symbol: number): number {
  const end = edgeStart[state + 1]!
  let low = edgeStart[state]!
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (edgeSymbol[middle]! < symbol) low = middle + 1
    else high = middle
  }
  return low < end && edgeSymbol[low] === symbol ? edgeTarget[low]! : 0
}
