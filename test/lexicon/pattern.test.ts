import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HedgerowError } from '../../src/base/error.js'
import { asWritten, expandPattern } from '../../src/lexicon/expand.js'
import { type Pattern, parsePattern, wordsOf } from '../../src/lexicon/pattern.js'

const INFLECTIONS = {
  verbs: new Map([['say', ['says', 'said', 'saying']]]),
  nouns: new Map([['crisis', ['crises']]]),
}
const parse = (pattern: string, macros: ReadonlyMap<string, Pattern> = MACROS): Pattern =>
  parsePattern(pattern, macros, INFLECTIONS)
const MACROS: ReadonlyMap<string, Pattern> = new Map([
  ['I', parsePattern('(i|we)', new Map(), INFLECTIONS)],
  ['maybe', parsePattern('(perhaps|it may be)', new Map(), INFLECTIONS)],
])

const word = (text: string): Pattern => ({ kind: 'word', word: text })
const sequence = (...items: Pattern[]): Pattern => ({ kind: 'sequence', items })
const choice = (...options: Pattern[]): Pattern => ({ kind: 'choice', options })
const optional = (item: Pattern): Pattern => ({ kind: 'optional', item })

describe('parsePattern: grammar', () => {
  const [a, b, c] = [word('a'), word('b'), word('c')]
  it.each([
    { pattern: 'a', parsed: a, because: 'one word stands for itself' },
    { pattern: 'a b', parsed: sequence(a, b), because: 'words follow each other' },
    { pattern: '  a   b ', parsed: sequence(a, b), because: 'blanks only part' },
    { pattern: 'a|b', parsed: choice(a, b), because: 'alternatives need no parentheses' },
    { pattern: '(a|b)', parsed: choice(a, b), because: 'parentheses alone change nothing' },
    { pattern: '((a))', parsed: a, because: 'however many' },
    { pattern: 'a b|c', parsed: choice(sequence(a, b), c), because: 'a sequence binds closer than the bar' },
    { pattern: 'a (b|c)', parsed: sequence(a, choice(b, c)), because: 'parentheses group' },
    { pattern: 'a(b|c)', parsed: sequence(a, choice(b, c)), because: 'a parenthesis needs no blank' },
    { pattern: '(a|(b|c))', parsed: choice(a, choice(b, c)), because: 'groups nest' },
    { pattern: 'a b?', parsed: sequence(a, optional(b)), because: 'the question mark belongs to one word' },
    { pattern: 'a (b c)?', parsed: sequence(a, optional(sequence(b, c))), because: 'or to one group' },
    { pattern: 'a? b', parsed: sequence(optional(a), b), because: 'the first word may be optional' },
    { pattern: "n't 's", parsed: sequence(word("n't"), word("'s")), because: 'clitics are words' },
    { pattern: 'a ~2 b', parsed: sequence(a, { kind: 'adverbs', most: 2 }, b), because: 'a gap of adverbs' },
    { pattern: 'a *4 b', parsed: sequence(a, { kind: 'words', most: 4 }, b), because: 'a gap of words' },
    { pattern: 'a ~1?', parsed: sequence(a, optional({ kind: 'adverbs', most: 1 })), because: 'a gap may be optional' },
    {
      pattern: '# $ %',
      parsed: sequence({ kind: 'mark', mark: '#' }, { kind: 'mark', mark: '$' }, { kind: 'mark', mark: '%' }),
      because: 'a number, a currency sign and a percent sign',
    },
    { pattern: '<I> a', parsed: sequence(choice(word('i'), word('we')), a), because: 'macros are written out' },
    {
      pattern: '<I>?  a',
      parsed: sequence(optional(choice(word('i'), word('we'))), a),
      because: 'and may be optional',
    },
    {
      pattern: 'plan/v',
      parsed: choice(word('plan'), word('plans'), word('planned'), word('planning')),
      because: 'every form of a regular verb',
    },
    {
      pattern: 'say/v',
      parsed: choice(word('say'), word('says'), word('said'), word('saying')),
      because: 'the forms listed for an irregular verb',
    },
    { pattern: 'goal/n', parsed: choice(word('goal'), word('goals')), because: 'singular and plural' },
    { pattern: 'crisis/n', parsed: choice(word('crisis'), word('crises')), because: 'the plural listed' },
    { pattern: 'plan*', parsed: { kind: 'prefix', prefix: 'plan' }, because: 'every word that begins so' },
    {
      pattern: '(a*|b)?c',
      parsed: sequence(optional(choice({ kind: 'prefix', prefix: 'a' }, b)), c),
      because: 'anywhere',
    },
    { pattern: 'a*2 b', parsed: sequence(a, { kind: 'words', most: 2 }, b), because: 'before a digit it is a gap' },
    { pattern: 'say/n', parsed: choice(word('say'), word('says')), because: 'verbs and nouns are listed apart' },
  ])('reads "$pattern": $because', ({ pattern, parsed }) => {
    expect(parse(pattern)).toEqual(parsed)
  })
})

