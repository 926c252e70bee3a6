import { describe, expect, it } from 'vitest'
import { factsOf, spokenFacts } from '../../src/transcript/event.js'
import type { Fiscal, RawCall } from '../../src/transcript/types.js'

const turns = (...texts: readonly string[]) => Object.freeze(texts.map((text) => Object.freeze({ text })))

describe('company and period in the welcome', () => {
  it.each([
    {
      said: 'Good day, and welcome to the Marlowe Instruments Q2 2031 results call.',
      company: 'Marlowe Instruments',
      fiscal: { raw: 'Q2 2031', year: 2031, quarter: 2 },
    },
    {
      said: 'Good afternoon, and welcome to Marlowe Instruments third quarter 2031 earnings call.',
      company: 'Marlowe Instruments',
      fiscal: { raw: 'third quarter 2031', year: 2031, quarter: 3 },
    },
    {
      said: 'Greetings, and welcome to the Marlowe Instruments, Inc. fourth quarter and year-end call.',
      company: 'Marlowe Instruments, Inc.',
      fiscal: { raw: 'fourth quarter', quarter: 4 },
    },
    {
      said: 'Good day, and welcome to the Marlowe Instruments Third Quarter 2031 Earnings Call.',
      company: 'Marlowe Instruments',
      fiscal: { raw: 'Third Quarter 2031', year: 2031, quarter: 3 },
    },
    {
      said: 'Welcome to First Marlowe Third Quarter 2031 earnings call.',
      company: 'First Marlowe',
      fiscal: { raw: 'Third Quarter 2031', year: 2031, quarter: 3 },
    },
    {
      said: "Hello and welcome to Marlowe's first quarter fiscal 2031 call.",
      company: 'Marlowe',
      fiscal: { raw: 'first quarter fiscal 2031', year: 2031, quarter: 1, basis: 'fiscal' },
    },
    {
      said: "Thank you for standing by, and welcome to today's Pell & Sons Q4 2030 call.",
      company: 'Pell & Sons',
      fiscal: { raw: 'Q4 2030', year: 2030, quarter: 4 },
    },
    {
      said: 'I welcome you all to the Østervang Marine fiscal year 2031 call.',
      company: 'Østervang Marine',
      fiscal: { raw: 'fiscal year 2031', year: 2031, basis: 'fiscal' },
    },
  ])('reads "$fiscal.raw" of $company', ({ said, company, fiscal }) => {
    const found = spokenFacts(turns(said))
    expect(found.company.name).toBe(company)
    expect(found.event.fiscal).toEqual({ basis: 'unknown', ...fiscal })
  })

  it.each([
    { said: 'Welcome to the Fourth Quarter and Full Year 2031 Marlowe call.', because: 'a period is no company' },
    { said: 'Welcome to the Q2 2031 Earnings Conference Call.', because: 'what kind of call it is is none' },
    { said: 'Welcome to the Q2 2031 Financial and Operating Results Call.', because: 'what results they are is none' },
    { said: 'The Question and Answer part of the call will now begin.', because: 'a part of the call is none' },
    { said: 'The Q2 2031 Earnings Conference Call will now begin.', because: 'a period is none there either' },
    { said: "The Company's conference call will now begin.", because: 'every company is one' },
    { said: 'Welcome to the Q2 FY2031 Earnings Call.', because: 'a fiscal year is none' },
  ])('finds no company in "$said": $because', ({ said }) => {
    expect(spokenFacts(turns(said)).company.name).toBeUndefined()
  })

  it.each([
    {
      said: 'Welcome to the First Alder Financial Corporation Q2 2031 call.',
      company: 'First Alder Financial Corporation',
      because: 'only financial results are no name',
    },
    {
      said: 'Welcome to the First Alder conference call for the second quarter of 2031.',
      company: 'First Alder',
      because: 'a number without its quarter is no period',
    },
    {
      said: 'Welcome to the Marlowe Group conference call for the second quarter of 2031.',
      company: 'Marlowe Group',
      because: 'a capital before "conference" belongs to the name',
    },
    {
      said: 'Welcome to the Marlowe Group quarterly conference call for the second quarter of 2031.',
      company: 'Marlowe Group',
      because: 'a small word does not',
    },
    {
      said: 'Welcome to the Fiscal Year 2031 Pell & Sons Earnings Conference Call.',
      company: 'Pell & Sons',
      because: 'the period may come first',
    },
    {
      said: 'Good morning. The Marlowe Instruments Conference Call will now begin.',
      company: 'Marlowe Instruments',
      because: 'the call may begin without a welcome',
    },
  ])('finds $company in "$said": $because', ({ said, company }) => {
    expect(spokenFacts(turns(said)).company.name).toBe(company)
  })

  it.each([
    { said: 'We like it here at Pell’s.', company: "Pell's", because: 'nothing is possessed there' },
    { said: 'We like Pell and Pell’s.', company: 'Pell', because: 'the name is said bare, too' },
    { said: 'We like Pell’s barns.', company: 'Pell', because: 'barns are possessed' },
  ])("calls the company $company where the welcome says Pell's and a turn $said: $because", ({ said, company }) => {
    expect(spokenFacts(turns("Welcome to the Pell's Q2 2031 call.", 'Hello.', said)).company.name).toBe(company)
  })

  it('keeps the words of the title as they were said', () => {
    const { event } = spokenFacts(turns('Good day, and welcome to the Marlowe Instruments Q2 2031 results call.'))
    expect(event.title).toBe('the Marlowe Instruments Q2 2031')
  })

  it('takes the period from the second turn where the first does not say it', () => {
    expect(spokenFacts(turns('Please stand by.', 'We will review our second quarter 2031 figures.'))).toEqual({
      company: {},
      event: { fiscal: { year: 2031, quarter: 2, raw: 'second quarter 2031', basis: 'unknown' } },
    })
  })
})

