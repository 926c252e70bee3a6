import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/transcript/decode.js'
import { repairMojibake } from '../../src/transcript/mojibake.js'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

/** The published windows-1252 table at 0x80 to 0x9F, as code points; the five holes keep their control characters. */
const TABLE: readonly (readonly [byte: number, codePoint: number])[] = [
  [0x80, 0x20ac],
  [0x81, 0x0081],
  [0x82, 0x201a],
  [0x83, 0x0192],
  [0x84, 0x201e],
  [0x85, 0x2026],
  [0x86, 0x2020],
  [0x87, 0x2021],
  [0x88, 0x02c6],
  [0x89, 0x2030],
  [0x8a, 0x0160],
  [0x8b, 0x2039],
  [0x8c, 0x0152],
  [0x8d, 0x008d],
  [0x8e, 0x017d],
  [0x8f, 0x008f],
  [0x90, 0x0090],
  [0x91, 0x2018],
  [0x92, 0x2019],
  [0x93, 0x201c],
  [0x94, 0x201d],
  [0x95, 0x2022],
  [0x96, 0x2013],
  [0x97, 0x2014],
  [0x98, 0x02dc],
  [0x99, 0x2122],
  [0x9a, 0x0161],
  [0x9b, 0x203a],
  [0x9c, 0x0153],
  [0x9d, 0x009d],
  [0x9e, 0x017e],
  [0x9f, 0x0178],
]

describe('windows-1252', () => {
  it.each(TABLE)('reads byte %i as code point %i', (byte, codePoint) => {
    // A lone byte of 0x80–0xBF is no UTF-8, so the fallback is what reads it.
    expect(decode(bytes(byte))).toEqual({ text: String.fromCodePoint(codePoint), encoding: 'windows-1252', repairs: 0 })
  })

  it('AC-36 reads each of the 256 bytes as one character: ASCII and 0xA0–0xFF as in Latin-1, the rest by the table', () => {
    const special = new Map(TABLE)
    const expected = Array.from({ length: 256 }, (_, byte) => special.get(byte) ?? byte)
    const { text, encoding, repairs } = decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    expect({ encoding, repairs }).toEqual({ encoding: 'windows-1252', repairs: 0 })
    expect(Array.from(text, (character) => character.codePointAt(0))).toEqual(expected)
  })

  it('reads every byte of a long input', () => {
    const long = new Uint8Array(20_001).fill(0x61)
    long[20_000] = 0x92
    expect(decode(long)).toEqual({ text: `${'a'.repeat(20_000)}’`, encoding: 'windows-1252', repairs: 0 })
  })

  it('is the fallback for the whole text when one byte is no UTF-8; what was UTF-8 is repaired', () => {
    expect(decode(bytes(0xc3, 0xa9, 0x20, 0x92))).toEqual({ text: 'é ’', encoding: 'windows-1252', repairs: 1 })
  })

  it('AC-36 gives no C1 control for any byte that windows-1252 defines', () => {
    const defined = TABLE.filter(([byte, codePoint]) => byte !== codePoint).map(([byte]) => byte)
    expect(defined).toHaveLength(27)
    expect(decode(bytes(...defined)).text).not.toMatch(/[\u0080-\u009f]/)
  })
})

describe('UTF-8 and UTF-16', () => {
  it.each([
    { name: 'no bytes', input: bytes(), text: '', encoding: 'utf-8', because: 'nothing contradicts UTF-8' },
    { name: 'ASCII', input: bytes(0x48, 0x69), text: 'Hi', encoding: 'utf-8', because: 'ASCII is UTF-8' },
    {
      name: 'two, three and four byte sequences',
      input: bytes(0xc3, 0xa9, 0xe2, 0x80, 0x99, 0xf0, 0x9f, 0x93, 0x88),
      text: 'é’📈',
      encoding: 'utf-8',
      because: 'well-formed',
    },
    {
      name: 'a UTF-8 byte-order mark',
      input: bytes(0xef, 0xbb, 0xbf, 0x48, 0x69),
      text: 'Hi',
      encoding: 'utf-8',
      because: 'the mark is no text: with or without it the turns are the same',
    },
    {
      name: 'UTF-16 without a mark, little end first',
      input: bytes(0x48, 0x00, 0x69, 0x00),
      text: 'Hi',
      encoding: 'utf-16le',
      because: 'every second byte is NUL',
    },
    {
      name: 'UTF-16 without a mark, big end first',
      input: bytes(0x00, 0x48, 0x00, 0x69),
      text: 'Hi',
      encoding: 'utf-16be',
      because: 'every first byte is NUL',
    },
    {
      name: 'UTF-16 without a mark that has a curly quote in twenty characters',
      input: bytes(
        ...'It’s a call about 20'.split('').flatMap((each) => [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8]),
      ),
      text: 'It’s a call about 20',
      encoding: 'utf-16le',
      because: 'nearly every second byte is NUL',
    },
    {
      name: 'NUL bytes here and there',
      input: bytes(0x48, 0x00, 0x69, 0x69, 0x69, 0x69),
      text: 'H\u0000iiii',
      encoding: 'utf-8',
      because: 'that is not unmistakable',
    },
    {
      name: 'an odd number of bytes, every second NUL',
      input: bytes(0x48, 0x00, 0x69),
      text: 'H\u0000i',
      encoding: 'utf-8',
      because: 'UTF-16 has an even number',
    },
    {
      name: 'UTF-16, little end first',
      input: bytes(0xff, 0xfe, 0x48, 0x00, 0x19, 0x20),
      text: 'H’',
      encoding: 'utf-16le',
      because: 'the mark says so',
    },
    {
      name: 'UTF-16, big end first',
      input: bytes(0xfe, 0xff, 0x00, 0x48, 0x20, 0x19),
      text: 'H’',
      encoding: 'utf-16be',
      because: 'the mark says so',
    },
    {
      name: 'two UTF-8 byte-order marks',
      input: bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x48),
      text: 'H',
      encoding: 'utf-8',
      because: 'files are joined, marks and all',
    },
    {
      name: 'an overlong sequence',
      input: bytes(0xc0, 0xaf),
      text: 'À¯',
      encoding: 'windows-1252',
      because: 'strict UTF-8 refuses it',
    },
    {
      name: 'a sequence that breaks off',
      input: bytes(0x61, 0xc3),
      text: 'aÃ',
      encoding: 'windows-1252',
      because: 'strict UTF-8 refuses it',
    },
  ])('reads $name as $encoding, because $because', ({ input, text, encoding }) => {
    expect(decode(input)).toEqual({ text, encoding, repairs: 0 })
  })

  it('drops the mark of a file that says UTF-8 and breaks the rule later, and keeps what can be read', () => {
    const marked = bytes(0xef, 0xbb, 0xbf, 0xe2, 0x80, 0x9c, 0x48, 0x92)
    expect(decode(marked)).toEqual({ text: '“H’', encoding: 'windows-1252', repairs: 1 })
  })

  it('drops a mark that was itself read wrongly', () => {
    const damaged = new TextEncoder().encode('ï»¿Hi')
    expect(decode(damaged)).toEqual({ text: 'Hi', encoding: 'utf-8', repairs: 1 })
  })

  it('gives back any well-formed text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0') && repairMojibake(text).repairs === 0)
        expect(decode(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8', repairs: 0 })
      }),
    )
  })
})
