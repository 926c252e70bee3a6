import { expect, it } from 'vitest'
import { countMatches } from '../../src/transcript/count-matches.js'

it.each([
  { most: 9, count: 3, because: 'there are no more' },
  { most: 2, count: 2, because: 'it is told no further' },
])('counts $count of at most $most matches: $because', ({ most, count }) => {
  expect(countMatches(/a/g, 'banana', most)).toBe(count)
})
