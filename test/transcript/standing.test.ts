import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmKey, type Vote, votesOfRoster, votesOfTitle, weigh } from '../../src/transcript/standing.js'
import type { Evidence, Role, Side } from '../../src/transcript/types.js'

const vote = (evidence: Evidence, side: Side, role?: Role): Vote => Object.freeze({ evidence, side, role })

describe('weigh', () => {
  it.each([
    {
      votes: [vote('title', 'company', 'executive')],
      standing: { side: 'company', role: 'executive', confidence: 0.95, doubt: false },
      because: 'one reason is enough',
    },
    {
      votes: [vote('roster', 'outside')],
      standing: { side: 'outside', role: 'analyst', confidence: 0.95, doubt: false },
      because: 'an outsider of whom no more is known is an analyst',
    },
    {
      votes: [vote('spoke-prepared', 'company'), vote('title', 'company', 'investor_relations')],
      standing: { side: 'company', role: 'investor_relations', confidence: 0.95, doubt: false },
      because: 'the first role that is said for the side counts',
    },
    {
      votes: [vote('operator-intro', 'outside'), vote('behaviour', 'company')],
      standing: { side: 'outside', role: 'analyst', confidence: 0.85, doubt: false },
      because: 'behaviour alone is too little for a doubt',
    },
    {
      votes: [vote('roster', 'company', 'executive'), vote('operator-intro', 'outside')],
      standing: { side: 'company', role: 'executive', confidence: 0.7, doubt: true },
      because: 'the roster weighs more, but an introduction is a reason to doubt',
    },
    {
      votes: [vote('roster', 'company'), vote('operator-intro', 'outside'), vote('behaviour', 'outside')],
      standing: { side: 'outside', role: 'analyst', confidence: 0.6, doubt: true },
      because: 'two lighter reasons can outweigh a heavy one',
    },
    {
      votes: [],
      standing: { side: 'unknown', role: 'unknown', confidence: 0.3, doubt: false },
      because: 'no reason is no side',
    },
    {
      votes: [vote('label', 'unknown', 'interpreter')],
      standing: { side: 'unknown', role: 'interpreter', confidence: 0.3, doubt: false },
      because: 'a role may be known without a side',
    },
    {
      votes: [vote('label', 'unknown', 'unknown'), vote('behaviour', 'outside')],
      standing: { side: 'outside', role: 'analyst', confidence: 0.6, doubt: false },
      because: 'to say nothing is no evidence against',
    },
  ])('$standing.side, because $because', ({ votes, standing }) => {
    expect(weigh(Object.freeze(votes))).toMatchObject(standing)
  })

  it('names each kind of evidence once, and only that for the side', () => {
    const votes = [vote('title', 'company'), vote('title', 'company'), vote('behaviour', 'outside')]
    expect(weigh(votes).evidence).toEqual(['title'])
    expect(weigh([]).evidence).toEqual(['default'])
  })

  it('depends on the reasons, not on their order, unless they weigh the same', () => {
    const some = fc.tuple(
      fc.constantFrom<Evidence>('field', 'roster', 'operator-intro', 'spoke-prepared', 'behaviour'),
      fc.constantFrom<Side>('company', 'outside', 'unknown'),
    )
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (said) => {
        const votes = said.map(([evidence, side]) => vote(evidence, side))
        const [one, other] = [weigh(votes), weigh([...votes].reverse())]
        expect(other.doubt).toBe(one.doubt)
        if (other.side !== one.side) expect(other.doubt || one.confidence === other.confidence).toBe(true)
        expect(one.confidence).toBeGreaterThan(0)
        expect(one.confidence).toBeLessThan(1)
      }),
    )
  })
})

describe('votesOfTitle', () => {
  const FIRMS = new Set(['example widgets'])
  const sides = (name: string, title: string | null, firm: string | null, firms: ReadonlySet<string> = FIRMS) =>
    votesOfTitle(name, title, firm, firms).map(({ side, evidence }) => `${side} by ${evidence}`)

  it.each([
    { name: 'Operator', title: null, firm: null, votes: ['operator by label'], because: 'the label says it' },
    { name: 'Ann Lee', title: 'CFO', firm: null, votes: ['company by title'], because: 'the title is of the company' },
    { name: 'Cy Day', title: 'Analyst', firm: null, votes: ['outside by title'], because: 'the title is of outsiders' },
    { name: 'Cy Day', title: 'MD', firm: 'Foo Partners', votes: ['outside by title'], because: 'the firm is another' },
    {
      name: 'Ann Lee',
      title: 'CFO',
      firm: 'Example Widgets, Inc.',
      votes: ['company by title'],
      because: 'the firm is the company',
    },
    {
      name: 'Ann Lee',
      title: null,
      firm: 'EXAMPLE WIDGETS',
      votes: ['company by title'],
      because: 'the firm is enough',
    },
    {
      name: 'Cy Day',
      title: 'Analyst',
      firm: 'Example Widgets',
      votes: ['outside by title'],
      because: 'the title of an analyst decides',
    },
    { name: 'Ann Lee', title: null, firm: null, votes: [], because: 'nothing is said' },
  ])('"$name", $title, $firm: $votes, because $because', ({ name, title, firm, votes }) => {
    expect(sides(name, title, firm)).toEqual(votes)
  })

  it('says nothing of a firm while nobody knows which is the company', () => {
    expect(sides('Ann Lee', 'CFO', 'Foo Partners', new Set())).toEqual([])
    expect(sides('Ann Lee', null, 'Foo Partners', new Set())).toEqual([])
  })
})

describe('votesOfRoster', () => {
  it.each([
    { side: 'company', title: 'VP of Investor Relations', role: 'investor_relations', because: 'the title agrees' },
    { side: 'company', title: 'Analyst', role: undefined, because: 'the title contradicts the list' },
    { side: 'outside', title: 'Analyst', role: 'analyst', because: 'the title agrees' },
  ] as const)('takes the role of $title on side $side only if it fits, because $because', ({ side, title, role }) => {
    expect(votesOfRoster({ name: 'Ann Lee', title, firm: null, side })).toEqual([{ side, role, evidence: 'roster' }])
  })

  it('says nothing where the roster is silent', () => {
    expect(votesOfRoster(undefined)).toEqual([])
    expect(votesOfRoster({ name: 'Ann Lee', title: 'CFO', firm: null, side: 'unknown' })).toEqual([])
  })
})

describe('firmKey', () => {
  it.each([
    ['Example Widgets, Inc.', 'example widgets'],
    ['The Example Widgets Company', 'example widgets'],
    ['EXAMPLE WIDGETS INC', 'example widgets'],
    ['Foo & Bar LLC', 'foo bar'],
    ['Foo S.A.', 'foo'],
    ['', ''],
  ])('of "%s" is "%s"', (firm, key) => {
    expect(firmKey(firm)).toBe(key)
  })

  it('tells firms apart that are nothing but a legal form', () => {
    expect(firmKey('The Holding Company')).not.toBe('')
  })
})
