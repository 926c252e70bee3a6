import { describe, expect, it } from 'vitest'
import { scoreText } from '../../src/scoring/score-text.js'
import { engine } from '../helpers.js'

describe('tone', () => {
  it.each([
    ['Revenue declined.', 'negative', 'a good thing falls'],
    ['Costs declined.', 'positive', 'a bad thing falls'],
    ['Costs increased.', 'negative', 'a bad thing rises'],
    ['Revenue increased.', 'positive', 'a good thing rises'],
    ['Inventory turns improved.', 'positive', 'improvement needs no subject'],
    ['Revenue did not decline.', 'positive', 'a negated fall of a good thing'],
    ['We are not losing share.', 'positive', 'a negated loss'],
    ['This target is now out of reach.', 'negative', 'a target withdrawn'],
    ['Good afternoon, and thank you all for joining.', 'neutral', 'courtesy'],
    ['No problem.', 'neutral', 'courtesy'],
    ['I have a question about the tax rate.', 'neutral', '"question" and "tax" are no bad news'],
    ['Our vice president joined the call.', 'neutral', 'a title'],
    ['The meeting is on Tuesday.', 'neutral', 'nothing polar'],
    ['Revenue grew strongly, but margins declined sharply.', 'negative', 'the main claim stands after "but"'],
  ])('%s is %s, because: %s', (text, tone) => {
    expect(scoreText(text, engine)[0]!.tone).toBe(tone)
  })

  it('explains a sentence by its parts, whose signed weights give the score', () => {
    const [sentence] = scoreText('Revenue increased and margins declined.', engine)
    const weights = sentence!.toneParts.map(({ weight }) => weight)
    expect(sentence!.toneParts.map(({ text }) => text)).toEqual(['increased', 'declined'])
    const positive = weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + weight, 0)
    const negative = -weights.filter((weight) => weight < 0).reduce((sum, weight) => sum + weight, 0)
    expect(sentence!.toneScore).toBeCloseTo((positive - negative) / (positive + negative + 1), 12)
    expect(sentence!.tone).toBe('mixed')
  })

  it('weighs a softened word less and a strengthened one more', () => {
    const weight = (text: string): number => scoreText(text, engine)[0]!.toneParts[0]!.weight
    expect(weight('Demand was slightly weak.')).toBeGreaterThan(weight('Demand was weak.'))
    expect(weight('Demand was very weak.')).toBeLessThan(weight('Demand was weak.'))
  })
})
