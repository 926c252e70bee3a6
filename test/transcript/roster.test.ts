import { describe, expect, it } from 'vitest'
import { rosterEntry, rosterHead } from '../../src/transcript/roster.js'
import type { RosterEntry } from '../../src/transcript/types.js'

type Row = Partial<RosterEntry> & {
  readonly line: string
  readonly under?: RosterEntry['side']
  readonly because: string
}

describe('rosterEntry', () => {
  it.each<Row>([
    {
      line: 'Ann Lee - VP, IR',
      under: 'company',
      name: 'Ann Lee',
      title: 'VP, IR',
      side: 'company',
      because: 'a title under the company',
    },
    {
      line: 'Bo Ray -- Chief Executive Officer',
      name: 'Bo Ray',
      title: 'Chief Executive Officer',
      side: 'company',
      because: 'the title says the side',
    },
    {
      line: 'Cy Day -- Foo Partners -- Analyst',
      name: 'Cy Day',
      title: 'Analyst',
      firm: 'Foo Partners',
      side: 'outside',
      because: 'three parts',
    },
    {
      line: 'Cy Day - Foo Partners',
      under: 'outside',
      name: 'Cy Day',
      firm: 'Foo Partners',
      side: 'outside',
      because: 'outsiders have firms',
    },
    {
      line: 'Cy Day – Foo Partners',
      under: 'outside',
      name: 'Cy Day',
      firm: 'Foo Partners',
      side: 'outside',
      because: 'an en dash',
    },
    {
      line: 'Cy Day — Foo Partners',
      under: 'outside',
      name: 'Cy Day',
      firm: 'Foo Partners',
      side: 'outside',
      because: 'an em dash',
    },
    { line: 'Cy Day -- Analyst', name: 'Cy Day', title: 'Analyst', side: 'outside', because: 'no firm is said' },
    {
      line: '  Di Fox - CFO  ',
      under: 'company',
      name: 'Di Fox',
      title: 'CFO',
      side: 'company',
      because: 'outer blanks do not count',
    },
    {
      line: 'Unidentified Participant',
      name: 'Unidentified Participant',
      side: 'unknown',
      because: 'nothing is said of him',
    },
    { line: 'Cy Day - ', name: 'Cy Day -', because: 'a separator parts two things' },
    { line: '', name: '', because: 'nothing stays nothing' },
  ])('"$line", because $because', ({ line, under = 'unknown', because: _because, ...expected }) => {
    expect(rosterEntry(line, under)).toEqual({ title: null, firm: null, side: under, ...expected })
  })

  it.each<Row>([
    {
      line: 'Al Orr - VP - Finance',
      under: 'company',
      name: 'Al Orr',
      title: 'VP - Finance',
      because: 'a dash stands inside the title',
    },
    {
      line: 'Cy Day - Foo, Research Division',
      under: 'outside',
      name: 'Cy Day',
      firm: 'Foo, Research Division',
      because: 'a comma stands inside the firm',
    },
    {
      line: 'Cy Day -- Foo & Co., Inc. (Broker) -- Analyst',
      under: 'outside',
      name: 'Cy Day',
      firm: 'Foo & Co., Inc. (Broker)',
      title: 'Analyst',
      because: '& and brackets stand inside the firm',
    },
    {
      line: 'May Lee-Day - EVP, CFO',
      under: 'company',
      name: 'May Lee-Day',
      title: 'EVP, CFO',
      because: 'a hyphen stands inside the surname',
    },
    {
      line: 'Cy Day - Foo-Bar Capital',
      under: 'outside',
      name: 'Cy Day',
      firm: 'Foo-Bar Capital',
      because: 'a hyphen stands inside the firm',
    },
  ])('AC-13 "$line", because $because', ({ line, under = 'unknown', because: _because, ...expected }) => {
    expect(rosterEntry(line, under)).toEqual({ title: null, firm: null, side: under, ...expected })
  })
})

describe('rosterHead', () => {
  it.each([
    ...['Company Participants', 'Corporate Participants', 'Executives', 'Executives:', 'Company Representatives'].map(
      (line) => ({ line, side: 'company' }),
    ),
    ...['Conference Call Participants', 'Analysts', 'OTHER PARTICIPANTS'].map((line) => ({ line, side: 'outside' })),
    ...['Call participants:', 'Participants'].map((line) => ({ line, side: 'unknown' })),
  ])('"$line" heads a list of side $side', ({ line, side }) => {
    expect(rosterHead(line)).toBe(side)
  })

  it('AC-24 accepts the vendor’s "Participiants"', () => {
    expect(rosterHead('Conference Call Participiants')).toBe('outside')
    expect(rosterHead('Corporate Participiants')).toBe('company')
  })

  it.each(['', 'Executives and others', 'The analysts', 'Ann Lee - VP, IR', 'x'.repeat(100)])(
    '"%s" heads none',
    (line) => {
      expect(rosterHead(line)).toBeUndefined()
    },
  )
})
