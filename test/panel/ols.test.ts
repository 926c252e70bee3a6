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
  readonly withinEffects: Column
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
    expect(one.df).toBe(7)
    const two = ols(y, { a, b }, { clusters: { firm, period } })
    close(two.standardErrors, known.twoWay)
    expect(two.df).toBe(5)
  })

  it('takes out effects as dummies would', () => {
    close(ols(y, { a, b }, { effects: { firm, period } }).coefficients, known.withinEffects)
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
    ['columns of other lengths', () => ols(y, { a: [1] }), /expected 48 rows .* found 1 in column a/],
    ['too few rows', () => ols([1, 2], { a: [1, 2] }), /more rows .* than the 2 coefficients, found 2/],
    ['one cluster', () => ols(y, { a }, { clusters: { all: y.map(() => 'x') } }), /2 clusters of all, found 1/],
  ])('refuses %s', (_, fit, says) => {
    expect(fit).toThrow(says)
    expect(fit).toThrow(expect.objectContaining({ code: 'BAD_TABLE' }))
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
    })
  })

  it('has no error with one cluster, and nothing without values', () => {
    expect(clusteredMean([1, 2], { firm: ['a', 'a'] })).toMatchObject({ mean: 1.5, standardError: Number.NaN })
    expect(clusteredMean([Number.NaN], { firm: ['a'] })).toMatchObject({ mean: Number.NaN, n: 0 })
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

  it('refuses a column that does not vary, by name', () => {
    expect(() => composite({ a, flat: a.map(() => 0.1) })).toThrow(/in column flat/)
  })
})
