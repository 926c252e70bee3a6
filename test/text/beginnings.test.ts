import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningWords, symbolsBeginning, unlistedSymbol } from '../../src/text/beginnings.js'
import { foldText } from '../../src/text/fold.js'
import { scan } from '../../src/text/scan.js'
import { SYMBOL } from '../../src/text/symbols.js'
import { buildVocabulary, wordOf } from '../../src/text/vocabulary.js'

const VOCABULARY = buildVocabulary(['careless', ...beginningWords('care'), ...beginningWords('careful'), 'of'])
const said = (word: string): string | number => {
  const symbol = scan(word, VOCABULARY).symbol[0]!
  return wordOf(VOCABULARY, symbol) ?? symbol
}

describe('a word with beginnings in the vocabulary', () => {
  it.each<[word: string, symbol: string | number, because: string]>([
    ['care', 'care*', 'a beginning is the shortest word that begins so'],
    ['cares', 'care*', 'and all longer ones'],
    ['CARED', 'care*', 'in any case of letters'],
    ['careful', 'careful*', 'the longest beginning wins'],
    ['carefulness', 'careful*', 'and all longer ones'],
    ['carefully', 'careful*ly', 'a word in -ly stays an adverb'],
    ['careless', 'careless', 'a word of the vocabulary stays itself'],
    ['carelessness', 'care*', 'a word behind it does not'],
    ['car', SYMBOL.unknown, 'too short'],
    ['scare', SYMBOL.unknown, 'the beginning stands at the beginning'],
    ['slowly', SYMBOL.adverb, 'other adverbs are as before'],
    ['café', SYMBOL.unknown, 'other letters'],
  ])('%s is %s: %s', (word, symbol) => {
    expect(said(word)).toBe(symbol)
  })

  it('keeps the whole word of a contraction', () => {
    const { symbol, count } = scan("care's don't", VOCABULARY)
    expect(count).toBe(4)
    expect(wordOf(VOCABULARY, symbol[0]!)).toBe('care*')
  })

  it('is what a plain search says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'l', 'y'), minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 6 }), letters, (prefixes, word) => {
        const vocabulary = buildVocabulary(prefixes.flatMap(beginningWords))
        const [longest] = prefixes.filter((prefix) => word.startsWith(prefix)).sort((a, b) => b.length - a.length)
        const isAdverb = word.length > 4 && word.endsWith('ly')
        const symbol = unlistedSymbol(vocabulary, foldText(word), 0, word.length)
        if (longest === undefined) expect(symbol).toBe(isAdverb ? SYMBOL.adverb : SYMBOL.unknown)
        else expect(wordOf(vocabulary, symbol)).toBe(`${longest}*${isAdverb ? 'ly' : ''}`)
      }),
    )
  })

  it('reads one word of a million letters in time', () => {
    const vocabulary = buildVocabulary(beginningWords('a'.repeat(50)))
    const before = performance.now()
    scan('a'.repeat(1_000_000), vocabulary)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('symbolsBeginning', () => {
  it.each([
    ['care', ['care*', 'care*ly', 'careful*', 'careful*ly', 'careless']],
    ['careful', ['careful*', 'careful*ly']],
    ['of', ['of']],
    ['x', []],
  ])('%s begins %j', (prefix, words) => {
    const found = symbolsBeginning(VOCABULARY)(prefix).map((symbol) => wordOf(VOCABULARY, symbol)!)
    expect(found.sort()).toEqual(words)
  })
})
