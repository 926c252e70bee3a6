import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roomFor } from '../../src/text/room.js'
import { isWord, scan, type Tokens } from '../../src/text/scan.js'
import { KIND, SPACE, SYMBOL } from '../../src/text/symbols.js'
import { buildVocabulary, wordSymbol } from '../../src/text/vocabulary.js'
import { vocabularyOf } from '../helpers.js'

const vocabulary = vocabularyOf("may can not do n't we 're company 's really")

const indices = (tokens: Tokens): number[] => Array.from({ length: tokens.count }, (_, i) => i)
const textsOf = (tokens: Tokens): string[] =>
  indices(tokens).map((i) => tokens.text.slice(tokens.start[i], tokens.end[i]))
const cut = (text: string): string => textsOf(scan(text, vocabulary)).join(' | ')

/** The names of the symbols, words of the vocabulary as "word". */
const symbolsOf = (text: string): string => {
  const names = new Map<number, string>(Object.entries(SYMBOL).map(([name, symbol]) => [symbol, name]))
  const tokens = scan(text, vocabulary)
  return indices(tokens)
    .map((i) => names.get(tokens.symbol[i]!) ?? 'word')
    .join(' ')
}

describe('scan: where tokens are cut', () => {
  it.each([
    { text: '', tokens: '', because: 'an empty text has no tokens' },
    { text: ' \n\t ', tokens: '', because: 'blanks alone are no tokens' },
    { text: 'growth', tokens: 'growth', because: 'one word is one token' },
    { text: "We don't know.", tokens: "We | do | n't | know | .", because: "n't is cut before its n" },
    { text: "can't won't", tokens: "ca | n't | wo | n't", because: "what is left of can't is ca" },
    { text: "We're, I'm, it's", tokens: "We | 're | , | I | 'm | , | it | 's", because: 'short verbs are cut off' },
    { text: "I've he'll they'd", tokens: "I | 've | he | 'll | they | 'd", because: 'short verbs are cut off' },
    { text: "the firm's plan", tokens: "the | firm | 's | plan", because: 'the possessive is cut off' },
    { text: 'cannot CANNOT Cannot', tokens: 'can | not | CAN | NOT | Can | not', because: 'in any case of letters' },
    { text: 'cannots canno', tokens: 'cannots | canno', because: 'only the exact word "cannot" is cut' },
    { text: 'we’re don’t', tokens: 'we | ’re | do | n’t', because: 'curly apostrophes cut as straight ones' },
    { text: 'weʼre', tokens: 'we | ʼre', because: 'the modifier apostrophe U+02BC cuts too' },
    { text: "o'clock rock'n'roll", tokens: "o'clock | rock'n'roll", because: 'no known tail: one word' },
    { text: "the 'S&P' index", tokens: "the | ' | S | & | P | ' | index", because: 'a quoted letter is no tail' },
    { text: "a 're-rating' of", tokens: "a | ' | re | - | rating | ' | of", because: 'nor is a quoted word' },
    { text: "partners' view", tokens: "partners | ' | view", because: 'a last apostrophe is a mark' },
    { text: "n't", tokens: "n't", because: 'nothing stands before the contraction' },
    { text: "didn't've", tokens: "didn't | 've", because: 'only the last tail is cut' },
    { text: 'mid-single-digit', tokens: 'mid | - | single | - | digit', because: 'hyphens are tokens of their own' },
    { text: 'and/or', tokens: 'and | / | or', because: 'so are slashes' },
    { text: '10–12', tokens: '10 | – | 12', because: 'an en dash cuts a range' },
    { text: 'well--no', tokens: 'well | -- | no', because: 'equal dashes are one token' },
    { text: 'well -—– no', tokens: 'well | -—– | no', because: 'dashes of any kind are one token together' },
    { text: '... ?! !!', tokens: '... | ? | ! | !!', because: 'only equal marks are one token' },
    { text: '1,250.75 units', tokens: '1,250.75 | units', because: 'commas and decimals stay inside' },
    { text: 'was 3. Then', tokens: 'was | 3 | . | Then', because: 'a full stop before a blank is no decimal' },
    { text: '3, 4', tokens: '3 | , | 4', because: 'a comma before a blank is no thousands mark' },
    { text: '2x 10bn 50bps 1990s 1st', tokens: '2x | 10bn | 50bps | 1990s | 1st', because: 'magnitudes stay on' },
    { text: '$5.2m', tokens: '$ | 5.2m', because: 'the currency sign is a token of its own' },
    { text: '5%', tokens: '5 | %', because: 'so is the percent sign' },
    { text: 'US$7', tokens: 'US | $ | 7', because: 'letters before the sign are a word' },
    { text: 'Q3 FY24 3Q', tokens: 'Q3 | FY24 | 3Q', because: 'letters and digits make one word' },
    {
      text: 'see www.acme.example.',
      tokens: 'see | www.acme.example | .',
      because: 'the last full stop ends the sentence',
    },
    { text: 'at acme.com, or', tokens: 'at | acme.com | , | or', because: 'a known domain joins its dot' },
    { text: 'acme.comfort', tokens: 'acme | . | comfort', because: 'a domain must end the word' },
    {
      text: 'https://acme.example/a?b=1).',
      tokens: 'https://acme.example/a?b=1 | ) | .',
      because: 'marks behind are cut',
    },
    { text: 'to ir@acme.example, please', tokens: 'to | ir@acme.example | , | please', because: 'mail stays whole' },
    { text: 'a@@@ b', tokens: 'a | @@@ | b', because: 'no address without a letter behind the @' },
    {
      text: 'the U.S. plant',
      tokens: 'the | U.S | . | plant',
      because: 'dots inside initials join, the last does not',
    },
    { text: 'U.S.A. e.g. 5 p.m.', tokens: 'U.S.A | . | e.g | . | 5 | p.m | .', because: 'so for every initialism' },
    { text: 'quarter.We', tokens: 'quarter | . | We', because: 'a glued sentence is no initialism' },
    { text: 'café naïve cafe\u0301', tokens: 'café | naïve | cafe\u0301', because: 'accents and marks are letters' },
    { text: 'a\u200bb\u3000c\ufeffd', tokens: 'a | b | c | d', because: 'odd and zero-width blanks part words' },
  ])('$text: $because', ({ text, tokens }) => {
    expect(cut(text)).toBe(tokens)
  })
})

