import { describe, expect, it } from 'vitest'
import { HEDGE_CLASSES } from '../../src/measures/hedging.js'
import { type Counts, countTurns, isRatio, LEVELS, LM_MEASURES } from '../../src/measures/index.js'
import { MEASURES, measure, measureOf } from '../../src/measures/registry.js'
import { type LmCounts, NO_LM_COUNTS } from '../../src/scoring/lm-counts.js'

const EMPTY: Counts = Object.freeze({ ...countTurns([], { letters: true }), lm: NO_LM_COUNTS })
const ALL = [...MEASURES, ...LM_MEASURES]
const known = (id: string, counts: Partial<Counts>): number => measure({ ...EMPTY, ...counts }, ALL)[id]!
const lists = (some: Readonly<Record<string, number>>): LmCounts => ({
  ...NO_LM_COUNTS,
  words: 200,
  lists: { ...NO_LM_COUNTS.lists, ...some },
})

/** The measure, what is counted, its value by hand, and why. A new measure is one record and one row here. */
const KNOWN: readonly (readonly [id: string, counts: Partial<Counts>, value: number, because: string])[] = [
  ['hedgeRate', { hedges: 3, words: 250 }, 12, '1000 · 3 / 250'],
  ['hedgeShare', { hedgedSentences: 3, sentences: 10 }, 0.3, '3 / 10'],
  ['hedgeIntensity', { hedgeStrength: 1.5, sentences: 10 }, 0.15, '1.5 / 10'],
  ...[...HEDGE_CLASSES, 'booster', 'uncertainty', 'expectation', 'retreat'].map(
    (id) => [`${id}Rate`, { cues: { [id]: 2, other: 9 }, words: 250 }, 8, '1000 · 2 / 250'] as const,
  ),
  ['commitment', { cues: { booster: 1 }, hedges: 3 }, -0.5, '(1 − 3) / (1 + 3)'],
  ['toneRelative', { positive: 6, negative: 2 }, 0.5, '(6 − 2) / (6 + 2)'],
  ['toneAbsolute', { positive: 6, negative: 2, words: 250 }, 0.016, '(6 − 2) / 250'],
  ['toneLogit', { positive: 6, negative: 2, words: 250 }, Math.log(2.6), 'ln((6 + 0.5) / (2 + 0.5)) = ln(2.6)'],
  ['positiveShare', { positiveSentences: 4, sentences: 10 }, 0.4, '4 / 10'],
  ['negativeShare', { negativeSentences: 1, sentences: 10 }, 0.1, '1 / 10'],
  ['netSentenceTone', { positiveSentences: 4, negativeSentences: 1, sentences: 10 }, 0.3, '(4 − 1) / 10'],
  ['nonAnswerRate', { nonAnswers: 2, answers: 8 }, 0.25, '2 / 8'],
  ['refuseRate', { refusedAnswers: 2, answers: 8 }, 0.25, '2 / 8'],
  ['unableRate', { unableAnswers: 1, answers: 8 }, 0.125, '1 / 8'],
  ['deferRate', { deferredAnswers: 4, answers: 8 }, 0.5, '4 / 8'],
  ['evadeRate', { evadedAnswers: 0, answers: 8 }, 0, '0 / 8: there are answers, so a true 0'],
  ['partialRate', { partialAnswers: 6, answers: 8 }, 0.75, '6 / 8'],
  ['analystTone', { askedPositive: 1, askedNegative: 3 }, -0.5, '(1 − 3) / (1 + 3)'],
  ['analystHedge', { askedHedges: 2, askedWords: 80 }, 25, '1000 · 2 / 80'],
  [
    'toneSpread',
    { askedPositive: 1, askedNegative: 3, answerPositive: 3, answerNegative: 1 },
    1,
    '(3 − 1) / (3 + 1) − (1 − 3) / (1 + 3) = 0.5 + 0.5',
  ],
  ['numericDensity', { numbers: 12, years: 2, words: 250 }, 0.04, '(12 − 2) / 250'],
  ['specificity', { numbers: 12, words: 250, text: { names: 8, complexWords: 0 } }, 0.08, '(12 + 8) / 250'],
  ['guidanceWidth', { rangeWidths: 0.3, ranges: 2 }, 0.15, '(0.2 + 0.1) / 2'],
  ['forwardShare', { forwardSentences: 2, sentences: 10 }, 0.2, '2 / 10'],
  [
    'fog',
    { words: 250, sentences: 10, text: { names: 0, complexWords: 30 } },
    14.8,
    '0.4 · (100 · 30 / 250 + 250 / 10) = 0.4 · (12 + 25)',
  ],
  ['turns', { turns: 3 }, 3, 'a count'],
  ['sentences', { sentences: 3 }, 3, 'a count'],
  ['words', { words: 3 }, 3, 'a count'],
  ['wordsPerTurn', { words: 250, turns: 2 }, 125, '250 / 2'],
  ['questions', { questions: 3 }, 3, 'a count'],
  ['analysts', { distinct: { analysts: 3, exchanges: 5 } }, 3, 'a count'],
  ['exchanges', { distinct: { analysts: 3, exchanges: 5 } }, 5, 'a count'],
  ['answers', { answers: 3 }, 3, 'a count'],
  ['hedges', { hedges: 3 }, 3, 'a count'],
  ['boosters', { cues: { booster: 3 } }, 3, 'a count'],
  ['polarParts', { positive: 2, negative: 1 }, 3, '2 + 1'],
  ['ranges', { ranges: 3 }, 3, 'a count'],
  ['askedWords', { askedWords: 3 }, 3, 'a count'],
  ['askedPolarParts', { askedPositive: 2, askedNegative: 1 }, 3, '2 + 1'],
  ['posPct', { lm: lists({ positive: 4 }) }, 2, '100 · 4 / 200'],
  ['negPct', { lm: lists({ negative: 4 }) }, 2, '100 · 4 / 200'],
  ['uncPct', { lm: lists({ uncertainty: 4 }) }, 2, '100 · 4 / 200'],
  ['litigiousPct', { lm: lists({ litigious: 4 }) }, 2, '100 · 4 / 200'],
  ['strongModalPct', { lm: lists({ strongModal: 4 }) }, 2, '100 · 4 / 200'],
  ['weakModalPct', { lm: lists({ weakModal: 4 }) }, 2, '100 · 4 / 200'],
  ['constrainingPct', { lm: lists({ constraining: 4 }) }, 2, '100 · 4 / 200'],
  ['modalBalance', { lm: lists({ strongModal: 1, weakModal: 3 }) }, -0.5, '(1 − 3) / (1 + 3)'],
]

