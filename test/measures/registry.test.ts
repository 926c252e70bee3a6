import { describe, expect, it } from 'vitest'
import type { Counts } from '../../src/measures/counts.js'
import { MEASURES, measure, measureOf } from '../../src/measures/registry.js'

const EMPTY: Counts = Object.freeze({
  turns: 0,
  sentences: 0,
  words: 0,
  questions: 0,
  hedgedSentences: 0,
  positiveSentences: 0,
  negativeSentences: 0,
  mixedSentences: 0,
  cues: Object.freeze({}),
  hedges: 0,
  hedgeStrength: 0,
  positive: 0,
  negative: 0,
  answers: 0,
  nonAnswers: 0,
  partialAnswers: 0,
})

const COUNTS: Counts = Object.freeze({
  ...EMPTY,
  turns: 2,
  sentences: 10,
  words: 250,
  hedgedSentences: 3,
  positiveSentences: 4,
  negativeSentences: 1,
  cues: Object.freeze({ modal: 2, shield: 1, booster: 1, retreat: 5 }),
  hedges: 3,
  hedgeStrength: 1.5,
  positive: 6,
  negative: 2,
  answers: 8,
  nonAnswers: 2,
})

describe('measures', () => {
  it.each([
    ['hedgeRate', (1000 * 3) / 250],
    ['modalRate', (1000 * 2) / 250],
    ['probabilityRate', 0],
    ['retreatRate', (1000 * 5) / 250],
    ['hedgeShare', 3 / 10],
    ['hedgeIntensity', 1.5 / 10],
    ['commitment', (1 - 3) / (1 + 3)],
    ['toneRelative', (6 - 2) / (6 + 2)],
    ['toneAbsolute', (6 - 2) / 250],
    ['toneLogit', Math.log((6 + 0.5) / (2 + 0.5))],
    ['positiveShare', 4 / 10],
    ['negativeShare', 1 / 10],
    ['netSentenceTone', (4 - 1) / 10],
    ['nonAnswerRate', 2 / 8],
  ])('%s is %d', (id, value) => {
    expect(measure(COUNTS)[id]).toBe(value)
  })

  it('are all undefined, never 0, where nothing was said', () => {
    for (const [id, value] of Object.entries(measure(EMPTY))) expect(value, id).toBeNaN()
  })

  it('stay in their stated range', () => {
    for (const { id, range, compute } of MEASURES) {
      const value = compute(COUNTS)
      expect(value >= range[0] && value <= range[1], id).toBe(true)
    }
  })

  it('have fifteen and more records with distinct ids, each with formula, unit and source', () => {
    expect(MEASURES.length).toBeGreaterThanOrEqual(15)
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
    for (const { formula, unit, source, undefinedWhen } of MEASURES)
      for (const text of [formula, unit, source, undefinedWhen]) expect(text).not.toBe('')
    expect(measureOf('hedgeRate')?.label).toBe('Hedge rate')
    expect(measureOf('nothing')).toBeUndefined()
  })
})
