import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLASS_OF, isDash, LETTER } from '../../src/base/characters.js'
import { BEYOND, CLASS_OF_BYTE, CURRENCY, DASH, fold, foldText, NON_BREAKING_HYPHEN } from '../../src/text/fold.js'

/** Any UTF-16 code unit, lone surrogates and controls too. */
const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
const anyText = fc.string({ unit: codeUnit, maxLength: 100 })
const spelled = (codes: Uint16Array): string => String.fromCharCode(...codes)

describe('foldText', () => {
  it.each([
    { text: '', folded: '', because: 'nothing to fold' },
    { text: 'We’re UP', folded: "we're up", because: 'capitals and apostrophes' },
    { text: 'ÀÉ Σ Ж', folded: 'àé σ ж', because: 'capitals beyond ASCII' },
    { text: 'İ', folded: 'İ', because: 'its small letter is two characters long, and offsets must hold' },
    { text: '“5%”', folded: '“5%”', because: 'other marks stay' },
  ])('folds "$text": $because', ({ text, folded }) => {
    expect(spelled(foldText(text))).toBe(folded)
  })

  it('keeps every offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text).length).toBe(text.length)
      }),
    )
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = spelled(foldText(text))
        expect(spelled(foldText(once))).toBe(once)
      }),
    )
  })
})

/** What `fold` says of each character, written plainly, and as it says it. */
const plainly = (text: string) =>
  Array.from(foldText(text), (code) => ({
    byte: code < BEYOND ? code : 'beyond',
    class: CLASS_OF[code],
    isLetter: CLASS_OF[code] === LETTER,
    isDash: isDash(code),
  }))
function folded(text: string) {
  const { bytes, letters } = fold(text)
  return Array.from(bytes.slice(0, text.length), (byte, i) => ({
    byte: byte < BEYOND ? byte : 'beyond',
    class: CLASS_OF_BYTE[byte],
    isLetter: ((letters[i >> 5]! >>> (i & 31)) & 1) === 1,
    isDash: [45, DASH, NON_BREAKING_HYPHEN].includes(byte),
  }))
}

describe('fold', () => {
  it('says of ASCII, four characters at once, what the plain version says', () => {
    const every = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code))
    expect(folded(every)).toEqual(plainly(every))
    const ascii = fc.nat(127).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.string({ unit: ascii, maxLength: 140 }), (text) => {
        expect(folded(text)).toEqual(plainly(text))
      }),
    )
  })

  it('says of any text what the plain version says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(folded(text)).toEqual(plainly(text))
      }),
    )
  })

  it('tells dashes and currency signs beyond ASCII apart', () => {
    expect([...fold('–—\u2011€£¥₹•').bytes.slice(0, 8)]).toEqual([
      ...[DASH, DASH, NON_BREAKING_HYPHEN],
      ...[CURRENCY, CURRENCY, CURRENCY, CURRENCY],
      BEYOND,
    ])
  })

  it('ends in zeros and no letters, whatever was folded before', () => {
    for (const text of ['a', 'abc', 'é', 'x'.repeat(31), 'x'.repeat(32), 'x'.repeat(33), '']) {
      fold('wxyz'.repeat(100))
      fold('éèêë'.repeat(100))
      const { bytes, letters } = fold(text)
      expect([...bytes.slice(text.length, text.length + 12)]).toEqual(new Array(12).fill(0))
      const { length } = text
      const ahead = [length, length + 1, length + 31].map((i) => (letters[i >> 5]! >>> (i & 31)) & 1)
      expect(ahead).toEqual([0, 0, 0])
    }
  })
})
