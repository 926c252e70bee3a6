import fc from 'fast-check'
import { abnormal, change, ols, speakerEffects, trailingZ, withinPeriod } from 'hedgerow/panel'
import { describe, expect, it } from 'vitest'
import { chance } from '../chance.js'

const NONE = Number.NaN
const firm = ['e', 'f', 'e', 'f', 'e', 'e', 'e']
const order = ['2031-01-30', '2031-02-01', '2031-04-30', '2031-05-01', '2031-07-30', '2031-10-30', '2032-01-30']
const values = [1, 10, 2, 20, 3, 5, 4]

describe('change', () => {
  it('is against the call before, or four calls ago', () => {
    expect(change(values, { firm, order })).toEqual([NONE, NONE, 1, 10, 1, 2, -1])
    expect(change(values, { firm, order, lag: 4 })).toEqual([NONE, NONE, NONE, NONE, NONE, NONE, 4 - 1])
  })

  it.each([0, -1, 1.5])('refuses a lag of %d, which would look at the call itself or ahead', (lag) => {
    expect(() => change(values, { firm, order, lag })).toThrow(/expected a lag of whole calls from 1/)
  })

  it.each([[[1, Number.NaN]], [['2031-01-30', '']], [[1, '2031-01-30']]])('refuses the times %j', (odd) => {
    expect(() => change([1, 2], { firm: ['e', 'e'], order: odd })).toThrow(/expected times of one kind/)
  })

  it('refuses two calls of a firm at one time, and columns of other lengths', () => {
    expect(() => change([1, 2], { firm: ['e', 'e'], order: ['2031-01-30', '2031-01-30'] })).toThrow(
      /one call of e at 2031-01-30/,
    )
    expect(() => change([1], { firm, order })).toThrow(/expected 1 rows as in column values, found 7 in column firm/)
  })
})

describe('trailingZ', () => {
  it('is against strictly earlier calls', () => {
    // Firm e: 1, 2, 3 have mean 2 and deviation 1, so 5 is 3; then 1, 2, 3, 5 have mean 2.75, deviation √(8.75/3).
    const found = trailingZ(values, { firm, order, least: 3 })
    expect(found.slice(0, 6)).toEqual([NONE, NONE, NONE, NONE, NONE, 3])
    expect(found[6]).toBeCloseTo((4 - 2.75) / Math.sqrt(8.75 / 3), 12)
    expect(trailingZ(values, { firm, order, least: 2, window: 2 })[6]).toBeCloseTo((4 - 4) / Math.sqrt(2), 12)
  })

  it('refuses a window that is too short for a score', () => {
    expect(() => trailingZ(values, { firm, order, window: 2 })).toThrow(/window of at least 4 calls/)
  })

  it('is undefined where earlier calls do not vary', () => {
    expect(trailingZ([0.1, 0.1, 0.1, 0.5], { firm: ['e', 'e', 'e', 'e'], order: [1, 2, 3, 4], least: 3 })[3]).toBeNaN()
    expect(trailingZ([1, 1, 2], { firm: ['e', 'e', 'e'], order: [1, 2, 3], least: 2 })[2]).toBeNaN()
  })
})

