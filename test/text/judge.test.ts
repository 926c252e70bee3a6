import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJudge } from '../../src/text/judge.js'

/** Any UTF-16 code unit, lone surrogates and controls too. */
const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
const judge = createJudge()
/** What the judge says of the word after `^`. */
const judged = (marked: string) => judge(marked.replace('^', ''), marked.indexOf('^'))

describe('createJudge', () => {
  it.each([
    { text: 'We ^project growth.', part: 'verb', because: 'a subject stands before' },
    { text: 'The ^project grew.', part: 'noun', because: 'an article stands before' },
    { text: 'We ^expect good growth.', part: 'verb', because: 'a subject stands before' },
    { text: 'We expect ^good growth.', part: 'adjective', because: 'it belongs to a noun' },
    { text: 'We ^really grew.', part: 'adverb', because: 'it belongs to a verb' },
    { text: 'We ^may grow.', part: 'auxiliary', because: 'a verb follows' },
    { text: 'In ^May we grew.', part: 'noun', because: 'names are nouns' },
    { text: '^Acme grew.', part: 'noun', because: 'names are nouns' },
    { text: '^We grew.', part: 'other', because: 'a pronoun is none of the parts that rules ask for' },
    { text: 'We grew^.', part: 'other', because: 'so is a mark' },
    { text: "We can't ^project growth.", part: 'verb', because: 'a contraction before it changes no offset' },
    { text: 'We can’t ^project growth.', part: 'verb', because: 'nor does a curly apostrophe' },
    { text: 'The project grew. We ^project growth.', part: 'verb', because: 'the second of two equal words is meant' },
    { text: '“We” ^project growth.', part: 'noun', because: 'quotes change no offset, though they change the tag' },
  ])('calls the marked word of "$text" $part: $because', ({ text, part }) => {
    expect(judged(text)).toBe(part)
  })

  it.each([
    { text: 'We pro^ject growth.', because: 'inside a word' },
    { text: 'We^ project growth.', because: 'at a blank' },
    { text: 'We project growth.^', because: 'at the end' },
    { text: '^', because: 'in an empty sentence' },
    { text: '^ \n ', because: 'in blanks' },
  ])('cannot tell $because', ({ text }) => {
    expect(judged(text)).toBeUndefined()
  })

  it('reads a sentence of 2,000 characters and refuses one of 2,001', () => {
    const sentence = (length: number) => 'We project growth'.padEnd(length, ' now')
    expect(judge(sentence(2000), 3)).toBe('verb')
    expect(judge(sentence(2001), 3)).toBeUndefined()
  })

  it('reads a run of 200 characters and refuses one of 201', () => {
    const sentence = (run: number) => `We project growth ${'a'.repeat(run)} now.`
    expect(judge(sentence(200), 3)).toBe('verb')
    expect(judge(sentence(201), 3)).toBeUndefined()
  })

  it('answers again after a refusal', () => {
    const fresh = createJudge()
    const short = 'We project growth.'
    expect([fresh(short, 3), fresh('a'.repeat(3000), 0), fresh(short, 3)]).toEqual(['verb', undefined, 'verb'])
  })

  it.each(['\u00a0', '\u2007', '\u2009', '\u202f', '\u205f', '\u3000', '\u2028'])(
    'keeps offsets at the blank %j',
    (blank) => {
      const sentence = ['We', 'project', 'good', 'growth.'].join(blank)
      // 0 We, 3 project, 11 good, 16 growth
      expect([0, 3, 11, 16].map((offset) => judge(sentence, offset))).toEqual(['other', 'verb', 'adjective', 'noun'])
    },
  )

  it('keeps offsets at two odd blanks in a row', () => {
    expect(judge('We\u2007\u3000 project\u3000\u2007growth.', 5)).toBe('verb')
  })

  it.each(['\u200b', '\u2060', '\ufeff'])('keeps offsets at %j beside a blank', (blank) => {
    expect(judge(`We ${blank}project growth.`, 4)).toBe('verb')
  })

  const SENTENCES = [
    'We project growth.',
    'The project grew.',
    'We may guess, and our guess may be off.',
    'In May the plan was to plan less.',
    'They estimate costs; the estimate is low.',
    'Zorblat demand may zorble again.',
  ]
  const answers = (ask: typeof judge, sentence: string) =>
    Array.from(sentence, (_, offset) => ask(sentence, offset) ?? '-').join(' ')

  it('says the same twice, whatever was asked between', () => {
    const first = new Map(SENTENCES.map((each) => [each, answers(judge, each)]))
    const other = createJudge()
    const order = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(order, (asked) => {
        for (const each of asked) expect(answers(other, each)).toBe(first.get(each))
      }),
      { numRuns: 20 },
    )
  })

  it('says the same after 20,000 other sentences', () => {
    const busy = createJudge()
    const before = SENTENCES.map((each) => answers(busy, each))
    for (let i = 0; i < 20_000; i++) busy(`Go ${i}.`, 0)
    expect(SENTENCES.map((each) => answers(busy, each))).toEqual(before)
  })

  it('never throws, and answers with a known part or none', () => {
    const parts = new Set(['noun', 'verb', 'adjective', 'adverb', 'auxiliary', 'other', undefined])
    const hostile = fc.oneof(fc.string({ unit: codeUnit, maxLength: 80 }), fc.string({ maxLength: 80 }))
    fc.assert(
      fc.property(hostile, fc.nat(80), (text, offset) => {
        expect(parts).toContain(judge(text, offset))
      }),
      { numRuns: 60 },
    )
  })
})

describe('many judges', () => {
  it('can be made in one process, a hundred as well as one', () => {
    for (let k = 0; k < 100; k++) expect(createJudge()('We project growth.', 3)).toBe('verb')
  })
})
