import { describe, expect, it } from 'vitest'
import { labelAnswer } from '../../src/scoring/answer.js'
import { scoreText } from '../../src/scoring/score-text.js'
import { engine } from '../helpers.js'

const label = (text: string) => labelAnswer(scoreText(text, engine))

describe('answers', () => {
  it.each([
    ['Volumes rose 4% and prices held.', 'full', null, 'nothing is withheld'],
    ["We don't break that out.", 'none', 'refuse', 'a bare refusal'],
    ["I don't have that in front of me.", 'none', 'unable', 'a bare inability'],
    ["Let's take that offline.", 'none', 'defer', 'a bare deferral'],
    [
      "We don't break that out. What I can tell you is that retail grew 12%, wholesale grew 4%, and both came in at the margin we planned in spring.",
      'partial',
      'refuse',
      'content follows the refusal',
    ],
    ['', 'none', 'evade', 'nothing was said'],
  ])('%s → %s %s, because %s', (text, answered, reason, _because) => {
    expect(label(text)).toMatchObject({ answered, reason })
  })

  it('quotes its evidence', () => {
    const text = "As I said, we won't comment on that."
    const { evidence } = label(text)
    expect(evidence.length).toBe(1)
    for (const { start, end, text: quoted } of evidence) expect(text.slice(start, end)).toBe(quoted)
  })
})
