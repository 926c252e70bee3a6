import { describe, expect, it } from 'vitest'
import { officeOf, roleOf } from '../../src/transcript/titles.js'

describe('AC-15 the operator, whatever he is called', () => {
  it.each([
    'Operator',
    'OPERATOR',
    'Coordinator',
    'Moderator',
    'Conference Facilitator',
    'Conference Call Operator',
    'Conference Coordinator',
    'Call Moderator',
    'Editor',
    'Operator (Operator Instructions)',
  ])('%s', (name) => {
    expect(roleOf(name, null)).toMatchObject({ role: 'operator', side: 'operator' })
  })

  it.each(['Operator', 'Conference Operator', 'Conference Coordinator'])('a person with the title %s', (title) => {
    expect(roleOf('Jo Hay', title)).toMatchObject({ role: 'operator', side: 'operator' })
  })

  it.each([
    { title: 'Moderator of the Supply Council and CFO', because: 'it is an office of the company' },
    { title: 'Chief Operating Officer', because: 'to operate is not to be the operator' },
  ])('not $title, because $because', ({ title }) => {
    expect(roleOf('Bo Ray', title)).toMatchObject({ role: 'executive', side: 'company' })
  })
})

describe('AC-17 labels that name nobody tell the side where they can', () => {
  it.each([
    { name: 'Unidentified Analyst', role: 'analyst', side: 'outside' },
    { name: 'UnidentifiedAnalyst', role: 'analyst', side: 'outside' },
    { name: 'Unidentified Audience Member', role: 'analyst', side: 'outside' },
    { name: 'Unknown Attendee', role: 'analyst', side: 'outside' },
    { name: 'Analysts', role: 'analyst', side: 'outside' },
    { name: 'Unknown Shareholder', role: 'shareholder', side: 'outside' },
    { name: 'Unidentified Company Representative', role: 'executive', side: 'company' },
    { name: 'Unverified Company Representative', role: 'executive', side: 'company' },
    { name: 'Unidentified Corporate Participant', role: 'executive', side: 'company' },
    { name: 'Unknown Executive', role: 'executive', side: 'company' },
    { name: 'Unidentified Participant', role: 'unknown', side: 'unknown' },
    { name: 'Unknown Speaker', role: 'unknown', side: 'unknown' },
    { name: '??', role: 'unknown', side: 'unknown' },
  ])('$name is on side $side', ({ name, role, side }) => {
    expect(roleOf(name, null)).toMatchObject({ role, side })
  })
})

describe('AC-33 questioners who are no analysts are outside', () => {
  it.each(['Shareholder', 'Private Investor', 'Retail Investor', 'Stockholder', 'Reporter, Foo Times', 'Journalist'])(
    '%s',
    (title) => {
      expect(roleOf('Cy Day', title)?.side).toBe('outside')
    },
  )

  it.each(['Host', 'Conference Host'])('%s of a conference is no executive', (title) => {
    expect(roleOf('Cy Day', title)).not.toMatchObject({ role: 'executive' })
    expect(roleOf('Cy Day', title)?.side).not.toBe('company')
  })

  it.each([
    'VP of Shareholder Relations',
    'Head of Investor Relations',
    'Head of Investor and Media Relations',
    'VP, Investor & Public Relations',
    'Director IR, Treasurer',
  ])('but %s is of the company', (title) => {
    expect(roleOf('Ann Lee', title)).toMatchObject({ role: 'investor_relations', side: 'company' })
  })
})

describe('AC-18 interpreters', () => {
  it.each([
    { name: 'Kim Orr', title: 'Interpreter' },
    { name: 'Interpreter', title: null },
    { name: 'Unidentified Interpreter', title: null },
  ])('$name, $title', ({ name, title }) => {
    expect(roleOf(name, title)).toMatchObject({ role: 'interpreter' })
  })

  it('are not those who speak through one', () => {
    expect(roleOf('Bo Ray (through interpreter)', null)).toBeUndefined()
    expect(roleOf('Bo Ray (through interpreter)', 'CEO')).toMatchObject({ role: 'executive', side: 'company' })
  })
})

describe('names and titles that say nothing or something', () => {
  it.each([
    { name: 'Bo Ray', title: null, role: undefined, because: 'a name has no side' },
    { name: 'Cy Day', title: 'Senior Analyst', role: 'analyst', because: 'the title says it' },
    { name: 'Bo Ray', title: 'EVP, CFO', role: 'executive', because: 'other titles are of the company' },
    { name: 'Paul Unger', title: null, role: undefined, because: 'names may begin as labels do' },
    { name: 'Unity Moss', title: null, role: undefined, because: 'names may begin as labels do' },
    { name: '', title: null, role: undefined, because: 'nothing says nothing' },
  ])('"$name", $title: $role, because $because', ({ name, title, role }) => {
    expect(roleOf(name, title)?.role).toBe(role)
  })
})

describe('officeOf', () => {
  it.each([
    ['CEO', 'ceo'],
    ['President & Chief Executive Officer', 'ceo'],
    ['EVP, CFO', 'cfo'],
    ['Chief Financial Officer', 'cfo'],
    ['Chief Operating Officer', 'other'],
    [null, 'other'],
  ])('%s: %s', (title, office) => {
    expect(officeOf(title)).toBe(office)
  })
})
