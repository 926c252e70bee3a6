import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiscalIn } from '../../src/transcript/fiscal.js'

describe('AC-28 the period, as the source names it', () => {
  it.each([
    { said: 'Q3 2031', year: 2031, quarter: 3, raw: 'Q3 2031', because: 'quarter and year' },
    { said: 'EXW Q3 2031 Earnings Call', year: 2031, quarter: 3, raw: 'Q3 2031', because: 'other words stand around' },
    { said: 'q2 2031', year: 2031, quarter: 2, raw: 'q2 2031', because: 'case says nothing' },
    { said: "Q1'31", year: 2031, quarter: 1, raw: "Q1'31", because: 'a short year' },
    {
      said: 'first quarter ’31',
      year: 2031,
      quarter: 1,
      raw: 'first quarter ’31',
      because: 'a curly apostrophe marks a year too',
    },
    { said: 'Q420', year: 2020, quarter: 4, raw: 'Q420', because: 'nothing need stand before a short year' },
    { said: 'EXW Q3 18', year: 2018, quarter: 3, raw: 'Q3 18', because: 'file names shorten the year' },
    { said: 'Q4 FY2031', year: 2031, quarter: 4, raw: 'Q4 FY2031', because: 'FY may stand before the year' },
    { said: '3Q31 Review', year: 2031, quarter: 3, raw: '3Q31', because: 'the figure may stand before the Q' },
    { said: '2031-Q2', year: 2031, quarter: 2, raw: '2031-Q2', because: 'the year may stand first' },
    { said: '2031Q1', year: 2031, quarter: 1, raw: '2031Q1', because: 'nothing need stand between' },
    { said: '2031 Q4', year: 2031, quarter: 4, raw: '2031 Q4', because: 'a blank may stand between' },
    { said: 'third quarter 2031', year: 2031, quarter: 3, raw: 'third quarter 2031', because: 'in words' },
    { said: '4th quarter of 2031', year: 2031, quarter: 4, raw: '4th quarter of 2031', because: 'half in words' },
    {
      said: '2031 second quarter results',
      year: 2031,
      quarter: 2,
      raw: '2031 second quarter',
      because: 'words after the year',
    },
    { said: 'Q2 results', quarter: 2, raw: 'Q2', because: 'the year is not said' },
    {
      said: 'Half Year 2031 Results',
      year: 2031,
      half: 1,
      raw: 'Half Year 2031',
      because: 'it is reported after the first half',
    },
    { said: '2031 Half-Year Results', year: 2031, half: 1, raw: '2031 Half-Year', because: 'the year may stand first' },
    { said: 'H1 2031 Earnings Call', year: 2031, half: 1, raw: 'H1 2031', because: 'halves are allowed' },
    { said: 'FY 2031', year: 2031, raw: 'FY 2031', because: 'years are allowed' },
    { said: 'full year 2031 results', year: 2031, raw: 'full year 2031', because: 'years in words' },
    { said: 'Q3 2031, after Q2 2031', year: 2031, quarter: 3, raw: 'Q3 2031', because: 'the first counts' },
    {
      said: 'the 2030 first quarter, not Q2 2031',
      year: 2030,
      quarter: 1,
      raw: '2030 first quarter',
      because: 'the first counts, however written',
    },
  ])('in "$said", because $because', ({ said, year, quarter, half, raw }) => {
    const found = fiscalIn(said)
    expect([found?.year, found?.quarter, found?.half]).toEqual([year, quarter, half])
    expect(found).toMatchObject({ raw, basis: 'unknown' })
  })

  it.each([
    { said: 'Q3 Fiscal Year 2031', raw: 'Q3 Fiscal Year 2031' },
    { said: 'third fiscal quarter 2031', raw: 'third fiscal quarter 2031' },
    { said: 'third quarter of fiscal 2031', raw: 'third quarter of fiscal 2031' },
    { said: 'fiscal 2031 third quarter', raw: 'fiscal 2031 third quarter' },
  ])('counts fiscal quarters where the source says so: "$said"', ({ said, raw }) => {
    expect(fiscalIn(said)).toEqual({ year: 2031, quarter: 3, raw, basis: 'fiscal' })
  })
})

describe('no period', () => {
  it.each([
    { said: '', because: 'nothing is said' },
    { said: 'October 14, 2031', because: 'it is never derived from a date' },
    { said: '2031-04-18', because: 'it is never derived from a date' },
    { said: 'Q10 of the list', because: 'the figure is another' },
    { said: 'Q5 2031', because: 'a year has four quarters' },
    { said: 'We shipped a quarter of the widgets.', because: 'this is a fraction' },
    { said: 'IQ2 widgets', because: 'the Q belongs to another word' },
  ])('in "$said", because $because', ({ said }) => {
    expect(fiscalIn(said)).toBeUndefined()
  })

  it.each([
    { said: 'second quarter 10-Q', because: 'the number of a form is no year' },
    { said: 'first quarter 25 basis points', because: 'a figure is no year' },
    { said: 'Q3 18 April 2031', because: 'a day is no year' },
    { said: 'Q3 31-Jul-2031', because: 'a day is no year' },
  ])('has no year in "$said", because $because', ({ said }) => {
    expect(fiscalIn(said)?.year).toBeUndefined()
  })
})

it('takes what it reads literally from the text', () => {
  const word = fc.constantFrom(
    'Q1',
    '3Q',
    '2031',
    "'31",
    'FY',
    'H2',
    'fiscal',
    'year',
    'first',
    'quarter',
    'of',
    '-',
    ',',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const text = words.join(' ')
      expect(text).toContain(fiscalIn(text)?.raw ?? '')
    }),
  )
})
