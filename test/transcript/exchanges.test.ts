import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExchangeTurn, exchangesOf, slotsOf } from '../../src/transcript/exchanges.js'
import { introductionIn } from '../../src/transcript/introductions.js'
import type { Kind, Side } from '../../src/transcript/types.js'
import { FIRST, NEXT } from './raw-call.js'

type Said = readonly [who: string, kind: Kind, text?: string]

const SIDES: Readonly<Record<string, Side>> = {
  Operator: 'operator',
  'Bo Ray': 'company',
  'Cy Day': 'outside',
  'Mo Kay': 'outside',
}
const turnsOf = (said: readonly Said[]): readonly ExchangeTurn[] =>
  said.map(([speaker, kind, text = ''], index) => ({
    index,
    side: SIDES[speaker]!,
    participantId: speaker,
    speaker,
    kind,
    introduction: () => introductionIn(text),
  }))
const exchanges = (...said: readonly Said[]) => exchangesOf(slotsOf(Object.freeze(turnsOf(said))), () => 0)

const CY: Said = ['Operator', 'introduction', FIRST]
const MO: Said = ['Operator', 'introduction', NEXT]
const ASKS: Said = ['Cy Day', 'question']
const ANSWERS: Said = ['Bo Ray', 'answer']

describe('exchanges', () => {
  it('begin with an introduction and go to whom it names', () => {
    expect(exchanges(CY, ASKS, ANSWERS, MO, ['Mo Kay', 'question'], ANSWERS)).toMatchObject([
      { questioner: 'Cy Day', firm: 'Foo Partners', questionTurns: [1], answerTurns: [2] },
      { questioner: 'Mo Kay', firm: 'Bar Capital', questionTurns: [4], answerTurns: [5] },
    ])
  })

  it('AC-47 go to the next outside speaker, not to an executive who greets', () => {
    expect(exchanges(CY, ['Bo Ray', 'acknowledgement'], ASKS, ANSWERS)).toMatchObject([
      { questioner: 'Cy Day', questionTurns: [2], answerTurns: [3] },
    ])
  })

  it('begin once where somebody is called twice before he speaks', () => {
    expect(exchanges(CY, ASKS, ANSWERS, MO, ['Bo Ray', 'acknowledgement'], MO, ['Mo Kay', 'question'])).toMatchObject([
      { questioner: 'Cy Day' },
      { questioner: 'Mo Kay', firm: 'Bar Capital', questionTurns: [6] },
    ])
  })

  it('keep the firm where the second call says none', () => {
    const again: Said = ['Operator', 'introduction', 'Mo Kay, your line is open.']
    expect(exchanges(CY, ASKS, ANSWERS, MO, again, ['Mo Kay', 'question'])).toMatchObject([
      { questioner: 'Cy Day' },
      { questioner: 'Mo Kay', firm: 'Bar Capital' },
    ])
  })

  it('begin with a newcomer who asks without being introduced', () => {
    expect(
      exchanges(CY, ASKS, ANSWERS, ['Mo Kay', 'question'], ANSWERS).map(({ questioner, firm }) => [questioner, firm]),
    ).toEqual([
      ['Cy Day', 'Foo Partners'],
      ['Mo Kay', null],
    ])
  })

  it('do not begin with a colleague who only thanks', () => {
    expect(exchanges(CY, ASKS, ANSWERS, ['Mo Kay', 'acknowledgement'])).toHaveLength(1)
  })

  it('pair each question with its answers', () => {
    expect(exchanges(CY, ASKS, ANSWERS, ANSWERS, ASKS, ['Bo Ray', 'clarification'], ASKS, ANSWERS)[0]?.pairs).toEqual([
      { question: 1, answers: [2, 3] },
      { question: 4, answers: [] },
      { question: 6, answers: [7] },
    ])
  })

  it('AC-10 say which earlier one they follow up', () => {
    const mo: Said = ['Mo Kay', 'question']
    expect(exchanges(CY, ASKS, MO, mo, CY, ASKS, CY, ASKS).map(({ followUpOf }) => followUpOf)).toEqual([
      undefined,
      undefined,
      0,
      0,
    ])
  })

  it('are none without a questioner', () => {
    expect(exchanges()).toEqual([])
    expect(exchanges(ANSWERS, ANSWERS)).toEqual([])
    expect(exchanges(CY, ANSWERS)).toEqual([])
  })

  it('leave the firm out where another than the one introduced asks', () => {
    expect(exchanges(CY, ['Mo Kay', 'question'])).toMatchObject([{ questioner: 'Mo Kay', firm: null }])
  })
})

it('each turn belongs to one slot at most, and the slots are in order', () => {
  const said = fc.constantFrom<Said>(CY, MO, ASKS, ANSWERS, ['Mo Kay', 'question'], ['Bo Ray', 'acknowledgement'])
  fc.assert(
    fc.property(fc.array(said, { maxLength: 15 }), (all) => {
      const indices = slotsOf(turnsOf(all)).flatMap(({ turns }) => turns.map(({ index }) => index))
      expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b))
    }),
  )
})

it('takes about the time of a scan for many questioners', () => {
  const one = turnsOf([ASKS])[0]!
  const slots = Array.from({ length: 200_000 }, (_, i) => ({
    turns: [one],
    questioner: { participantId: `p${i}`, side: 'outside' as const, speaker: 'Cy Day' },
    firm: null,
  }))
  const start = performance.now()
  expect(exchangesOf(slots, () => 0)).toHaveLength(slots.length)
  expect(performance.now() - start).toBeLessThan(4000)
})
