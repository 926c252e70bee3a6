import { describe, expect, it } from 'vitest'
import { cosine, cosinesWithFirst } from '../../src/compare/cosine.js'
import { contentWord, FUNCTION_WORDS, functionWord } from '../../src/compare/function-words.js'
import { pairs } from '../../src/compare/pairs.js'
import { inverseFrequencies, weighted } from '../../src/compare/word-vectors.js'
import { PAIR_COLUMNS, pairsText } from '../../src/report/pairs.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { scoreText } from '../../src/scoring/score-text.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { engine } from '../helpers.js'
import { CALL } from './calls.js'

const call = scoreCall(parseTranscript(CALL), engine)
const [first, second] = pairs(call)

describe('questions and answers', () => {
  it('has a record an exchange, with who asks and who answers', () => {
    expect(pairs(call).map(({ exchange, asker, answerers }) => ({ exchange, asker, answerers }))).toEqual([
      { exchange: 0, asker: 'Cy Day', answerers: ['Bo Ray'] },
      { exchange: 1, asker: 'Di Fox', answerers: ['Bo Ray'] },
    ])
  })

  it('counts words, numbers and hedged sentences as worked out by hand', () => {
    // "Thanks. I think margins may fall. How much did the plant in Halden cost, more than 12 million?": 1 + 5 + 12.
    // "I think the plant cost 14 million in 2030. We probably hire in the fall.": 9 + 6; 2030 is a year.
    expect(first).toMatchObject({
      questionWords: 18,
      answerWords: 15,
      lengthRatio: 15 / 18,
      numbersAsked: 1,
      numbersInQuestion: 1,
      numbersGiven: 1,
    })
    // "Do you see new customers in the north?": 8, none hedged.
    // "I think we kind of do. I think the customers in the north wait, kind of.": 6 + 10, both hedged.
    expect(second).toMatchObject({ questionWords: 8, answerWords: 16, lengthRatio: 2, numbersAsked: 0, hedgeGap: 1 })
  })

  it('finds the answer on topic as far as its content words weigh', () => {
    // Seven turns are by company and analysts, the closing one too; a word weighs ln(7 / turns that have it).
    // Question: see, new, customers, north. Answer: think twice, kind twice, customers, north, wait.
    // Customers and north are also in the prepared remarks, think in the first question and its answer: 3 turns each.
    const [customers, north, think] = [Math.log(7 / 3), Math.log(7 / 3), 2 * Math.log(7 / 3)]
    const [see, fresh, kind, wait] = [Math.log(7), Math.log(7), 2 * Math.log(7), Math.log(7)]
    const dot = customers ** 2 + north ** 2
    const question = Math.sqrt(see ** 2 + fresh ** 2 + customers ** 2 + north ** 2)
    const answer = Math.sqrt(think ** 2 + kind ** 2 + customers ** 2 + north ** 2 + wait ** 2)
    expect(second!.topicality).toBeCloseTo(dot / (question * answer), 12)
  })

  it('compares the function words of an answer with those of the prepared remarks', () => {
    // Of the answer: i 2, we 1, of 2, do 1, the 2, in 1. Of the prepared remarks, Ann Lee's among them:
    const prepared = {
      the: 6,
      in: 5,
      and: 3,
      it: 2,
      we: 2,
      to: 1,
      our: 1,
      them: 1,
      may: 1,
      one: 1,
      more: 1,
      did: 1,
      its: 1,
      well: 1,
    }
    const norm = Math.sqrt(Object.values(prepared).reduce((sum, n) => sum + n * n, 0))
    const answer = Math.sqrt(2 ** 2 + 1 + 2 ** 2 + 1 + 2 ** 2 + 1)
    expect(second!.scriptedness).toBeCloseTo((1 * 2 + 2 * 6 + 1 * 5) / (norm * answer), 12)
  })

  it('is more distinct the less the question shares with the prepared remarks, and undefined beside none', () => {
    for (const { distinctness } of [first!, second!]) {
      expect(distinctness).toBeGreaterThan(0)
      expect(distinctness).toBeLessThan(1)
    }
    const unprepared = {
      ...call,
      turns: call.turns.map((each) => ({ ...each, turn: { ...each.turn, section: 'qa' as const } })),
    }
    expect(pairs(unprepared)[0]).toMatchObject({
      scriptedness: Number.NaN,
      distinctness: Number.NaN,
      distinctnessAdjusted: Number.NaN,
    })
  })

  it('is no more distinct than a piece of the prepared remarks where it repeats what they repeat', () => {
    const say = (question: string, script: string) => {
      const turns = call.turns.map((scored) => {
        const { section, side, kind } = scored.turn
        const text = section === 'prepared' && side === 'company' ? script : kind === 'question' ? question : undefined
        if (text === undefined) return scored
        return { ...scored, turn: { ...scored.turn, text, notices: [] }, sentences: scoreText(text, engine) }
      })
      return pairs({ ...call, turns })[0]!
    }
    const script = 'Plants opened northern markets. Plants opened northern markets.'
    const same = say('What about the plants that you have opened in the northern markets, and what of those?', script)
    expect(same.distinctness).toBeCloseTo(0, 12)
    expect(same.distinctnessAdjusted).toBeCloseTo(0, 12)
    expect(
      say('What of bankruptcy, and how does that threaten your employees or your suppliers?', script)
        .distinctnessAdjusted,
    ).toBeCloseTo(1, 12)
    // Fewer than two pieces as long as the question.
    expect(
      say(`What of markets? ${'How does bankruptcy threaten you and your employees? '.repeat(3)}`, script),
    ).toMatchObject({
      distinctnessAdjusted: Number.NaN,
    })
  })

  it('has none without exchanges', () => {
    const silent = { ...call, transcript: { ...call.transcript, exchanges: [] } }
    expect(pairs(silent)).toEqual([])
    expect(pairsText([])).toBe('No exchange has both a question and an answer.')
  })

  it('shows a line an exchange, and names every field in its columns', () => {
    expect(pairsText(pairs(call)).split('\n').slice(4, 6)).toEqual([
      expect.stringMatching(/^ *0 {2}Cy Day +Bo Ray +18 +15 +0\.83 +1 +1 /),
      expect.stringMatching(/^ *1 {2}Di Fox +Bo Ray +8 +16 +2\.00 +0 +0 +\+100\.0 pp /),
    ])
    expect([...PAIR_COLUMNS]).toEqual(Object.keys(first!))
  })
})

