import type { WordSetName, WordSets } from '../../lexicon/word-sets.js'
import type { SentencePlace } from '../place.js'

/** The word sets that frame a sentence's tone, as bits: one look at a token asks for all of them. */
export const SIGN = {
  conceding: 1,
  cause: 2,
  amid: 4,
  supposing: 8,
  aiming: 16,
  'turn-back': 32,
  comparing: 64,
  addressed: 128,
  first: 256,
  modal: 512,
} as const satisfies Partial<Record<WordSetName, number>>

/** Signs that stand before the words they weigh. */
export const FRAMING =
  SIGN.conceding | SIGN.cause | SIGN.amid | SIGN.supposing | SIGN.aiming | SIGN.comparing | SIGN.modal

const columns = new WeakMap<WordSets, Uint16Array>()

/** The signs of every symbol: `signs[symbol] & SIGN.cause`. Made once for the word sets. */
export function signsOf(sets: WordSets): Uint16Array {
  const made = columns.get(sets)
  if (made !== undefined) return made
  const signs = new Uint16Array(sets.first.length)
  for (const [name, bit] of Object.entries(SIGN))
    sets[name as keyof typeof SIGN].forEach((member, symbol) => {
      if (member === 1) signs[symbol]! |= bit
    })
  columns.set(sets, signs)
  return signs
}

/** The signs that a sentence has anywhere. */
export function signsIn({ tokens: { symbol }, from, to }: SentencePlace, signs: Uint16Array): number {
  let found = 0
  for (let i = from; i < to; i++) found |= signs[symbol[i]!]!
  return found
}
