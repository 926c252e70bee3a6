import { describe, expect, it } from 'vitest'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { compileLexicons } from '../../src/lexicon/compile.js'
import { lintLexicons } from '../../src/lexicon/lint.js'

const shipped = readLexicons()
/** A lexicon file; its first row stands on line 9. */
const file = (id: string, axis: string, cueClass: string, patterns: readonly string[]) => ({
  name: `lexicons/${id}.tsv`,
  text: [
    ...[`# id: ${id}`, `# axis: ${axis}`, `# class: ${cueClass}`, '# version: 1', '# licence: MIT', '# change: none'],
    ...['# source own: invented', 'pattern\tstrength\tsense\tsource\tnote'],
    ...patterns.map((pattern) => `${pattern}\t0.5\t\town\t`),
    '',
  ].join('\n'),
})
const lint = (...files: ReturnType<typeof file>[]) => lintLexicons(compileLexicons({ ...shipped, lexicons: files }))
/** What is wrong with one lexicon of these patterns. */
const wrong = (...patterns: string[]) =>
  lint(file('small', 'stance', 'shield', patterns)).map(({ line, message }) => ({ line, message }))

describe('lintLexicons', () => {
  it('finds nothing wrong with a good lexicon', () => {
    expect(wrong('# % or so', "<I> do n't ~2 know", 'about $ #', 'guess/v', 'very? likely')).toEqual([])
  })

  it('finds nothing wrong with no lexicon', () => {
    expect(lint()).toEqual([])
  })

  it('names the lexicon and the line', () => {
    const good = file('good', 'stance', 'shield', ['alpha'])
    const bad = file('bad', 'stance', 'shield', ['gamma', 'beta'])
    expect(lint(good, bad)).toEqual([
      {
        file: 'lexicons/bad.tsv',
        lexicon: 'bad',
        line: 10,
        message: '"beta" must stand before "gamma"; sort the rows',
      },
    ])
  })

  it('sorts by code unit: marks, then words', () => {
    expect(wrong('# alpha', '(beta|gamma)', '<I> alpha', 'alpha', 'alpha beta')).toEqual([])
    expect(wrong('alpha', '<I> alpha')).toEqual([
      { line: 10, message: '"<I> alpha" must stand before "alpha"; sort the rows' },
    ])
  })

  it('finds a pattern that stands twice, and that the second can never be a cue', () => {
    expect(wrong('alpha', 'alpha')).toEqual([
      { line: 10, message: '"alpha" stands twice; drop one' },
      { line: 10, message: '"alpha" can never be a cue: small, line 9 has its phrases too; drop one' },
    ])
  })

  it('compares no row with the last of another lexicon', () => {
    expect(lint(file('a', 'stance', 'shield', ['zeta']), file('b', 'stance', 'booster', ['alpha']))).toEqual([])
  })

  it.each([
    { pattern: '~2 alpha', because: 'a gap of adverbs' },
    { pattern: '*1 alpha', because: 'a gap of words' },
    { pattern: '(*1 alpha|beta)', because: 'one alternative begins with a gap' },
    { pattern: '(~1 alpha)? beta', because: 'what may be left out begins with a gap' },
  ])('finds that "$pattern" begins with a gap: $because', ({ pattern }) => {
    expect(wrong(pattern)).toContainEqual({
      line: 9,
      message: `"${pattern}" begins with a gap and can never match; begin with a word`,
    })
  })

  it('finds a pattern that stands for more than 2,000 phrases', () => {
    const letters = '(a|b|c|d|e|f|g|h|i|j)'
    // 10 x 10 x 10 x 2 = 2,000 and 10 x 10 x 10 x 3 = 3,000
    const most = `${letters} ${letters} ${letters} (k|l)`
    const more = `${letters} ${letters} ${letters} (k|l|m)`
    expect(wrong(most)).toEqual([])
    expect(wrong(more)).toEqual([{ line: 9, message: `"${more}" stands for more than 2000 phrases; split it` }])
  })

  it('finds an entry all of whose phrases a class of higher precedence has', () => {
    // classes.tsv has pseudo above shield
    const shield = file('a', 'stance', 'shield', ['(alpha|beta)', 'gamma'])
    const pseudo = file('b', 'stance', 'pseudo', ['(alpha|beta|delta)'])
    expect(lint(shield, pseudo)).toEqual([
      {
        file: 'lexicons/a.tsv',
        lexicon: 'a',
        line: 9,
        message: '"(alpha|beta)" can never be a cue: b, line 9 has its phrases too; drop one',
      },
    ])
    expect(lint(pseudo, shield)).toEqual(lint(shield, pseudo))
  })

  it('lets an entry stand that has one phrase of its own', () => {
    const shield = file('a', 'stance', 'shield', ['(alpha|beta)'])
    const pseudo = file('b', 'stance', 'pseudo', ['(alpha|delta)'])
    expect(lint(shield, pseudo)).toEqual([])
  })

  it('lets the same phrase stand on two axes', () => {
    expect(lint(file('a', 'stance', 'shield', ['alpha']), file('b', 'tone', 'rise', ['alpha']))).toEqual([])
  })

  it('gives a phrase of one class to the earlier row', () => {
    expect(wrong('(alpha|beta)', 'alpha')).toEqual([
      { line: 10, message: '"alpha" can never be a cue: small, line 9 has its phrases too; drop one' },
    ])
  })

  const lost = (phrase: string, pattern: string) =>
    `the matcher does not find "${phrase}" of "${pattern}"; write it as the scanner cuts it`
  it.each([
    { pattern: 'cannot say', phrase: 'cannot say', because: 'the scanner cuts can|not' },
    { pattern: "don't say", phrase: "don't say", because: "the scanner cuts do|n't" },
    { pattern: 'about 5', phrase: 'about 5', because: 'numbers are no words: write #' },
    { pattern: 'alpha, beta', phrase: 'alpha, beta', because: 'the comma is a token of its own' },
    { pattern: 'u.s. alpha', phrase: 'u.s. alpha', because: 'the last full stop is a token of its own' },
    { pattern: "(alpha|won't) beta", phrase: "won't beta", because: 'one lost phrase is enough' },
  ])('finds that "$pattern" is not reached: $because', ({ pattern, phrase }) => {
    expect(wrong(pattern)).toEqual([{ line: 9, message: lost(phrase, pattern) }])
  })

  it.each(["do n't say", 'can not say', "company 's view", 'about $ # to $ #', 'u.s alpha', '# % to # %'])(
    'reaches "%s"',
    (pattern) => {
      expect(wrong(pattern)).toEqual([])
    },
  )

  it('asks nothing of phrases that nobody says', () => {
    // Of "we 'd n't", "we 're n't" and "we do n't" only the last is said.
    expect(wrong("we ('d|'re|do) n't")).toEqual([])
  })
})
