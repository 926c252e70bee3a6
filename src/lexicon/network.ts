import { symbolsBeginning } from '../text/beginnings.js'
import { SYMBOL } from '../text/symbols.js'
import { type Vocabulary, wordSymbol } from '../text/vocabulary.js'
import type { Pattern } from './pattern.js'

/** What an arc takes, where it is no symbol of the vocabulary (those are 0 and above): nothing, any adverb, any word. */
export const ARC = { free: -1, adverb: -2, word: -3 } as const

/**
 * All patterns as one nondeterministic network (Thompson's construction); node 0 begins them all.
 *
 * In columns: there are many arcs, and as objects they take most of the memory of an engine.
 */
export interface Network {
  /** The arcs from node n are those from `begin[n]` to before `begin[n + 1]`. */
  readonly begin: Int32Array
  /** By arc: the symbol or `ARC` that it takes, and the node to which it leads. */
  readonly takes: Int32Array
  readonly to: Int32Array
  /** By node: the entry that ends there, or -1. */
  readonly accepts: Int32Array
}

const MARK_SYMBOLS = { '#': SYMBOL.number, $: SYMBOL.currency, '%': SYMBOL.percent } as const
const BREATHS = [SYMBOL.comma, SYMBOL.dash] as const

/** Join patterns into a network; pattern i is accepted as entry i. */
export function buildNetwork(patterns: readonly Pattern[], vocabulary: Vocabulary): Network {
  const accepts: number[] = []
  const arcs: Arcs = { from: [], takes: [], to: [] }
  const beginning = symbolsBeginning(vocabulary)
  const node = (): number => accepts.push(-1) - 1
  const arc = (from: number, takes: number, to: number): void => {
    arcs.from.push(from)
    arcs.takes.push(takes)
    arcs.to.push(to)
  }

  /** Lays a pattern between two nodes. */
  const lay = (pattern: Pattern, from: number, to: number): void => {
    switch (pattern.kind) {
      case 'word':
        arc(from, wordSymbol(vocabulary, pattern.word), to)
        return
      case 'prefix':
        for (const symbol of beginning(pattern.prefix)) arc(from, symbol, to)
        return
      case 'mark':
        arc(from, MARK_SYMBOLS[pattern.mark], to)
        return
      case 'sequence': {
        let at = from
        pattern.items.forEach((item, i) => {
          const next = i === pattern.items.length - 1 ? to : node()
          lay(item, at, next)
          at = next
        })
        return
      }
      case 'choice':
        for (const option of pattern.options) lay(option, from, to)
        return
      case 'optional':
        arc(from, ARC.free, to)
        lay(pattern.item, from, to)
        return
      case 'context':
        lay(pattern.item, from, to)
        return
      case 'adverbs':
      case 'words':
        gap(pattern.kind, pattern.most, from, to)
    }
  }

  const gap = (kind: 'adverbs' | 'words', most: number, from: number, to: number): void => {
    let at = from
    arc(at, ARC.free, to)
    for (let k = 1; k <= most; k++) {
      const next = k === most ? to : node()
      if (kind === 'words') arc(at, ARC.word, next)
      else {
        // An adverb may stand between commas or dashes: "cannot -- frankly -- predict".
        const opened = node()
        const said = node()
        arc(at, ARC.free, opened)
        for (const breath of BREATHS) {
          arc(at, breath, opened)
          arc(said, breath, next)
        }
        arc(opened, ARC.adverb, said)
        arc(said, ARC.free, next)
      }
      if (next !== to) arc(next, ARC.free, to)
      at = next
    }
  }

  node()
  patterns.forEach((pattern, entry) => {
    const start = node()
    arc(0, ARC.free, start)
    const end = node()
    lay(pattern, start, end)
    accepts[end] = entry
  })
  return { ...byNode(arcs, accepts.length), accepts: Int32Array.from(accepts) }
}

interface Arcs {
  readonly from: number[]
  readonly takes: number[]
  readonly to: number[]
}

/** Arcs in the order of the nodes they leave; those of one node stay as they were laid. */
function byNode({ from, takes, to }: Arcs, nodes: number): Omit<Network, 'accepts'> {
  const begin = new Int32Array(nodes + 1)
  for (const node of from) begin[node + 1]!++
  for (let node = 0; node < nodes; node++) begin[node + 1]! += begin[node]!
  const next = begin.slice()
  const sorted = { begin, takes: new Int32Array(from.length), to: new Int32Array(from.length) }
  from.forEach((node, arc) => {
    const at = next[node]!++
    sorted.takes[at] = takes[arc]!
    sorted.to[at] = to[arc]!
  })
  return sorted
}
