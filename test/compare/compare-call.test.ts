import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compareCall } from '../../src/compare/compare-call.js'
import { uncertainty, without } from '../../src/compare/contrast.js'
import { comparisonText } from '../../src/report/comparison.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { engine } from '../helpers.js'

const compare = (text: string, notices = false) => compareCall(scoreCall(parseTranscript(text), engine), { notices })

const CALL = `Operator
Welcome to the Example Widgets Q2 2031 results call. A question and answer session will follow.
Ann Lee - Director IR
Today's remarks contain forward-looking statements, and results may differ materially. We undertake no obligation to update them.
Bo Ray - CEO
Revenue grew four percent in the quarter. The plant opened in June and it runs well. We hired forty people and trained them in the north. We may open one more. The team did its work and the customers noticed it.
Operator
Our first question comes from the line of Cy Day with Foo Partners. Please go ahead.
Cy Day - Analyst
Thanks. I think margins may fall. Do you agree with that?
Bo Ray - CEO
I think they may. We probably hire in the fall.
Cy Day - Analyst
Thank you.
Bo Ray - CEO
You're welcome.
Operator
There are no further questions. I would like to turn the call over to Bo Ray for closing remarks.
Bo Ray - CEO
Perhaps we meet in the spring. Good-bye.
`

const share = (comparison: ReturnType<typeof compare>, group = 0) =>
  comparison.groups[group]!.contrasts.find(({ measure }) => measure === 'hedgeShare')!

describe('comparison', () => {
  const comparison = compare(CALL)

  it('sets answers against prepared remarks: of five prepared sentences one is hedged, of two in the answer both', () => {
    expect(comparison.refused).toBeNull()
    expect(comparison.groups[0]!.prepared.sentences).toBe(5)
    expect(comparison.groups[0]!.answers.sentences).toBe(2)
    expect(share(comparison)).toEqual({
      measure: 'hedgeShare',
      prepared: 1 / 5,
      answers: 2 / 2,
      difference: 1 - 1 / 5,
      ratio: 1 / (1 / 5),
      ...without('notAsked'),
    })
  })

  it('leaves out analysts, operator, thanks and closing remarks', () => {
    // "I think margins may fall" and "Perhaps we meet" are hedged, and on neither side.
    expect(comparison.groups[0]!.answers.turns).toBe(1)
    expect(comparison.groups.map(({ speaker }) => speaker)).toEqual([null, 'Ann Lee', 'Bo Ray'])
  })

  it('gives intervals when asked, and none where each side is one turn', () => {
    const asked = compareCall(scoreCall(parseTranscript(CALL), engine), { intervals: true })
    // Notices are out, so the remarks of investor relations are no turn, and Bo Ray has one on each side.
    expect(share(asked).reason).toBe('oneTurn')
    expect(share(asked).pValue).toBeNaN()
    expect(share(asked, 1).reason).toBe('undefinedSide')
    const twice = CALL.replace(
      'Cy Day - Analyst\nThank you.\n',
      'Cy Day - Analyst\nAnd how was the autumn?\nBo Ray - CEO\nThe plant ran at full load. We sold all of it.\nCy Day - Analyst\nThank you.\n',
    )
    const found = share(compareCall(scoreCall(parseTranscript(twice), engine), { intervals: true }))
    // Prepared 1 of 5 hedged; answers both of the first, none of the second.
    expect([found.prepared, found.answers]).toEqual([1 / 5, 2 / 4])
    const expected = uncertainty(
      2 / 4 - 1 / 5,
      { values: [0, 0, 0, 1, 0], ends: [5] },
      { values: [1, 1, 0, 0], ends: [2, 4] },
    )
    for (const figure of ['low', 'high', 'pValue', 'effect', 'df', 'standardError'] as const)
      expect(found[figure], figure).toBeCloseTo(expected[figure], 6)
    expect(found.low < found.difference && found.difference < found.high).toBe(true)
  })

  it('never has a p-value without an interval', () => {
    const path = fileURLToPath(new URL('../../notebooks/calls/tamarack-2031q2.txt', import.meta.url))
    const long = compareCall(scoreCall(parseTranscript(readFileSync(path, 'utf8')), engine), { intervals: true })
    const all = long.groups.flatMap(({ contrasts }) => contrasts)
    for (const { measure, low, high, pValue, reason, difference } of all) {
      expect(Number.isNaN(pValue), measure).toBe(reason !== null)
      expect(Number.isNaN(low) || Number.isNaN(high), measure).toBe(reason !== null)
      if (Number.isNaN(difference)) expect(reason, measure).toBe('undefinedSide')
      if (reason === null) expect(pValue < 0.05, measure).toBe(low > 0 || high < 0)
    }
    // A total is larger where more is said: that is no finding.
    const [management] = long.groups
    for (const total of ['words', 'hedges', 'answers'])
      for (const { measure, reason } of management!.contrasts) if (measure === total) expect(reason).toBe('total')
    expect(all.filter(({ reason }) => reason === null).length).toBeGreaterThan(40)
    const text = comparisonText(long)
    expect(text).toMatch(/95% interval +p +effect$/m)
    expect(text).toMatch(/^Hedged sentences .*[+-]\d+\.\d to [+-]\d+\.\d pp +(?:<0\.001|\d\.\d{3}) +[+-]\d\.\d\d$/m)
    expect(text).toMatch(/^Hedged sentences .*─●─/m)
  })

  it('leaves notices out, and counts them when asked', () => {
    expect(compare(CALL, true).groups[0]!.prepared.sentences).toBe(7)
    expect(comparison.noticesOut).toBe(true)
  })

  it('leaves a side undefined where a speaker is silent', () => {
    expect(share(comparison, 1).answers).toBeNaN()
    expect(share(comparison, 1).difference).toBeNaN()
  })

  it('refuses a call without answers, with the reason, and shows it', () => {
    const silent = compare(`${CALL.slice(0, CALL.indexOf('Operator\nOur first'))}Bo Ray - CEO\nGood-bye.\n`)
    expect(silent.refused).toBe('the call has no answers')
    expect(share(silent).difference).toBeNaN()
    expect(comparisonText(silent)).toBe('No comparison: the call has no answers.')
  })

  it('shows more hedging in the answers of the invented call than in its prepared remarks', () => {
    const path = fileURLToPath(new URL('../../notebooks/calls/tamarack-2031q2.txt', import.meta.url))
    const found = share(compare(readFileSync(path, 'utf8')))
    // The readers of test/gold found 24% and 53%.
    expect(Math.abs(found.prepared - 0.24)).toBeLessThan(0.06)
    expect(Math.abs(found.answers - 0.53)).toBeLessThan(0.06)
  })
})
