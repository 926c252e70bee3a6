import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scan } from '../../src/text/scan.js'
import { mayJoin, SENTENCE_RULES } from '../../src/text/sentence-rules.js'
import { splitSentences } from '../../src/text/sentences.js'
import { SPACE } from '../../src/text/symbols.js'
import { vocabularyOf } from '../helpers.js'

const vocabulary = vocabularyOf('we may')
const startsOf = (text: string, masks?: Parameters<typeof scan>[2]): readonly number[] =>
  splitSentences(scan(text, vocabulary, masks))
/** The sentences of a text, as texts. */
const split = (text: string, masks?: Parameters<typeof scan>[2]): string[] => {
  const tokens = scan(text, vocabulary, masks)
  const starts = splitSentences(tokens)
  return starts.slice(1).map((end, k) => text.slice(tokens.start[starts[k]!], tokens.end[end - 1]))
}

/** Known abbreviations and their like, by the rule that decides them; `|` stands where the text is cut. */
const CASES = [
  { rule: 'paragraph', text: 'Good morning\n|We grew', because: 'a line break needs no full stop' },
  { rule: 'paragraph', text: 'Thanks to Mr.\n|Day spoke', because: 'a line break outranks a title' },
  { rule: 'paragraph', text: 'Sales rose... \n |but costs fell', because: 'a line break outranks an ellipsis' },
  { rule: 'glued', text: 'a good quarter.|We grew', because: 'a word, a full stop and a capital' },
  { rule: 'glued', text: 'see quarter.we grew', because: 'no capital follows' },
  { rule: 'glued', text: 'version v.Two ran', because: 'the word before is too short' },
  { rule: 'glued', text: 'take step 12.Then wait', because: 'a number stands before' },
  { rule: 'glued', text: 'Really?|We did', because: 'a question mark is a terminator too' },
  { rule: 'ellipsis', text: 'Sales rose... but slowly', because: 'lower case carries on' },
  { rule: 'ellipsis', text: 'Sales rose… but slowly', because: 'so it does after the one character' },
  { rule: 'ellipsis', text: 'Sales rose... |But costs fell', because: 'a capital begins anew' },
  { rule: 'title', text: 'I thank Mr. Day and Dr. Poe', because: 'titles belong to names' },
  { rule: 'title', text: 'It was up vs. Plan', because: 'nothing ends in "vs."' },
  { rule: 'title', text: 'Is it Mr? |Day asked', because: 'only a full stop abbreviates' },
  { rule: 'numbered', text: 'Plant No. 4 and Jan. 31 hold', because: 'a number follows' },
  { rule: 'numbered', text: 'We say no. |Four plants closed', because: 'a word follows' },
  { rule: 'numbered', text: 'We say no? |4 plants closed', because: 'only a full stop abbreviates' },
  { rule: 'company', text: 'Acme Inc. Holdings rose', because: 'a name goes on' },
  { rule: 'company', text: 'Acme Inc. |We grew', because: 'a word that opens sentences, in a capital' },
  { rule: 'company', text: 'Acme Co. we grew with', because: 'the same word in lower case opens none' },
  { rule: 'initial', text: 'Dana H. Marsh spoke', because: 'an initial before a name' },
  { rule: 'initial', text: 'In the U.S. |We grew', because: 'a word that opens sentences' },
  { rule: 'initial', text: 'In the U.S. |However it fell', because: 'a word that opens sentences' },
  { rule: 'initial', text: 'Sales in the U.S. fell', because: 'lower case goes on' },
  { rule: 'initial', text: 'The U.S.A. Sales team', because: 'an unknown word in a capital goes on' },
  { rule: 'initial', text: 'At 5 p.m. Eastern time', because: 'so in lower-case initials' },
  { rule: 'initial', text: 'So did I. |Growth came', because: '"I" is a word' },
]

const sentencesIn = (marked: string) => ({
  text: marked.replaceAll('|', ''),
  sentences: marked.split('|').map((each) => each.trim()),
})

