import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { HedgerowError } from '../../src/base/error.js'
import { DICTIONARIES, type DictionaryKind, importLexicon, kindOf } from '../../src/lexicon/import/import-lexicon.js'
import { isNative, nativeFiles } from '../../src/lexicon/import/native.js'
import { patternOf } from '../../src/lexicon/import/term.js'
import { lintLexicons } from '../../src/lexicon/lint.js'
import { compileOwn } from '../../src/lexicon/own.js'
import { LM_EXCERPT } from './lm-excerpt.js'

/** What was taken, as `category: pattern`. */
const taken = (text: string, kind?: DictionaryKind): readonly string[] =>
  importLexicon(text, kind).entries.map(
    ({ category, pattern, strength }) => `${category}: ${pattern}${strength === undefined ? '' : ` (${strength})`}`,
  )

describe('patternOf', () => {
  it.each([
    ['Good', { pattern: 'good' }, 'in lower case'],
    ['kind of', { pattern: 'kind of' }, 'a phrase'],
    ['  kind   of ', { pattern: 'kind of' }, 'blanks only part'],
    ['abandon*', { pattern: 'abandon*' }, 'a beginning'],
    ['old-fash*', { pattern: 'old fash*' }, 'hyphens are looked through'],
    ['give* up*', { pattern: 'give* up*' }, 'beginnings in a phrase'],
    ["can't stand", { pattern: "ca n't stand" }, 'as the scanner cuts it'],
    ['we’re', { pattern: "we 're" }, 'curly apostrophes are straight'],
    ['cannot', { pattern: 'can not' }, 'two tokens'],
    ['$', { pattern: '$' }, 'a currency sign is any'],
    ['€', { pattern: '$' }, 'as in patterns'],
    ['U.S.', { pattern: 'u.s' }, 'the last full stop is left to the sentence'],
    ['b2b', { pattern: 'b2b' }, 'a word with a digit'],
  ])('%j is %j: %s', (term, translation) => {
    expect(patternOf(term)).toEqual(translation)
  })

  it.each([
    ['*ly', /only at the end of a word/],
    ['*', /only at the end of a word/],
    ['kind * heart', /only at the end of a word/],
    ['a*b', /only at the end of a word/],
    ["don't*", /only at the end of a word/],
    ['2020', /a number/],
    ['4*', /a number/],
    ['3d*', /begin with a letter/],
    [':)', /":" is punctuation/],
    ['so, so', /"," is punctuation/],
    ['inc.', /"\." is punctuation/],
    ['wh?t', /"\?" is punctuation/],
    ['a@b.com/c', /marks of the pattern language/],
    ['', /no words/],
    [' ', /no words/],
    ['% lamp', /among words/],
  ])('%j cannot be said: %s', (term, refused) => {
    expect(patternOf(term)).toEqual({ refused: expect.stringMatching(refused) })
  })

  it('says of any text a pattern that compiles and finds it again, or why not', () => {
    const shared = readLexicons()
    const word = fc.constantFrom(
      'lamp',
      "isn't",
      'Foo-bar',
      'cannot',
      'glow*',
      '$',
      '%',
      '.',
      '*',
      '(',
      '|',
      '7',
      '’s',
      '/',
    )
    const term = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('')),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), (terms) => {
        const patterns = [...new Set(terms.map(patternOf).flatMap((said) => ('pattern' in said ? [said.pattern] : [])))]
        if (patterns.length === 0) return
        const entries = patterns.sort().map((pattern) => ({ category: 'x', pattern }))
        const own = compileOwn(shared, nativeFiles({ kind: 'tsv', entries, leftOut: [] }, 'x.tsv'))
        // A phrase may also be covered by a beginning; that it cannot be found would be wrong.
        expect(lintLexicons(own).filter(({ message }) => message.includes('does not find'))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('LIWC', () => {
  const DIC = '%\n1\tfunction (Function words)\n  2  calm\n%\nlamp*\t1\nlamp oil\t1 2\nglow 2 1\n'

  it('is read by its numbered categories', () => {
    expect(kindOf(DIC)).toBe('liwc')
    expect(taken(DIC)).toEqual([
      'calm: glow',
      'calm: lamp oil',
      'function: glow',
      'function: lamp oil',
      'function: lamp*',
    ])
  })

  it.each([
    { text: DIC.replaceAll('\n', '\r\n'), because: 'lines may end as on Windows' },
    { text: `\ufeff\n${DIC}\n\n`, because: 'a byte order mark and empty lines are nothing' },
  ])('is the same where $because', ({ text }) => {
    expect(taken(text)).toEqual(taken(DIC))
  })

  it('says what depends on its neighbours, and leaves it out', () => {
    const { entries, leftOut } = importLexicon('%\n1 a\n2 b\n%\nlike\t(02 134)125/464\t1\nlamp\t1\n:)\t2\n')
    expect(entries).toEqual([{ category: 'a', pattern: 'lamp' }])
    expect(leftOut).toEqual([
      { line: 5, term: 'like\t(02 134)125/464\t1', reason: 'its categories depend on its neighbours' },
      { line: 7, term: ':)', reason: '":" is punctuation, which no phrase crosses' },
    ])
  })

  it.each([
    { text: 'lamp 1\n', says: 'BAD_LEXICON: expected a first line "%", found "lamp 1", at line 1' },
    { text: '', says: 'BAD_LEXICON: expected a first line "%", found ""' },
    { text: '%\n1 a\nlamp 1\n', says: 'BAD_LEXICON: expected a second line "%" after the categories, found none' },
    { text: '%\na 1\n%\n', says: 'BAD_LEXICON: expected a number and a category, at line 2' },
    { text: '%\n1 a\n1 b\n%\n', says: 'BAD_LEXICON: category 1 stands twice, at line 3' },
    { text: '%\n1 a\n%\nlamp 1\nglow 3\n', says: 'BAD_LEXICON: category 3 is not in the header, at line 5' },
    { text: '%\n1 a\n%\nlamp\n', says: 'BAD_LEXICON: expected a word and its categories, found "lamp", at line 4' },
    { text: '%\n1 a\n%\n', says: 'BAD_LEXICON: expected words with categories, found none' },
  ])('says $says', ({ text, says }) => {
    expect(() => importLexicon(text, 'liwc')).toThrow(says)
  })
})

describe('quanteda', () => {
  it.each([
    ['a: [lamp, glow*]\n', ['a: glow*', 'a: lamp'], 'a list on a line'],
    ['A B:\n  - lamp\n  - lamp oil\n', ['a-b: lamp', 'a-b: lamp oil'], 'a list below; a name in lower case, no blanks'],
    ['a:\n  b: [x]\n  c:\n    d: [y]\n', ['a.b: x', 'a.c.d: y'], 'categories inside categories have their path'],
    ['a:\n  - x\n  - b:\n      - y\n', ['a: x', 'a.b: y'], 'words and categories side by side'],
    ['a: lamp\n', ['a: lamp'], 'one word without a list'],
    ['a: [no, true, yes, null]\n', ['a: no', 'a: null', 'a: true', 'a: yes'], 'all is text'],
    ['a: ["kind of"]\n# remark\na: [b]\n', ['a: b', 'a: kind of'], 'quotes, remarks, a key that stands twice'],
    ['---\na: [x]\n', ['a: x'], 'a document mark'],
  ])('%j gives %j: %s', (text, entries) => {
    expect(kindOf(text)).toBe('quanteda')
    expect(taken(text)).toEqual(entries)
  })

  it('says what it left out', () => {
    const { leftOut } = importLexicon('a:\n  - x\n  - "*ly"\n  - 2020\nb:\n')
    expect(leftOut).toEqual([
      { line: 3, term: '*ly', reason: '"*" may stand only at the end of a word' },
      { line: 4, term: '2020', reason: 'a number: patterns know only any number, "#"' },
      { line: 5, term: 'b', reason: 'a category without words' },
    ])
  })

  it.each([
    { text: '- a\n- b\n', says: 'BAD_LEXICON: expected categories as keys, found words without a category, at line 1' },
    { text: 'a: [x\n', says: /^BAD_LEXICON: expected YAML of categories .*, found an end too early, at line 2$/ },
    { text: 'a: [x]\n---\nb: [y]\n', says: /^BAD_LEXICON: expected YAML .*, found "---", at line 2$/ },
    { text: 'a: &x [b]\nc: *x\n', says: /^BAD_LEXICON: an alias .*, at line 2$/ },
    { text: 'a:\n  - *ly\n', says: /^BAD_LEXICON: an alias .* in quotes, at line 2$/ },
    { text: '"": [x]\n', says: 'BAD_LEXICON: expected a category, found none, at line 1' },
    { text: '[a, b]: [x]\n', says: 'BAD_LEXICON: expected a category, found none, at line 1' },
    { text: `a: ${'['.repeat(100_000)}`, says: 'BAD_LEXICON: categories lie more than 20 deep, at line 1' },
    { text: `a:\n${'- '.repeat(100_000)}x`, says: 'BAD_LEXICON: categories lie more than 20 deep, at line 2' },
    {
      text: Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      says: /^BAD_LEXICON: categories lie more than 20 deep, at line \d+$/,
    },
  ])('says $says', ({ text, says }) => {
    expect(() => importLexicon(text, 'quanteda')).toThrow(says)
  })
})

describe('a plain table', () => {
  it.each([
    ['lamp\tCalm\nkind of\tHazy\n', ['calm: lamp', 'hazy: kind of'], 'tabs'],
    ['lamp,calm,0.4\nglow*,calm,\n', ['calm: glow*', 'calm: lamp (0.4)'], 'commas, and a strength'],
    ['lamp;calm\n', ['calm: lamp'], 'semicolons'],
    ['Category,Word\ncalm,lamp\n', ['calm: lamp'], 'names change the order'],
    ['# mine\nlamp\tcalm\nlamp\thazy\nlamp\tcalm\n', ['calm: lamp', 'hazy: lamp'], 'remarks, repetitions'],
    ['"lamp ""oil""",calm\nlamp,calm\n', ['calm: lamp'], 'quoted fields'],
  ])('%j gives %j: %s', (text, entries) => {
    expect(kindOf(text)).toBe('tsv')
    expect(taken(text)).toEqual(entries)
  })

  it.each([
    { text: 'lamp\tcalm\nglow\n', says: 'BAD_LEXICON: expected a word and its category, found "glow", at line 2' },
    { text: 'lamp\t\n', says: 'BAD_LEXICON: expected a word and its category, found "lamp\t", at line 1' },
    { text: 'lamp,calm,2\n', says: 'BAD_LEXICON: expected a strength in (0, 1], found "2", at line 1' },
    { text: 'lamp,!\n', says: /only what cannot be said: its category has no name, at line 1$/ },
  ])('says $says', ({ text, says }) => {
    expect(() => importLexicon(text, 'tsv')).toThrow(says)
  })
})

describe('importLexicon', () => {
  it('takes the lists of a Loughran–McDonald file as categories', () => {
    expect(kindOf(LM_EXCERPT)).toBe('lm')
    expect(taken(LM_EXCERPT)).toEqual(
      expect.arrayContaining(['negative: teapot', 'litigious: teapot', 'strong-modal: ladder']),
    )
  })

  it('says so where it looks like none', () => {
    expect(() => importLexicon('Once upon a time')).toThrow(
      /^BAD_LEXICON: expected a LIWC .*, found "Once upon a time", at line 1$/,
    )
    expect(() => importLexicon('')).toThrow(HedgerowError)
  })

  it.each(Object.keys(DICTIONARIES) as DictionaryKind[])('reads any text as %s or throws a coded error', (kind) => {
    const piece = fc.constantFrom(
      '%',
      '\n',
      '\t',
      ' ',
      '1',
      '2',
      'a',
      'lamp*',
      ':',
      '-',
      '[',
      ']',
      '"',
      ',',
      '&',
      '*',
      '# ',
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (given) => {
        try {
          expect(importLexicon(given, kind).entries.length).toBeGreaterThan(0)
        } catch (error) {
          expect(['BAD_LEXICON', 'BAD_LM_FILE']).toContain((error as HedgerowError).code)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('takes time in proportion to the text', () => {
    const hostile: readonly (readonly [DictionaryKind, string])[] = [
      ['liwc', `%\n1 a\n%\nlamp ${'1 '.repeat(100_000)}`],
      ['liwc', `%\n1 ${'('.repeat(100_000)}\n%\nlamp 1`],
      ['liwc', `%\n1 ${' '.repeat(100_000)}x\n%\nlamp 1`],
      ['quanteda', `a:\n${'  - lamp\n'.repeat(50_000)}`],
      ['tsv', `${'"'.repeat(100_000)},a`],
      ['tsv', `${'*a'.repeat(100_000)},a\nlamp,a`],
      ['lm', `Word,Negative\n${'LAMP,1\n'.repeat(50_000)}`],
    ]
    for (const [kind, text] of hostile) {
      const before = performance.now()
      try {
        importLexicon(text, kind)
      } catch (error) {
        expect(error).toBeInstanceOf(HedgerowError)
      }
      expect(performance.now() - before, `${kind} ${text.slice(0, 20)}`).toBeLessThan(3000)
    }
  })
})

describe('nativeFiles', () => {
  const files = nativeFiles(importLexicon('lamp,Calm,0.4\nglow*,calm\nlamp,hazy\n'), 'my words.csv')

  it('writes a file a category, with its whole header', () => {
    expect(files.map(({ name }) => name)).toEqual(['calm.tsv', 'hazy.tsv'])
    expect(files[0]!.text).toBe(
      [
        '# id: my-words-calm',
        '# axis: own',
        '# class: calm',
        '# version: 1',
        '# licence: that of my words.csv',
        '# change: keep rows sorted; the pattern language is in lexicons/README.md of hedgerow',
        '# source my-words: my words.csv',
        'pattern\tstrength\tsense\tsource\tnote',
        'glow*\t1\t\tmy-words\t',
        'lamp\t0.4\t\tmy-words\t',
        '',
      ].join('\n'),
    )
  })

  it('writes what the lexicon reader takes, without a problem', () => {
    expect(files.every(({ text }) => isNative(text))).toBe(true)
    expect(isNative('lamp,calm\n')).toBe(false)
    expect(lintLexicons(compileOwn(readLexicons(), files))).toEqual([])
  })
})
