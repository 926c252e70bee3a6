import { expect, it } from 'vitest'
import { contentBehind } from '../../src/scoring/content-behind.js'

const CUE = "We won't say"
const behind = (tail: string, annotations: readonly { start: number; end: number }[] = []) =>
  contentBehind(CUE + tail, CUE.length, CUE.length + tail.length, annotations)

it.each([
  [', but it grew 4%.', { words: 4, numbers: 1 }, 'a figure behind "but"'],
  [' -- it grew.', { words: 2, numbers: 0 }, 'words behind a dash'],
  [' how much it grew in 4 years.', { words: 0, numbers: 0 }, 'the object of the refusal'],
  [', because it is 4%.', { words: 0, numbers: 0 }, 'its reason'],
  [', it was in 2019.', { words: 4, numbers: 0 }, 'a year is no figure'],
  [', it was 2019%.', { words: 3, numbers: 1 }, 'nor is a share a year'],
  ['.', { words: 0, numbers: 0 }, 'nothing follows'],
])('%s → %j, because %s', (tail, found, _because) => {
  expect(behind(tail)).toEqual(found)
})

it('leaves annotations out', () => {
  const at = CUE.length + 2
  expect(behind(', [4 laughs] no.', [{ start: at, end: at + 10 }])).toEqual({
    words: 1,
    numbers: 0,
  })
})
