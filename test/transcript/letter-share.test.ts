import fc from 'fast-check'
import { expect, it } from 'vitest'
import { letterShare } from '../../src/transcript/letter-share.js'

it('the share of letters is that of the matches', () => {
  const sign = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a', 'Z', ' ', '\u00a0', '’', 'ß', '語', '𝒜', '7'),
  )
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const text = signs.join('')
      const letters = text.match(/\p{L}/gu)?.length ?? 0
      expect(letterShare(text)).toBe(letters / (text.match(/\S/g)?.length ?? 1))
    }),
  )
})

it('a text without characters has no letters', () => {
  expect(letterShare(' \n')).toBe(0)
})
