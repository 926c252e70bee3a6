import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountFor } from '../../src/transcript/furniture.js'
import type { Furniture, FurnitureKind, Turn } from '../../src/transcript/types.js'

/** Turns of which only the pieces count. */
const turnsWith = (...pieces: readonly (readonly [number, number])[]) =>
  pieces.map(([start, end]) => ({ pieces: [{ start, end }] })) as unknown as readonly Turn[]
const claim = (start: number, end: number, kind: FurnitureKind = 'header'): Furniture => ({ start, end, kind })
const unread = (text: string, { furniture }: { furniture: readonly Furniture[] }): readonly string[] =>
  furniture.filter(({ kind }) => kind === 'unread').map(({ start, end }) => text.slice(start, end))

describe('what nobody claims', () => {
  const TEXT = 'head  Ann Lee said this  tail end'

  it.each([
    { turns: turnsWith([6, 23]), claimed: [claim(0, 4), claim(25, 33)], left: [], words: 0, because: 'all is claimed' },
    { turns: turnsWith([6, 23]), claimed: [], left: ['head', 'tail end'], words: 3, because: 'both ends are left' },
    {
      turns: turnsWith([6, 13]),
      claimed: [claim(25, 33)],
      left: ['head', 'said this'],
      words: 3,
      because: 'the middle is left',
    },
    {
      turns: [],
      claimed: [claim(0, 4)],
      left: ['Ann Lee said this  tail end'],
      words: 6,
      because: 'one stretch is one, blanks inside and all',
    },
    { turns: turnsWith([0, 33]), claimed: [], left: [], words: 0, because: 'one piece covers all' },
  ])('is $left, because $because', ({ turns, claimed, left, words }) => {
    const account = accountFor(TEXT, turns, Object.freeze(claimed))
    expect(unread(TEXT, account)).toEqual(left)
    expect(account.unread).toBe(words)
  })

  it.each([
    { text: ' \n\t ', because: 'blanks are no words' },
    { text: '\ufeff', because: 'a byte order mark is no word' },
    { text: '', because: 'nothing is nothing' },
  ])('is nothing in $text, because $because', ({ text }) => {
    expect(accountFor(`${text}x${text}`, turnsWith([text.length, text.length + 1]), [])).toEqual({
      furniture: [],
      unread: 0,
    })
  })

  it('is nothing where the source is no running text', () => {
    expect(accountFor('{"speaker":"Bo Ray"}', turnsWith(), [])).toEqual({ furniture: [], unread: 0 })
  })

  it('counts words, not rules and dashes', () => {
    const text = 'x ---- ==== ... 12 %'
    const account = accountFor(text, turnsWith([0, 1]), [])
    expect(account.unread).toBe(1)
    expect(unread(text, account)).toEqual(['---- ==== ... 12 %'])
  })
})

it('covers every character that is no blank exactly once', () => {
  const blank = fc.constantFrom(' ', '\n', '  ')
  const chunk = fc.tuple(fc.stringMatching(/^[a-z.%-]{1,5}$/), blank, fc.constantFrom('turn', 'claimed', 'left'))
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
      let text = ''
      const pieces: [number, number][] = []
      const claimed: Furniture[] = []
      for (const [said, between, of] of chunks) {
        const start = text.length
        text += said
        if (of === 'turn') pieces.push([start, text.length])
        if (of === 'claimed') claimed.push(claim(start, text.length))
        text += between
      }
      // Without any claim the source is no running text.
      fc.pre(pieces.length + claimed.length > 0)
      const { furniture, unread: words } = accountFor(text, turnsWith(...pieces), [...claimed].reverse())
      const times = new Array<number>(text.length).fill(0)
      const spans = [...pieces.map(([start, end]) => ({ start, end })), ...furniture]
      for (const { start, end } of spans) for (let i = start; i < end; i++) times[i]!++
      for (let i = 0; i < text.length; i++) {
        if (/\S/.test(text[i]!)) expect(times[i]).toBe(1)
        else expect(times[i]).toBeLessThanOrEqual(1)
      }
      expect(furniture).toEqual([...furniture].sort((a, b) => a.start - b.start))
      expect(words).toBe(chunks.filter(([said, , of]) => of === 'left' && /[a-z]/.test(said)).length)
    }),
  )
})
