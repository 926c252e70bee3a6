import { describe, expect, it } from 'vitest'
import { castOf, participantsOf, recast } from '../../src/transcript/cast.js'
import type { RawCall, RawTurn, RosterEntry } from '../../src/transcript/types.js'
import {
  ANSWERS,
  ASKS,
  callOf,
  cuesOf,
  FIRST,
  GOODBYE,
  HAND_OVER,
  NEXT,
  NO_MORE,
  PLAIN,
  REMARKS,
  turn,
  WELCOME,
  wordsOf,
} from './raw-call.js'

/** Who stands where by what the source says alone. */
const atFirst = (call: RawCall) => castOf(call, wordsOf(call.turns), cuesOf(call.turns))
/** And once the Q&A is known to begin at a turn. */
const atLast = (call: RawCall, qaStart: number | null) =>
  recast(atFirst(call), call, wordsOf(call.turns), cuesOf(call.turns), qaStart)
const standingOf = ({ identities, standings }: ReturnType<typeof castOf>, name: string) =>
  standings[identities.findIndex((person) => person.name === name)]
/** The turns of `PLAIN` without titles and firms. */
const BARE: readonly RawTurn[] = PLAIN.map(({ name, text }) => turn(name, text))
const entry = (name: string, side: RosterEntry['side'], title: string | null = null, firm: string | null = null) =>
  Object.freeze({ name, side, title, firm })

describe('what the source says', () => {
  it.each([
    { call: callOf(PLAIN), because: 'headings have titles' },
    {
      call: callOf(BARE, {
        roster: [
          entry('Ann Lee', 'company', 'VP of Investor Relations'),
          entry('Bo Ray', 'company', 'CEO'),
          entry('Di Fox', 'company'),
          entry('Cy Day', 'outside'),
        ],
      }),
      because: 'a roster has their sides',
    },
  ])('puts everybody on a side where $because', ({ call }) => {
    const cast = atFirst(call)
    expect(cast.identities.map(({ name }, i) => [name, cast.standings[i]!.side, cast.standings[i]!.role])).toEqual([
      ['Operator', 'operator', 'operator'],
      ['Ann Lee', 'company', 'investor_relations'],
      ['Bo Ray', 'company', 'executive'],
      ['Di Fox', 'company', 'executive'],
      ['Cy Day', 'outside', 'analyst'],
    ])
    expect(cast.speakers).toEqual([0, 1, 2, 3, 0, 4, 2, 0, 2])
  })

  it('tells the company by the firm of whoever speaks at length first', () => {
    const firms = BARE.map((each, i) =>
      turn(each.name, each.text, { firm: [null, 'EXW', 'EXW', 'EXW', null, 'Foo', 'EXW', null, 'EXW'][i]! }),
    )
    const cast = atFirst(callOf(firms))
    expect(['Ann Lee', 'Di Fox', 'Cy Day'].map((name) => standingOf(cast, name)?.side)).toEqual([
      'company',
      'company',
      'outside',
    ])
  })

  it('takes a field of the source before anything else', () => {
    const field = { role: 'analyst', side: 'outside' } as const
    expect(
      standingOf(atFirst(callOf([turn('Cy Day', ASKS, { title: 'Managing Director', field })])), 'Cy Day'),
    ).toMatchObject({
      ...field,
      evidence: ['field'],
    })
  })

  it('leaves open what it does not say', () => {
    expect(standingOf(atFirst(callOf(BARE)), 'Bo Ray')).toMatchObject({ side: 'unknown', evidence: ['default'] })
  })

  it('survives a call without turns', () => {
    expect(atFirst(callOf([]))).toMatchObject({ identities: [], speakers: [], swapped: false })
  })
})

