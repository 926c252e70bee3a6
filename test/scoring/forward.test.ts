import { describe, expect, it } from 'vitest'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { createEngine } from '../../src/scoring/engine.js'
import { isNumericClaim } from '../../src/scoring/forward.js'
import { scoreText } from '../../src/scoring/score-text.js'

const engine = createEngine(readLexicons())
const first = (text: string) => scoreText(text, engine, { whole: true })[0]!

describe('forward', () => {
  it.each([
    ['We expect lamp sales of $40 million.', true, true, 'present expectation'],
    ['Lamp sales were $40 million.', false, false, 'a report'],
    ['Lamp sales were above our guidance of $40 million.', false, false, 'guidance looked back at'],
    ['Our guidance is $40 million to $45 million.', true, true, 'guidance that stands'],
    ['The plant was expected to open in 2019.', false, false, 'a plan of the past'],
    ['The plant is expected to open in 2027.', true, true, 'a plan of the present'],
    ['Will sales reach $40 million?', false, false, 'a question'],
    ['I will now turn the call over to Ann.', false, false, 'how the call goes on'],
    ['We will open 3 stores.', true, true, 'a plan'],
    ["We won't open stores.", true, false, 'says what will not come; no number'],
    ['We raised our full year outlook.', true, false, 'no number'],
    ['Our customers expect 2 lamps.', false, false, "not the company's view"],
    ['You will recall that sales fell 3%.', false, false, 'a reminder'],
  ])('%s forward %s, claim %s: %s', (text, forward, claim) => {
    expect(first(text).forward).toBe(forward)
    expect(isNumericClaim(first(text))).toBe(claim)
  })

  it('takes nothing from stance: the same words may be an expectation and look forward', () => {
    const classes = first('We expect growth.').cues.map((cue) => cue.class)
    expect(classes).toContain('expectation')
    expect(classes).toContain('forward')
  })
})
