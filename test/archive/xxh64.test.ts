import { describe, expect, it } from 'vitest'
import { xxh64 } from '../../src/archive/xxh64.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('xxh64', () => {
  // Values of the reference implementation, xxHash 0.8.
  it.each([
    ['', 0xef46db3751d8e999n, 'nothing'],
    ['a', 0xd24ec4f1a98c6e5bn, 'single bytes'],
    ['abc', 0x44bc2cf5ad770999n, 'single bytes'],
    ['Nobody inspects the spammish repetition', 0xfbcea83c8a378bf1n, 'a stripe, and a rest of all lengths'],
  ])('of "%s" is %s: %s', (text, hash) => {
    expect(xxh64(bytes(text))).toBe(hash)
  })

  it('reads a slice of a larger buffer as itself', () => {
    expect(xxh64(bytes('xxabcxx').subarray(2, 5))).toBe(xxh64(bytes('abc')))
  })
})
