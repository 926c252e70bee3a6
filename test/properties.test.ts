import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTurns } from '../src/measures/count-turns.js'
import type { ScoredTurn } from '../src/scoring/score-call.js'
import { scoreText } from '../src/scoring/score-text.js'
import type { Turn } from '../src/transcript/types.js'
import { plainEngine } from './helpers.js'

const PIECES = [
  'we think',
  'margins declined',
  'I do not know',
  'about $50 million',
  'kind of',
  "can't comment on that",
  'revenue grew',
  'probably',
  'subject to approval',
  'out of reach',
  'no doubt',
  '-- frankly --',
  ',',
  '.',
  '?',
  '\n',
  'the',
  'May 14',
  'if demand falls',
  'costs came down',
  '’',
  '(inaudible)',
  '\u00a0',
  '1,200.5%',
  'www.example.com',
]
const speech = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((words) => words.join(' '))

const turnOf = (text: string): ScoredTurn => ({
  turn: { kind: 'question', text, annotations: [] as Turn['annotations'] } as Turn,
  sentences: scoreText(text, plainEngine),
})

describe('laws', () => {
  it('a cue is the text at its offsets, inside its sentence', () => {
    fc.assert(
      fc.property(speech, (text) => {
        for (const { start, end, cues } of scoreText(text, plainEngine))
          for (const cue of cues) {
            expect(text.slice(cue.start, cue.end)).toBe(cue.text)
            expect(cue.start >= start && cue.end <= end).toBe(true)
          }
      }),
    )
  })

  it('sentences are in order and do not overlap, nor do cues on one axis', () => {
    fc.assert(
      fc.property(speech, (text) => {
        const sentences = scoreText(text, plainEngine)
        const ordered = (spans: readonly { start: number; end: number }[]): boolean =>
          spans.every((span, i) => span.start < span.end && (i === 0 || spans[i - 1]!.end <= span.start))
        expect(ordered(sentences)).toBe(true)
        for (const { cues } of sentences)
          for (const axis of ['stance', 'tone', 'speech'])
            expect(ordered(cues.filter((cue) => cue.axis === axis))).toBe(true)
      }),
    )
  })

  it('counts add: two turns together count what they count apart', () => {
    fc.assert(
      fc.property(speech, speech, (a, b) => {
        const [one, two] = [turnOf(a), turnOf(b)]
        const both = countTurns([one, two])
        const [x, y] = [countTurns([one]), countTurns([two])]
        expect(both.words).toBe(x.words + y.words)
        expect(both.sentences).toBe(x.sentences + y.sentences)
        expect(both.hedges).toBe(x.hedges + y.hedges)
        for (const id of Object.keys(both.cues)) expect(both.cues[id]).toBe((x.cues[id] ?? 0) + (y.cues[id] ?? 0))
      }),
    )
  })

  it('appending a sentence with exactly one hedge raises the hedges by exactly one', () => {
    fc.assert(
      fc.property(speech, (text) => {
        const before = countTurns([turnOf(text)]).hedges
        expect(countTurns([turnOf(`${text}\nThe plant may close.`)]).hedges).toBe(before + 1)
      }),
    )
  })

  it('the same text gives the same scores', () => {
    fc.assert(
      fc.property(speech, (text) => {
        expect(JSON.stringify(scoreText(text, plainEngine))).toBe(JSON.stringify(scoreText(text, plainEngine)))
      }),
    )
  })

  it('a curly apostrophe changes nothing', () => {
    const straight = "We don't know, and we can't say. It's hard to tell, isn't it?"
    const shape = (text: string) =>
      scoreText(text, plainEngine).map(({ cues }) => cues.map((cue) => [cue.class, cue.start, cue.end]))
    expect(shape(straight.replaceAll("'", '’'))).toEqual(shape(straight))
    expect(shape(straight).flat().length).toBeGreaterThan(1)
  })

  it('takes time in proportion to the text, whatever the text is', () => {
    const hostile = [
      'a',
      'I think ',
      'not ',
      'slightly ',
      '-',
      'but costs rose ',
      'kind of, ',
      'if ',
      '. ',
      '$1 ',
      'couldn’t ',
    ]
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length))
      const start = performance.now()
      scoreText(text, plainEngine)
      expect(performance.now() - start, piece).toBeLessThan(3000)
    }
  })
})
