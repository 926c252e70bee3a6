import { describe, expect, it } from 'vitest'
import { type LmDictionary, readLm } from '../../src/lexicon/import/lm.js'
import { countTurns } from '../../src/measures/count-turns.js'
import { LM_MEASURES } from '../../src/measures/lm.js'
import { measure } from '../../src/measures/registry.js'
import { countLm } from '../../src/scoring/count-lm.js'
import type { Engine } from '../../src/scoring/engine.js'
import { addLmCounts, type LmCounts, NO_LM_COUNTS } from '../../src/scoring/lm-counts.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { plainEngine } from '../helpers.js'
import { LM_EXCERPT } from '../lexicon/lm-excerpt.js'

/** Text, what is not zero, and why. */
type Case = [text: string, counts: Readonly<Record<string, number>>, because: string]

const dictionary: LmDictionary = readLm(LM_EXCERPT)
const corrected = (text: string): LmCounts => countLm(text, dictionary, { mode: 'corrected', engine: plainEngine })

/** What is not zero: words, lists and changes. */
const short = ({ words, lists, changes }: LmCounts): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries({ words, ...lists, ...changes }).filter(([, count]) => count !== 0))

describe('countLm, parity', () => {
  it.each<Case>([
    ['', {}, 'no text has no words'],
    ['The mill is foggy.', { words: 4, negative: 1 }, 'THE MILL IS FOGGY, one of them negative'],
    ['the MILL Is fOGGY', { words: 4, negative: 1 }, 'capitals do not matter'],
    ['The zebra is foggy, dear.', { words: 3, negative: 1 }, 'ZEBRA and DEAR are not in the dictionary, so no words'],
    ['A mill', { words: 1 }, 'A is one character, though the dictionary has it'],
    ['2031 mill 7', { words: 1 }, 'digits are no words'],
    ['We had a teapot.', { words: 3, negative: 1, litigious: 1 }, 'a word counts in every list it is in'],
    ['An orchard.', { words: 1 }, 'what was removed is a word and in no list'],
    ['mill-teapot', { words: 2, negative: 1, litigious: 1 }, 'a hyphen parts words'],
    ["don't", { words: 1 }, 'DON and T: an apostrophe does too, and DON is in the dictionary'],
    ['mill_teapot', {}, 'an underscore does not'],
    ['It may. MAY. May we?', { words: 2, uncertainty: 1, weakModal: 1, may: 2 }, 'two are taken out; may and WE stay'],
    ['Maybe so', { words: 2, may: 1 }, 'of "Maybe" BE is left, as in the published code: BE and SO'],
    ['maybe so', { words: 2, uncertainty: 1 }, 'in small letters it stays whole'],
    ['Our lantern is good.', { words: 4, positive: 2, complexity: 1 }, 'LANTERN and GOOD'],
    ['Not good', { words: 2, negatedPositive: 1 }, 'one word behind'],
    [
      'It is not a very good mill',
      { words: 5, negatedPositive: 1 },
      'NOT A VERY GOOD: three behind; IS NOT VERY GOOD MILL',
    ],
    ['not in a very good mill', { words: 5, positive: 1 }, 'four behind is too far'],
    ['No. Good.', { words: 2, negatedPositive: 1 }, 'the published rule knows no sentences'],
    ['Not foggy', { words: 2, negative: 1 }, 'negative words stay negative'],
    ["It isn't good", { words: 1, positive: 1 }, 'ISN and T are none of the six words'],
    ['Never so good, good', { words: 4, negatedPositive: 2 }, 'NEVER SO GOOD GOOD: two and three behind'],
  ])('%j counts %j, because %s', (text, counts) => {
    expect(short(countLm(text, dictionary))).toEqual(counts)
    expect(short(countLm(text, dictionary, { mode: 'parity' }))).toEqual(counts)
  })

  it('makes percentages of the words that the dictionary holds', () => {
    // OUR LANTERN IS NOT FOGGY WE HAD A(one character) TEAPOT: 8 words
    const lm = countLm('Our lantern is not foggy, Ann; we had a teapot.', dictionary)
    const values = measure({ ...countTurns([]), lm }, LM_MEASURES)
    expect(values).toEqual({
      posPct: (100 * 1) / 8,
      negPct: (100 * 2) / 8,
      uncPct: 0,
      litigiousPct: (100 * 1) / 8,
      strongModalPct: 0,
      weakModalPct: 0,
      constrainingPct: 0,
      // No modal word of either kind.
      modalBalance: Number.NaN,
    })
  })

  it('is undefined, not 0, for a list without a column, and without words', () => {
    const lm = countLm('teapot', readLm('Word,Negative\nTEAPOT,2009\n'))
    const values = measure({ ...countTurns([]), lm }, LM_MEASURES)
    expect(values).toMatchObject({ negPct: 100, posPct: Number.NaN, constrainingPct: Number.NaN })
    expect(measure({ ...countTurns([]), lm: NO_LM_COUNTS }, LM_MEASURES).negPct).toBeNaN()
    expect(measure(countTurns([]), LM_MEASURES).negPct).toBeNaN()
  })

  it('adds', () => {
    const [one, two] = ['Our lantern is foggy.', 'May we? Not good.'].map((text) => countLm(text, dictionary))
    expect(short(addLmCounts([one!, two!]))).toEqual({
      words: 4 + 3,
      positive: 1,
      negative: 1,
      complexity: 1,
      may: 1,
      negatedPositive: 1,
    })
  })
})

