import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identitiesOf } from '../../src/transcript/identities.js'
import type { RawTurn, RosterEntry } from '../../src/transcript/types.js'
import { turn } from './raw-call.js'

const says = (name: string, more: Partial<RawTurn> = {}): RawTurn => turn(name, 'Yes.', more)
const entry = (name: string, side: RosterEntry['side'], more: Partial<RosterEntry> = {}): RosterEntry =>
  Object.freeze({ name, title: null, firm: null, side, ...more })
const people = (
  turns: readonly RawTurn[],
  roster: readonly RosterEntry[] = [],
  sideOf: (index: number) => 'company' | 'outside' = () => 'company',
) => identitiesOf(Object.freeze(turns), Object.freeze(roster), sideOf)
const names = (...said: readonly string[]) => people(said.map((name) => says(name))).map(({ rawNames }) => rawNames)

describe('AC-12 variants merge', () => {
  it.each([
    { one: 'Ann Lee', other: 'Ann B. Lee', because: 'a middle initial comes and goes' },
    { one: 'Cyrus James Day', other: 'Cyrus Day', because: 'of the full legal name' },
    { one: 'Mike Day', other: 'Michael Day', because: 'a nickname of three letters begins the name' },
    { one: 'Dr. Ann Lee', other: 'ANN LEE', because: 'titles and case do not count' },
    { one: 'Ann Lee', other: 'Ann Lee, Jr., CPA, CFA', because: 'suffixes do not count' },
    { one: 'Marta Lind-Osei', other: 'Marta Lind', because: 'a surname of two parts is cut to one' },
    { one: 'Marta Osei', other: 'Marta Lind-Osei', because: 'so it is where the short one comes first' },
    { one: 'José Peña', other: 'Jose Pena', because: 'accents do not count' },
    { one: 'Cy Day', other: 'Cy Day (ph)', because: '(ph) is the transcriber’s' },
    { one: 'Cy Day', other: 'Cy Day,', because: 'a trailing comma is a slip' },
  ])('"$one" and "$other", because $because', ({ one, other }) => {
    expect(names(one, 'Bo Ray', other)).toEqual([[one, other], ['Bo Ray']])
  })

  it.each([
    { turns: [says('Marta Lind-Osei'), says('Otto Lind')], because: 'a surname alone is not enough' },
    { turns: [says('Marta Lind-Osei'), says('M. Lind')], because: 'an initial is no given name' },
    {
      turns: [says('Marta Lind-Osei', { title: 'CFO' }), says('Marta Lind', { title: 'Analyst' })],
      because: 'the titles differ',
    },
    {
      turns: [says('Marta Lind-Osei', { firm: 'Foo' }), says('Marta Lind', { firm: 'Bar' })],
      because: 'the firms differ',
    },
    { turns: [says('Marta Lind-Osei'), says('Marta Osein')], because: 'half a surname is a word of it' },
  ])('leaves two with a surname in part the same where $because', ({ turns }) => {
    expect(people(turns)).toHaveLength(2)
  })

  it('leaves half a surname that two could bear', () => {
    expect(names('Marta Lind-Osei', 'Marta Lind-Rey', 'Marta Lind')).toHaveLength(3)
  })

  it('takes the name of the roster, and keeps the names as written', () => {
    const [person] = people(
      [says('CYRUS JAMES DAY'), says('CYRUS DAY')],
      [entry('Cyrus Day', 'outside', { title: 'Analyst', firm: 'Foo Partners' })],
    )
    expect(person).toMatchObject({
      name: 'Cyrus Day',
      rawNames: ['CYRUS JAMES DAY', 'CYRUS DAY'],
      title: 'Analyst',
      firm: 'Foo Partners',
    })
  })

  it.each([
    { more: { title: 'Analyst' }, because: 'the title is the same' },
    { more: { firm: 'Foo Partners' }, because: 'the firm is the same' },
  ])('merges a one-letter slip where $because', ({ more }) => {
    expect(people([says('Rhea Quill', more), says('Rhea Quil', more)])).toHaveLength(1)
  })

  it.each([
    { turns: [says('Rhea Quill'), says('Rhea Quil')], because: 'nothing else is the same' },
    {
      turns: [says('Rhea Quill', { title: 'Analyst' }), says('Rhea Quil', { title: 'CFO' })],
      because: 'the titles differ',
    },
  ])('leaves a one-letter slip where $because', ({ turns }) => {
    expect(people(turns)).toHaveLength(2)
  })

  it('leaves a one-letter slip where there is a rival', () => {
    const firm = { firm: 'Foo Partners' }
    const roster = [entry('Rhea Quill', 'outside', firm), entry('Rhea Quall', 'outside', firm)]
    expect(people([says('Rhea Quell', firm)], roster)[0]).toMatchObject({ name: 'Rhea Quell', roster: undefined })
    expect(people([says('Rhea Quell', firm)], roster.slice(0, 1))[0]).toMatchObject({ name: 'Rhea Quill' })
  })

  it('leaves a short form that fits two people', () => {
    expect(names('Michael Day', 'Mickey Day', 'Mi. Day')).toHaveLength(3)
    expect(names('Cyrus Day', 'Cynthia Day', 'C. Day')).toEqual([['Cyrus Day'], ['Cynthia Day'], ['C. Day']])
  })
})

