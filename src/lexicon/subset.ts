import type { Network } from './network.js'

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
export function subsetOf({ nodes }: Network, members: Iterable<number>): Subset {
  const steps = new Map<number, number[]>()
  const adverb: number[] = []
  const word: number[] = []
  const accepts: number[] = []
  for (const member of members) {
    const node = nodes[member]!
    adverb.push(...node.adverb)
    word.push(...node.word)
    if (node.accepts >= 0) accepts.push(node.accepts)
    for (const [symbol, targets] of node.steps) {
      const all = steps.get(symbol)
      if (all === undefined) steps.set(symbol, [...targets])
      else all.push(...targets)
    }
  }
  return { steps, adverb, word, accepts }
}

/** The nodes given and all they reach freely, ascending; nodes that only pass on make no difference and are left out. */
export function closureOf({ nodes }: Network, from: readonly number[]): Int32Array {
  const reached = new Set(from)
  // A set is walked in the order of adding, what is added on the way too.
  for (const node of reached) for (const to of nodes[node]!.free) reached.add(to)
  return Int32Array.from(reached)
    .filter((node) => {
      const { steps, adverb, word, accepts } = nodes[node]!
      return steps.size > 0 || adverb.length > 0 || word.length > 0 || accepts >= 0
    })
    .sort()
}
