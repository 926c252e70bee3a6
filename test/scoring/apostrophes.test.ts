import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scoreText } from '../../src/scoring/score-text.js'
import { plainEngine } from '../helpers.js'

const CALL = readFileSync(new URL('../../notebooks/calls/tamarack-2031q2.txt', import.meta.url), 'utf8').replaceAll(
  '’',
  "'",
)

it('reads curly apostrophes as straight ones, in every sentence of a call', () => {
  const read = (text: string) =>
    scoreText(text, plainEngine).map(({ hedged, tone, toneScore, forward, cues }) => ({
      hedged,
      tone,
      toneScore,
      forward,
      cues: cues.map((cue) => `${cue.class} ${cue.start}-${cue.end}`),
    }))
  const straight = read(CALL)
  expect(CALL.match(/\w'\w/g)!.length).toBeGreaterThan(20)
  for (const other of ['’', 'ʼ']) expect(read(CALL.replace(/(\w)'(\w)/g, `$1${other}$2`))).toEqual(straight)
})
