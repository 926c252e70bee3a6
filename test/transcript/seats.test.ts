import { describe, expect, it } from 'vitest'
import type { Cast } from '../../src/transcript/cast.js'
import { seatsOf } from '../../src/transcript/seats.js'
import type { Standing } from '../../src/transcript/standing.js'
import type { RawTurn, Role, Section, Side } from '../../src/transcript/types.js'
import { ANSWERS, ASKS, cuesOf, FIRST, HAND_OVER, REMARKS, turn, wordsOf } from './raw-call.js'

const standing = (side: Side, role: Role, doubt = false): Standing =>
  Object.freeze<Standing>({ side, role, doubt, evidence: ['title'], confidence: 0.95 })
const WHO = {
  Operator: standing('operator', 'operator'),
  'Bo Ray': standing('company', 'executive'),
  'Bo Ray (through interpreter)': standing('company', 'executive'),
  'Cy Day': standing('outside', 'analyst'),
  'Di Fox': standing('company', 'executive', true),
  'Mo Kay': standing('outside', 'analyst', true),
  'Kim Orr': standing('unknown', 'interpreter'),
} as const satisfies Record<string, Standing>

type Said = readonly [name: keyof typeof WHO, text: string, section?: Section]

/** The seats of turns whose speakers stand as the table above says. */
const seats = (...said: readonly Said[]) => {
  const turns: readonly RawTurn[] = said.map(([name, text]) => turn(name, text))
  const cast: Cast = {
    identities: [],
    standings: said.map(([name]) => WHO[name]),
    speakers: said.map((_, i) => i),
    swapped: false,
  }
  return seatsOf(
    Object.freeze(cast),
    turns,
    wordsOf(turns),
    cuesOf(turns),
    said.map(([, , section = 'qa']) => section),
  )
}

describe('a turn sits where its speaker stands', () => {
  it.each<{ said: Said; side: Side }>([
    { said: ['Operator', FIRST], side: 'operator' },
    { said: ['Bo Ray', ANSWERS], side: 'company' },
    { said: ['Cy Day', ASKS], side: 'outside' },
  ])('$said.0 on side $side', ({ said, side }) => {
    expect(seats(said)).toEqual([{ side, role: WHO[said[0]].role, confidence: 0.95, flags: [] }])
  })

  it('AC-42 flagged where the source puts on the company’s side who was introduced as a questioner', () => {
    expect(seats(['Di Fox', ASKS])[0]).toMatchObject({ side: 'company', flags: ['speaker-doubt'] })
  })

  it('AC-42 not flagged where an analyst asks under whose name somebody presented', () => {
    expect(seats(['Mo Kay', ASKS])[0]).toMatchObject({ side: 'outside', flags: [] })
  })
})

describe('AC-42 a speech before the Q&A is the company’s', () => {
  it('even under a questioner’s name, and flagged', () => {
    expect(seats(['Cy Day', REMARKS, 'prepared'])[0]).toMatchObject({ side: 'company', flags: ['speaker-doubt'] })
  })

  it.each<{ said: Said; because: string }>([
    { said: ['Cy Day', 'Thank you, and good afternoon.', 'prepared'], because: 'a few words are no speech' },
    { said: ['Cy Day', REMARKS, 'qa'], because: 'a long question in the Q&A is a question' },
  ])('but not where $because', ({ said }) => {
    expect(seats(said)[0]).toMatchObject({ side: 'outside', flags: [] })
  })
})

it('AC-44 an operator who speaks at length to the operator is of the company', () => {
  expect(seats(['Operator', HAND_OVER, 'prepared'])[0]).toMatchObject({ side: 'company', flags: ['speaker-doubt'] })
})

describe('AC-18 interpreters and translations', () => {
  it('put an interpreter on the side of whoever spoke last', () => {
    const found = seats(
      ['Cy Day', ASKS],
      ['Kim Orr', ASKS],
      ['Bo Ray', '[Foreign language]'],
      ['Operator', 'One moment.'],
      ['Kim Orr', ANSWERS],
    )
    expect(found.map(({ side, flags }) => [side, flags])).toEqual([
      ['outside', []],
      ['outside', ['translated']],
      ['company', []],
      ['operator', []],
      ['company', ['translated']],
    ])
    expect(found[1]?.role).toBe('interpreter')
  })

  it('leave the side of an interpreter open before anybody has spoken', () => {
    expect(seats(['Kim Orr', ANSWERS])[0]).toMatchObject({ side: 'unknown', flags: ['translated'] })
  })

  it('flag what a colleague translates after [Foreign language]', () => {
    const found = seats(
      ['Cy Day', ASKS],
      ['Bo Ray', 'Yes. OK. [Foreign language]'],
      ['Bo Ray', ANSWERS],
      ['Bo Ray', ANSWERS],
    )
    expect(found.map(({ flags }) => flags)).toEqual([[], [], ['translated'], []])
  })

  it('do not flag the next question after [Foreign language]', () => {
    expect(seats(['Bo Ray', '[Foreign language]'], ['Cy Day', ASKS])[1]).toMatchObject({ side: 'outside', flags: [] })
  })

  it.each<{ said: Said; because: string }>([
    { said: ['Bo Ray', `(through interpreter) ${ANSWERS}`], because: 'the turn begins with the note' },
    { said: ['Bo Ray', `[Interpreted] ${ANSWERS}`], because: 'the turn begins with the note' },
    { said: ['Bo Ray (through interpreter)', ANSWERS], because: 'the heading has the note' },
  ])('leave who speaks through one on his own side, flagged: $because', ({ said }) => {
    expect(seats(said)[0]).toMatchObject({ side: 'company', role: 'executive', flags: ['translated'] })
  })
})
