import { describe, expect, it } from 'vitest'
import { chance } from '../chance.js'
import { CELLS, level, USUAL } from './contrast-level.js'

// The study itself is `npm run study`, its figures src/compare/README.md: here a glance, so that no change goes unseen.
describe('level of the contrast', () => {
  it.each(CELLS)(
    '$preparedTurns prepared turns, $answerTurns answers, correlation $correlation: about 95 and 5 %',
    (cell) => {
      const { cover, reject } = level(cell, USUAL, 600, 11)
      expect(cover).toBeGreaterThan(0.92)
      expect(cover).toBeLessThan(0.995)
      expect(reject).toBeGreaterThan(0.015)
      expect(reject).toBeLessThan(0.095)
    },
  )

  it('draws the same from the same seed, with the means they should have', () => {
    const [one, two] = [chance(3), chance(3)]
    const draws = Array.from({ length: 4000 }, () => one.beta(2, 6))
    expect(Array.from({ length: 4000 }, () => two.beta(2, 6))).toEqual(draws)
    expect(draws.reduce((a, b) => a + b) / 4000).toBeCloseTo(2 / (2 + 6), 2)
    expect(Array.from({ length: 4000 }, () => one.exponential(7)).reduce((a, b) => a + b) / 4000 / 7).toBeCloseTo(1, 1)
  })
})
