import { ARC, type Network } from './network.js'

/** What a set of nodes of a network does together. */
export interface Subset {
  /** Where each symbol leads. */
  readonly steps: ReadonlyMap<number, readonly number[]>
  /** Where any adverb and any word lead. */
  readonly adverb: readonly number[]
  readonly word: readonly number[]
  /** The entries that end here. */
  readonly accepts: readonly number[]
}

/** What the nodes of a set do together. */
export function subsetOf({ begin, takes, to, accepts }: Network, members: Iterable<number>): Subset {
  const steps = new Map<number, number[]>()
  const adverb: number[] = []
  const word: number[] = []
  const ended: number[] = []
  for (const member of members) {
    if (accepts[member]! >= 0) ended.push(accepts[member]!)
    for (let arc = begin[member]!; arc < begin[member + 1]!; arc++) {
      const symbol = takes[arc]!
      if (symbol === ARC.free) continue
      const targets = symbol === ARC.adverb ? adverb : symbol === ARC.word ? word : steps.get(symbol)
      if (targets === undefined) steps.set(symbol, [to[arc]!])
      else targets.push(to[arc]!)
    }
  }
  return { steps, adverb, word, accepts: ended }
}

/** The nodes given and all they reach freely, ascending; nodes that only pass on make no difference and are left out. */
export function closureOf({ begin, takes, to, accepts }: Network, from: readonly number[]): Int32Array {
  const reached = new Set(from)
  const kept: number[] = []
  // A set is walked in the order of adding, what is added on the way too.
  for (const node of reached) {
    let acts = accepts[node]! >= 0
    for (let arc = begin[node]!; arc < begin[node + 1]!; arc++)
      if (takes[arc] === ARC.free) reached.add(to[arc]!)
      else acts = true
    if (acts) kept.push(node)
  }
  return Int32Array.from(kept).sort()
}
