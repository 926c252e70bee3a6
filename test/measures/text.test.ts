import { describe, expect, it } from 'vitest'
import { countText, countYears, isComplex, rangeWidths, readFigures, syllables } from '../../src/measures/index.js'
import { scoreText } from '../../src/scoring/score-text.js'
import type { Turn } from '../../src/transcript/types.js'
import { plainEngine } from '../helpers.js'

const turnOf = (text: string, annotations: Turn['annotations'] = []) => ({
  turn: { text, annotations } as Turn,
  sentences: scoreText(text, plainEngine, { annotations }),
})

describe('years', () => {
  it.each([
    ['in 2024', 1, 'four digits from 1900 to 2099'],
    ['2024 and 2025', 2, 'each counts'],
    ['2024-2025', 2, 'each end of a span counts'],
    ['the 1990s', 1, 'a decade'],
    ['end of 2024.', 1, 'a full stop is no decimal'],
    ['2,024', 0, 'a comma: an amount'],
    ['2024.5', 0, 'decimals'],
    ['$2024 and €2024', 0, 'a currency sign'],
    ['2024%', 0, 'a per cent sign'],
    ['2000 million, 2000 people, 2000 stores', 0, 'counted things'],
    ['1899 and 2100', 0, 'out of 1900 to 2099'],
    ['12024, 20245, FY2024', 0, 'part of a longer token'],
    ['2000-store chain', 1, 'a known limit: only the listed plural nouns count things'],
  ])('%s holds %d: %s', (text, years) => {
    expect(countYears(text, 0, text.length)).toBe(years)
  })
})

describe('ranges', () => {
  it.each([
    ['9 to 11 million', [2 / 10], '(11 − 9) / 10'],
    ['$1.2 billion to $1.3 billion', [0.1 / 1.25], '(1.3 − 1.2) / 1.25'],
    ['$900 million to $1.1 billion', [0.2 / 1], '(1.1 − 0.9) / 1: each in its own unit'],
    ['between 3% and 5%', [2 / 4], '(5 − 3) / 4'],
    ['38-42%', [4 / 40], '(42 − 38) / 40'],
    ['1,000–1,500', [500 / 1250], '(1500 − 1000) / 1250'],
    ['in the range of 4 to 6 and 10% to 30%', [2 / 5, 20 / 20], 'two ranges'],
    ['ranging from 3% to 5%', [2 / 4], 'a range, said so'],
    ['grew from 3% to 5%', [], 'a move'],
    ['3 and 5', [], '"and" without "between" lists'],
    ['2024 to 2026', [], 'years'],
    ['5 to 3', [], 'falling'],
    ['1 to 800', [], 'more than ten times'],
    ['$3 to 5%', [], 'different kinds are left out'],
    ['1-800-555', [], 'a telephone number'],
  ])('%s: %j, as %s', (text, widths) => {
    expect(rangeWidths(text).map((width) => Number(width.toFixed(9)))).toEqual(
      widths.map((width) => Number(width.toFixed(9))),
    )
  })

  it('count only in sentences that expect or look forward, and not in questions', () => {
    const ranges = (text: string): number => readFigures(turnOf(text), false).widths.length
    expect(ranges('We expect revenue of 9 to 11 million.')).toBe(1)
    expect(ranges('Revenue came to 9 to 11 million.')).toBe(0)
    expect(ranges('Do you expect 9 to 11 million?')).toBe(0)
  })
})

describe('syllables', () => {
  it.each([
    ['growth', 1, 'one group of vowels'],
    ['revenue', 3, 're-ve-nue'],
    ['million', 2, 'i after l blends'],
    ['nation', 2, 'i after t blends'],
    ['media', 3, 'i and a part'],
    ['annual', 3, 'u and a part'],
    ['quarter', 2, 'u after q blends'],
    ['table', 2, 'e behind consonant and l is heard'],
    ['closely', 2, 'e before -ly is silent'],
    ['management', 3, 'e before -ment is silent'],
    ['expected', 2, '-ed does not count'],
    ['increases', 2, '-es does not count'],
    ['investing', 2, '-ing does not count'],
    ['year', 1, 'y at the start is a consonant'],
    ['employee', 3, 'y between vowels is one too'],
    ['visibility', 5, 'vi-si-bi-li-ty'],
    ['hmm', 0, 'no vowel'],
  ])('%s has %d: %s', (word, number) => {
    expect(syllables(word, 0, word.length)).toBe(number)
    expect(isComplex(word, 0, word.length)).toBe(number >= 3)
  })
})

describe('letters', () => {
  it.each([
    ['We met Ann Lee and Bob Hill.', 2, 'two runs'],
    ['Ann Lee spoke.', 1, 'the opening word tells nothing, the next does'],
    ['Margins fell. Sales rose.', 0, 'sentences open with capitals'],
    ['We think I am right.', 0, 'I is no name'],
    ['Sales in the U.S. rose.', 1, 'single letters with full stops'],
    ['We like Procter & Gamble.', 1, '& joins'],
    ['We like Acme, Apex.', 2, 'a comma parts'],
    ['WE LIKE ACME.', 0, 'all in capitals'],
  ])('%s holds %d names: %s', (text, names) => {
    expect(countText([turnOf(text)], false).names).toBe(names)
  })

  it('leave annotations and names out of complex words', () => {
    const text = 'The visibility of Colorado [unidentified participant] improved.'
    const start = text.indexOf('[')
    const raw = '[unidentified participant]'
    const annotations: Turn['annotations'] = [{ start, end: start + raw.length, raw, kind: 'other' }]
    // "visibility" alone: "improved" has two without its ending.
    expect(countText([turnOf(text, annotations)], false)).toEqual({ names: 1, complexWords: 1 })
  })
})
