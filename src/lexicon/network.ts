import { symbolsBeginning } from '../text/beginnings.js'
import { SYMBOL } from '../text/symbols.js'
import { type Vocabulary, wordSymbol } from '../text/vocabulary.js'
import type { Pattern } from './pattern.js'

/** One state of the nondeterministic network; `steps` go by symbol, `adverb` and `word` by kind. */
export interface Node {
  readonly steps: Map<number, number[]>
  readonly free: number[]
  readonly adverb: number[]
  readonly word: number[]
  /** The entry that ends here, or -1. */
  accepts: number
}

/** All patterns as one nondeterministic network (Thompson's construction); node 0 begins them all. */
export interface Network {
  readonly nodes: readonly Node[]
}

const MARK_SYMBOLS = { '#': SYMBOL.number, $: SYMBOL.currency, '%': SYMBOL.percent } as const
const BREATHS = [SYMBOL.comma, SYMBOL.dash] as const

/** Join patterns into a network; pattern i is accepted as entry i. */
export function buildNetwork(patterns: readonly Pattern[], vocabulary: Vocabulary): Network {
  const nodes: Node[] = []
  const beginning = symbolsBeginning(vocabulary)
  const node = (): number => nodes.push({ steps: new Map(), free: [], adverb: [], word: [], accepts: -1 }) - 1
  const step = (from: number, symbol: number, to: number): void => {
    const { steps } = nodes[from]!
    const targets = steps.get(symbol)
    if (targets === undefined) steps.set(symbol, [to])
    else targets.push(to)
  }

  /** Lays a pattern between two nodes. */
  const lay = (pattern: Pattern, from: number, to: number): void => {
    switch (pattern.kind) {
      case 'word':
        step(from, wordSymbol(vocabulary, pattern.word), to)
        return
      case 'prefix':
        for (const symbol of beginning(pattern.prefix)) step(from, symbol, to)
        return
      case 'mark':
        step(from, MARK_SYMBOLS[pattern.mark], to)
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
        nodes[from]!.free.push(to)
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
    nodes[at]!.free.push(to)
    for (let k = 1; k <= most; k++) {
      const next = k === most ? to : node()
      if (kind === 'words') nodes[at]!.word.push(next)
      else {
        // An adverb may stand between commas or dashes: "cannot -- frankly -- predict".
        const opened = node()
        const said = node()
        nodes[at]!.free.push(opened)
        for (const breath of BREATHS) {
          step(at, breath, opened)
          step(said, breath, next)
        }
        nodes[opened]!.adverb.push(said)
        nodes[said]!.free.push(next)
      }
      if (next !== to) nodes[next]!.free.push(to)
      at = next
    }
  }

  node()
  patterns.forEach((pattern, entry) => {
    const start = node()
    nodes[0]!.free.push(start)
    const end = node()
    lay(pattern, start, end)
    nodes[end]!.accepts = entry
  })
  return { nodes }
}