describe('AC-15 an operator is told', () => {
  it.each(['Coordinator', 'Moderator', 'Conference Facilitator', 'Editor', 'Operator (Operator Instructions)'])(
    'by the label %s',
    (name) => {
      const turns = PLAIN.map((each) => (each.name === 'Operator' ? turn(name, each.text) : each))
      expect(standingOf(atFirst(callOf(turns)), name)).toMatchObject({ side: 'operator', role: 'operator' })
    },
  )

  it('by what somebody with a name says', () => {
    const turns = PLAIN.map((each) => (each.name === 'Operator' ? turn('Jo Hay', each.text) : each))
    expect(standingOf(atFirst(callOf(turns)), 'Jo Hay')).toMatchObject({ side: 'operator', evidence: ['behaviour'] })
  })

  it('but not by one such turn', () => {
    expect(standingOf(atFirst(callOf([turn('Jo Hay', FIRST), turn('Cy Day', ASKS)])), 'Jo Hay')?.side).toBe('unknown')
  })

  it('and an officer who calls up questions beside an operator is none', () => {
    const calls = [FIRST, NEXT].map((text) => turn('Ann Lee', text))
    const turns = [...BARE.slice(0, 4), turn('Operator', 'One moment, please.'), ...calls]
    expect(standingOf(atFirst(callOf(turns)), 'Ann Lee')?.side).not.toBe('operator')
  })
})

describe('AC-44 exchanged labels', () => {
  const swap = (name: string): string => ({ Operator: 'Ann Lee', 'Ann Lee': 'Operator' })[name] ?? name
  const round = [turn('Operator', NEXT), turn('Cy Day', ASKS), turn('Bo Ray', ANSWERS)]
  const officer = [turn('Ann Lee', 'Thank you, Bo. Operator, may we have the next question?'), ...round]
  const right = [...BARE.slice(0, 7), ...officer, ...officer, ...BARE.slice(7)]
  const wrong = right.map(({ name, text }) => turn(swap(name), text))

  it('are found by what is said under them', () => {
    expect(atFirst(callOf(right)).swapped).toBe(false)
    const cast = atFirst(callOf(wrong))
    expect(cast.swapped).toBe(true)
    expect(standingOf(cast, 'Ann Lee')?.side).toBe('operator')
    expect(standingOf(cast, 'Operator')?.side).not.toBe('operator')
  })

  it('are found even where the exchanged name has a title', () => {
    const titled = wrong.map(({ name, text }) => turn(name, text, { title: name === 'Ann Lee' ? 'Director IR' : null }))
    expect(standingOf(atFirst(callOf(titled)), 'Ann Lee')?.side).toBe('operator')
  })

  it('put the officer on the company’s side once the Q&A is known', () => {
    expect(standingOf(atLast(callOf(wrong), 4), 'Operator')).toMatchObject({ side: 'company' })
  })
})

