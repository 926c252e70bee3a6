import { describe, expect, it } from 'vitest'
import { type Place, votesOfPlace } from '../../src/transcript/place-votes.js'
import type { Side } from '../../src/transcript/types.js'
import { ANSWERS, ASKS, cuesOf, FIRST, turn } from './raw-call.js'

const SAYS = { operator: FIRST, company: ANSWERS, outside: ASKS, unknown: 'Yes.' } as const satisfies Record<
  Side,
  string
>

/** A Q&A that begins at turn 0, with the sides of its turns; the last is asked about. */
function votes(name: string, before: readonly Side[], introduced: Place['introduced'] = new Map()): readonly Side[] {
  const sides = [...before, 'unknown' as const]
  const place: Place = {
    first: 0,
    cues: cuesOf(sides.map((side) => turn('', SAYS[side]))),
    introduced,
    sideAt: (i) => sides[i]!,
  }
  return votesOfPlace({ name, turns: [before.length] }, place).map(({ side }) => side)
}

describe('the place of somebody with a name', () => {
  it.each<{ before: readonly Side[]; side: readonly Side[]; because: string }>([
    { before: ['operator'], side: ['outside'], because: 'an introduction calls for a question' },
    { before: ['operator', 'company'], side: ['outside'], because: 'an answer is followed by a question' },
    { before: ['operator', 'outside'], side: ['company'], because: 'a question is followed by an answer' },
    { before: ['operator', 'unknown'], side: [], because: 'nobody knows who spoke before' },
    { before: [], side: [], because: 'nobody spoke before' },
  ])('after $before says $side, because $because', ({ before, side }) => {
    expect(votes('Al Orr', before)).toEqual(side)
  })

  it('AC-47 right after an introduction says nothing where the one introduced speaks next', () => {
    expect(votes('Al Orr', ['operator'], new Map([[0, 7]]))).toEqual([])
  })
})

describe('AC-17 the place of somebody without a name', () => {
  it.each<{ before: readonly Side[]; side: readonly Side[]; because: string }>([
    { before: ['operator'], side: ['outside'], because: 'an introduction calls for a question' },
    { before: ['operator', 'company'], side: ['outside'], because: 'an executive only greeted in between' },
    { before: ['operator', 'outside', 'company'], side: [], because: 'the one introduced has spoken already' },
    { before: ['operator', 'outside'], side: [], because: 'a colleague may help to ask' },
  ])('after $before says $side, because $because', ({ before, side }) => {
    expect(votes('Unknown Speaker', before)).toEqual(side)
  })
})