describe('AC-11 people who stay apart', () => {
  it('keeps two analysts of one firm', () => {
    const firm = { title: 'Analyst', firm: 'Foo Partners' }
    expect(people([says('Cy Day', firm), says('Mo Kay', firm)])).toHaveLength(2)
  })

  it('keeps an executive and an analyst of one surname', () => {
    expect(people([says('Bo Day', { title: 'CEO' }), says('Cy Day', { title: 'Analyst' })])).toHaveLength(2)
  })

  it('keeps people with other middle names', () => {
    expect(names('Anna Maria Pell', 'Anna Luise Pell')).toHaveLength(2)
  })

  it('makes two of a full name that the roster has on both sides', () => {
    const roster = [
      entry('Ann Lee', 'company', { title: 'CFO' }),
      entry('Ann Lee', 'outside', { firm: 'Foo Partners' }),
    ]
    const found = people([says('Ann Lee'), says('Ann Lee'), says('Ann Lee')], roster, (i) =>
      i === 1 ? 'outside' : 'company',
    )
    expect(found.map(({ turns, twin, title, firm }) => ({ turns, twin, title, firm }))).toEqual([
      { turns: [0, 2], twin: true, title: 'CFO', firm: null },
      { turns: [1], twin: true, title: null, firm: 'Foo Partners' },
    ])
  })

  it('makes one of a full name that the roster has twice on one side', () => {
    const roster = [entry('Ann Lee', 'company'), entry('Ann Lee', 'company', { title: 'CFO' })]
    expect(people([says('Ann Lee')], roster)).toMatchObject([{ twin: false }])
  })

  it.each([
    {
      turns: [says('Ann Lee', { title: 'CFO' }), says('Ann Lee', { title: 'Analyst', firm: 'Foo Partners' })],
      because: 'the headings say the sides',
    },
    {
      turns: [
        says('Ann Lee', { field: { role: 'executive', side: 'company' } }),
        says('Ann Lee', { field: { role: 'analyst', side: 'outside' } }),
      ],
      because: 'fields say the sides',
    },
  ])('makes two of a full name without any roster, where $because', ({ turns }) => {
    const found = people(turns, [], (i) => (i === 0 ? 'company' : 'outside'))
    expect(found.map((person) => person.turns)).toEqual([[0], [1]])
    expect(found.every(({ twin }) => twin)).toBe(true)
  })

  it('keeps one of a name with several titles on one side', () => {
    expect(people([says('Cy Day', { title: 'Analyst' }), says('Cy Day', { title: 'Senior Analyst' })])).toHaveLength(1)
    expect(people([says('Bo Ray', { title: 'CEO' }), says('Bo Ray', { title: 'CEO, President' })])).toHaveLength(1)
  })
})

