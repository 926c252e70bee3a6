import { describe, expect, it } from 'vitest'
import { LEVELS, type Level, MEASURES, measureBy } from '../../src/measures/index.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { parseTranscript } from '../../src/transcript/index.js'
import { plainEngine } from '../helpers.js'

const CALL = `Operator
Welcome to the Example Widgets Q2 2031 results call. A question and answer session will follow.
Ed Moor - Director IR
Welcome to our call. The plant in Halden opened in June.
Ann Lee - CEO
Revenue grew in the quarter. We expect revenue of 9 to 11 million in 2032. The plant opened in June and it runs day and night. We hired people and trained them in the north. We paint the doors of the plant in the color of the town, and the town paints its bridge in the color of the plant.
Bob Hill - CFO
Margins improved. We hired people and trained them in the north.
Operator
Our first question comes from the line of Cy Dorn with Oak Bank. Please go ahead.
Cy Dorn - Analyst
Demand seems weak. What do you expect for margins?
Bob Hill - CFO
I can't comment on that.
Cy Dorn - Analyst
Are losses growing?
Ann Lee - CEO
Orders are strong and profits improved.
Operator
Our next question comes from the line of Di Fox with Bar Capital. Please go ahead.
Di Fox - Analyst
Where is the plant?
Bob Hill - CFO
I can't comment on that.
Operator
There are no further questions. I would like to turn the call over to Ann Lee for closing remarks.
Ann Lee - CEO
Good-bye.
`
const { turns } = scoreCall(parseTranscript(CALL), plainEngine)
const by = (level: Level) => measureBy(level, turns, { letters: true })

describe('levels', () => {
  it('name their units', () => {
    expect(by('call').map(({ unit }) => unit)).toEqual(['call'])
    expect(by('exchange').map(({ unit }) => unit)).toEqual(['0', '1'])
    expect(by('turn').map(({ unit }) => unit)).toContain('3 · Bob Hill')
    expect(by('sentence').map(({ unit }) => unit)).toEqual(expect.arrayContaining(['2.0', '2.1']))
    expect(by('section').map(({ unit }) => unit)).toContain('qa · outside')
  })

  it('keep two people of one name apart, by role and then by number', () => {
    const doubled = turns.map((scored) =>
      scored.turn.speaker === 'Cy Dorn' || scored.turn.speaker === 'Di Fox'
        ? { ...scored, turn: { ...scored.turn, speaker: 'Ann Lee' } }
        : scored,
    )
    const units = measureBy('speaker', doubled).map(({ unit, counts }) => [unit, counts.turns] as const)
    const [first, second, third] = units.filter(([unit]) => unit.startsWith('Ann Lee'))
    expect(first).toEqual(['Ann Lee', 3])
    expect(second).toEqual(['Ann Lee · analyst', 2])
    expect(third![0]).toMatch(/^Ann Lee · analyst · p\d$/)
    expect(third![1]).toBe(1)
  })

  it('give every measure a value or NaN, and NaN where it makes no sense', () => {
    for (const level of LEVELS)
      for (const { measures } of by(level)) {
        expect(Object.keys(measures)).toEqual(MEASURES.map(({ id }) => id))
        for (const { id, levels } of MEASURES) if (!levels.includes(level)) expect(measures[id], id).toBeNaN()
      }
  })

  it('tell both sides apart at exchange and call', () => {
    const [exchange] = by('exchange')
    // Questions: one weak, one of losses growing; answers: strong and improved.
    expect(exchange!.measures.analystTone).toBeLessThan(0)
    expect(exchange!.measures.toneSpread).toBe(1 - exchange!.measures.analystTone!)
    expect(by('call')[0]!.measures.toneSpread).toBe(exchange!.measures.toneSpread)
    expect(by('section').every(({ measures }) => Number.isNaN(measures.toneSpread))).toBe(true)
  })

  it('count who asks and what is exchanged once a unit', () => {
    const [call] = by('call')
    expect(call!.measures).toMatchObject({ analysts: 2, exchanges: 2, answers: 3, refuseRate: 2 / 3 })
    expect(by('speaker').find(({ unit }) => unit === 'Ann Lee')!.measures).toMatchObject({ analysts: 0, exchanges: 1 })
  })

  it('find the guidance, and no year in it', () => {
    const [call] = by('call')
    // (11 − 9) / 10; of 2031, 9, 11 and 2032 two are years.
    expect(call!.measures).toMatchObject({ guidanceWidth: 0.2, ranges: 1 })
    expect(call!.counts).toMatchObject({ numbers: 4, years: 2 })
  })

  it('leave exchanges without Q&A empty', () => {
    expect(measureBy('exchange', turns.slice(0, 2))).toEqual([])
  })
})
