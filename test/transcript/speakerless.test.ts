import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSpeakerless, speakerlessTurns } from '../../src/transcript/speakerless.js'
import { ANSWERS, ASKS, FIRST, GOODBYE, NEXT, NO_MORE, REMARKS, turn, WELCOME } from './raw-call.js'

const SPEECH = `${WELCOME} ${`${REMARKS} `.repeat(8)}`
const QA = `${FIRST.replace('Thank you. ', '')} ${ASKS} ${ANSWERS} ${NEXT} ${ASKS} ${ANSWERS}`
const TEXT = `${SPEECH}${QA} ${NO_MORE} ${GOODBYE}`
const parts = (text: string): readonly string[] | undefined => {
  const cut = cutSpeakerless(text)
  return cut === undefined
    ? undefined
    : [text.slice(0, cut.qaStart), text.slice(cut.qaStart, cut.qaEnd), text.slice(cut.qaEnd)].map((part) => part.trim())
}

describe('AC-43 a call that names no speakers is cut', () => {
  it('at the first introduction and at the close after the last', () => {
    expect(parts(TEXT)).toEqual([SPEECH.trim(), QA, `${NO_MORE} ${GOODBYE}`])
  })

  it('at its end where nothing closes', () => {
    expect(parts(`${SPEECH}${QA}`)).toEqual([SPEECH.trim(), QA, ''])
  })

  it('with the operator’s "Absolutely." in the Q&A', () => {
    expect(parts(`${SPEECH}Absolutely. ${QA}`)?.[1]).toBe(`Absolutely. ${QA}`)
  })
})

describe('a call is not cut', () => {
  it.each([
    { text: '', because: 'nothing is said' },
    { text: `${SPEECH}${GOODBYE}`, because: 'nobody asks' },
    { text: `${WELCOME} Our first question will come later. ${REMARKS}`, because: 'the welcome announces' },
  ])('where $because', ({ text }) => {
    expect(cutSpeakerless(text)).toBeUndefined()
  })
})

describe('the turns of a call that names no speakers', () => {
  it('are one where no words cut it', () => {
    const whole = turn('', SPEECH)
    expect(speakerlessTurns(whole, true)).toEqual({ turns: [whole] })
  })

  it('are its parts, with a boundary that is not quite sure', () => {
    const { turns, boundary } = speakerlessTurns(turn('', TEXT), true)
    expect(turns.map(({ section, text }) => [section, text])).toEqual([
      ['prepared', SPEECH.trim()],
      ['qa', QA],
      ['closing', `${NO_MORE} ${GOODBYE}`],
    ])
    expect(boundary).toMatchObject({ qaStart: 1, qaEnd: 2, confidence: 0.6, sessions: [[1, 2]] })
  })

  it('have no section where only the words say it', () => {
    expect(speakerlessTurns(turn('', TEXT), false).turns.map(({ section }) => section)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('lose no word, whatever is said', () => {
    const said = fc.constantFrom(
      WELCOME,
      REMARKS,
      FIRST,
      NEXT,
      ASKS,
      ANSWERS,
      NO_MORE,
      GOODBYE,
      `${REMARKS} `.repeat(8).trim(),
    )
    const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (all) => {
        const { turns } = speakerlessTurns(turn('', all.join(' ')), true)
        expect(turns.flatMap(({ text }) => words(text))).toEqual(words(all.join(' ')))
        expect(turns.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })
})

it('takes about the time of a scan on one huge line', () => {
  const start = performance.now()
  expect(cutSpeakerless('Orders rose. '.repeat(400_000))).toBeUndefined()
  expect(cutSpeakerless('x'.repeat(5_000_000))).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(5000)
})