describe('AC-17 labels that name nobody', () => {
  it('stay apart from one another', () => {
    const labels = ['Unidentified Analyst', 'Unidentified Company Representative', 'Unknown Speaker', '??', '']
    expect(names(...labels)).toEqual(labels.map((label) => [label]))
  })

  it('are another person in each slot of the Q&A, and one within it', () => {
    const label = 'Unidentified Analyst'
    const turns = [label, 'Bo Ray', label, label, 'Bo Ray'].map((name) => says(name))
    const found = identitiesOf(
      turns,
      [],
      () => 'company',
      (i) => (i < 3 ? 1 : 2),
    )
    expect(found.map(({ name, turns: own }) => [name, own])).toEqual([
      [label, [0, 2]],
      ['Bo Ray', [1, 4]],
      [label, [3]],
    ])
  })

  it('never become a named person', () => {
    const more = { title: 'Analyst', firm: 'Foo Partners' }
    expect(people([says('Cy Analyst', more), says('Unidentified Analyst', more)])).toHaveLength(2)
  })
})

describe('order', () => {
  it('is that of appearance, with the title and firm of the first turn that has them', () => {
    const found = people([
      says('Bo Ray'),
      says('Ann Lee', { title: 'VP' }),
      says('Bo Ray', { title: 'CEO', firm: 'EXW' }),
    ])
    expect(found.map(({ name, title, firm, turns }) => ({ name, title, firm, turns }))).toEqual([
      { name: 'Bo Ray', title: 'CEO', firm: 'EXW', turns: [0, 2] },
      { name: 'Ann Lee', title: 'VP', firm: null, turns: [1] },
    ])
  })

  it('leaves out those of the roster who do not speak', () => {
    expect(people([says('Bo Ray')], [entry('Di Fox', 'company')])).toHaveLength(1)
    expect(people([], [entry('Di Fox', 'company')])).toEqual([])
  })
})

it('gives each turn exactly one identity, whoever speaks and whatever the roster says', () => {
  const name = fc.constantFrom(
    'Ann Lee',
    'Ann B. Lee',
    'ANN LEE',
    'Anne Lee',
    'Mike Day',
    'Michael Day',
    'M. Day',
    '',
    '??',
    'Operator',
    'Unidentified Analyst',
  )
  const title = fc.constantFrom(null, 'CFO', 'Analyst')
  const side = fc.constantFrom<RosterEntry['side']>('company', 'outside', 'unknown')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, title), { maxLength: 12 }),
      fc.array(fc.tuple(name, side), { maxLength: 6 }),
      fc.func(fc.constantFrom<'company' | 'outside'>('company', 'outside')),
      (said, listed, sideOf) => {
        const turns = said.map(([who, what]) => says(who, { title: what }))
        const found = people(
          turns,
          listed.map(([who, where]) => entry(who, where)),
          sideOf,
        )
        expect(found.flatMap((person) => person.turns).sort((a, b) => a - b)).toEqual(turns.map((_, i) => i))
        for (const person of found) {
          expect(person.turns).toEqual([...person.turns].sort((a, b) => a - b))
          expect(new Set(person.turns.map((i) => turns[i]!.name))).toEqual(new Set(person.rawNames))
        }
        const firsts = found.map((person) => person.turns[0]!)
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      },
    ),
  )
})

it('takes about the time of a scan for a crowd of one surname', () => {
  const crowd = Array.from({ length: 30_000 }, (_, i) => says(`Al${100_000 + i} Day`))
  const start = performance.now()
  expect(people(crowd)).toHaveLength(crowd.length)
  expect(performance.now() - start).toBeLessThan(4000)
})
