import { describe, expect, it } from 'vitest'
import { pythonLiteral } from '../../src/transcript/python-literal.js'

describe('pythonLiteral', () => {
  it.each<[string, unknown, string]>([
    [`[{'speaker': 'Ann Lee', 'text': "It's on"}]`, [{ speaker: 'Ann Lee', text: "It's on" }], 'both quotes'],
    [`{'a': None, 'b': True, 'c': nan, 'd': -1.5e3}`, { a: null, b: true, c: null, d: -1500 }, 'names and numbers'],
    [String.raw`'a\n\'b\' \xe9 \u2019 \\ \q'`, "a\n'b' é ’ \\ q", 'escapes'],
    [`array([{'a': 1},\n       {'a': 2}], dtype=object)`, [{ a: 1 }, { a: 2 }], 'an array with its type'],
    [`[{'a': 1}\n {'a': 2}]`, [{ a: 1 }, { a: 2 }], 'no commas'],
    ["('a', 'b',)", ['a', 'b'], 'a tuple'],
    ['{"a": [1, null, false]}', { a: [1, null, false] }, 'JSON'],
    ["{'date': Timestamp('2031-07-31')}", { date: '2031-07-31' }, 'a call of one argument'],
    ['[]', [], 'nothing in it'],
  ])('reads %s', (text, value) => {
    expect(pythonLiteral(text)).toEqual(value)
  })

  it.each([
    ["[{'a': 'b'", 'the end is missing'],
    ["['a'] tail", 'something follows'],
    ["{'a' 'b'}", 'no colon'],
    ['', 'nothing'],
    ["'a", 'a quote is missing'],
    ['['.repeat(100_000), 'too deep'],
    ['[;]', 'no value'],
  ])('gives nothing for %#: broken', (text) => {
    expect(pythonLiteral(text)).toBeUndefined()
  })

  it('reads 100,000 records quickly', () => {
    const list = `[${"{'speaker': 'Bo Ray', 'text': 'We grew.'}, ".repeat(100_000)}]`
    expect(pythonLiteral(list)).toHaveLength(100_000)
  }, 3000)
})
