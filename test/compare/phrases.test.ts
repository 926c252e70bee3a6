import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCall } from '../../src/compare/compare-call.js'
import { cueForm, distinctiveCues } from '../../src/compare/cue-forms.js'
import { logOdds } from '../../src/compare/log-odds.js'
import { distinctivePhrases, phrasesBetween } from '../../src/compare/phrases.js'
import { phrasesText } from '../../src/report/phrases.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { engine } from '../helpers.js'
import { CALL } from './calls.js'

const call = scoreCall(parseTranscript(CALL), engine)
const loose = { least: 2, z: 0, most: 100 }

describe('log-odds with an informative prior', () => {
  it('has the value worked out by hand', () => {
    // The pooled share is 15/500, so of 100 words the prior gives 3 to the phrase.
    const delta = Math.log((12 + 3) / (200 + 100 - 12 - 3)) - Math.log((3 + 3) / (300 + 100 - 3 - 3))
    expect(logOdds({ answers: 12, prepared: 3, ofAnswers: 200, ofPrepared: 300 }, 100)).toBeCloseTo(
      delta / Math.sqrt(1 / (12 + 3) + 1 / (3 + 3)),
      12,
    )
  })

  // Computed with numpy 2.4.6 on Python 3.11.7.
  it.each([
    [12, 3, 200, 300, 100, 2.567359504809384],
    [1, 30, 200, 300, 500, -2.4928702674127505],
    [40, 40, 2558, 2005, 500, -1.0026762827702624],
    [0, 7, 2558, 2005, 500, -2.1033725260013973],
  ])('of %d against %d in %d and %d words, prior %d, is %d', (answers, prepared, ofAnswers, ofPrepared, alpha0, z) => {
    expect(logOdds({ answers, prepared, ofAnswers, ofPrepared }, alpha0)).toBeCloseTo(z, 12)
  })

  it('turns its sign with the sides, and is 0 where they say it alike', () => {
    const counts = fc.nat({ max: 50 })
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.integer({ min: 60, max: 900 }),
        fc.integer({ min: 60, max: 900 }),
        (a, p, n, m) => {
          const there = logOdds({ answers: a, prepared: p, ofAnswers: n, ofPrepared: m }, 500)
          const back = logOdds({ answers: p, prepared: a, ofAnswers: m, ofPrepared: n }, 500)
          if (a + p === 0) expect(there).toBeNaN()
          else expect(back).toBeCloseTo(-there, 10)
        },
      ),
    )
    expect(logOdds({ answers: 4, prepared: 4, ofAnswers: 80, ofPrepared: 80 }, 500)).toBe(0)
  })

  it('is undefined where a side has no words', () => {
    expect(logOdds({ answers: 3, prepared: 0, ofAnswers: 90, ofPrepared: 0 }, 500)).toBeNaN()
  })
})

