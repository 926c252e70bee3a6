import { describe, expect, it } from 'vitest'
import { bodyOf, type Piece } from '../../src/transcript/body.js'

const body = (source: string, ...pieces: readonly (readonly [number, number, Piece['join']])[]) =>
  bodyOf(
    source,
    pieces.map(([start, end, join]) => ({ start, end, join })),
  )

describe('the body of a turn', () => {
  it('is a slice of the source where the pieces are one', () => {
    const whole = { text: 'a\nb c', span: { start: 1, end: 6 }, pieces: [{ start: 1, end: 6 }] }
    expect(body(' a\nb c', [1, 2, '\n'], [3, 4, '\n'], [5, 6, ' '])).toEqual(whole)
  })

  it.each([
    { source: 'a\r\nb', because: 'CRLF is two characters', pieces: [[0, 1, '\n'] as const, [3, 4, '\n'] as const] },
    { source: 'a\nb', because: 'a wrapped line is joined', pieces: [[0, 1, '\n'] as const, [2, 3, ' '] as const] },
    { source: 'a-\nb', because: 'a broken word is one', pieces: [[0, 1, '\n'] as const, [3, 4, ''] as const] },
  ])('keeps its pieces where $because', ({ source, pieces }) => {
    const { text, span, pieces: kept } = body(source, ...pieces)
    expect(text).toBe(`a${pieces[1]![2]}b`)
    expect(span).toBeNull()
    expect(kept).toEqual(pieces.map(([start, end]) => ({ start, end })))
  })

  it('resolves entities, and stays a slice where none is one', () => {
    expect(body('R&amp;D', [0, 7, '\n'])).toMatchObject({ text: 'R&D', span: null })
    expect(body('Q&A; R&D', [0, 8, '\n'])).toMatchObject({ text: 'Q&A; R&D', span: { start: 0, end: 8 } })
  })

  it('drops empty pieces, and is empty without any', () => {
    expect(body('a', [0, 0, '\n'], [0, 1, '\n']).pieces).toEqual([{ start: 0, end: 1 }])
    expect(body('a', [1, 1, '\n'])).toEqual({ text: '', span: null, pieces: [] })
  })
})
