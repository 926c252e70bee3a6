import { describe, expect, it } from 'vitest'
import { eventOf } from '../../src/transcript/event.js'

const turns = (...texts: readonly string[]) => Object.freeze(texts.map((text) => Object.freeze({ text })))

describe('company and period in the welcome', () => {
  it.each([
    {
      said: 'Good day, and welcome to the Marlowe Instruments Q2 2031 results call.',
      company: 'Marlowe Instruments',
      raw: 'Q2 2031',
    },
    {
      said: 'Good afternoon, and welcome to Marlowe Instruments third quarter 2031 earnings call.',
      company: 'Marlowe Instruments',
      raw: 'third quarter 2031',
    },
    {
      said: 'Greetings, and welcome to the Marlowe Instruments, Inc. fourth quarter and year-end call.',
      company: 'Marlowe Instruments, Inc.',
      raw: 'fourth quarter',
    },
    {
      said: "Hello and welcome to Marlowe's first quarter fiscal 2031 call.",
      company: 'Marlowe',
      raw: 'first quarter fiscal 2031',
    },
    {
      said: "Thank you for standing by, and welcome to today's Pell & Sons Q4 2030 call.",
      company: 'Pell & Sons',
      raw: 'Q4 2030',
    },
    {
      said: 'I welcome you all to the Østervang Marine fiscal year 2031 call.',
      company: 'Østervang Marine',
      raw: 'fiscal year 2031',
    },
  ])('reads "$raw" of $company', ({ said, company, raw }) => {
    const found = eventOf(turns(said))
    expect(found.company.name).toBe(company)
    expect(found.event.fiscal).toEqual({ raw, basis: 'unknown' })
  })

  it('keeps the words of the title as they were said', () => {
    const { event } = eventOf(turns('Good day, and welcome to the Marlowe Instruments Q2 2031 results call.'))
    expect(event.title).toBe('the Marlowe Instruments Q2 2031')
  })

  it('takes the period from the second turn where the first does not say it', () => {
    expect(eventOf(turns('Please stand by.', 'We will review our second quarter 2031 figures.'))).toEqual({
      company: {},
      event: { fiscal: { raw: 'second quarter 2031', basis: 'unknown' } },
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
    expect(eventOf(turns(...texts))).toEqual({ company: {}, event: {} })
  })
})