describe('scan: what tokens are', () => {
  it.each([
    { text: 'may zebra', symbols: 'word unknown', because: 'words of the vocabulary have ids, others none' },
    { text: '7 1,000 2.5x 1990s', symbols: 'number number number number', because: 'magnitudes keep a number one' },
    { text: '3Q 4zz', symbols: 'unknown unknown', because: 'other letters make it a word' },
    { text: '$ € £ ¥ ₹', symbols: 'currency currency currency currency currency', because: 'five signs' },
    { text: '5%, 6', symbols: 'number percent comma number', because: 'percent and comma are told apart' },
    { text: 'mid-teens', symbols: 'unknown joiner unknown', because: 'a hyphen between letters joins' },
    { text: 'mid\u2011teens', symbols: 'unknown joiner unknown', because: 'so does the non-breaking hyphen' },
    { text: 'and/or', symbols: 'unknown joiner unknown', because: 'so does a slash' },
    { text: '10-12', symbols: 'number joiner number', because: 'a hyphen between numbers joins' },
    { text: '10–12', symbols: 'number joiner number', because: 'an en dash between numbers joins' },
    { text: 'plan–then', symbols: 'unknown dash unknown', because: 'an en dash between words breaks' },
    { text: 'plan—then', symbols: 'unknown dash unknown', because: 'so does an em dash' },
    { text: 'plan - then', symbols: 'unknown dash unknown', because: 'a hyphen between blanks breaks' },
    { text: 'plan--then', symbols: 'unknown dash unknown', because: 'two hyphens break' },
    { text: 're- then', symbols: 'unknown dash unknown', because: 'a hyphen at the end of a word breaks' },
    { text: '-5', symbols: 'dash number', because: 'a sign is no joiner' },
    { text: 'plan / then', symbols: 'unknown stop unknown', because: 'a slash between blanks stops' },
    { text: '. ; : ( " … ?', symbols: Array(7).fill('stop').join(' '), because: 'other punctuation stops' },
    { text: 'strangely fly only', symbols: 'adverb unknown unknown', because: 'five letters or more in -ly' },
    { text: 'really', symbols: 'word', because: 'an adverb of the vocabulary keeps its id' },
  ])('$text: $because', ({ text, symbols }) => {
    expect(symbolsOf(text)).toBe(symbols)
  })

  it('gives one id to a word in any case and with any apostrophe', () => {
    const ids = (text: string) => [...scan(text, vocabulary).symbol.slice(0, 2)]
    const expected = [wordSymbol(vocabulary, 'do'), wordSymbol(vocabulary, "n't")]
    for (const text of ["don't", "DON'T", 'Don’t', 'don‘t', 'donʼt']) expect(ids(text)).toEqual(expected)
    expect(expected).not.toContain(SYMBOL.unknown)
  })

  it('counts the not of "cannot" and the tail of "we\'re" as no words of their own', () => {
    const tokens = scan("We're 5 and cannot.", vocabulary)
    expect(textsOf(tokens)).toEqual(['We', "'re", '5', 'and', 'can', 'not', '.'])
    expect(indices(tokens).map((i) => isWord(tokens, i))).toEqual([true, false, true, true, true, false, false])
  })

  it('notes the white space before a token, a line break over a blank', () => {
    const tokens = scan('a b, c \n d\u2028e', vocabulary)
    const { none, blank, newline } = SPACE
    expect([...tokens.space.slice(0, tokens.count)]).toEqual([none, blank, none, blank, newline, newline])
  })

  it('keeps the text it was given', () => {
    const text = 'We’re FINE.'
    expect(scan(text, vocabulary).text).toBe(text)
  })
})

