import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { squares } from '../../src/compare/contrast.js'
import { gradientByDifferences, gradientOf } from '../../src/compare/gradients.js'
import { influenceSquares, momentsOf, sideTurns } from '../../src/compare/moments.js'
import { sentenceCounts } from '../../src/compare/sentence-counts.js'
import { isAnswer } from '../../src/compare/sides.js'
import { addCounts } from '../../src/measures/add-counts.js'
import { countTurn } from '../../src/measures/count-turn.js'
import { countEach } from '../../src/measures/count-turns.js'
import type { Counts } from '../../src/measures/counts.js'
import type { Count } from '../../src/measures/measure.js'
import { countAt, readsOf } from '../../src/measures/reads.js'
import { MEASURES, measureOf } from '../../src/measures/registry.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { plainEngine } from '../helpers.js'
import { influence, sentencesOf } from './influence.js'

const path = fileURLToPath(new URL('../../notebooks/calls/tamarack-2031q2.txt', import.meta.url))
const call = scoreCall(parseTranscript(readFileSync(path, 'utf8')), plainEngine)
const answers = call.turns.filter(isAnswer).filter(({ sentences }) => sentences.some(({ boilerplate }) => !boilerplate))
const counted = countEach(answers)
const total = addCounts(counted)
const counts = sentenceCounts(counted)
const all = sentencesOf(
  counts,
  counted.map((_, i) => i),
)
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0)
const slopeOf = (compute: Count) => gradientByDifferences({ compute })(total)
const slope = (id: string) => gradientOf(measureOf(id)!)(total)

describe('sentence counts', () => {
  it('add up to the counts of the turns, those of whole turns too', () => {
    for (const [name, value] of Object.entries(total))
      if (typeof value === 'number' && value !== 0) expect(sum(counts.columns.get(name)!), name).toBeCloseTo(value, 9)
    for (const [name, value] of Object.entries(total.cues))
      expect(sum(counts.columns.get(`cues.${name}`)!), name).toBeCloseTo(value, 9)
    expect(counts.ofTurns.has('answers')).toBe(true)
    expect(counts.ofTurns.has('words')).toBe(false)
  })

  it.each([{}, { notices: true }, { letters: true }])(
    'are those of each sentence counted as a turn of its own: %j',
    (options) => {
      const turns = countEach(call.turns, options)
      const { columns } = sentenceCounts(turns, options)
      const rows = turns.flatMap(({ turn, sentences }) =>
        sentences
          .filter(({ boilerplate }) => options.notices === true || !boilerplate)
          .map((sentence) => countTurn({ turn, sentences: [sentence] }, options).counts),
      )
      const { turns: _, ...plain } = rows[0]!
      const paths = Object.keys(plain).flatMap((key) =>
        key === 'cues' || key === 'text'
          ? [...new Set(rows.flatMap((row) => Object.keys(row[key]!)))].map((within) => `${key}.${within}`)
          : [key],
      )
      const spread = ['answers', 'nonAnswers', 'partialAnswers', 'refusedAnswers', 'unableAnswers', 'deferredAnswers']
      for (const path of paths.filter((each) => !spread.includes(each)))
        expect(Array.from(columns.get(path) ?? new Float64Array(rows.length)), path).toEqual(rows.map(countAt(path)))
    },
  )

  it('spread a turn over its sentences even where one without sentences makes up for it', () => {
    // A notice, a speech of two sentences, two answers of one: four turns, and four sentences that would be one each.
    const said = { kind: 'prepared_remarks', text: 'We grew. We sell.' } as never
    const spoken = (...sentences: readonly object[]) => ({ turn: said, sentences }) as never
    const sentence = (boilerplate: boolean) => ({
      boilerplate,
      words: 2,
      numbers: 0,
      question: false,
      forward: false,
      hedged: false,
      tone: 'neutral',
      cues: [],
      toneParts: [],
    })
    const [said1, notice] = [sentence(false), sentence(true)]
    const { columns, ofTurns } = sentenceCounts(
      countEach([spoken(notice), spoken(said1, said1), spoken(said1), spoken(said1)]),
    )
    expect([...columns.get('turns')!]).toEqual([0.5, 0.5, 1, 1])
    expect(ofTurns).toEqual(new Set(['turns']))
  })

  it('leave an empty turn without a sentence', () => {
    expect(sentenceCounts([{ ...counted[0]!, sentences: [] }]).ends).toEqual([0])
  })
})

describe('sentences of some turns', () => {
  it('are those of these turns, turns without a sentence left out', () => {
    const none = { ...counted[1]!, sentences: [] }
    const { ends, places } = sentencesOf(sentenceCounts([counted[0]!, none, ...counted.slice(1)]), [1, 2])
    const [before, here] = counted.map((turn) => turn.counts.sentences)
    expect(ends).toEqual([here])
    expect([...places]).toEqual(Array.from({ length: here! }, (_, i) => before! + i))
  })
})