describe('what people do, once the Q&A is known', () => {
  it('puts on the company’s side who spoke at length before it, outside who was introduced', () => {
    const cast = atLast(callOf(BARE), 4)
    expect(standingOf(cast, 'Bo Ray')).toMatchObject({
      side: 'company',
      evidence: expect.arrayContaining(['spoke-prepared']),
    })
    expect(standingOf(cast, 'Cy Day')).toMatchObject({ side: 'outside', evidence: ['operator-intro'] })
  })

  it('reads titles in the introduction', () => {
    const { identities } = atLast(callOf(BARE), 4)
    expect(identities.map(({ name, title }) => [name, title])).toEqual([
      ['Operator', null],
      ['Ann Lee', null],
      ['Bo Ray', 'CEO'],
      ['Di Fox', 'CFO'],
      ['Cy Day', null],
    ])
  })

  it.each([
    {
      turns: [...BARE.slice(0, 7), turn('Al Orr', ANSWERS)],
      name: 'Al Orr',
      side: 'outside',
      because: 'who follows a colleague’s answer asks',
    },
    {
      turns: [...BARE.slice(0, 6), turn('Al Orr', ANSWERS)],
      name: 'Al Orr',
      side: 'company',
      because: 'who follows a question answers',
    },
  ])('takes the place as evidence: $because', ({ turns, name, side }) => {
    expect(
      standingOf(
        atLast(
          callOf(
            turns
              .map((each, i) => PLAIN[i] ?? each)
              .slice(0, turns.length - 1)
              .concat(turns.at(-1)!),
          ),
          4,
        ),
        name,
      ),
    ).toMatchObject({
      side,
      evidence: ['behaviour'],
      confidence: 0.6,
    })
  })

  it('AC-47 takes the one introduced for the questioner, not the executive who greets first', () => {
    const greets = turn('Al Orr', 'Hi, Cy.')
    const turns = [
      ...BARE.slice(0, 5),
      greets,
      turn('Cy Day', ASKS),
      turn('Al Orr', ANSWERS),
      turn('Operator', NEXT),
      turn('Al Orr', 'Hi, Mo.'),
      turn('Mo Kay', ASKS),
      turn('Al Orr', ANSWERS),
    ]
    const cast = atLast(callOf(turns), 4)
    expect(['Cy Day', 'Mo Kay', 'Al Orr'].map((name) => standingOf(cast, name)?.side)).toEqual([
      'outside',
      'outside',
      'company',
    ])
  })

  it('AC-18 keeps the role of an interpreter', () => {
    const turns = [...PLAIN.slice(0, 6), turn('Kim Orr', ANSWERS, { title: 'Interpreter' })]
    expect(standingOf(atLast(callOf(turns), 4), 'Kim Orr')?.role).toBe('interpreter')
  })

  it('AC-42 leaves an analyst outside under whose name somebody presented, in doubt', () => {
    const turns = PLAIN.map((each) =>
      each.name === 'Di Fox' ? turn('Cy Day', HAND_OVER, { title: 'Analyst', firm: 'Foo Partners' }) : each,
    )
    expect(standingOf(atLast(callOf(turns), 4), 'Cy Day')).toMatchObject({ side: 'outside', doubt: true })
  })

  it('AC-42 doubts who is listed as management and introduced as a questioner', () => {
    const call = callOf(BARE, { roster: [entry('Cy Day', 'company', 'Director')] })
    expect(standingOf(atLast(call, 4), 'Cy Day')).toMatchObject({ side: 'company', doubt: true })
  })

  it('AC-17 lets an introduction, and nothing else, say the side of a label that names nobody', () => {
    const label = 'Unknown Speaker'
    const turns = [
      ...PLAIN.slice(0, 7),
      turn(label, 'Right.'),
      turn('Operator', NEXT),
      turn('Bo Ray', 'Hi.'),
      turn(label, ASKS),
    ]
    const { identities, standings } = atLast(callOf(turns), 4)
    const sides = identities.flatMap(({ name, turns: own }, i) => (name === label ? [[own, standings[i]!.side]] : []))
    expect(sides).toEqual([
      [[7], 'unknown'],
      [[10], 'outside'],
    ])
  })

  it('changes nothing for a call without Q&A but who presents', () => {
    const cast = atLast(callOf([turn('Operator', WELCOME), turn('Bo Ray', REMARKS), turn('Operator', NO_MORE)]), null)
    expect(cast.standings.map(({ side }) => side)).toEqual(['operator', 'company'])
  })
})

describe('participants', () => {
  it('have ids in order of appearance, the office of the company’s people, and the firm an introduction says', () => {
    const cast = atLast(callOf([...BARE, turn('Bo Ray', GOODBYE)]), 4)
    const people = participantsOf(cast, (person) =>
      cast.identities[person]!.name === 'Cy Day' ? 'Foo Partners' : null,
    )
    expect(people.map(({ id, name, office, firm }) => [id, name, office, firm])).toEqual([
      ['p0', 'Operator', undefined, null],
      ['p1', 'Ann Lee', 'other', null],
      ['p2', 'Bo Ray', 'ceo', null],
      ['p3', 'Di Fox', 'cfo', null],
      ['p4', 'Cy Day', undefined, 'Foo Partners'],
    ])
  })
})
