import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/text/fold.js'
import { FIRST_WORD, SYMBOL } from '../../src/text/symbols.js'
import { buildVocabulary, symbolOf, wordOf, wordSymbol } from '../../src/text/vocabulary.js'

describe('buildVocabulary', () => {
  it('numbers words in their order, from the first word id', () => {
    const vocabulary = buildVocabulary(['may', 'might', 'could'])
    expect(['may', 'might', 'could'].map((word) => wordSymbol(vocabulary, word))).toEqual([16, 17, 18])
    expect(FIRST_WORD).toBe(16)
  })

  it('drops words given twice', () => {
    const vocabulary = buildVocabulary(['may', 'might', 'may', 'could'])
    expect(vocabulary.words).toEqual(['may', 'might', 'could'])
    expect(wordSymbol(vocabulary, 'could')).toBe(18)
  })

  it('takes any iterable and leaves an array as it was', () => {
    const words = Object.freeze(['may', 'may'])
    expect(buildVocabulary(words).words).toEqual(buildVocabulary(new Set(words)).words)
  })

  it('holds no word when given none', () => {
    const vocabulary = buildVocabulary([])
    expect(vocabulary.words).toEqual([])
    expect(wordSymbol(vocabulary, 'may')).toBe(SYMBOL.unknown)
  })

  it('keeps every word id clear of the symbols of other tokens', () => {
    expect(Math.max(...Object.values(SYMBOL))).toBeLessThan(FIRST_WORD)
    expect(new Set(Object.values(SYMBOL)).size).toBe(Object.values(SYMBOL).length)
  })
})

describe('wordSymbol', () => {
  const vocabulary = buildVocabulary(['may', "n't", 'é', 'mayor', 'constructor'])
  it.each([
    { word: 'May', id: 16, because: 'capitals fold' },
    { word: 'MAY', id: 16, because: 'capitals fold' },
    { word: "N'T", id: 17, because: 'capitals fold beside an apostrophe' },
    { word: 'n’t', id: 17, because: 'curly apostrophes fold' },
    { word: 'n‘t', id: 17, because: 'the opening quote folds too' },
    { word: 'nʼt', id: 17, because: 'so does the modifier apostrophe' },
    { word: 'É', id: 18, because: 'accented capitals fold' },
    { word: 'mayor', id: 19, because: 'a longer word is another word' },
    { word: 'constructor', id: 20, because: 'no name of JavaScript stands in the way' },
    { word: 'ma', id: SYMBOL.unknown, because: 'a beginning is no word' },
    { word: 'mayo', id: SYMBOL.unknown, because: 'nor is what lies between two words' },
    { word: 'e', id: SYMBOL.unknown, because: 'accents are not dropped' },
    { word: 'tostring', id: SYMBOL.unknown, because: 'it is not listed' },
    { word: '', id: SYMBOL.unknown, because: 'nothing is no word' },
  ])('gives "$word" $id: $because', ({ word, id }) => {
    expect(wordSymbol(vocabulary, word)).toBe(id)
  })

  it('finds every word of a large vocabulary, and nothing else', () => {
    const words = Array.from({ length: 5000 }, (_, i) => `w${i.toString(36)}`)
    const large = buildVocabulary(words)
    expect(words.map((word) => wordSymbol(large, word))).toEqual(words.map((_, i) => FIRST_WORD + i))
    expect(words.filter((word) => wordSymbol(large, `${word}!`) !== SYMBOL.unknown)).toEqual([])
  })

  it('agrees with a list of the words', () => {
    const word = fc.stringMatching(/^[a-c]{1,4}$/)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, (words, asked) => {
        const list = [...new Set(words)]
        const index = list.indexOf(asked)
        expect(wordSymbol(buildVocabulary(words), asked)).toBe(index < 0 ? SYMBOL.unknown : FIRST_WORD + index)
      }),
      { numRuns: 500 },
    )
  })
})

describe('words that are not spelt out in three numbers', () => {
  const long = ['uncertainties', 'uncertaintier', 'disappointingly', 'naïve', 'naïf', 'an-unlisted']
  it('are found by a hash and told apart by their characters', () => {
    const vocabulary = buildVocabulary(long)
    expect(long.map((word) => wordSymbol(vocabulary, word))).toEqual(long.map((_, i) => FIRST_WORD + i))
    for (const word of ['uncertaintie', 'uncertaintiesx', 'naïves', 'naive', 'disappointingl'])
      expect(wordSymbol(vocabulary, word)).toBe(SYMBOL.unknown)
  })

  it('agree with a list of words of any length and letters', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'é', "'", '7'), { minLength: 1, maxLength: 16 })
    const words = word.map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), words, (listed, asked) => {
        const list = [...new Set(listed)]
        const index = list.indexOf(asked)
        const vocabulary = buildVocabulary(listed)
        expect(wordSymbol(vocabulary, asked)).toBe(index < 0 ? SYMBOL.unknown : FIRST_WORD + index)
        expect(list.map((each) => wordSymbol(vocabulary, each))).toEqual(list.map((_, i) => FIRST_WORD + i))
      }),
      { numRuns: 300 },
    )
  })
})

describe('asWritten', () => {
  it('gives words that a text has exactly so, and no others', () => {
    const { asWritten } = buildVocabulary(['may', "n't", 'naïve', 'abandon*'])
    expect(asWritten.slice(FIRST_WORD)).toEqual(['may', undefined, undefined, undefined])
    expect(Object.values(SYMBOL).map((symbol) => asWritten[symbol])).toEqual(Object.values(SYMBOL).map(() => undefined))
  })
})

describe('symbolOf', () => {
  const vocabulary = buildVocabulary(['may', 'we'])
  it.each([
    { start: 0, end: 2, id: 17, because: 'the stretch is "we"' },
    { start: 3, end: 6, id: 16, because: 'the stretch is "may"' },
    { start: 3, end: 5, id: SYMBOL.unknown, because: 'the stretch is "ma"' },
    { start: 2, end: 6, id: SYMBOL.unknown, because: 'the stretch is " may"' },
    { start: 7, end: 9, id: 17, because: 'the stretch ends the text' },
  ])('gives $id at [$start, $end) of "We MAY we": $because', ({ start, end, id }) => {
    expect(symbolOf(vocabulary, foldText('We MAY we'), start, end)).toBe(id)
  })
})

describe('wordOf', () => {
  const vocabulary = buildVocabulary(['may', 'we'])
  it('gives the word back', () => {
    expect(['may', 'we'].map((word) => wordOf(vocabulary, wordSymbol(vocabulary, word)))).toEqual(['may', 'we'])
  })
  it.each([...Object.values(SYMBOL), FIRST_WORD + 2])('gives nothing for %i, which is no word', (symbol) => {
    expect(wordOf(vocabulary, symbol)).toBeUndefined()
  })
})