describe('withinPeriod', () => {
  const period = ['q', 'q', 'q', 'q', 'r']
  const days = [1, 2, 3, 3, 9]
  it('ranks among the calls of the period that were held by then', () => {
    expect(withinPeriod([5, 1, 5, 9, 7], { period, order: days })).toEqual([NONE, 0, 1.5 / 3, 1, NONE])
  })
  it('ranks among all of the period where it is asked to know the future', () => {
    expect(withinPeriod([5, 1, 5, 9, 7], { period, order: days, known: 'period' })).toEqual([
      1.5 / 3,
      0,
      1.5 / 3,
      1,
      NONE,
    ])
  })
  it('gives z-scores', () => {
    expect(withinPeriod([1, 2, 3], { period: ['q', 'q', 'q'], order: [1, 1, 1], as: 'z' })).toEqual([-1, 0, 1])
  })
  it('gives no z-score among equal values, whatever rounding makes of them', () => {
    expect(withinPeriod([0.1, 0.1, 0.1], { period: ['q', 'q', 'q'], order: [1, 1, 1], as: 'z' })).toEqual([
      NONE,
      NONE,
      NONE,
    ])
  })
  it.each(['date', 'period'] as const)(
    'counts, of those known by %s, the values below and half of the equal ones',
    (known) => {
      const row = fc.record({
        value: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(NONE)),
        day: fc.integer({ min: 1, max: 4 }),
        name: fc.constantFrom('q', 'r'),
      })
      fc.assert(
        fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
          const found = withinPeriod(
            rows.map(({ value }) => value),
            { period: rows.map(({ name }) => name), order: rows.map(({ day }) => day), known },
          )
          for (const [i, { value, day, name }] of rows.entries()) {
            const others = rows.filter(
              (each) => each.name === name && !Number.isNaN(each.value) && (known === 'period' || each.day <= day),
            )
            const below = others.filter((each) => each.value < value).length
            const equal = others.filter((each) => each.value === value).length
            const expected = (below + (equal - 1) / 2) / (others.length - 1)
            expect(found[i]).toEqual(Number.isNaN(value) || others.length < 2 ? NONE : expected)
          }
        }),
      )
    },
  )
  it('refuses times of two kinds', () => {
    expect(() => withinPeriod([1, 2], { period: ['q', 'q'], order: [1, '2031-01-30'] })).toThrow(
      /expected times of one kind/,
    )
  })
  it('takes 100,000 calls of one quarter', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003)
    const found = withinPeriod(many, { period: many.map(() => 'q'), order: many.map((_, i) => i) })
    expect(Math.max(...found.slice(1, 1000))).toBe(1)
  })
})

describe('no look-ahead', () => {
  const FIRMS = 4
  const QUARTERS = 12
  const rows = Array.from({ length: FIRMS * QUARTERS }, (_, i) => i)
  const firms = rows.map((i) => `f${i % FIRMS}`)
  const quarters = rows.map((i) => `q${String(Math.floor(i / FIRMS)).padStart(2, '0')}`)
  const number = fc.double({ min: -5, max: 5, noNaN: true })
  const column = fc.array(number, { minLength: rows.length, maxLength: rows.length })
  const signals: readonly (readonly [string, (y: readonly number[], x: readonly number[]) => number[]])[] = [
    ['change', (y) => change(y, { firm: firms, order: quarters })],
    ['trailingZ', (y) => trailingZ(y, { firm: firms, order: quarters })],
    ['withinPeriod', (y) => withinPeriod(y, { period: quarters.map((name) => name.slice(0, 2)), order: quarters })],
    ['abnormal', (y, x) => abnormal(y, { x }, { firm: firms, period: quarters })],
  ]
  it.each(signals)('%s of a call is the same whatever comes later', (_, signal) => {
    fc.assert(
      fc.property(column, column, column, fc.integer({ min: 1, max: QUARTERS - 1 }), (y, x, other, cut) => {
        const now = FIRMS * cut
        const changed = (values: readonly number[]): number[] => values.map((value, i) => (i < now ? value : other[i]!))
        expect(signal(changed(y), changed(x)).slice(0, now)).toEqual(signal(y, x).slice(0, now))
      }),
      { numRuns: 40 },
    )
  })
})