describe('vectors of words', () => {
  it('have cosines worked out by hand', () => {
    const a = new Map([
      ['plant', 3],
      ['cost', 4],
    ])
    expect(cosine(a, new Map([['plant', 1]]))).toBeCloseTo(3 / 5, 12)
    expect(cosine(a, new Map())).toBeNaN()
    expect(cosine(a, new Map([['rain', 1]]))).toBe(0)
    const found = cosinesWithFirst([
      [1, 0],
      [3, 4],
      [0, 0],
    ])
    expect(found.slice(0, 2)).toEqual([1, 3 / 5])
    expect(found[2]).toBeNaN()
  })

  it('weigh words by how few turns have them', () => {
    const idf = inverseFrequencies([['plant', 'plant', 'cost'], ['plant'], []])
    expect(weighted(['plant', 'cost', 'cost', 'rain'], idf)).toEqual(
      new Map([
        ['plant', Math.log(2 / 2)],
        ['cost', 2 * Math.log(2 / 1)],
        ['rain', 0],
      ]),
    )
  })

  it('leave the tails of contractions aside', () => {
    expect(FUNCTION_WORDS[functionWord("don't")!]).toBe('do')
    expect(FUNCTION_WORDS[functionWord("we're")!]).toBe('we')
    expect(functionWord("plant's")).toBeUndefined()
    expect(contentWord("plant's")).toBe('plant')
    expect(new Set(FUNCTION_WORDS).size).toBe(FUNCTION_WORDS.length)
  })
})