describe('gradients', () => {
  it.each(MEASURES.filter(({ compute }) => !Number.isNaN(compute(total))))(
    'are what difference quotients come near to: $id',
    (measure) => {
      const [exact, near] = [gradientOf(measure)(total), gradientByDifferences(measure)(total)]
      for (const path of new Set([...exact.keys(), ...near.keys()])) {
        const scale = Math.abs(exact.get(path) ?? 0) + Math.abs(measure.compute(total)) / 100
        expect(Math.abs((exact.get(path) ?? 0) - (near.get(path) ?? 0)), path).toBeLessThan(1e-8 * scale)
      }
    },
  )

  it('of a ratio are exact: 1000 · 1 / W and −1000 · H / W²', () => {
    expect(slope('hedgeRate')).toEqual(
      new Map([
        ['hedges', 1000 / total.words],
        ['words', (1000 * -(total.hedges / total.words)) / total.words],
      ]),
    )
  })

  it('leave out counts of 0', () => {
    const none = { ...total, hedges: 0 }
    expect([...gradientOf(measureOf('hedgeRate')!)(none).keys()]).toEqual([])
  })

  it('do not change the counts', () => {
    const before = JSON.stringify(total)
    for (const measure of MEASURES) gradientByDifferences(measure)(Object.freeze(total))
    expect(JSON.stringify(total)).toBe(before)
  })
})

describe('influence', () => {
  it('is 1 − p and −p for a share p', () => {
    const p = total.hedgedSentences / total.sentences
    const { values } = influence(counts, all, slope('hedgeShare'))
    const hedged = counts.columns.get('hedgedSentences')!
    Array.from(values).forEach((value, i) => {
      expect(value).toBeCloseTo(hedged[i]! - p, 7)
    })
  })

  it('is S · (n − r · d) / Σ d for a ratio', () => {
    const r = total.hedges / total.words
    const { values, ends, ofTurns } = influence(counts, all, slope('hedgeRate'))
    Array.from(values).forEach((value, i) => {
      const [n, d] = [counts.columns.get('hedges')![i]!, counts.columns.get('words')![i]!]
      expect(value / ((1000 * total.sentences * (n - r * d)) / total.words)).toBeCloseTo(1, 6)
    })
    expect(ends).toEqual(counts.ends)
    expect(ofTurns).toBe(false)
  })

  it('is, for every measure, what leaving the sentence out changes, up to 1 / S', () => {
    for (const { id, compute } of MEASURES) {
      const whole = compute(total)
      if (Number.isNaN(whole)) continue
      const { values } = influence(counts, all, slope(id))
      expect(Math.abs(sum(values)), id).toBeLessThan(1e-6 * (1 + Math.abs(whole)))
    }
    const jackknife = (i: number): number => {
      const rest = (name: 'positive' | 'negative' | 'words') => total[name] - counts.columns.get(name)![i]!
      const without: Counts = {
        ...total,
        positive: rest('positive'),
        negative: rest('negative'),
        words: rest('words'),
      }
      return (total.sentences - 1) * (measureOf('toneLogit')!.compute(total) - measureOf('toneLogit')!.compute(without))
    }
    const { values } = influence(counts, all, slope('toneLogit'))
    const largest = Math.max(...Array.from(values, Math.abs))
    Array.from(values).forEach((value, i) => {
      expect(Math.abs(value - jackknife(i)) / largest).toBeLessThan(0.1)
    })
  })

  it('is exactly 0 where rounding alone is left', () => {
    const share = ({ sentences }: Counts): number => sentences / sentences
    const twice = ({ sentences, turns }: Counts): number => (sentences + turns) / (sentences + turns + 0)
    for (const formula of [share, twice])
      expect(sum(Array.from(influence(counts, all, slopeOf(formula)).values, Math.abs))).toBe(0)
  })

  it('knows when a measure is made of counts of whole turns', () => {
    expect(influence(counts, all, slope('nonAnswerRate')).ofTurns).toBe(true)
  })
})

describe('influenceSquares', () => {
  const momentsFor = momentsOf(counts)
  const squaresOf = (formula: Count, turns: readonly number[]) =>
    influenceSquares(momentsFor(readsOf(formula)), sideTurns(counts, turns), slopeOf(formula))
  const every = counted.map((_, i) => i)

  it.each(MEASURES.filter(({ compute }) => !Number.isNaN(compute(total))))(
    'are those of the influences one by one: $id',
    ({ compute }) => {
      for (const turns of [every, every.filter((i) => i % 2 === 1), [0]]) {
        const expected = squares(influence(counts, sentencesOf(counts, turns), slopeOf(compute)))
        const found = squaresOf(compute, turns)
        expect([found.turns, found.sentences, found.sizes]).toEqual([
          expected.turns,
          expected.sentences,
          expected.sizes,
        ])
        const scale = expected.between + expected.within
        expect(Math.abs(found.between - expected.between)).toBeLessThanOrEqual(1e-9 * scale)
        expect(Math.abs(found.within - expected.within)).toBeLessThanOrEqual(1e-9 * scale)
      }
    },
  )

  it('are exactly 0 where rounding alone is left', () => {
    const share = ({ sentences, turns }: Counts): number => (sentences + 0.1 * turns) / (sentences + 0.1 * turns)
    expect(squaresOf(share, every)).toMatchObject({ between: 0, within: 0 })
    // Ranges in one sentence of two, all equally wide: what they differ by is the rounding of the gradient.
    const width = ({ hedgedSentences }: Counts): number => (0.3 * hedgedSentences) / hedgedSentences
    expect(squaresOf(width, every)).toMatchObject({ between: 0, within: 0 })
    expect(squaresOf(({ sentences }) => sentences / sentences, every)).toMatchObject({ between: 0, within: 0 })
  })
})
