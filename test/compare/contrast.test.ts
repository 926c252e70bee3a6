import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberedQuantile, type SideValues, uncertainty } from '../../src/compare/contrast.js'
import { tQuantile, twoSidedP } from '../../src/compare/student-t.js'

const side = (turns: readonly (readonly number[])[]): SideValues => {
  let end = 0
  return Object.freeze({
    values: Object.freeze(turns.flat()),
    ends: Object.freeze(turns.map(({ length }) => (end += length))),
  })
}
const mean = ({ values }: SideValues): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
const contrast = (a: SideValues, b: SideValues) => uncertainty(mean(b) - mean(a), a, b)

/** Two prepared turns: 0 0 1 and 1, mean 2/4; three answers: 1 1, 0 1 and 0, mean 3/5. */
const PREPARED = side([[0, 0, 1], [1]])
const ANSWERS = side([[1, 1], [0, 1], [0]])

const turns = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 12,
})

describe('uncertainty of a contrast', () => {
  it('is the same with quantiles remembered', () => {
    const quantile = rememberedQuantile()
    for (const _ of [1, 2])
      expect(uncertainty(0.1, PREPARED, ANSWERS, quantile)).toEqual(uncertainty(0.1, PREPARED, ANSWERS))
  })

  it('is what the arithmetic gives', () => {
    // Between turns, m · (mean of the turn − mean of the side)²: means 1/3 and 1 around 1/2; 1, 1/2 and 0 around 3/5.
    const betweenA = 3 * (1 / 3 - 1 / 2) ** 2 + 1 * (1 - 1 / 2) ** 2
    const betweenB = 2 * (1 - 3 / 5) ** 2 + 2 * (1 / 2 - 3 / 5) ** 2 + 1 * (0 - 3 / 5) ** 2
    // Within turns: only 0 0 1 and 0 1 vary.
    const withinA = 2 * (0 - 1 / 3) ** 2 + (1 - 1 / 3) ** 2
    const withinB = (0 - 1 / 2) ** 2 + (1 - 1 / 2) ** 2
    // Variance of a sentence: of both sides, and of each drawn towards it as by ten turns.
    const pooled = (betweenA + withinA + betweenB + withinB) / (4 + 5 - 2)
    const a = (2 * ((betweenA + withinA) / 3) + 10 * pooled) / (2 + 10)
    const b = (3 * ((betweenB + withinB) / 4) + 10 * pooled) / (3 + 10)
    // Degrees of freedom: 5 turns − 2 sides, 9 sentences − 5 turns. Squared sizes: 9 + 1 and 4 + 4 + 1.
    const msb = (betweenA / a + betweenB / b) / 3
    const msw = (withinA / a + withinB / b) / 4
    const turnSize = (9 - 10 / 4 - 9 / 5) / 3
    const c = a / 4 + b / 5
    const k = ((a * 10) / 4 ** 2 + (b * 9) / 5 ** 2) / turnSize
    const variance = (c - k) * msw + k * msb
    const df = variance ** 2 / ((k * msb) ** 2 / 3 + ((c - k) * msw) ** 2 / 4)

    const found = contrast(PREPARED, ANSWERS)
    expect(found.standardError).toBeCloseTo(Math.sqrt(variance), 12)
    expect(found.df).toBeCloseTo(df, 12)
    expect(found.effect).toBeCloseTo((3 / 5 - 2 / 4) / Math.sqrt(pooled), 12)
    expect(found.high).toBeCloseTo(0.1 + tQuantile(0.05, df) * Math.sqrt(variance), 12)
    expect(found.pValue).toBeCloseTo(twoSidedP(0.1 / Math.sqrt(variance), df), 12)
    expect(found.reason).toBeNull()
    // The same steps in Python, with scipy's t.
    expect(found.low).toBeCloseTo(-2.0454418571653927, 10)
    expect(found.high).toBeCloseTo(2.245441857165393, 10)
    expect(found.pValue).toBeCloseTo(0.8328457552739829, 10)
  })

  it('is not below 0.7 of the variance of independent sentences, where turns are alike', () => {
    // Each turn has one 0 and one 1: nothing between turns. Within 4 · 1/2 and 6 · 1/2, so the variance of each side is
    // drawn from 2/7 and 3/11 towards 5/18; MSW = Σ within / v / 10.
    const pooled = 5 / 18
    const a = (4 * (2 / 7) + 10 * pooled) / 14
    const b = (6 * (3 / 11) + 10 * pooled) / 16
    const msw = (2 / a + 3 / b) / 10
    const found = contrast(side(Array(4).fill([0, 1])), side(Array(6).fill([0, 1])))
    expect(found.standardError).toBeCloseTo(Math.sqrt(0.7 * (a / 8 + b / 12) * msw), 12)
    expect(found.df).toBe(8 + 10)
    expect(found.pValue).toBe(1)
  })

  it('knows only whole turns where all turns have one sentence or none varies within', () => {
    expect(contrast(side([[0], [1], [1]]), side([[1], [0], [0], [1]])).df).toBeCloseTo(2 + 3, 12)
    expect(
      contrast(
        side([
          [0, 0],
          [1, 1],
        ]),
        side([
          [1, 1],
          [0, 0],
          [0, 0],
        ]),
      ).df,
    ).toBeCloseTo(1 + 2, 12)
  })

  it('has at least 0.34 of the degrees of freedom between turns', () => {
    // One long turn and eight short: where turns vary a little more than sentences, Satterthwaite's are near 1.
    const unequal = side([[0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0], ...Array(8).fill([0, 1])])
    const found = contrast(unequal, side([[0, 1, 1], [1, 0], ...Array(8).fill([1, 1, 0])]))
    expect(found.df).toBeGreaterThanOrEqual(0.34 * (9 - 1 + 10 - 1))
  })

  it('is wider where the same sentences stand in unlike turns', () => {
    const mixed = contrast(
      side([
        [0, 1, 0, 1],
        [1, 0, 1, 0],
      ]),
      side([
        [0, 1],
        [1, 0],
        [0, 1],
      ]),
    )
    const unlike = contrast(
      side([
        [0, 0, 0, 0],
        [1, 1, 1, 1],
      ]),
      side([
        [0, 1],
        [1, 0],
        [0, 1],
      ]),
    )
    expect(unlike.high).toBeGreaterThan(mixed.high)
  })

  it('turns its sign when the sides are exchanged', () => {
    const [there, back] = [contrast(PREPARED, ANSWERS), contrast(ANSWERS, PREPARED)]
    expect(back.low).toBeCloseTo(-there.high, 12)
    expect(back.high).toBeCloseTo(-there.low, 12)
    expect(back.effect).toBeCloseTo(-there.effect, 12)
    expect(back.pValue).toBeCloseTo(there.pValue, 12)
  })

  it('scales with the unit, and does not move with the zero', () => {
    const change = ({ values, ends }: SideValues): SideValues => ({
      values: Array.from(values, (value) => 1000 * value + 7),
      ends,
    })
    const moved = uncertainty(1000 * (3 / 5 - 2 / 4), change(PREPARED), change(ANSWERS))
    const [plain, large] = [contrast(PREPARED, ANSWERS), moved]
    expect(large.low).toBeCloseTo(1000 * plain.low, 6)
    expect(large.standardError).toBeCloseTo(1000 * plain.standardError, 6)
    for (const figure of ['pValue', 'effect', 'df'] as const) expect(large[figure]).toBeCloseTo(plain[figure], 9)
  })

  it('has p < .05 exactly where the interval leaves out 0', () => {
    fc.assert(
      fc.property(turns, turns, (a, b) => {
        const { low, high, pValue, reason, df, standardError } = contrast(side(a), side(b))
        if (reason !== null) return [low, high, pValue, df, standardError].every(Number.isNaN)
        return low < high && df >= 1 && pValue >= 0 && pValue <= 1 && pValue < 0.05 === (low > 0 || high < 0)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it.each([
    ['oneTurn', side([[0, 1, 1]]), side([[1, 0]]), 'one turn a side shows nothing of how turns differ'],
    [
      'noVariation',
      side([[0], [0, 0]]),
      side([[1, 1], [1]]),
      'a sure difference in so few turns would be a star for nothing',
    ],
    ['undefinedSide', side([]), side([[1, 0], [1]]), 'nobody spoke'],
  ] as const)('gives neither interval nor p-value, but the reason: %s', (reason, a, b, because) => {
    const found = contrast(a, b)
    expect(found.reason, because).toBe(reason)
    for (const figure of ['low', 'high', 'pValue', 'effect', 'df', 'standardError'] as const)
      expect(found[figure], figure).toBeNaN()
  })

  it('is refused for an undefined difference', () => {
    expect(uncertainty(Number.NaN, PREPARED, ANSWERS).reason).toBe('undefinedSide')
  })
})
