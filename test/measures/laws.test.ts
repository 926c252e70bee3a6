import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCounts,
  type Counts,
  countEach,
  countTurns,
  LEVELS,
  MEASURES,
  measureBy,
  measureLevels,
} from '../../src/measures/index.js'
import { labelAnswer } from '../../src/scoring/answer.js'
import type { ScoredTurn } from '../../src/scoring/score-call.js'
import { scoreText } from '../../src/scoring/score-text.js'
import type { Turn } from '../../src/transcript/types.js'
import { plainEngine } from '../helpers.js'

const PIECES = [
  'we think',
  'We expect revenue of $1.2 to $1.3 billion',
  'between 3% and 5%',
  'in 2024',
  'Acme Corp.',
  'U.S.',
  'margins declined',
  "can't comment on that",
  'probability',
  'WE SHOUT',
  '[laughter]',
  '.',
  '?',
  '\n',
  'www.Example.com/2023',
  '1,200.5%',
  '1999',
]
const speech = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((words) => words.join(' '))

const turnOf = (text: string, kind: Turn['kind'], index: number): ScoredTurn => {
  const at = text.indexOf('[laughter]')
  const annotations: Turn['annotations'] =
    at === -1 ? [] : [{ start: at, end: at + 10, raw: '[laughter]', kind: 'laughter' }]
  const side = kind === 'question' ? 'outside' : 'company'
  const turn = { index, kind, text, annotations, side, role: 'unknown', section: 'qa', exchange: index >> 1 }
  const sentences = scoreText(text, plainEngine, { annotations })
  return {
    turn: { ...turn, speaker: side, participantId: side } as unknown as Turn,
    sentences,
    ...(kind === 'answer' ? { answer: labelAnswer(sentences, text) } : {}),
  }
}
const turns = fc
  .array(fc.tuple(speech, fc.constantFrom('question', 'answer', 'prepared_remarks')), { maxLength: 5 })
  .map((all) => all.map(([text, kind], index) => turnOf(text, kind as Turn['kind'], index)))

/** Every number in counts by path, nested ones too. */
const flat = (counts: object, prefix = ''): [string, number][] =>
  Object.entries(counts).flatMap(([key, value]) =>
    typeof value === 'number' ? [[prefix + key, value]] : flat(value, `${prefix + key}.`),
  )
const count = (some: readonly ScoredTurn[]): Counts => countTurns(some, { letters: true })

describe('laws of measures', () => {
  it('every count adds over turns', () => {
    fc.assert(
      fc.property(turns, turns, (a, b) => {
        const [x, y] = [new Map(flat(count(a))), new Map(flat(count(b)))]
        for (const [path, value] of flat(count([...a, ...b])))
          expect(value, path).toBeCloseTo((x.get(path) ?? 0) + (y.get(path) ?? 0), 9)
      }),
    )
  })

  it('turns counted one by one add, count by count, to what they count together', () => {
    fc.assert(
      fc.property(turns, (some) => {
        const options = { letters: true, notices: true }
        const each = countEach(some, options)
        const sums = new Map<string, number>()
        for (const { counts } of each)
          for (const [path, value] of flat(counts)) sums.set(path, (sums.get(path) ?? 0) + value)
        const together = addCounts(each, options)
        for (const [path, value] of flat(together)) expect(value, path).toBeCloseTo(sums.get(path) ?? 0, 9)
        for (const path of sums.keys()) expect(new Map(flat(together)).has(path), path).toBe(true)
      }),
    )
  })

  it('sums of strengths and widths do not depend on how turns are grouped, to the last bit', () => {
    fc.assert(
      fc.property(turns, (some) => {
        const each = countEach(some)
        const { hedgeStrength, rangeWidths } = addCounts(each)
        const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0)
        expect(hedgeStrength).toBe(sum(each.flatMap(({ strengths }) => strengths)))
        expect(rangeWidths).toBe(sum(each.flatMap(({ widths }) => widths)))
      }),
    )
  })

  it('several levels at once are the levels one by one', () => {
    fc.assert(
      fc.property(turns, (some) => {
        expect(measureLevels(LEVELS, some)).toEqual(LEVELS.map((level) => measureBy(level, some)))
      }),
    )
  })

  it('every value is undefined or in its stated range, at every level', () => {
    fc.assert(
      fc.property(turns, (some) => {
        for (const level of LEVELS)
          for (const { unit, measures } of measureBy(level, some, { letters: true }))
            for (const { id, range } of MEASURES) {
              const value = measures[id]!
              expect(Number.isNaN(value) || (value >= range[0] && value <= range[1]), `${id} of ${level} ${unit}`).toBe(
                true,
              )
            }
      }),
    )
  })

  it('the reasons of non-answers add up to them', () => {
    fc.assert(
      fc.property(turns, (some) => {
        const { nonAnswers, refusedAnswers, unableAnswers, deferredAnswers, evadedAnswers } = count(some)
        expect(refusedAnswers + unableAnswers + deferredAnswers + evadedAnswers).toBe(nonAnswers)
      }),
    )
  })

  it('words, sentences and turns of the parts are those of the call', () => {
    fc.assert(
      fc.property(turns, (some) => {
        const all = countTurns(some)
        for (const level of LEVELS) {
          const parts = measureBy(level, some)
          for (const field of ['words', 'sentences', 'hedges', 'years'] as const)
            expect(parts.reduce((sum, { counts }) => sum + counts[field], 0)).toBe(all[field])
        }
      }),
    )
  })
})