describe('scan: masks', () => {
  const text = 'We may (may not) and may (may).'
  const masks = Object.freeze([Object.freeze({ start: 7, end: 16 }), Object.freeze({ start: 25, end: 30 })])
  const tokens = scan(text, vocabulary, masks)
  const masked = indices(tokens).filter((i) => tokens.kind[i] === KIND.masked)

  it('marks the tokens inside every annotation and keeps them', () => {
    expect(masked.map((i) => textsOf(tokens)[i])).toEqual(['(', 'may', 'not', ')', '(', 'may', ')'])
    expect(textsOf(tokens)).toEqual(textsOf(scan(text, vocabulary)))
  })

  it('gives masked tokens the symbol masked and counts them as no words', () => {
    expect(new Set(masked.map((i) => tokens.symbol[i]))).toEqual(new Set([SYMBOL.masked]))
    expect(masked.some((i) => isWord(tokens, i))).toBe(false)
  })

  it('leaves the other tokens as they were', () => {
    const plain = scan(text, vocabulary)
    for (const i of indices(tokens).filter((each) => !masked.includes(each))) {
      expect([tokens.symbol[i], tokens.kind[i]]).toEqual([plain.symbol[i], plain.kind[i]])
    }
  })
})

describe('scan: laws', () => {
  /** Any UTF-16 code unit, lone surrogates and controls too. */
  const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
  const pieces = fc.constantFrom(
    ...[
      "don't",
      'cannot',
      'U.S.',
      'a.b',
      '1,000',
      '5%',
      '$',
      '–',
      '--',
      ' ',
      '\n',
      '’',
      "'",
      '.',
      '...',
      '@',
      '://',
      'x',
    ],
    ...['www.', 'é', '\u0301', '\u00a0', '\u200b', '\0', '😀', '\ud83d', '漢', '٣', 'İ', '"', ')', 'ly', '/', ','],
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: codeUnit, maxLength: 60 }),
  )

  it('puts tokens in order, without overlap, inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = scan(text, vocabulary)
        let last = 0
        for (const i of indices(tokens)) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(last)
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!)
          last = tokens.end[i]!
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  // White space, control characters, the next-line sign and what has no width.
  const isBlank = (char: string): boolean =>
    /\s/.test(char) || char < ' ' || '\u0085\u200b\u200c\u200d\u2060'.includes(char)

  it('leaves nothing but blanks between tokens, and no blank inside one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = scan(text, vocabulary)
        const ends = [0, ...tokens.end.slice(0, tokens.count)]
        const starts = [...tokens.start.slice(0, tokens.count), text.length]
        const between = starts.map((start, i) => text.slice(ends[i], start))
        expect(between.filter((each) => ![...each].every(isBlank))).toEqual([])
        expect(textsOf(tokens).filter((each) => [...each].some(isBlank))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('says the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(scan(text, vocabulary)).toEqual(scan(text, vocabulary))
      }),
    )
  })

  it('cuts a text in capitals where it cuts it in small letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 .,'$%@/-]{0,60}$/), (text) => {
        expect(textsOf(scan(text.toUpperCase(), vocabulary)).map((each) => each.toLowerCase())).toEqual(
          textsOf(scan(text, vocabulary)),
        )
      }),
    )
  })
})

