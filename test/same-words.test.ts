import { describe, expect, it } from 'vitest'
import { scoreCall } from '../src/scoring/score-call.js'
import { repairMojibake } from '../src/transcript/mojibake.js'
import { parseTranscript } from '../src/transcript/parse.js'
import { engine } from './helpers.js'
import { CALL } from './transcript/render/call.js'
import { render } from './transcript/render/heading-line.js'

/** The call with a phrase that needs its apostrophe and its blanks, written in one way or another. */
const withPhrase = (written: string): string =>
  render(CALL).replace('we frankly cannot predict', `we ${written} predict`)

const hedges = (text: string) =>
  scoreCall(parseTranscript(text), engine).turns.flatMap(({ turn, sentences }) =>
    sentences.flatMap(({ cues }) =>
      cues
        .filter(({ axis }) => axis === 'stance')
        .map(({ class: id, start, end, text: said }) => {
          expect(turn.text.slice(start, end)).toBe(said)
          return id
        }),
    ),
  )

describe('AC-30 the same words, however they are written, give the same cues, and offsets that cut them out', () => {
  const plain = hedges(withPhrase("can't"))
  it.each([
    { written: 'can’t', because: 'a curly apostrophe' },
    { written: 'can&#39;t', because: 'an entity' },
    { written: 'can&amp;#39;t', because: 'an entity escaped twice' },
    { written: 'can&rsquo;t', because: 'a named entity' },
  ])('"$written", with $because', ({ written }) => {
    expect(plain).toContain('ignorance')
    expect(hedges(withPhrase(written))).toEqual(plain)
  })

  it('with a non-breaking blank inside the phrase', () => {
    expect(hedges(withPhrase("can't").replace("can't predict", "can't\u00a0predict"))).toEqual(plain)
  })

  it('as UTF-8 that was read as windows-1252', () => {
    const { text, repairs } = repairMojibake(withPhrase('canâ€™t'))
    expect(repairs).toBe(1)
    expect(hedges(text)).toEqual(plain)
  })
})
