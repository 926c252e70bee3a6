import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCall } from '../../src/compare/compare-call.js'
import { decompose, decomposeRatio, type SpeakerParts } from '../../src/compare/decompose.js'
import { measuresOf } from '../../src/measures/registry.js'
import { decompositionText } from '../../src/report/decomposition.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { engine } from '../helpers.js'
import { CALL } from './calls.js'

const call = scoreCall(parseTranscript(CALL), engine)

const part = fc.nat({ max: 500 }).chain((denominator) =>
  fc.record({
    numerator: fc.integer({ min: -denominator, max: denominator }),
    denominator: fc.constant(denominator),
  }),
)
const speakers = fc.array(fc.record({ speaker: fc.string(), prepared: part, answers: part }), {
  minLength: 1,
  maxLength: 8,
})
const swapped = (list: readonly SpeakerParts[]): SpeakerParts[] =>
  list.map(({ speaker, prepared, answers }) => ({ speaker, prepared: answers, answers: prepared }))

describe('decomposition', () => {
  it('has the value worked out by hand', () => {
    // Prepared: A 2 of 10, B 3 of 30, so 5/40. Answers: A 8 of 20, C 4 of 5, so 12/25. The mean of both is c.
    const c = (5 / 40 + 12 / 25) / 2
    const found = decomposeRatio('share', [
      { speaker: 'A', prepared: { numerator: 2, denominator: 10 }, answers: { numerator: 8, denominator: 20 } },
      { speaker: 'B', prepared: { numerator: 3, denominator: 30 }, answers: { numerator: 0, denominator: 0 } },
      { speaker: 'C', prepared: { numerator: 0, denominator: 0 }, answers: { numerator: 4, denominator: 5 } },
      { speaker: 'D', prepared: { numerator: 0, denominator: 0 }, answers: { numerator: 0, denominator: 0 } },
    ])
    const [a, b, last] = found.speakers
    expect(found.speakers).toHaveLength(3)
    expect(a!.within).toBeCloseTo(0.5 * (20 / 25 + 10 / 40) * (8 / 20 - 2 / 10), 12)
    expect(a!.composition).toBeCloseTo((20 / 25 - 10 / 40) * (0.5 * (8 / 20 + 2 / 10) - c), 12)
    expect([b!.within, last!.within]).toEqual([0, 0])
    expect(b!.composition).toBeCloseTo((0 - 30 / 40) * (3 / 30 - c), 12)
    expect(last!.composition).toBeCloseTo((5 / 25 - 0) * (4 / 5 - c), 12)
    expect([b!.answers, last!.prepared]).toEqual([Number.NaN, Number.NaN])
    expect(found.difference).toBeCloseTo(12 / 25 - 5 / 40, 12)
    // Uncentred, as Kitagawa writes it: the totals are the same.
    expect(found.composition).toBeCloseTo(0.5 * (0.4 + 0.2) * (0.8 - 0.25) - 0.75 * 0.1 + 0.2 * 0.8, 12)
  })

  it('adds up to the difference exactly, by speaker too', () => {
    fc.assert(
      fc.property(speakers, (list) => {
        const found = decomposeRatio('share', list)
        if (found.reason !== null) return
        expect(Math.abs(found.within + found.composition - found.difference)).toBeLessThan(1e-12)
        const rows = found.speakers.reduce((sum, { within, composition }) => sum + within + composition, 0)
        expect(Math.abs(rows - found.difference)).toBeLessThan(1e-12)
      }),
    )
  })

  it('turns its signs where the sides are swapped', () => {
    fc.assert(
      fc.property(speakers, (list) => {
        const [there, back] = [decomposeRatio('share', list), decomposeRatio('share', swapped(list))]
        if (there.reason !== null) return
        there.speakers.forEach(({ within, composition }, i) => {
          expect(back.speakers[i]!.within).toBeCloseTo(-within, 12)
          expect(back.speakers[i]!.composition).toBeCloseTo(-composition, 12)
        })
      }),
    )
  })

  it('takes the whole for change within where one person speaks throughout', () => {
    const one = decomposeRatio('rate', [
      { speaker: 'A', prepared: { numerator: 1, denominator: 100 }, answers: { numerator: 6, denominator: 200 } },
    ])
    expect([one.within, one.composition]).toEqual([6 / 200 - 1 / 100, 0])
  })

  it('starts from the values of the comparison, for every measure that is a ratio', () => {
    const [all] = compareCall(call).groups
    for (const { id, denominator } of measuresOf(call.engine)) {
      const found = decompose(call, id)
      const contrast = all!.contrasts.find(({ measure }) => measure === id)!
      if (denominator === undefined) expect(found.reason).toBe('it is no ratio of sums')
      else if (Number.isNaN(contrast.difference))
        expect(found.reason).toMatch(/^it is undefined in the|^its parts were not counted$/)
      else {
        expect(found.difference, id).toBeCloseTo(contrast.difference, 10)
        expect(found.within + found.composition, id).toBeCloseTo(contrast.difference, 10)
      }
    }
  })

  it('is undefined, with the reason, for what is no ratio and where a side is missing', () => {
    expect(decompose(call, 'toneLogit')).toMatchObject({ reason: 'it is no ratio of sums', within: Number.NaN })
    expect(decompose(call, 'nothing').reason).toBe('there is no such measure')
    expect(decompose({ ...call, turns: [] }, 'hedgeShare').reason).toBe('it is undefined in the prepared remarks')
    expect(decompositionText([decompose(call, 'toneLogit')])).toBe('')
  })

  it('shows a row a speaker and the totals', () => {
    const lines = decompositionText([decompose(call, 'hedgeShare')]).split('\n')
    expect(lines.slice(4).map((line) => line.slice(0, 6).trim())).toEqual(['Ann Le', 'Bo Ray', 'all'])
  })
})