describe('scan: room', () => {
  const texts = ["We can't say.", 'may '.repeat(300), 'naïve – US$7', '', 'x'.repeat(50), "We don't"]

  it('gives the same tokens in room that other texts had before', () => {
    const room = roomFor(1)
    const columns = ({ start, end, symbol, kind, space, count }: Tokens) =>
      [start, end, symbol, kind, space].map((column) => [...column.slice(0, count)])
    for (const text of [...texts, ...[...texts].reverse()])
      expect(columns(scan(text, vocabulary, [], room))).toEqual(columns(scan(text, vocabulary)))
  })

  it('leaves tokens alone that have room of their own', () => {
    const tokens = scan('We may do it.', vocabulary)
    const before = [...tokens.start.slice(0, tokens.count)]
    scan('really '.repeat(400), vocabulary)
    expect([...tokens.start.slice(0, tokens.count)]).toEqual(before)
    expect(textsOf(tokens)).toEqual(['We', 'may', 'do', 'it', '.'])
  })

  it('reads words of 1 to 40 letters whole, wherever they begin', () => {
    for (let length = 1; length <= 40; length++)
      for (let before = 0; before < 33; before += 4) {
        const word = 'w'.repeat(length)
        const tokens = scan(`${'.'.repeat(before)} ${word}, ${word}é `, vocabulary)
        expect(textsOf(tokens).slice(before === 0 ? 0 : 1)).toEqual([word, ',', `${word}é`])
      }
  })
})

describe('scan: words beyond ASCII', () => {
  const FOREIGN: Readonly<Record<string, string>> = { a: 'à', b: 'β' }
  const foreign = (text: string): string => text.replace(/[ab]/g, (letter) => FOREIGN[letter]!)
  const words = ['a', 'ab', 'ba', 'aaaa', 'bbbbb', 'abababababab', 'abababababababa', 'bay', 'ably']
  const own = buildVocabulary(words)
  const others = buildVocabulary(words.map(foreign))

  it('are cut and known as those of ASCII, which are read another way', () => {
    const pieces = fc.constantFrom(...words, 'aba', 'bb', ' ', ' ', ', ', '. ', '.', '7', '--', ':', '@', "'", '\n')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const one = scan(text, own)
        const other = scan(foreign(text), others)
        const columns = ({ count, start, end, symbol, kind, space }: Tokens) =>
          [start, end, symbol, kind, space].map((column) => [...column.slice(0, count)])
        expect(columns(other)).toEqual(columns(one))
      }),
      { numRuns: 500 },
    )
  })
})

describe('scan: linear time', () => {
  const LENGTH = 200_000
  it.each(
    [
      'a',
      '1',
      '.',
      "'",
      '’',
      '-',
      '@',
      ' ',
      '\n',
      '(',
      'a.',
      'a.a.a.',
      'ab-ab-',
      "a'",
      "n't",
      '1,',
      '1.',
      'www.',
      'a@',
      'a@.',
      'a:// ',
      '://',
      '.com',
    ].map((piece) => ({ piece })),
  )('reads 200,000 characters of $piece in well under 2 s', ({ piece }) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
    const before = performance.now()
    const tokens = scan(text, vocabulary)
    expect(performance.now() - before).toBeLessThan(1000)
    const blanks = text.length - text.replaceAll(/\s/g, '').length
    expect(textsOf(tokens).join('').length).toBe(LENGTH - blanks)
  })
})

describe('after digits, after blanks and in addresses', () => {
  it.each([
    ["2020's", ['2020', "'s"], 'a possessive of a year is split like any other'],
    ["We 're late", ['We', "'re", 'late'], 'tokenised texts set the tail of a contraction off by a blank'],
    ["the firm 's plan", ['the', 'firm', "'s", 'plan'], 'so they do with a possessive'],
    ["the key 'd' here", ['the', 'key', "'", 'd', "'", 'here'], 'a quoted letter is no tail'],
    ["rock 'em", ['rock', "'", 'em'], 'other clipped words are none'],
    ["( 's )", ['(', "'", 's', ')'], 'no word stands before'],
    ['www.acme.example/ir', ['www.acme.example/ir'], 'a web address keeps its path'],
  ])('%s is cut into %j, because %s', (text, expected) => {
    const tokens = scan(text, vocabularyOf('a'))
    expect(Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))).toEqual(expected)
  })
})
