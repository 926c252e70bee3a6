import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { clusteredMean, composite, ols } from 'hedgerow/panel'
import { describe, expect, it } from 'vitest'

type Column = readonly number[]
interface Known {
  readonly firm: readonly string[]
  readonly period: readonly string[]
  readonly r2: number
  readonly y: Column
  readonly a: Column
  readonly b: Column
  readonly coefficients: Column
  readonly hc1: Column
  readonly oneWay: Column
  readonly oneWayStatsmodels: Column
  readonly twoWay: Column
  readonly twoWayStatsmodels: Column
  readonly withinEffects: Column
  readonly withinHc1: Column
  readonly withinResiduals: Column
  readonly r2Effects: number
  readonly withinR2: number
  readonly periodsOneWay: Column
  readonly meanOneWay: Column
  readonly loadings: Column
  readonly explained: Column
}
const known = JSON.parse(readFileSync(new URL('./peers/ols.json', import.meta.url), 'utf8')) as Known
const { y, a, b, firm, period } = known
const close = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.length).toBe(expected.length)
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i]!, 9)
}

/** A number that no sum of powers of two is, for a key such as `f3`. */
const made = (key: string): number => Math.sin(1 + Number(key[1])) / 3

describe('ols', () => {
  it('has the coefficients, R² and HC1 errors of statsmodels', () => {
    const fit = ols(y, { a, b })
    expect(fit.names).toEqual(['intercept', 'a', 'b'])
    close(fit.coefficients, known.coefficients)
    close(fit.standardErrors, known.hc1)
    expect(fit.r2).toBeCloseTo(known.r2, 10)
    expect([fit.n, fit.df]).toEqual([48, 45])
  })

  it('has the clustered errors of statsmodels, one way and two', () => {
    const one = ols(y, { a, b }, { clusters: { firm } })
    close(one.standardErrors, known.oneWay)
    close(one.standardErrors, known.oneWayStatsmodels)
    expect([one.df, one.clusters]).toEqual([7, [8]])
    const two = ols(y, { a, b }, { clusters: { firm, period } })
    close(two.standardErrors, known.twoWay)
    close(two.standardErrors, known.twoWayStatsmodels)
    expect([two.df, two.clusters]).toEqual([5, [8, 6]])
  })

  it('takes out effects as dummies would', () => {
    const fit = ols(y, { a, b }, { effects: { firm, period } })
    close(fit.coefficients, known.withinEffects)
    close(fit.standardErrors, known.withinHc1)
    close(fit.residuals, known.withinResiduals)
    close([fit.r2, fit.withinR2], [known.r2Effects, known.withinR2])
    // 2 slopes, 8 firms, 5 more periods
    expect(fit.df).toBe(48 - 15)
  })

  it('counts effects that are not nested in the clusters, as dummies would be', () => {
    close(ols(y, { a, b }, { effects: { period }, clusters: { firm } }).standardErrors, known.periodsOneWay)
  })

  it('counts no effects that are nested in the clusters', () => {
    const group = firm.map((name) => `${Number(name[1]) % 4}`)
    const nested = ols(y, { a }, { effects: { firm }, clusters: { group } }).standardErrors[0]!
    const within = ols(
      ols(y, {}, { effects: { firm } }).residuals,
      { a: ols(a, {}, { effects: { firm } }).residuals },
      { clusters: { group } },
    )
    // There K is 2, slope and intercept; here 1.
    expect(nested / within.standardErrors[1]!).toBeCloseTo(Math.sqrt((48 - 2) / (48 - 1)), 9)
  })

  it('has R² of effects alone without columns', () => {
    const { names, withinR2, r2, df } = ols(y, {}, { effects: { firm } })
    expect([names, withinR2, df]).toEqual([[], 0, 40])
    expect(r2).toBeGreaterThan(0)
  })

  it('has no R² where y does not vary', () => {
    expect(
      ols(
        y.map(() => 1),
        { a },
      ).r2,
    ).toBeNaN()
  })

  it('is as exact for a column far from 0', () => {
    const far = ols(y, { a: a.map((value) => value + 1e6), b }, { effects: { firm, period } })
    for (const [i, value] of far.coefficients.entries()) expect(value).toBeCloseTo(known.withinEffects[i]!, 8)
  })

  it('takes 200,000 rows', () => {
    const long = Array.from({ length: 200_000 }, (_, i) => i % 7)
    expect(
      ols(
        long.map((value) => 3 * value + 1),
        { long },
      ).coefficients[1],
    ).toBeCloseTo(3, 10)
  })

  it('leaves out rows with a missing value, and says so in the residuals', () => {
    const { n, residuals } = ols([...y.slice(0, 47), Number.NaN], { a: [Number.NaN, ...a.slice(1)], b })
    expect(n).toBe(46)
    expect([residuals[0], residuals[47]]).toEqual([Number.NaN, Number.NaN])
    expect(residuals.slice(1, 47).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10)
  })

  it.each([
    [
      'columns that make each other up, by name',
      () => ols(y, { a, twice: a.map((value) => 2 * value) }),
      /found twice made/,
    ],
    [
      'a column that the effects make up',
      () => ols(y, { size: firm.map((name) => Number(name[1])) }, { effects: { firm } }),
      /found size made/,
    ],
    [
      'a column that two groupings of effects make up, but for rounding',
      () => ols(y, { a, size: y.map((_, i) => made(firm[i]!) + made(period[i]!)) }, { effects: { firm, period } }),
      /found size made/,
    ],
    [
      'three groupings of clusters',
      () => ols(y, { a }, { clusters: { firm, period, pair: firm.map((_, i) => `${i % 3}`) } }),
      /at most 2 groupings of clusters, found firm, period, pair/,
    ],
    ['columns of other lengths', () => ols(y, { a: [1] }), /expected 48 rows .* found 1 in column a/],
    ['too few rows', () => ols([1, 2], { a: [1, 2] }), /more rows .* than the 2 coefficients, found 2/],
    [
      'a column made up by one of two effects, in fractions',
      () => ols(y, { size: firm.map((name) => 0.1 * Number(name[1]) + 0.37) }, { effects: { firm, period } }),
      /found size made/,
    ],
    [
      'a column called y of another length',
      () => ols(y, { y: a.slice(1) }),
      /expected 48 rows .* found 47 in column y/,
    ],
    [
      'an effect and a cluster of one name and two lengths',
      () => ols(y, { a }, { effects: { firm: firm.slice(1) }, clusters: { firm } }),
      /found 47 in column firm/,
    ],
    ['one cluster', () => ols(y, { a }, { clusters: { all: y.map(() => 'x') } }), /2 clusters of all, found 1/],
  ])('refuses %s', (_, fit, says) => {
    expect(fit).toThrow(says)
    expect(fit).toThrow(expect.objectContaining({ code: 'BAD_TABLE' }))
  })

  it('has a coefficient that is that of what others leave of y on what they leave of the column', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true })
    const column = fc.array(number, { minLength: 48, maxLength: 48 })
    fc.assert(
      fc.property(column, (noise) => {
        const outcome = y.map((value, i) => value + noise[i]!)
        const whole = ols(outcome, { a, b }, { effects: { firm } })
        const left = ols(outcome, { b }, { effects: { firm } }).residuals
        const own = ols(a, { b }, { effects: { firm } }).residuals
        const rest = ols(left, { own })
        expect(rest.coefficients[1]).toBeCloseTo(whole.coefficients[0]!, 9)
        close(rest.residuals, whole.residuals)
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on the order of rows', () => {
    const order = fc.shuffledSubarray(Array.from(y.keys()), { minLength: 48 })
    fc.assert(
      fc.property(order, (rows) => {
        const of = <Value>(column: readonly Value[]): Value[] => rows.map((row) => column[row]!)
        const fit = ols(of(y), { a: of(a), b: of(b) }, { clusters: { firm: of(firm), period: of(period) } })
        close(fit.coefficients, known.coefficients)
        close(fit.standardErrors, known.twoWay)
      }),
      { numRuns: 20 },
    )
  })
})

