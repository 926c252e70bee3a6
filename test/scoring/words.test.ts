import { describe, expect, it } from 'vitest'
import { scoreText } from '../../src/scoring/score-text.js'
import { wordsOf } from '../../src/scoring/words.js'
import { engine } from '../helpers.js'

const read = (text: string) => wordsOf({ turn: { text, annotations: [] }, sentences: scoreText(text, engine) })

describe('words of a turn', () => {
  it('puts contractions and compounds back together', () => {
    expect(read('We don’t see year-over-year gains.').map(({ text }) => text)).toEqual([
      'we',
      "don't",
      'see',
      'year-over-year',
      'gains',
    ])
  })

  it('puts a tail back that a blank sets off, as tokenised texts have it', () => {
    expect(read("We 're up on the firm 's plan.").map(({ text }) => text)).toEqual([
      "we're",
      'up',
      'on',
      'the',
      "firm's",
      'plan',
    ])
  })

  it('knows what follows what, and in which sentence', () => {
    const words = read('Well, we may. We did it.')
    expect(words.filter(({ follows }) => follows).map(({ text }) => text)).toEqual(['may', 'did', 'it'])
    expect(words.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 1, 1, 1])
  })

  it('tells years from numbers', () => {
    const words = read('In 2030 we sold 2,030 units for $2030 or 5 percent more.')
    expect(words.filter(({ kind }) => kind === 'year').map(({ text }) => text)).toEqual(['2030'])
    expect(words.filter(({ kind }) => kind === 'number').map(({ text }) => text)).toEqual(['2,030', '2030', '5'])
  })

  it('leaves annotations out, and what they part', () => {
    const text = 'We (inaudible) grew.'
    const annotations = [{ start: 3, end: 14, raw: '(inaudible)', kind: 'inaudible' as const }]
    const words = wordsOf({ turn: { text, annotations }, sentences: scoreText(text, engine, { annotations }) })
    expect(words.map((word) => [word.text, word.follows])).toEqual([
      ['we', false],
      ['grew', false],
    ])
  })
})