describe('what is not said', () => {
  it.each([
    { texts: [], because: 'there are no turns' },
    { texts: [''], because: 'nothing is said' },
    { texts: ['Welcome, everybody, and thank you for coming.'], because: 'no company and no period is named' },
    {
      texts: ['Hello.', 'Hello.', 'Welcome to the Marlowe Instruments Q2 2031 results call.'],
      because: 'the third turn is no opening',
    },
    {
      texts: [`${'We begin. '.repeat(200)}Welcome to the Marlowe Instruments Q2 2031 results call.`],
      because: '2,000 characters into a turn is no opening',
    },
  ])('is left out, because $because', ({ texts }) => {
    expect(spokenFacts(turns(...texts))).toEqual({ company: {}, event: {} })
  })
})

const fiscal = (raw: string, year?: number, quarter?: Fiscal['quarter']): Fiscal =>
  Object.freeze({ raw, basis: 'unknown', ...(year && { year }), ...(quarter && { quarter }) })
const facts = (head: Partial<Pick<RawCall, 'company' | 'event'>>, said: readonly string[], file?: string) =>
  factsOf(Object.freeze({ company: {}, event: {}, ...head }), turns(...said), file)
const SAID = 'Good day, and welcome to the Example Widgets Q2 2031 results call.'
const codes = ({ diagnostics }: ReturnType<typeof factsOf>): readonly string[] => diagnostics.map(({ code }) => code)

describe('AC-48 where head, speech and file name disagree', () => {
  it('takes the head, then the speech', () => {
    const head = { company: { name: 'Example Widgets, Inc.' }, event: { fiscal: fiscal('Q3 2031', 2031, 3) } }
    expect(facts(head, [SAID])).toMatchObject({
      company: { name: 'Example Widgets, Inc.' },
      event: { fiscal: { raw: 'Q3 2031' } },
    })
    expect(facts({}, [SAID])).toMatchObject({
      company: { name: 'Example Widgets' },
      event: { fiscal: { raw: 'Q2 2031' } },
    })
  })

  it('takes nothing from the file name, even where nothing else says it', () => {
    expect(facts({}, ['Hello.'], 'data/EXW_Q3_2031.txt')).toEqual({ company: { ids: {} }, event: {}, diagnostics: [] })
  })

  it.each([
    { head: fiscal('Q3 2031', 2031, 3), said: [SAID], because: 'the quarters of head and speech differ' },
    { head: fiscal('Q2 2030', 2030, 2), said: [SAID], because: 'the years of head and speech differ' },
    {
      head: fiscal('Q2 2031', 2031, 2),
      said: ['Hello.'],
      file: 'EXW_Q3_2031.md',
      because: 'the file name has another quarter',
    },
    { said: [SAID], file: 'calls/exw-q2-2030.txt', because: 'the file name has another year than the speech' },
    { said: [SAID], file: 'C:\\calls\\EXW_2031-Q1.txt', because: 'the file lies in a folder of another system' },
  ])('warns, since $because', ({ head, said, file }) => {
    expect(codes(facts(head === undefined ? {} : { event: { fiscal: head } }, said, file))).toEqual([
      'metadataConflict',
    ])
  })

  it.each([
    { company: 'Foo Partners, Inc.', said: SAID, because: 'head and speech name two companies' },
    { company: 'Bar Widget Works', said: SAID, because: 'a word that is nearly the same is another' },
  ])('warns of the company, since $because', ({ company, said }) => {
    expect(codes(facts({ company: { name: company } }, [said]))).toEqual(['metadataConflict'])
  })

  it.each([
    { head: fiscal('Q2 2031', 2031, 2), file: 'EXW_Q2_2031.txt', because: 'all agree' },
    { head: fiscal('Q2', undefined, 2), because: 'the head does not say the year' },
    { head: fiscal('H1 2031', 2031), because: 'a half year is no other quarter' },
    { because: 'there is no head' },
    { file: '2031-07-31.txt', because: 'a date is no quarter' },
  ])('is silent where $because', ({ head, file }) => {
    expect(codes(facts(head === undefined ? {} : { event: { fiscal: head } }, [SAID], file))).toEqual([])
  })

  it.each([
    'Example Widgets, Inc.',
    'EXAMPLE WIDGETS INC',
    'Example Widgets International Ltd.',
    'Example',
    'Examplegroup',
    'The Example Widgets Corporation of Duluth',
  ])('is silent where the head calls the company "%s"', (name) => {
    expect(codes(facts({ company: { name } }, [SAID]))).toEqual([])
  })

  it('is silent where the speech uses the initials or the ticker', () => {
    const said = 'Good day, and welcome to the EWC second quarter 2031 results call.'
    expect(codes(facts({ company: { name: 'Example Widgets Company' } }, [said]))).toEqual([])
    expect(codes(facts({ company: { name: 'Sample Holdings', ticker: 'EWC' } }, [said]))).toEqual([])
  })
})

describe('AC-29 a date that can be read either way', () => {
  it('is left out, with a warning', () => {
    expect(codes(facts({ event: { dateRaw: '04/05/2031' } }, ['Hello.']))).toEqual(['ambiguousDate'])
  })

  it.each([{ date: '2031-04-18', dateRaw: '04/18/2031' }, {}, { dateRaw: 'soon' }])('unlike %o', (event) => {
    expect(codes(facts({ event }, ['Hello.']))).toEqual([])
  })
})

it('AC-28 leaves out what nobody says: no date, no time, no period', () => {
  expect(facts({}, []).event).toEqual({})
})
