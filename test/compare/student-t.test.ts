import { describe, expect, it } from 'vitest'
import { tQuantile, twoSidedP } from '../../src/compare/student-t.js'

describe("Student's t", () => {
  // scipy 1.x: t.ppf(.975, df)
  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [3, 3.1824463052837078],
    [7.3, 2.345066736547703],
    [10, 2.228138851986274],
    [30, 2.0422724563012378],
    [1000, 1.9623390808264083],
  ])('leaves 5 %% outside ± its quantile, df %d: %d', (df, quantile) => {
    expect(tQuantile(0.05, df) / quantile).toBeCloseTo(1, 12)
    expect(twoSidedP(quantile, df)).toBeCloseTo(0.05, 12)
  })

  // scipy: 2 * t.sf(t, df)
  it.each([
    [2.5, 7.3, 0.03965023466560043],
    [1, 1, 0.5],
    [0, 5, 1],
    [0.3, 495.5, 0.7643029679570379],
    [10, 2, 0.00985245702332569],
    [40, 2.5, 0.0001419563429049338],
    [6, 500, 3.790442338479296e-9],
  ])('has p-value of t = %d, df %d: %d', (t, df, p) => {
    expect(twoSidedP(t, df) / p).toBeCloseTo(1, 11)
    expect(twoSidedP(-t, df)).toBe(twoSidedP(t, df))
  })

  it('is NaN where anything is, and 0 at infinity', () => {
    expect(twoSidedP(Number.NaN, 3)).toBeNaN()
    expect(twoSidedP(1, Number.NaN)).toBeNaN()
    expect(tQuantile(0.05, Number.NaN)).toBeNaN()
    expect(twoSidedP(Number.POSITIVE_INFINITY, 3)).toBe(0)
  })
})
