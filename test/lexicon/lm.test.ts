import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HedgerowError } from '../../src/base/error.js'
import { LM_LISTS, type LmDictionary, lmBit, lmTerms, readLm } from '../../src/lexicon/import/lm.js'
import { LM_EXCERPT } from './lm-excerpt.js'

const listsOf = ({ words }: LmDictionary, word: string): readonly string[] =>
  LM_LISTS.filter((list) => (words.get(word)! & lmBit(list)) !== 0)

describe('readLm', () => {
  it.each([
    ['TEAPOT', ['negative', 'litigious'], 'a word may be in several lists'],
    ['LANTERN', ['positive', 'complexity'], 'whatever the year'],
    ['ORCHARD', [], 'a negative year is the year it was removed, 0 is never'],
    ['LADDER', ['strongModal'], 'the underscore of Strong_Modal is no part of its name'],
    ['MILL', [], 'most words are in no list'],
  ])('puts %s into %j: %s', (word, lists) => {
    expect(listsOf(readLm(LM_EXCERPT), word)).toEqual(lists)
  })

  it('keeps every word, since only they count as words', () => {
    const { words, missing } = readLm(LM_EXCERPT)
    expect(words.size).toBe(31)
    expect(missing).toEqual([])
  })

  it.each([
    {
      text: 'Word,Sequence Number,Negative,Positive,Uncertainty,Litigious,Constraining,Superfluous,Interesting,Modal,Irr_Verb,Harvard_IV,Syllables,Source\nLADDER,1,0,0,0,0,0,0,0,1,0,1,2,x\nSTEEPLE,2,0,0,0,0,0,0,0,2,0,0,2,x\nPUDDLE,3,0,0,0,0,0,0,0,3,9,0,2,x\n',
      lists: { LADDER: ['strongModal'], STEEPLE: [], PUDDLE: ['weakModal'] },
      missing: ['complexity'],
      because: 'older files code modal words as 1 strong, 2 moderate, 3 weak, in one column',
    },
    {
      text: 'Word,Negative\npuddle,2009\n',
      lists: { PUDDLE: ['negative'] },
      missing: LM_LISTS.filter((list) => list !== 'negative'),
      because: 'a list without a column is missing, not empty',
    },
    {
      text: 'positive;WORD;strong modal\n;lamp;2009\n',
      lists: { LAMP: ['strongModal'] },
      missing: ['negative', 'uncertainty', 'litigious', 'weakModal', 'constraining', 'complexity'],
      because: 'order, capitals and separator do not matter, and an empty cell is 0',
    },
    {
      text: '\ufeffWord,Negative\r\n"LAMP",2009\r\nLAMP,0\r\n',
      lists: { LAMP: ['negative'] },
      missing: LM_LISTS.filter((list) => list !== 'negative'),
      because: 'quotes, byte order mark and a word that stands twice do no harm',
    },
  ])('reads other editions: $because', ({ text, lists, missing }) => {
    const dictionary = readLm(text)
    expect(Object.fromEntries(Object.keys(lists).map((word) => [word, listsOf(dictionary, word)]))).toEqual(lists)
    expect(dictionary.missing).toEqual(missing)
  })

  it.each([
    { text: '', says: 'BAD_LM_FILE: expected the columns Word, Negative, Positive and so on, found "", at line 1' },
    { text: 'Word,Syllables\nLAMP,1\n', says: /expected the columns .*, found "Word,Syllables", at line 1$/ },
    { text: 'Negative\n2009\n', says: /expected the columns/ },
    { text: 'Word,Negative\n', says: 'BAD_LM_FILE: expected rows of words, found none' },
    { text: 'Word,Negative\nLAMP,0\nLAMP\n', says: 'BAD_LM_FILE: expected 2 fields, found 1, at line 3' },
    { text: 'Word,Negative\nLAMP,yes\n', says: 'BAD_LM_FILE: expected a year in column 2, found "yes", at line 2' },
    { text: 'Word,Negative\n,2009\n', says: 'BAD_LM_FILE: expected a word, found none, at line 2' },
  ])('says $says', ({ text, says }) => {
    expect(() => readLm(text)).toThrow(says)
  })

  it('reads any text or throws BAD_LM_FILE', () => {
    const piece = fc.constantFrom(
      'Word',
      'Negative',
      'Modal',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      '0',
      '2009',
      '-1',
      'x',
    )
    const text = fc.oneof(
      fc.array(piece).map((pieces) => `Word,Negative\n${pieces.join('')}`),
      fc.string(),
    )
    fc.assert(
      fc.property(text, (given) => {
        try {
          expect(readLm(given).words.size).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(HedgerowError)
          expect((error as HedgerowError).code).toBe('BAD_LM_FILE')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the words of the lists as terms, in lower case', () => {
    const terms = lmTerms(readLm(LM_EXCERPT)).filter(({ term }) => term === 'teapot')
    expect(terms.map(({ category }) => category)).toEqual(['negative', 'litigious'])
  })
})
