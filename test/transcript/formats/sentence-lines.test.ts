import { describe, expect, it } from 'vitest'
import { sentenceLines } from '../../../src/transcript/formats/sentence-lines.js'
import { sourceOf } from '../../../src/transcript/source.js'
import { CALL } from '../render/call.js'
import { render } from '../render/sentence-lines.js'

const look = (text: string) => sentenceLines.look(sourceOf(text))

describe('sentences without speakers', () => {
  const text = render(CALL)

  it('is the last resort: any other format is surer', () => {
    expect(look(text).score).toBe(0.05)
  })

  it('AC-32 gives one turn of nobody, and says why nothing is compared', () => {
    const call = look(text).read()[0]!
    expect(call.turns).toHaveLength(1)
    expect(call.turns[0]).toMatchObject({ label: null, name: '', section: undefined, text: text.trim() })
    expect(call.coverage).toBe('unlabelled')
    expect(call.diagnostics.map(({ code, message }) => [code, message.includes('refused')])).toEqual([
      ['noSpeakers', true],
    ])
  })

  it('keeps a sentence a line, and drops blank lines', () => {
    const [turn] = look('We grew a lot.\n\n  We hired many people.\nWe are done here.\n').read()[0]!.turns
    expect(turn!.text).toBe('We grew a lot.\nWe hired many people.\nWe are done here.')
  })

  it('reads one line of sentences', () => {
    expect(look('We grew a lot. We hired many people. We are done here.').score).toBe(0.05)
  })

  it.each([
    { text: '', because: 'there is nothing' },
    { text: '\n \n', because: 'there are no words' },
    { text: 'We grew a lot.', because: 'it is one sentence' },
    { text: 'Yes.\nNo.\nYes.\nNo.\n', because: 'the lines are no sentences' },
    { text: '12.5 13.1 14.0\n15.2 16.8 17.1\n18.0 19.9 20.4\n', because: 'it is numbers' },
    { text: 'x = f(1); y = g(2); z[3] = {4};\n'.repeat(9), because: 'it is a program' },
    { text: 'a'.repeat(100_000), because: 'it is one letter' },
  ])('scores 0 where $because', ({ text }) => {
    expect(look(text).score).toBe(0)
  })

  it.each(['a', ' ', '\n', '.', 'word ', 'A sentence of words. '])(
    'reads a million characters of %j quickly',
    (piece) => {
      const start = performance.now()
      look(piece.repeat(1_000_000 / piece.length)).read()
      expect(performance.now() - start).toBeLessThan(3000)
    },
  )
})
