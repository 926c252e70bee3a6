import { describe, expect, it } from 'vitest'
import { plainWords, straightQuotes } from '../../src/transcript/plain-words.js'

describe('plainWords', () => {
  it.each([
    { text: 'We’ll  go\nfirst', words: "We'll go first" },
    { text: 'one\u00a0moment', words: 'one moment' },
    { text: 'plain', words: 'plain' },
    { text: '', words: '' },
  ])('makes "$words"', ({ text, words }) => {
    expect(plainWords(text)).toBe(words)
  })

  it('keeps head and tail of a long text', () => {
    const long = `head ${'x'.repeat(1_000_000)} tail`
    expect(plainWords(long).length).toBeLessThan(4000)
    expect(plainWords(long)).toMatch(/^head .* tail$/)
  })
})

it('leaves every character of straightened quotes in its place', () => {
  expect(straightQuotes('I’d  ask\n‘why’')).toBe("I'd  ask\n'why'")
  expect(straightQuotes('')).toBe('')
})