describe('clusteredMean', () => {
  it('is the regression on nothing, as statsmodels has it', () => {
    const { mean, standardError, n } = clusteredMean(y, { firm })
    expect(mean).toBeCloseTo(y.reduce((sum, value) => sum + value, 0) / 48, 12)
    close([standardError], known.meanOneWay)
    expect(n).toBe(48)
  })

  it('has arithmetic that can be followed', () => {
    // Cluster sums of deviations −2 and +2 of four values: √(2/1 · 3/3 · (4 + 4)) / 4 = 1
    expect(clusteredMean([1, 2, 3, 4, Number.NaN], { firm: ['a', 'a', 'b', 'b', 'c'] })).toMatchObject({
      mean: 2.5,
      standardError: 1,
      n: 4,
      clusters: [2],
    })
  })

  it('takes the variance of the crossed clusters where two groupings leave none', () => {
    // Firm and quarter sums are 0, so V₁ + V₂ − V₁₂ < 0; V₁₂ of four clusters: 4/3 · 3/3 · 4 / 4² = 1/3
    const { standardError } = clusteredMean([1, 3, 3, 1], { firm: ['a', 'a', 'b', 'b'], quarter: ['q', 'r', 'q', 'r'] })
    expect(standardError).toBeCloseTo(Math.sqrt(1 / 3), 12)
  })

  it.each([
    ['no grouping', {}],
    ['one', { firm }],
    ['two', { firm, period }],
  ])('is what ols has of an intercept, with %s', (_, clusters) => {
    const { coefficients, standardErrors, low, high } = ols(y, {}, { clusters })
    const found = clusteredMean(y, clusters)
    close([found.mean, found.standardError, found.low, found.high], [coefficients, standardErrors, low, high].flat())
  })

  it('refuses three groupings', () => {
    expect(() => clusteredMean(y, { a: firm, b: firm, c: firm })).toThrow(
      'BAD_TABLE: expected at most 2 groupings of clusters, found a, b, c',
    )
  })

  it('has no error with one cluster, and nothing without values', () => {
    expect(clusteredMean([1, 2], { firm: ['a', 'a'] })).toMatchObject({
      mean: 1.5,
      standardError: Number.NaN,
      clusters: [1],
    })
    expect(clusteredMean([Number.NaN], { firm: ['a'] })).toMatchObject({ mean: Number.NaN, n: 0, clusters: [0] })
  })
})

describe('composite', () => {
  it('has the loadings of numpy', () => {
    const { loadings, explained, scores } = composite({ a, b, y })
    close(loadings, known.loadings)
    close(explained, known.explained)
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 9)
  })

  it('knows nothing of rows that it is not fitted on', () => {
    const fit = y.map((_, row) => row < 30)
    const later = y.map((value, row) => (row < 30 ? value : 100 * value))
    const scores = composite({ a, b, y: later }, { fit }).scores.slice(0, 30)
    close(scores, composite({ a, b, y }, { fit }).scores.slice(0, 30))
  })

  it('has a sign that the order of columns does not change, but where loadings add up to 0', () => {
    const opposed = { a: [1, 2, 3, 5], b: [-1, -2, -3, -5] }
    expect(composite(opposed).loadings[0]).toBeGreaterThan(0)
    expect(composite({ b: opposed.b, a: opposed.a }).loadings[0]).toBeGreaterThan(0)
  })

  it('refuses a column that does not vary, by name', () => {
    expect(() => composite({ a, flat: a.map(() => 0.1) })).toThrow(/in column flat/)
  })
})
