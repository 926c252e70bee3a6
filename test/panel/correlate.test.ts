import { describe, expect, it } from 'vitest'
import { correlate } from '../../src/panel/correlate.js'

describe('correlate', () => {
  it('gives Pearson correlations: numpy 1.26 corrcoef([1,2,3,4], [2,1,4,3]) is 0.6', () => {
    // Deviations (-1.5, -.5, .5, 1.5) and (-.5, -1.5, 1.5, .5): products sum to 3, both sums of squares are 5, 3/5 = 0.6.
    const { values, n } = correlate({ a: [1, 2, 3, 4], b: [2, 1, 4, 3] })
    expect(n).toBe(4)
    expect(values[0]![1]).toBeCloseTo(0.6, 12)
    expect(values[1]![0]).toBeCloseTo(0.6, 12)
    expect(values[0]![0]).toBeCloseTo(1, 12)
  })

  it('gives Spearman correlations of ranks, equal values sharing theirs', () => {
    // Ranks (1, 2, 3, 4) and (1, 2.5, 2.5, 4): deviations (-1.5, -.5, .5, 1.5) and (-1.5, 0, 0, 1.5), products sum to 4.5,
    // squares to 5 and 4.5: 4.5 / √22.5 = 0.9487.
    const { values } = correlate({ a: [1, 2, 3, 400], b: [-9, 5, 5, 6] }, { as: 'rank' })
    expect(values[0]![1]).toBeCloseTo(4.5 / Math.sqrt(22.5), 12)
    expect(correlate({ a: [1, 2, 3], b: [1, 10, 1000] }, { as: 'rank' }).values[0]![1]).toBeCloseTo(1, 12)
  })

  it('leaves out rows with a missing value and says how many are left', () => {
    const { values, n } = correlate({ a: [1, 2, Number.NaN, 3], b: [2, 4, 9, 6] })
    expect(n).toBe(3)
    expect(values[0]![1]).toBeCloseTo(1, 12)
  })

  it('is undefined for a column that does not vary', () => {
    expect(correlate({ a: [1, 2, 3], b: [5, 5, 5] }).values[0]![1]).toBeNaN()
  })

  it('refuses columns of different length, and fewer than three rows', () => {
    expect(() => correlate({ a: [1, 2, 3], b: [1] })).toThrow(
      'BAD_TABLE: expected 3 rows as in column a, found 1 in column b',
    )
    expect(() => correlate({ a: [1, 2], b: [1, 2] })).toThrow(
      'BAD_TABLE: expected at least 3 rows without a missing value, found 2',
    )
  })

  it('says nothing of values that are equal but for rounding', () => {
    const [[, r] = [], [, own] = []] = correlate({ a: [1, 2, 4], b: [0.1, 0.1, 0.1] }).values
    expect([r, own]).toEqual([Number.NaN, Number.NaN])
  })

  it('takes 200,000 rows', () => {
    const long = Array.from({ length: 200_000 }, (_, i) => i % 7)
    expect(correlate({ a: long, b: long }).values[0]?.[1]).toBeCloseTo(1, 9)
  })
})
