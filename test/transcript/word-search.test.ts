import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordSearch } from '../../src/transcript/word-search.js'

const search = wordSearch(['forward', 'differ', 'reconcil', 'replay', 'gaap'])
const PLAIN = /forward|differ|reconcil|replay|gaap/i

describe('the search for words', () => {
  it.each([
    { text: 'It may Differ.', at: 7, because: 'a capital is the same letter' },
    { text: 'forward', at: 0, because: 'the word is the text' },
    { text: 'non-GAAP', at: 4, because: 'the word ends the text' },
    { text: 'forwards', at: 0, because: 'a word inside a word counts' },
    { text: 'forwar', at: -1, because: 'a letter is missing' },
    { text: '', at: -1, because: 'nothing holds nothing' },
  ])('finds in "$text" the place $at, because $because', ({ text, at }) => {
    expect(search(text, 0)).toBe(at)
  })

  it('goes on from a place', () => {
    expect(search('replay, replay', 1)).toBe(8)
  })

  it('agrees with the plain expression', () => {
    const part = fc.constantFrom(
      'forw',
      'For',
      'ward ',
      'dif',
      'fer',
      'er ',
      'recon',
      'cil',
      'repl',
      'ay',
      'ga',
      'AP',
      ' ',
      '’',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        expect(search(text, 0)).toBe(text.search(PLAIN))
      }),
    )
  })
})
