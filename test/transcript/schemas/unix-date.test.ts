import { expect, it } from 'vitest'
import { unixDate } from '../../../src/transcript/schemas/unix-date.js'

it.each<[number, string, string, string]>([
  [0, '1970-01-01', '00:00', 'the beginning'],
  [951_782_400, '2000-02-29', '00:00', 'a leap day of a century'],
  [1_709_251_199, '2024-02-29', '23:59', 'a leap day'],
  [1_704_067_199, '2023-12-31', '23:59', 'the end of a year'],
  [1_943_298_000_000, '2031-07-31', '21:00', 'milliseconds'],
])('reads %d as a day and time of UTC', (value, date, time) => {
  expect(unixDate(value)).toEqual({ date, time, tz: 'UTC' })
})

it('agrees with the calendar of the machine', () => {
  for (let seconds = 0; seconds < 4e9; seconds += 12_345_678)
    expect(unixDate(seconds).date).toBe(new Date(seconds * 1000).toISOString().slice(0, 10))
})
