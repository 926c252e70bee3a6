import { describe, expect, it } from 'vitest'
import { LM_MEASURES } from '../../src/measures/lm.js'
import { countAt, countsWith, readsOf, termsOf, withCount } from '../../src/measures/reads.js'
import { MEASURES, measureOf } from '../../src/measures/registry.js'

const compute = (id: string) => measureOf(id)!.compute

describe('readsOf', () => {
  it.each([
    ['hedgeRate', ['hedges', 'words'], 'a ratio reads what is above and below'],
    ['modalRate', ['cues.modal', 'words'], 'a class is a count within a record'],
    ['toneLogit', ['words', 'positive', 'negative'], 'whether it is defined is asked first'],
    ['exchanges', ['distinct.exchanges'], 'different ones are a record of their own'],
    ['fog', ['text.complexWords', 'words', 'sentences'], 'a sum of two ratios'],
    ['negPct', ['lm.lists.negative', 'lm.words'], 'lists are a record within a record'],
  ])('finds that %s reads %j: %3$s', (id, paths) => {
    expect([...readsOf(compute(id))].sort()).toEqual([...paths].sort())
  })

  it('finds a category of the user whatever its name', () => {
    expect(readsOf(compute('own:cost.cutting'))).toEqual(['cues.own:cost.cutting', 'words'])
  })
})

describe('countAt', () => {
  const counts = countsWith((path) => path.length)

  it('is the count that a path leads to', () => {
    for (const { compute: formula } of [...MEASURES, ...LM_MEASURES])
      for (const path of readsOf(formula)) expect(countAt(path)(counts), path).toBe(path.length)
  })

  it('is 0 for a class without cues, and undefined for what was not counted', () => {
    const none = { ...counts, cues: {}, text: undefined } as unknown as typeof counts
    expect(countAt('cues.modal')(none)).toBe(0)
    expect(countAt('text.names')(none)).toBeNaN()
  })
})

describe('withCount', () => {
  it('changes the one count that a path leads to, and not the counts given', () => {
    const counts = { words: 1, cues: { modal: 2 }, lm: { words: 3, lists: { negative: 4 } } } as never
    const before = JSON.stringify(counts)
    for (const path of ['words', 'cues.modal', 'cues.own:cost.cutting', 'lm.words', 'lm.lists.negative']) {
      const changed = withCount(counts, path, 9)
      expect(countAt(path)(changed), path).toBe(9)
      for (const other of ['words', 'cues.modal', 'lm.words', 'lm.lists.negative'])
        if (other !== path) expect(countAt(other)(changed), other).toBe(countAt(other)(counts))
    }
    expect(JSON.stringify(counts)).toBe(before)
  })
})

describe('termsOf', () => {
  it('takes a sum apart', () => {
    expect(termsOf(measureOf('commitment')!.numerator!)).toEqual([
      { path: 'cues.booster', factor: 1 },
      { path: 'hedges', factor: -1 },
    ])
  })

  it.each([
    ['a ratio', compute('hedgeRate')],
    ['a logarithm', compute('toneLogit')],
    ['a sum of two ratios', compute('fog')],
    ['a multiple', ({ words }: { words: number }) => 2 * words],
    ['a constant', () => 1],
    ['a product', ({ words, turns }: { words: number; turns: number }) => words * turns],
    ['a constant besides', ({ words }: { words: number }) => words + 1],
    ['the larger of two', ({ words, turns }: { words: number; turns: number }) => Math.max(words, turns)],
  ])('says of %s that it is none', (_, formula) => {
    expect(termsOf(formula)).toBeUndefined()
  })

  it('takes apart both sides of every ratio, so that none need be stored', () => {
    for (const { id, numerator, denominator } of [...MEASURES, ...LM_MEASURES])
      for (const side of [numerator, denominator]) if (side !== undefined) expect(termsOf(side), id).toBeDefined()
  })
})
