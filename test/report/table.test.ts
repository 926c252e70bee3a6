import { describe, expect, it } from 'vitest'
import { table } from '../../src/report/table.js'

const COLUMNS = [{ title: 'speaker' }, { title: 'words in all', align: 'right' as const }, { title: 'begins' }]
const ROWS = [
  ['Ann Lee', '1200', 'Thank you, operator, and good day to all of you'],
  ['Bo', '7', '今日は、皆さん、ようこそお越しくださいました、始めましょう'],
]
const lines = (width?: number) => table(COLUMNS, ROWS, width).split('\n')

describe('table', () => {
  it('is as wide as its cells where nothing bounds it', () => {
    expect(lines()).toEqual(lines(500))
    expect(lines()[2]).toBe('Ann Lee          1200  Thank you, operator, and good day to all of you')
  })

  it('cuts the widest texts until it fits into the terminal', () => {
    expect(lines(45).slice(0, 3)).toEqual([
      'speaker  words in all  begins',
      '───────  ────────────  ──────────────────────',
      'Ann Lee          1200  Thank you, operator,…',
    ])
    // Wide characters take two places.
    expect(lines(45)[3]).toBe('Bo                  7  今日は、皆さん、よう…')
  })

  it('never cuts figures, nor texts below 6 characters, the first below 16', () => {
    expect(lines(1)).toEqual([
      'speaker  wor…  begins',
      '───────  ────  ──────',
      'Ann Lee  1200  Thank…',
      'Bo          7  今日…',
    ])
  })

  it('has room for its titles without rows', () => {
    expect(table(COLUMNS, []).split('\n')).toEqual(['speaker  words in all  begins', '───────  ────────────  ──────'])
  })
})
