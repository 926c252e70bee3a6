import { describe, expect, it } from 'vitest'
import { isDigit, isSmallLetter, lastCode, oneOf } from '../../src/transcript/signs.js'

describe('tests of characters', () => {
  it.each([
    { text: '.', is: true, because: 'it is a plain one of the signs' },
    { text: '…', is: true, because: 'it is one beyond ASCII' },
    { text: ',', is: false, because: 'it is none' },
    { text: '”', is: false, because: 'it is none' },
    { text: '', is: false, because: 'there is no character' },
  ])('say $is of "$text", because $because', ({ text, is }) => {
    expect(oneOf('.?…')(lastCode(text))).toBe(is)
  })

  it('know small letters and digits', () => {
    expect([...'azAé0'].map((sign) => isSmallLetter(sign.charCodeAt(0)))).toEqual([true, true, false, false, false])
    expect([...'09a'].map((sign) => isDigit(sign.charCodeAt(0)))).toEqual([true, true, false])
  })
})