describe('countLm, corrected', () => {
  it.each<Case>([
    ['', {}, 'no text has no words'],
    ['The mill is foggy.', { words: 4, negative: 1 }, 'nothing to correct'],
    ['We may. May we?', { words: 4, uncertainty: 2, weakModal: 2 }, 'a modal is one at the head of a sentence too'],
    ['The mill was good in May.', { words: 5, positive: 1, month: 1 }, 'THE MILL WAS GOOD IN: the month is no word'],
    ['The mill was good in may 14.', { words: 5, positive: 1, month: 1 }, 'the month in small letters'],
    ['Maybe so', { words: 2, uncertainty: 1 }, '"Maybe" stays whole'],
    ['Thank the question.', { words: 3, question: 1 }, 'asked in the call'],
    ['Our mill is in question.', { words: 5, negative: 1 }, 'doubted'],
    ['In question and answer, so.', { words: 3, question: 1 }, 'a part of the call'],
    ['It raises questions about the mill.', { words: 4, negative: 1 }, 'doubted'],
    ['The mill is not good.', { words: 5, negative: 1, negatedPositive: 1 }, 'not good is bad'],
    ['The mill is not foggy.', { words: 5, positive: 1, negatedNegative: 1 }, 'not bad is good'],
    [
      "The mill isn't in a very good teapot.",
      { words: 6, negative: 1, positive: 1, litigious: 1, negatedPositive: 1, negatedNegative: 1 },
      "n't reaches both: eight words, not three; polarity turns, the other lists stay",
    ],
    ['It is not late, but good.', { words: 3, positive: 1 }, '"but" ends the scope'],
    ['No. Good.', { words: 2, positive: 1 }, 'so does the sentence'],
    ['Not only good', { words: 2, positive: 1 }, '"not only" is no negation'],
    [
      'The lantern (inaudible) was (teapot) good.',
      { words: 5, positive: 2, negative: 1, litigious: 1, complexity: 1 },
      'only what a transcriber adds is an annotation',
    ],
  ])('%j counts %j, because %s', (text, counts) => {
    expect(short(corrected(text))).toEqual(counts)
  })

  it('counts nothing inside annotations and notices', () => {
    const text = 'Our lantern. Our teapot is foggy. Good (mill).'
    const counts = countLm(text, dictionary, {
      mode: 'corrected',
      engine: plainEngine,
      notices: [{ start: text.indexOf('Our teapot'), end: text.indexOf(' Good') }],
      annotations: [{ start: text.indexOf('(mill'), end: text.length - 1 }],
    })
    // OUR LANTERN, then OUR TEAPOT IS FOGGY in the notice, GOOD, and MILL in the annotation.
    expect(short(counts)).toEqual({ words: 2 + 1, positive: 2, complexity: 1, notice: 4, annotation: 1 })
  })

  it('finds notices by itself', () => {
    const notice = 'Our forward-looking statements may differ materially from the good actual results.'
    expect(short(corrected(notice))).toEqual({ notice: 4 }) // OUR MAY THE GOOD
    expect(countLm(notice, dictionary).words).toBe(4)
  })

  it('takes time in proportion to the text', () => {
    for (const piece of ['not good ', 'teapot, ', 'May ', '(', 'x', 'no ']) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length))
      const before = performance.now()
      corrected(text)
      countLm(text, dictionary)
      expect(performance.now() - before, piece).toBeLessThan(4000)
    }
  })
})

describe('scoreCall with a Loughran–McDonald dictionary', () => {
  const CALL = `Operator
Good morning, and welcome to the Example Widgets Q1 2031 results call.
Ann Lee - CEO
Our mill is good, and our lantern is not foggy. Our forward-looking statements may differ materially.
Bo Ray - Firm - Analyst
Thank you. Is the mill foggy?
Ann Lee - CEO
No, the mill is good.
Operator
Thank you, goodbye.`
  const count = (lm: Engine['lm']): readonly (LmCounts | undefined)[] =>
    scoreCall(parseTranscript(CALL), { ...plainEngine, ...(lm === undefined ? {} : { lm }) }).turns.map(
      (turn) => turn.lm,
    )

  it('counts every turn by the published rules', () => {
    const all = addLmCounts(count({ dictionary, mode: 'parity' }).map((lm) => lm!))
    expect(all.lists.negative).toBe(2) // "not foggy", "the mill foggy"
    expect(all.changes.outside + all.changes.notice).toBe(0)
  })

  it('counts only what the company says where it is corrected', () => {
    const [operator, ann, bo] = count({ dictionary, mode: 'corrected' }).map((lm) => short(lm!))
    expect(operator).toEqual({ outside: 2 }) // GOOD THE
    expect(bo).toEqual({ outside: 5 }) // THANK IS THE MILL FOGGY
    // OUR MILL IS GOOD OUR LANTERN IS NOT FOGGY; then OUR MAY in the notice
    expect(ann).toEqual({ words: 9, positive: 3, complexity: 1, negatedNegative: 1, notice: 2 })
  })

  it('counts notices too where they are asked for', () => {
    const [, ann] = count({ dictionary, mode: 'corrected', notices: true }).map((lm) => short(lm!))
    expect(ann).toMatchObject({ words: 11, uncertainty: 1, weakModal: 1 })
  })

  it('is not there without one', () => {
    expect(count(undefined).filter((lm) => lm !== undefined)).toEqual([])
  })
})