/** The arithmetic of a record's example: "1000 · 3 / 250 = 12: …". */
const ARITHMETIC = /^([^:=]+) = ([−\d.]+): /
const computed = (text: string): number =>
  Number(new Function(`return ${text.replaceAll('·', '*').replaceAll('−', '-').replaceAll('ln', 'Math.log')}`)())

describe('measures', () => {
  it.each(KNOWN)('%s of %j is %d, because %s', (id, counts, value) => {
    expect(known(id, counts)).toBeCloseTo(value, 12)
  })

  it('are all known by hand', () => {
    expect(ALL.map(({ id }) => id).sort()).toEqual(KNOWN.map(([id]) => id).sort())
  })

  it.each(ALL.map((each) => [each.id, each] as const))('%s is undefined where nothing was said', (id, { unit }) => {
    // A count of nothing is 0; anything else of nothing is undefined, never 0.
    if (unit === 'count' && !['analysts', 'exchanges'].includes(id)) expect(known(id, {})).toBe(0)
    else expect(known(id, {})).toBeNaN()
  })

  it('that need the letters are undefined where these were not read, as are those of a missing dictionary', () => {
    const { text: _text, lm: _lm, ...rest } = EMPTY
    const values = measure({ ...rest, words: 10, sentences: 1 }, ALL)
    for (const id of ['fog', 'specificity', 'negPct', 'modalBalance']) expect(values[id], id).toBeNaN()
  })

  it.each(ALL)('$id has a distinct id, its words, levels in order, and an example that holds', (record) => {
    expect(ALL.filter(({ id }) => id === record.id)).toHaveLength(1)
    for (const text of [record.label, record.formula, record.unit, record.source, record.undefinedWhen])
      expect(text).not.toBe('')
    expect(record.levels).toEqual(LEVELS.filter((level) => record.levels.includes(level)))
    const [, left, right] = ARITHMETIC.exec(record.example)!
    expect(computed(left!)).toBeCloseTo(computed(right!), 2)
  })

  it('that are ratios have all of numerator, denominator and scale; the others none', () => {
    for (const { numerator, denominator, scale } of ALL)
      expect(new Set([numerator, denominator, scale].map((part) => part === undefined)).size).toBe(1)
    expect(ALL.filter((each) => !isRatio(each) && each.unit !== 'count').map(({ id }) => id)).toEqual([
      'toneLogit',
      'toneSpread',
      'fog',
    ])
  })

  it('are found by id', () => {
    expect(measureOf('hedgeRate')?.label).toBe('Hedge rate')
    expect(measureOf('nothing')).toBeUndefined()
  })
})