describe('distinctive phrases', () => {
  const found = distinctivePhrases(call, loose)

  it('ranks by the log-odds among phrases of the same length', () => {
    // Groups of two words: 4 + 1 + 5 + 5 + 7 + 1 in the answers, 3 + 6 + 6 + 8 + 9 + 4 + 9 in the prepared remarks;
    // numbers and marks interrupt.
    const [ofAnswers, ofPrepared] = [23, 45]
    const phrase = found.answers.find((each) => each.phrase === 'i think')!
    expect(phrase).toMatchObject({ answers: 3, prepared: 0 })
    expect(phrase.z).toBeCloseTo(logOdds({ answers: 3, prepared: 0, ofAnswers, ofPrepared }, 500), 12)
  })

  it('begins and ends with a content word, or is worded as a cue', () => {
    const phrases = [...found.answers, ...found.prepared].map(({ phrase }) => phrase)
    expect(phrases).toContain('kind of')
    for (const out of ['the', 'in the', 'the plant', 'in the north']) expect(phrases).not.toContain(out)
  })

  it('leaves out what a longer phrase accounts for', () => {
    expect(found.answers.map(({ phrase }) => phrase)).not.toContain('think')
    expect(found.answers.map(({ phrase }) => phrase)).not.toContain('kind')
  })

  it('shows sentences of the side, as places in the call', () => {
    const { examples } = found.answers.find(({ phrase }) => phrase === 'i think')!
    expect(examples.map(({ text }) => text)).toEqual([
      'I think the plant cost 14 million in 2030.',
      'I think we kind of do.',
    ])
    for (const { turn, start, end, text } of examples)
      expect(call.transcript.turns[turn]!.text.slice(start, end)).toBe(text)
  })

  it('orders by |z|, ties in code-unit order, and turns with the sides', () => {
    const back = phrasesBetween(
      call.turns.filter(({ turn }) => turn.kind === 'answer'),
      call.turns.filter(({ turn }) => turn.section === 'prepared' && turn.side === 'company'),
      loose,
    )
    const names = (list: typeof found.answers) => list.map(({ phrase }) => phrase)
    expect(names(back.answers)).toEqual(names(found.prepared))
    for (const list of [found.answers, found.prepared])
      list.slice(1).forEach((each, i) => {
        const before = list[i]!
        expect(Math.abs(before.z)).toBeGreaterThanOrEqual(Math.abs(each.z))
        if (before.z === each.z) expect(before.phrase < each.phrase).toBe(true)
      })
  })

  it('has none where a side is silent', () => {
    expect(distinctivePhrases({ ...call, turns: [] })).toEqual({ answers: [], prepared: [] })
  })
})

describe('distinctive cues', () => {
  const cues = distinctiveCues(call, { least: 1, z: 0, most: 100 })

  it('counts wordings by side and adds up to the difference in the hedge rate', () => {
    const { prepared, answers, contrasts } = compareCall(call).groups[0]!
    const think = cues.answers.find(({ phrase }) => phrase === 'i think')!
    expect(think).toMatchObject({ class: 'shield', answers: 3, prepared: 0 })
    expect(think.contribution).toBeCloseTo((1000 * 3) / answers.words, 12)
    const { difference } = contrasts.find(({ measure }) => measure === 'hedgeRate')!
    const all = [...cues.answers, ...cues.prepared]
    expect(all.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(difference, 9)
    expect(cues.difference).toBeCloseTo(difference, 9)
    expect(think.z).toBeCloseTo(
      logOdds({ answers: 3, prepared: 0, ofAnswers: answers.words, ofPrepared: prepared.words }, 500),
      12,
    )
  })

  it('takes other cues when asked', () => {
    const boosters = distinctiveCues(call, { wanted: ({ class: id }) => id === 'booster' })
    expect(boosters).toEqual({ difference: 0, answers: [], prepared: [] })
  })

  it('is undefined where a side is silent, and shown as nothing', () => {
    const silent = distinctiveCues({ ...call, turns: [] })
    expect(silent).toEqual({ difference: Number.NaN, answers: [], prepared: [] })
    expect(phrasesText(silent, distinctivePhrases({ ...call, turns: [] }))).toBe('')
  })

  it('reads alike however it is written', () => {
    expect(cueForm('I  Don’t\nknow')).toBe("i don't know")
  })

  it('shows the example around the phrase', () => {
    const phrase = 'kind of'
    const text = `${'we saw the plant and the team and '.repeat(4)}kind of liked it ${'and then we left '.repeat(6)}.`
    const shown = phrasesText(
      { difference: 1, answers: [], prepared: [] },
      {
        answers: [{ phrase, prepared: 0, answers: 3, z: 2, examples: [{ turn: 0, start: 0, end: 1, text }] }],
        prepared: [],
      },
    )
    expect(shown).toMatch(/answers +kind of +0 +3 +2\.0 +….*kind of liked.*…$/m)
  })
})
