import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAnnotations } from '../../src/transcript/annotations.js'

describe('what a transcriber adds', () => {
  it.each([
    ['(Operator Instructions)', 'operator-instructions'],
    ['[Operator Instructions]', 'operator-instructions'],
    ['[operator instruction]', 'operator-instructions'],
    ["(Operator's Instructions)", 'operator-instructions'],
    ['[Operator Closing Remarks]', 'operator-instructions'],
    ['[Operator signoff]', 'operator-instructions'],
    ['[Operator Sign Off]', 'operator-instructions'],
    ['(multiple speakers)', 'crosstalk'],
    ['[Crosstalk]', 'crosstalk'],
    ['(cross talk)', 'crosstalk'],
    ['[Speech Overlap]', 'crosstalk'],
    ['(inaudible)', 'inaudible'],
    ['[Indiscernible]', 'inaudible'],
    ['(unintelligible)', 'inaudible'],
    ['[audio gap]', 'inaudible'],
    ['[Technical Difficulty]', 'technical'],
    ['(technical difficulties)', 'technical'],
    ['[Abrupt Start]', 'technical'],
    ['(ph)', 'phonetic'],
    ['[phonetic]', 'phonetic'],
    ['[sic]', 'sic'],
    ['(laughter)', 'laughter'],
    ['[Laughs]', 'laughter'],
    ['[Foreign language]', 'foreign-language'],
    ['[00:14:09]', 'timestamp'],
    ['(14:09)', 'timestamp'],
    ['[14:09 - 14:31]', 'timestamp'],
    ['(45:35 – 45:45)', 'timestamp'],
    ['(1:02:34)', 'timestamp'],
    ['[Multiple Speaker]', 'crosstalk'],
    ['<crosstalk>', 'crosstalk'],
    ['[Technical Issues]', 'technical'],
    ['[indecipherable]', 'inaudible'],
    ['<unk>', 'inaudible'],
    ['<inaudible>', 'inaudible'],
    ['[indiscernible 00:48:04]', 'inaudible'],
    ['[PH]', 'phonetic'],
    ['[Phontetic]', 'phonetic'],
    ['(SIC)', 'sic'],
    ['(corrected by company after the call)', 'correction'],
    ['[Corrected by the Company]', 'correction'],
    ['(through interpreter)', 'interpreted'],
    ['[Through an Interpreter]', 'interpreted'],
    ['[Interpreted]', 'interpreted'],
    ['(spoken in foreign language)', 'foreign-language'],
    ['[Break]', 'other'],
    ['[Video Presentation]', 'other'],
    ['***', 'other'],
  ] as const)('takes %s as %s', (raw, kind) => {
    const text = `We shipped it ${raw} in June.`
    // "We shipped it " has 14 characters.
    expect(findAnnotations(text)).toEqual([{ start: 14, end: 14 + raw.length, raw, kind }])
  })

  it.each([
    { text: 'Orders [for probes] rose.', because: 'an editor’s guess is speech' },
    { text: 'The unit (formerly Larkwell) is small.', because: 'a real bracket' },
    { text: 'We had a loss of (2.4) million.', because: 'a figure in brackets' },
    { text: 'It is basic [sick] leave.', because: 'only the whole word "sic" counts' },
    { text: 'We read (the operator instructions for the press) twice.', because: 'the words stand inside other words' },
    { text: 'They laughed (there was laughter in the room).', because: 'laughter is told, not heard' },
    { text: 'Operator Instructions follow.', because: 'there are no brackets' },
    { text: 'Kept at 7 (pH) all year.', because: 'it is chemistry, not phonetics' },
    { text: 'It is a (three-for-one) split.', because: 'a dash inside a word parts nothing' },
    { text: 'We had (multiple speakers at the event).', because: 'the words go on' },
    { text: 'Sold in [cash, inaudible].', because: 'one part is not on the list' },
    { text: 'If a < b and b > c then', because: 'signs of comparison are no brackets of ours' },
    { text: 'An open (inaudible bracket', because: 'it is never closed' },
    { text: '()', because: 'it is empty' },
    { text: '', because: 'there is nothing' },
  ])('leaves "$text" alone, because $because', ({ text }) => {
    expect(findAnnotations(text)).toEqual([])
  })
})

describe('where annotations end', () => {
  it('AC-20 keeps annotations of both kinds of brackets with their offsets, and real brackets as text', () => {
    const text = 'GAAP (the usual) rose (inaudible) by ($3 million) [sic] in June'
    expect(findAnnotations(text)).toEqual([
      { start: 22, end: 33, raw: '(inaudible)', kind: 'inaudible' },
      { start: 50, end: 55, raw: '[sic]', kind: 'sic' },
    ])
  })

  it('AC-46 leaves bracketed words outside the closed list in the text', () => {
    for (const words of ['[cash]', '[forward]', '[three 25 basis point]', '[First Quarter 2031]', '[ Ann Lee ]'])
      expect(findAnnotations(`We had ${words} left (sic).`).map(({ raw }) => raw)).toEqual(['(sic)'])
  })

  it('takes the kind that tells most of a bracket with several', () => {
    expect(findAnnotations('[Technical Difficulty; audio gap]')[0]?.kind).toBe('inaudible')
    expect(findAnnotations('(inaudible and multiple speakers)')[0]?.kind).toBe('crosstalk')
  })

  it.each(['(', '((', '[(', '<', '*', '(a', '(inaudible) '])('passes over 200,000 times "%s" quickly', (piece) => {
    const start = performance.now()
    findAnnotations(piece.repeat(200_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('ends at the nearest closing bracket, so that the words between two annotations stay speech', () => {
    const text = '(inaudible) margins rose (multiple speakers) again'
    expect(findAnnotations(text).map(({ raw }) => raw)).toEqual(['(inaudible)', '(multiple speakers)'])
  })

  it('finds an annotation inside a real bracket', () => {
    expect(findAnnotations('(we said (inaudible) then)').map(({ raw }) => raw)).toEqual(['(inaudible)'])
  })

  it('takes two kinds of words in one bracket once', () => {
    expect(findAnnotations('And (inaudible -- multiple speakers) yes').map(({ raw }) => raw)).toEqual([
      '(inaudible -- multiple speakers)',
    ])
  })

  it('gives spans that slice back, in order and apart, for any mixture', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      'inaudible',
      '(ph)',
      '[sic]',
      ' ',
      'sales',
      '(laughter)',
      '\n',
      '09:30',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('')
        let from = 0
        for (const { start, end, raw } of findAnnotations(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(text.slice(start, end)).toBe(raw)
          from = end
        }
      }),
    )
  })
})