describe('abnormal', () => {
  const rows = Array.from({ length: 4 * 8 }, (_, i) => i)
  const firms = rows.map((i) => `f${i % 4}`)
  const quarters = rows.map((i) => `q${Math.floor(i / 4)}`)
  const x = rows.map((i) => Math.sin(3 * i))
  const level = rows.map((i) => (i % 4) / 3)

  it('is what a measure has beyond its control and its firm', () => {
    // y = firm + 2x, and 0.25 more in the last call: β and the firm effects are exact before.
    const y = rows.map((i) => level[i]! + 2 * x[i]! + (i === 31 ? 0.25 : 0))
    const found = abnormal(y, { x }, { firm: firms, period: quarters })
    expect(found[30]).toBeCloseTo(0, 10)
    expect(found[31]).toBeCloseTo(0.25, 10)
    // 4 firms and 5 rows a control are needed: none before the fourth quarter.
    expect(found.findIndex((value) => !Number.isNaN(value))).toBe(12)
  })

  it('is undefined for a firm without earlier calls, and for a row with a missing value', () => {
    const y = rows.map((i) => Math.cos(5 * i))
    const late = [...firms.slice(0, 31), 'new']
    const found = abnormal([...y.slice(0, 30), NONE, y[31]!], { x }, { firm: late, period: quarters })
    expect(found.slice(28).map(Number.isNaN)).toEqual([false, false, true, true])
  })

  it('is undefined, not huge, where a control has not varied within firms so far', () => {
    const size = rows.map((i) => Math.sin(1 + (i % 4)) / 3 + (i >= 24 ? Math.cos(i) : 0))
    const found = abnormal(
      rows.map((i) => Math.cos(5 * i)),
      { size },
      { firm: firms, period: quarters },
    )
    expect(found.slice(0, 28).every(Number.isNaN)).toBe(true)
    expect(found.slice(28).every((value) => Math.abs(value) < 10)).toBe(true)
  })

  it('fits what least squares with effects of firms fits on the earlier rows', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { normal, uniform } = chance(seed)
        const [y, a, b] = [1, 2, 3].map(() => rows.map(() => (uniform() < 0.1 ? NONE : normal()))) as Columns
        const found = abnormal(y, { a, b }, { firm: firms, period: quarters })
        for (const row of rows.slice(20)) {
          const isWhole = (each: number): boolean => ![y, a, b].some((values) => Number.isNaN(values[each]))
          const earlier = rows.filter((each) => quarters[each]! < quarters[row]! && isWhole(each))
          const own = earlier.filter((each) => firms[each] === firms[row])
          if (!isWhole(row) || own.length === 0 || earlier.length < 4 + 2 * 5) continue
          const of = <Value>(values: readonly Value[]): Value[] => earlier.map((each) => values[each]!)
          const { coefficients } = ols(of(y), { a: of(a), b: of(b) }, { effects: { firm: of(firms) } })
          const rest = (each: number): number => y[each]! - coefficients[0]! * a[each]! - coefficients[1]! * b[each]!
          expect(found[row]).toBeCloseTo(rest(row) - own.reduce((sum, each) => sum + rest(each), 0) / own.length, 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes 100,000 rows of 40 quarters', () => {
    const { normal } = chance(7)
    const many = Array.from({ length: 100_000 }, () => normal())
    const found = abnormal(
      many,
      { size: many.map((value) => value + normal()) },
      { firm: many.map((_, i) => `f${i % 2500}`), period: many.map((_, i) => `q${Math.floor(i / 2500) + 10}`) },
    )
    expect(found.filter(Number.isNaN)).toHaveLength(2 * 2500)
  })

  it('takes out firm and period with all of the sample, also without controls', () => {
    const y = rows.map((i) => level[i]! + Math.floor(i / 4))
    for (const value of abnormal(y, {}, { firm: firms, period: quarters, sample: 'all' }))
      expect(value).toBeCloseTo(0, 9)
  })
})

type Columns = [number[], number[], number[]]

/** Forty speakers with twelve calls each; the first is vague by so much. */
function planted(vague: number): { readonly y: number[]; readonly prepared: number[]; readonly speaker: string[] } {
  const { normal } = chance(20311)
  const rows = Array.from({ length: 40 * 12 }, (_, i) => i)
  const own = Array.from({ length: 40 }, () => 0.03 * normal())
  const prepared = rows.map(() => 0.15 + 0.04 * normal())
  const y = rows.map((i) => 0.2 + 0.6 * prepared[i]! + (i % 40 === 0 ? vague : own[i % 40]!) + 0.05 * normal())
  return { y, prepared, speaker: rows.map((i) => `s${String(i % 40).padStart(2, '0')}`) }
}

describe('speakerEffects', () => {
  it('finds a vague speaker, within the interval of what was planted', () => {
    const { y, prepared, speaker } = planted(0.15)
    const { speakers, slopes } = speakerEffects(y, { prepared }, speaker)
    const top = [...speakers].sort((a, b) => b.shrunk - a.shrunk)[0]!
    expect(top.speaker).toBe('s00')
    expect(top.low).toBeLessThan(0.15)
    expect(top.high).toBeGreaterThan(0.15)
    expect(Math.abs(top.shrunk)).toBeLessThan(Math.abs(top.effect))
    expect(slopes.prepared).toBeCloseTo(0.6, 0)
    expect(speakers.reduce((sum, { effect, calls }) => sum + effect * calls, 0)).toBeCloseTo(0, 10)
  })

  it('is less sure of a speaker whose prepared remarks are unlike those of others', () => {
    const { y, prepared, speaker } = planted(0)
    const moved = prepared.map((value, i) => (speaker[i] === 's01' ? value + 1 : value))
    const errors = (of: readonly number[]): number[] =>
      speakerEffects(y, { prepared: of }, speaker).speakers.map(({ standardError }) => standardError)
    expect(errors(moved)[1]!).toBeGreaterThan(3 * errors(prepared)[1]!)
  })

  it('finds none where none is', () => {
    const { y, prepared, speaker } = planted(0)
    const first = speakerEffects(y, { prepared }, speaker).speakers[0]!
    expect(first.low).toBeLessThan(0)
    expect(first.high).toBeGreaterThan(0)
  })

  it('leaves out speakers of few calls, counts them, and is not moved by them', () => {
    const { y, prepared, speaker } = planted(0.15)
    const rest = { prepared: [...prepared, 0, 0] }
    const found = speakerEffects([...y, 9, NONE], rest, [...speaker, 'guest', 'silent'])
    expect(found).toEqual({ ...speakerEffects(y, { prepared }, speaker), leftOut: 2 })
    expect(found.speakers).toHaveLength(40)
  })

  it('has arithmetic that can be followed, without controls', () => {
    // Means 2 and 5, of all rows 3.5; squares within 2 + 2 with 6 − 2 degrees: 1, so SE² = 1/3.
    // Between: 1.5² − 1/3 = 23/12, and 1.5 · (23/12) / (23/12 + 4/12) = 1.5 · 23/27.
    const y = [1, 2, 3, 4, 5, 6]
    const { speakers, within, between, leftOut } = speakerEffects(y, {}, ['b', 'b', 'b', 'a', 'a', 'a'])
    expect([within, leftOut]).toEqual([1, 0])
    expect(between).toBeCloseTo(23 / 12, 12)
    expect(speakers.map(({ speaker, calls, effect }) => [speaker, calls, effect])).toEqual([
      ['a', 3, 1.5],
      ['b', 3, -1.5],
    ])
    expect(speakers[0]!.standardError).toBeCloseTo(Math.sqrt(1 / 3), 12)
    expect(speakers[0]!.shrunk).toBeCloseTo((1.5 * 23) / 27, 12)
    // t of 4 degrees at 2.5%: 2.776445
    expect(speakers[0]!.high).toBeCloseTo(1.5 + 2.776445105 * Math.sqrt(1 / 3), 8)
  })

  it('shrinks all to 0 where speakers differ no more than chance makes them', () => {
    const { speakers, between } = speakerEffects([1, 2, 3, 3, 1, 2], {}, ['a', 'a', 'a', 'b', 'b', 'b'])
    expect([between, ...speakers.map(({ shrunk }) => shrunk)]).toEqual([0, 0, 0])
  })

  it('refuses a panel in which nobody speaks often enough', () => {
    expect(() => speakerEffects([1, 2], {}, ['a', 'b'])).toThrow(expect.objectContaining({ code: 'BAD_TABLE' }))
  })
})
