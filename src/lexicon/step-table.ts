/**
 * The exact steps of the states of an automaton: for each state a small hash table of pairs, symbol and next state.
 *
 * A table is named by one number: the index of its first pair and, in the lowest `SIZE_BITS` bits, the logarithm of how
 * many it has, one free (symbol 0) at least. A pair lies in the first free place from the lowest bits of its symbol on.
 * Most steps asked for are not there; a filter of 16 bits for each pair says so from much less memory.
 */
export const tableOf = (begin: number, size: number): number => (begin << SIZE_BITS) | size

const SIZE_BITS = 5
const SIZE = 2 ** SIZE_BITS - 1
/** Places made for each step: a search for what is not there ends soon. */
const SPARE = 1.5

/** The logarithm of the pairs that so many steps need. */
export const sizeFor = (steps: number): number => Math.ceil(Math.log2(1 + SPARE * steps))

/** How many numbers the first so many pairs take of the filter. */
export const filterLength = (pairs: number): number => (pairs + 1) >> 1

/** Where the pair of a symbol lies in `steps`, or would lie. */
export function placeOf(steps: Int32Array, table: number, symbol: number): number {
  const begin = table >>> SIZE_BITS
  const mask = (1 << (table & SIZE)) - 1
  let at = symbol & mask
  for (;;) {
    const place = (begin + at) << 1
    const found = steps[place]!
    if (found === symbol || found === 0) return place
    at = (at + 1) & mask
  }
}

/** The bit of the filter for a symbol. */
const bitOf = (table: number, symbol: number): number =>
  ((table >>> SIZE_BITS) << 4) + (symbol & ((16 << (table & SIZE)) - 1))

/** False where the table has no step for the symbol; true where it may have one. */
export function mayStep(filter: Int32Array, table: number, symbol: number): boolean {
  const bit = bitOf(table, symbol)
  return (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0
}

/** Write a step; the table has room for it. */
export function setStep(steps: Int32Array, filter: Int32Array, table: number, symbol: number, next: number): void {
  const place = placeOf(steps, table, symbol)
  steps[place] = symbol
  steps[place + 1] = next
  const bit = bitOf(table, symbol)
  filter[bit >>> 5]! |= 1 << (bit & 31)
}
