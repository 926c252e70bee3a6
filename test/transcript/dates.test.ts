import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateIn } from '../../src/transcript/dates.js'

describe('AC-29 date and time', () => {
  it.each([
    {
      said: 'APRIL 18, 2031 / 9:00PM GMT',
      date: '2031-04-18',
      time: '21:00',
      tz: 'GMT',
      because: 'streetevents writes so',
    },
    {
      said: '18-Apr-31 9:00pm GMT',
      date: '2031-04-18',
      time: '21:00',
      tz: 'GMT',
      because: 'two-digit years are of this century',
    },
    {
      said: 'Aug. 27, 2020, 9:00 p.m. ET',
      date: '2020-08-27',
      time: '21:00',
      tz: 'ET',
      because: 'Fool pages write so',
    },
    { said: 'April 18, 2031  5:00 PM ET', date: '2031-04-18', time: '17:00', tz: 'ET', because: 'two blanks are one' },
    { said: '14 October 2031', date: '2031-10-14', because: 'no time is said' },
    { said: '1st of the list, then 3rd March 2031', date: '2031-03-03', because: 'an ordinal alone is no date' },
    { said: 'Sept 5, 2031', date: '2031-09-05', because: 'September has two short forms' },
    { said: '2031-04-18', date: '2031-04-18', because: 'ISO' },
    {
      said: '2031-04-18T21:00:00-08:00',
      date: '2031-04-18',
      time: '21:00',
      tz: '-08:00',
      because: 'ISO with an offset, kept as it is',
    },
    { said: '2031-04-18T21:00:00Z', date: '2031-04-18', time: '21:00', tz: 'Z', because: 'ISO in UTC' },
    { said: '2031-04-18 16:30:00', date: '2031-04-18', time: '16:30', because: 'a blank for the T' },
    { said: '04/18/2031 08:30 AM GMT', date: '2031-04-18', time: '08:30', tz: 'GMT', because: '18 is no month' },
    { said: '18/04/2031', date: '2031-04-18', because: '18 is no month on the other side either' },
    { said: '04/04/2031', date: '2031-04-04', because: 'day and month are the same either way' },
    { said: 'May 2, 2031 12:15 a.m. ET', date: '2031-05-02', time: '00:15', tz: 'ET', because: 'twelve at night is 0' },
    { said: 'May 2, 2031 12:15 p.m. ET', date: '2031-05-02', time: '12:15', tz: 'ET', because: 'twelve at noon is 12' },
    {
      said: 'Example Widgets, Inc. (NYSE:EXW) Q1 2031 Earnings Conference Call April 18, 2031 5:00 PM ET',
      date: '2031-04-18',
      time: '17:00',
      tz: 'ET',
      because: 'a quarter before the date is no date',
    },
  ])('in "$said", because $because', ({ said, date, time, tz }) => {
    const found = dateIn(said)
    expect(found).toMatchObject({ date, ambiguous: false })
    expect([found?.time, found?.tz]).toEqual([time, tz])
  })

  it('keeps the date as it was written', () => {
    expect(dateIn('EVENT DATE/TIME: OCTOBER 13, 2031 / 6:00AM GMT')?.dateRaw).toBe('OCTOBER 13, 2031')
    expect(dateIn('Call of 18-Apr-31 9:00pm GMT')?.dateRaw).toBe('18-Apr-31')
  })

  it('gives no date for one that can be read either way, and says so', () => {
    expect(dateIn('04/05/2031 08:30 AM GMT')).toEqual({
      dateRaw: '04/05/2031',
      time: '08:30',
      tz: 'GMT',
      ambiguous: true,
    })
  })
})

describe('no date', () => {
  it.each([
    { said: '', because: 'nothing is said' },
    { said: 'Q1 2031 results', because: 'a quarter is no date' },
    { said: 'April 2031', because: 'the day is missing' },
    { said: 'On the 18th we shipped 2,031 widgets.', because: 'these are figures' },
    { said: 'the ratio is 3/4', because: 'a fraction is no date' },
    { said: '13/13/2031', because: 'there is no thirteenth month' },
    { said: '2031-04-00', because: 'no month has a day 0' },
    { said: '31 February 2031', because: 'February has no day 31' },
    { said: '31 April 2031', because: 'April has no day 31' },
    { said: '2031-02-29', because: '2031 is no leap year' },
    { said: 'January 1, 0000', because: 'no call was held in the year 0' },
  ])('in "$said", because $because', ({ said }) => {
    expect(dateIn(said)?.date).toBeUndefined()
  })
})

it('reads every day of the century back, however it is written', () => {
  const MONTHS = 'January February March April May June July August September October November December'.split(' ')
  const days = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10)
      const [year, month, date] = [day.getUTCFullYear(), MONTHS[day.getUTCMonth()]!, day.getUTCDate()]
      const short = month.slice(0, 3)
      for (const said of [
        iso,
        `${month} ${date}, ${year}`,
        `${short}. ${date}, ${year}`,
        `${date} ${month} ${year}`,
        `${date}-${short}-${String(year).slice(2)}`,
        `${month.toUpperCase()} ${date}, ${year} / 9:00PM GMT`,
      ])
        expect(dateIn(said)?.date).toBe(iso)
    }),
  )
})