describe('splitSentences: rules', () => {
  it.each(CASES)('$rule: "$text", $because', ({ text: marked }) => {
    const { text, sentences } = sentencesIn(marked)
    expect(split(text)).toEqual(sentences)
  })

  it('has a case here for each rule, and for no other', () => {
    expect([...new Set(CASES.map(({ rule }) => rule))]).toEqual(SENTENCE_RULES.map(({ name }) => name))
  })

  it('gives each rule a name of its own and a sentence that explains it', () => {
    expect(new Set(SENTENCE_RULES.map(({ name }) => name)).size).toBe(SENTENCE_RULES.length)
    for (const { doc } of SENTENCE_RULES) expect(doc).toMatch(/^["A-Z].*\.$/)
  })

  const { none, blank, newline } = SPACE
  it.each([
    { rule: 'paragraph', joint: ['grew', '.', 'we', newline], verdict: 'split', because: 'a line break' },
    { rule: 'paragraph', joint: ['grew', '.', 'We', blank], verdict: undefined, because: 'no line break' },
    { rule: 'glued', joint: ['grew', '.', 'We', none], verdict: 'split', because: 'word and capital' },
    { rule: 'glued', joint: ['grew', '.', '5', none], verdict: 'join', because: 'no capital' },
    { rule: 'glued', joint: ['no', '.', 'We', none], verdict: 'join', because: 'two letters are too few' },
    { rule: 'glued', joint: ['yes', '.', 'We', none], verdict: 'split', because: 'three letters are enough' },
    { rule: 'glued', joint: ['grew', '.', 'We', blank], verdict: undefined, because: 'white space' },
    { rule: 'ellipsis', joint: ['grew', '..', 'but', blank], verdict: 'join', because: 'two dots are an ellipsis' },
    { rule: 'ellipsis', joint: ['grew', '…', '5', blank], verdict: 'join', because: 'a number is no capital' },
    { rule: 'ellipsis', joint: ['grew', '.', 'but', blank], verdict: undefined, because: 'one dot is none' },
    { rule: 'ellipsis', joint: ['grew', '...', 'But', blank], verdict: undefined, because: 'a capital' },
    { rule: 'title', joint: ['MR', '.', 'Day', blank], verdict: 'join', because: 'in any case of letters' },
    { rule: 'title', joint: ['approx', '.', '5', blank], verdict: 'join', because: 'nothing ends in "approx."' },
    { rule: 'title', joint: ['plant', '.', 'Day', blank], verdict: undefined, because: 'no title' },
    { rule: 'title', joint: ['Mr', '!', 'Day', blank], verdict: undefined, because: 'no full stop' },
    { rule: 'numbered', joint: ['Sept', '.', '30', blank], verdict: 'join', because: 'month and day' },
    { rule: 'numbered', joint: ['Sept', '.', 'We', blank], verdict: undefined, because: 'no number' },
    { rule: 'numbered', joint: ['cost', '.', '30', blank], verdict: undefined, because: 'no word of the list' },
    { rule: 'company', joint: ['Ltd', '.', 'The', blank], verdict: 'split', because: 'an opener' },
    { rule: 'company', joint: ['Ltd', '.', 'Shares', blank], verdict: 'join', because: 'no opener' },
    { rule: 'company', joint: ['Acme', '.', 'The', blank], verdict: undefined, because: 'no company form' },
    { rule: 'initial', joint: ['B', '.', 'The', blank], verdict: 'split', because: 'an opener' },
    { rule: 'initial', joint: ['U.K', '.', 'Sales', blank], verdict: 'join', because: 'no opener' },
    { rule: 'initial', joint: ['I', '.', 'Sales', blank], verdict: undefined, because: '"I" is a word' },
    { rule: 'initial', joint: ['b', '.', 'Sales', blank], verdict: undefined, because: 'a lower-case letter' },
    { rule: 'initial', joint: ['A.B.C.D.E', '.', 'Sales', blank], verdict: undefined, because: 'too long' },
  ] as const)('$rule says $verdict of $joint: $because', ({ rule, joint: [word, mark, next, space], verdict }) => {
    const { decide } = SENTENCE_RULES.find(({ name }) => name === rule)!
    expect(decide(Object.freeze({ word, mark, next, space }))).toBe(verdict)
  })
})

describe('mayJoin', () => {
  const words = [
    ...['Mr', 'vs', 'No', 'INC', 'inc', 'messrs', 'approx', 'H', 'U.S', 'p.m', 'I', '7', '-', 'é'],
    ...['quarter', 'year', 'call', 'it', 'corps', 'capitals', 'sept', 'café', 'U.S.A.F'],
  ]
  const nexts = ['We', 'we', 'Acme', '4', 'However', '(']

  it('says no only where no rule joins after the word, a full stop and a blank', () => {
    const joins = (word: string): boolean =>
      nexts.some((next) =>
        SENTENCE_RULES.some(({ decide }) => decide({ word, mark: '.', next, space: SPACE.blank }) === 'join'),
      )
    for (const word of words) if (joins(word)) expect(mayJoin(`x ${word}.`, 2, 2 + word.length), word).toBe(true)
    expect(words.filter((word) => !mayJoin(`x ${word}.`, 2, 2 + word.length))).toEqual([
      ...['quarter', 'year', 'call', 'it', 'corps', 'capitals'],
    ])
  })
})

describe('splitSentences', () => {
  it.each([
    { text: 'Costs fell. |growth rose.', because: 'lower case after a full stop still splits' },
    { text: 'Did it? |Yes! |fine', because: 'question and exclamation marks split' },
    { text: 'He said "We grew." |Then he left.', because: 'a straight quote stays with its sentence' },
    { text: 'He said “We grew.” |Then he left.', because: 'so does a curly one' },
    { text: '(We grew [a lot.]) |Then he left.', because: 'so do brackets, however many' },
    { text: 'He said "We grew."|Then he left.', because: 'a capital glued to the quote begins a sentence' },
    { text: 'We grew. |"Then he left."', because: 'an opening quote goes with the next sentence' },
    { text: 'We grew, costs fell; all; is: well', because: 'other marks split nothing' },
    { text: 'It was 3.5. |Then 4.', because: 'the decimal point is no full stop' },
    { text: 'See www.acme.example. |We grew.', because: 'dots of an address are none either' },
    { text: '... Yes.', because: 'no sentence holds marks alone' },
    { text: 'Yes. |...', because: 'marks at the end stay cut off' },
    { text: 'One\r\n|Two\n\n\n|Three', because: 'one or many line breaks of any kind' },
    { text: 'Yes', because: 'no terminator is needed' },
  ])('"$text": $because', ({ text: marked }) => {
    const { text, sentences } = sentencesIn(marked)
    expect(split(text)).toEqual(sentences)
  })

  it('finds no sentence in a text without tokens', () => {
    expect(startsOf('')).toEqual([0])
    expect(startsOf(' \n ')).toEqual([0])
  })

  it('gives token indices, with the number of tokens as the last', () => {
    // Hi , Mr . Day . | How long ? : 6 tokens, then 3
    expect(startsOf('Hi, Mr. Day. How long?')).toEqual([0, 6, 9])
  })

  it('lets an annotation stand as a sentence, as it does a word', () => {
    // "( laughter )" is 3 tokens
    expect(split('(laughter)\nWe grew', [{ start: 0, end: 10 }])).toEqual(['(laughter)', 'We grew'])
  })

  it('cuts a run-on after 1,000 tokens', () => {
    expect(startsOf('word '.repeat(2500))).toEqual([0, 1000, 2000, 2500])
    expect(startsOf('word '.repeat(1000))).toEqual([0, 1000])
    expect(startsOf('word '.repeat(1001))).toEqual([0, 1000, 1001])
  })

  it('counts the run-on from the last boundary', () => {
    // "Yes ." is 2 tokens: the next cut is at 2 + 1,000
    expect(startsOf(`Yes. ${'word '.repeat(1500)}`)).toEqual([0, 2, 1002, 1502])
  })

  it('cuts a run-on wherever it stands', () => {
    // ab - ab - …: 999 words and 999 hyphens without a blank; then "end"
    const run = 'ab-'.repeat(999)
    expect(startsOf(`${run}ab end`)).toEqual([0, 1000, 2000])
  })

  const pieces = fc.constantFrom(
    'We',
    'grew',
    'Mr',
    'U.S',
    'inc',
    '5',
    'no',
    '.',
    '...',
    '?',
    '"',
    ')',
    ' ',
    '\n',
    ',',
    '…',
  )
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

  it('starts at 0, ascends and ends with the number of tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count } = scan(text, vocabulary)
        const starts = startsOf(text)
        expect(starts[0]).toBe(0)
        expect(starts.at(-1)).toBe(count)
        expect(starts.every((start, k) => k === 0 || start > starts[k - 1]!)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps every character that is no blank', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(split(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
    )
  })

  it('splits two texts on two lines as it splits each alone, where each has a word', () => {
    const said = texts.map((text) => `We ${text} grew`)
    fc.assert(
      fc.property(said, said, (one, two) => {
        expect(split(`${one}\n${two}`)).toEqual([...split(one), ...split(two)])
      }),
    )
  })

  it.each(['a. ', 'a', '. ', '.', 'a ', '.)', 'a.) ', '\n', 'U.S. '])(
    'splits 200,000 characters of %j in time',
    (piece) => {
      const tokens = scan(piece.repeat(Math.ceil(200_000 / piece.length)), vocabulary)
      const before = performance.now()
      const starts = splitSentences(tokens)
      expect(performance.now() - before).toBeLessThan(1000)
      expect(starts.at(-1)).toBe(tokens.count)
    },
  )
})

describe('the short cut after long words', () => {
  it('is right: no rule knows a word longer than the bound', () => {
    for (const rule of SENTENCE_RULES)
      for (const word of ['quarters', 'Quarters', 'U.S.A.F.G', 'approximately'])
        for (const next of ['We', 'we', '14', 'Jones'])
          expect(rule.decide({ word, mark: '.', next, space: SPACE.blank })).not.toBe('join')
  })
})
