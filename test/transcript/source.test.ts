import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesWithin, sourceOf, trimmed } from '../../src/transcript/source.js'

const linesOf = (text: string): readonly string[] => sourceOf(text, undefined, 'text').lines.map((line) => line.text)

describe('the lines of a text', () => {
  it.each([
    { text: 'a\nb', lines: ['a', 'b'], because: 'LF ends a line' },
    { text: 'a\r\nb\r\n', lines: ['a', 'b', ''], because: 'CRLF is one end, and nothing stands after the last' },
    { text: 'a\rb', lines: ['a', 'b'], because: 'CR ends a line' },
    { text: 'a\fb', lines: ['a', 'b'], because: 'a page ends a line' },
    { text: 'a\r\r\n\nb', lines: ['a', '', '', 'b'], because: 'ends of all kinds may stand side by side' },
    { text: ' \u00a0a b\t\n', lines: ['a b', ''], because: 'outer blanks go' },
    { text: '', lines: [''], because: 'an empty text is an empty line' },
  ])('are $lines, because $because', ({ text, lines }) => {
    expect(linesOf(text)).toEqual(lines)
  })

  it('are those of a plain split, and stand where they say', () => {
    const parts = fc.constantFrom('a', 'b c', ' ', '\t', '\u3000', '\n', '\r', '\r\n', '\f')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (made) => {
        const text = made.join('')
        expect(linesOf(text)).toEqual(text.split(/\r\n|[\n\r\f]/).map((line) => line.trim()))
        for (const { start, end, text: line } of sourceOf(text, undefined, 'text').lines)
          expect(text.slice(start, end)).toBe(line)
      }),
    )
  })

  it('end where nothing but blanks stands', () => {
    expect(trimmed('a   b', 1, 4)).toEqual({ start: 1, end: 1, text: '' })
  })

  it('are cut at a place', () => {
    const { lines } = sourceOf('a\nb\nc')
    expect(linesWithin(lines, 3).map(({ text }) => text)).toEqual(['a', 'b'])
    expect(linesWithin(lines, 99)).toBe(lines)
  })
})