/** The error of a pattern that must not parse. */
function errorOf(pattern: string): HedgerowError {
  try {
    parsePattern(pattern, MACROS, INFLECTIONS, Object.freeze({ file: 'lexicons/x.tsv', line: 7 }))
  } catch (error) {
    if (error instanceof HedgerowError) return error
    throw error
  }
  throw new Error(`"${pattern}" parsed`)
}

describe('parsePattern: errors', () => {
  it.each([
    { pattern: '', seen: 'expected a word', column: 1 },
    { pattern: '   ', seen: 'expected a word', column: 4 },
    { pattern: '|a', seen: 'expected a word', column: 1 },
    { pattern: 'a|', seen: 'expected a word', column: 3 },
    { pattern: 'a||b', seen: 'expected a word', column: 3 },
    { pattern: '()', seen: 'expected a word', column: 2 },
    { pattern: 'a (b|)', seen: 'expected a word', column: 6 },
    { pattern: ')a', seen: 'expected a word', column: 1 },
    { pattern: '(a', seen: 'expected ")"', column: 3 },
    { pattern: '(a (b)', seen: 'expected ")"', column: 7 },
    { pattern: 'a)', seen: 'unexpected ")"', column: 2 },
    { pattern: 'a >', seen: 'expected a word after ">"', column: 4 },
    { pattern: 'a > b c', seen: 'expected one word after ">", as the end of the pattern', column: 3 },
    { pattern: '(a > b) c', seen: 'expected one word after ">", as the end of the pattern', column: 4 },
    { pattern: 'a > (b|c d)', seen: 'expected one word after ">", as the end of the pattern', column: 3 },
    { pattern: 'a|b > c', seen: 'expected one pattern before ">", no choice and no macro', column: 8 },
    { pattern: '> a', seen: 'a pattern must hold at least one word', column: 4 },
    { pattern: '(a|b)) c', seen: 'unexpected ")"', column: 6 },
    { pattern: '?', seen: 'expected a word, found "?"', column: 1 },
    { pattern: 'a??', seen: 'expected a word, found "?"', column: 3 },
    { pattern: 'a ?', seen: 'expected a word, found "?"', column: 3 },
    { pattern: '~ a', seen: 'unexpected "~"', column: 1 },
    { pattern: 'a *b', seen: 'unexpected "*"', column: 3 },
    { pattern: 'a**', seen: 'unexpected "*"', column: 2 },
    { pattern: 'a*b', seen: 'unexpected "*"', column: 2 },
    { pattern: 'a\tb', seen: 'unexpected "\t"', column: 2 },
    { pattern: 'a <1>', seen: 'unexpected "<"', column: 3 },
    { pattern: 'a <I b', seen: 'unexpected "<"', column: 3 },
    { pattern: 'a>', seen: 'expected a word after ">"', column: 3 },
    { pattern: 'a?', seen: 'a pattern must hold at least one word', column: 3 },
    { pattern: 'a? b?', seen: 'a pattern must hold at least one word', column: 6 },
    { pattern: 'a|b?', seen: 'a pattern must hold at least one word', column: 5 },
    { pattern: '~2 *1', seen: 'a pattern must hold at least one word', column: 6 },
  ])('says $seen at column $column of "$pattern"', ({ pattern, seen, column }) => {
    const error = errorOf(pattern)
    expect(error.message).toBe(`BAD_PATTERN: ${seen} in "${pattern}", at lexicons/x.tsv, line 7, column ${column}`)
    expect(error.place).toEqual({ file: 'lexicons/x.tsv', line: 7, column })
  })

  const LOWER = 'expected lower case, no hyphen and straight apostrophes, found'
  it.each([
    { pattern: 'a <zap> b', seen: 'unknown macro <zap>' },
    { pattern: 'a <i> b', seen: 'unknown macro <i>' },
    { pattern: '~0 a', seen: 'a gap holds 1 to 4 words, found ~0' },
    { pattern: 'a ~5 b', seen: 'a gap holds 1 to 4 words, found ~5' },
    { pattern: 'a *9 b', seen: 'a gap holds 1 to 4 words, found *9' },
    { pattern: 'a plan/x', seen: 'expected a word with /v or /n, found "plan/x"' },
    { pattern: 'a plan/', seen: 'expected a word with /v or /n, found "plan/"' },
    { pattern: 'plan/v/n', seen: 'expected a word with /v or /n, found "plan/v/n"' },
    { pattern: 'plan/v*', seen: 'expected a form or a beginning, found both in "plan/v*"' },
    { pattern: 'a Plan*', seen: `${LOWER} "Plan*"` },
    { pattern: 'a Plan', seen: `${LOWER} "Plan"` },
    { pattern: 'mid-teens', seen: `${LOWER} "mid-teens"` },
    { pattern: 'do n’t', seen: `${LOWER} "n’t"` },
  ])('says $seen of "$pattern", with file and line', ({ pattern, seen }) => {
    const error = errorOf(pattern)
    expect(error.code).toBe('BAD_PATTERN')
    expect(error.message).toContain(`BAD_PATTERN: ${seen} in "${pattern}", at lexicons/x.tsv, line 7, column `)
  })

  it('knows no macro that is a name of JavaScript', () => {
    expect(errorOf('<constructor>').message).toContain('unknown macro <constructor>')
  })

  it('throws nothing but BAD_PATTERN, at a column inside the pattern or just behind it', () => {
    const lexeme = fc.constantFrom(
      'a',
      'b/v',
      'c*',
      '(',
      ')',
      '|',
      '?',
      ' ',
      '~1',
      '*2',
      '<I>',
      '#',
      'X',
      '-',
      '~',
      '<',
    )
    const patterns = fc.oneof(
      fc.array(lexeme, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ maxLength: 12 }),
    )
    const outcome = (pattern: string): string => {
      try {
        return wordsOf(parse(pattern)).length + (/[#$%]/.test(pattern) ? 1 : 0) > 0 ? 'parsed' : 'parsed without a word'
      } catch (error) {
        if (!(error instanceof HedgerowError)) return String(error)
        const column = error.place.column ?? 0
        return column >= 1 && column <= pattern.length + 1 ? error.code : `column ${column}`
      }
    }
    fc.assert(
      fc.property(patterns, (pattern) => {
        expect(['parsed', 'BAD_PATTERN']).toContain(outcome(pattern))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('wordsOf', () => {
  it('lists every literal word, and no gap or mark', () => {
    expect(wordsOf(parse('<I> a? ~2 (b|c *1 #) % d/n'))).toEqual(['i', 'we', 'a', 'b', 'c', 'd', 'ds'])
  })

  it('lists for a beginning the words that stand for it, plain and in -ly', () => {
    expect(wordsOf(parse('a care*'))).toEqual(['a', 'care*', 'care*ly'])
  })
})

describe('expandPattern', () => {
  it.each([
    { pattern: 'kind of|sort of', phrases: ['kind of', 'sort of'], because: 'each alternative is a phrase' },
    { pattern: '(a|b) (c|d)', phrases: ['a c', 'a d', 'b c', 'b d'], because: '2 x 2 alternatives' },
    { pattern: 'a b? c', phrases: ['a c', 'a b c'], because: 'without and with the optional word' },
    { pattern: 'a? b', phrases: ['b', 'a b'], because: 'no blank stands first' },
    { pattern: 'a b?', phrases: ['a', 'a b'], because: 'no blank stands last' },
    { pattern: 'care* of', phrases: ['care of'], because: 'a beginning is its shortest word' },
    { pattern: 'a ~2 b *4 c', phrases: ['a b c'], because: 'gaps are left out' },
    { pattern: '# % to $ #', phrases: ['7 % to $ 7'], because: 'marks stand for themselves, the number is 7' },
    { pattern: '(a|a) b', phrases: ['a b'], because: 'a phrase is listed once' },
    { pattern: '<maybe> so', phrases: ['perhaps so', 'it may be so'], because: 'macros are written out' },
    { pattern: 'say/v so', phrases: ['say so', 'says so', 'said so', 'saying so'], because: 'so are inflections' },
  ])('writes "$pattern" out: $because', ({ pattern, phrases }) => {
    expect(expandPattern(parse(pattern))).toEqual(phrases)
  })

  it('stops after as many phrases as asked for', () => {
    const pattern = parse(Array(10).fill('(a|b|c)').join(' '))
    // 3 ^ 10 = 59,049 phrases
    expect(expandPattern(pattern, 100)).toHaveLength(100)
    expect(expandPattern(pattern)).toHaveLength(5000)
    expect(expandPattern(parse('a|b|c'), 2)).toEqual(['a', 'b'])
  })

  it('multiplies alternatives and adds one for each optional piece', () => {
    const sizes = fc.array(fc.record({ options: fc.integer({ min: 1, max: 3 }), may: fc.boolean() }), { maxLength: 4 })
    fc.assert(
      fc.property(sizes, (pieces) => {
        const written = pieces.map(({ options, may }, i) => {
          const words = Array.from({ length: options }, (_, k) => `w${i}${'abc'[k]}`)
          return `(${words.join('|')})${may ? '?' : ''}`
        })
        const count = pieces.reduce((product, { options, may }) => product * (options + (may ? 1 : 0)), 1)
        expect(expandPattern(parse(['x', ...written].join(' ')))).toHaveLength(count)
      }),
    )
  })
})

describe('asWritten', () => {
  it.each([
    { phrase: "do n't know", written: "don't know", because: "n't joins its word" },
    { phrase: "i 'm sure we 're fine", written: "i'm sure we're fine", because: 'so do short verbs' },
    { phrase: "it 's we 've they 'll you 'd", written: "it's we've they'll you'd", because: 'so do these' },
    { phrase: "is n't 's", written: "isn't 's", because: 'two written together are cut as one' },
    { phrase: "lamp's 's", written: "lamp's's", because: 'so they are here' },
    { phrase: 'about $ 7', written: 'about $7', because: 'the currency sign joins its number' },
    { phrase: 'about 7 % or so', written: 'about 7% or so', because: 'the percent sign does too' },
    { phrase: 'can not say', written: 'can not say', because: 'both spellings are cut alike' },
  ])('writes "$phrase" as "$written": $because', ({ phrase, written }) => {
    expect(asWritten(phrase)).toBe(written)
  })
})

describe('the column of a bad pattern', () => {
  it.each([
    ['say <zap> it', 5],
    ['no <zap>', 4],
    ['a ~5 b', 3],
    ['a Big b', 3],
    ['x a/q b', 3],
    ['/v', 1],
  ])('%s breaks at column %d', (pattern, column) => {
    const parse = () => parsePattern(pattern, new Map(), { verbs: new Map(), nouns: new Map() })
    expect(parse).toThrow(new RegExp(`column ${column}$`))
  })
})
