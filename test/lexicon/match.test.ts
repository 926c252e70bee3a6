import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { compileLexicons, type Lexicons } from '../../src/lexicon/compile.js'
import { asWritten, expandPattern } from '../../src/lexicon/expand.js'
import { collectMatches, findMatches, noMatches } from '../../src/lexicon/match.js'
import type { Pattern } from '../../src/lexicon/pattern.js'
import { scan } from '../../src/text/scan.js'

const shipped = readLexicons()
const HEADER = [
  ...['# id: small', '# axis: stance', '# class: shield', '# version: 1', '# licence: MIT', '# change: none'],
  ...['# source own: invented', 'pattern\tstrength\tsense\tsource\tnote'],
]
/** A lexicon of these patterns alone, with the shipped macros, word sets and inflections. */
const compile = (...patterns: string[]): Lexicons =>
  compileLexicons({
    ...shipped,
    lexicons: [
      {
        name: 'lexicons/small.tsv',
        text: [...HEADER, ...patterns.map((pattern) => `${pattern}\t0.5\t\town\t`), ''].join('\n'),
      },
    ],
  })

type Masks = Parameters<typeof scan>[2]
/** What is found, as the words of the text. */
function found({ automaton, vocabulary }: Lexicons, text: string, masks?: Masks): string[] {
  const tokens = scan(text, vocabulary, masks)
  return findMatches(automaton, tokens).map(({ first, last }) => text.slice(tokens.start[first], tokens.end[last - 1]))
}

describe('findMatches', () => {
  it.each([
    { pattern: 'sort of', text: 'It is sort of flat.', phrases: ['sort of'], because: 'the words in order' },
    { pattern: 'sort of', text: 'SORT Of', phrases: ['SORT Of'], because: 'in any case of letters' },
    { pattern: 'sort of', text: 'of sort', phrases: [], because: 'the order counts' },
    { pattern: 'sort of', text: 'sorts of', phrases: [], because: 'whole words only' },
    { pattern: 'sort of', text: 'sort of sort of', phrases: ['sort of', 'sort of'], because: 'each time anew' },
    { pattern: 'sort of', text: '', phrases: [], because: 'nothing to find' },
    { pattern: 'sort of', text: 'sort', phrases: [], because: 'the text ends too early' },
    { pattern: "do n't know", text: 'I don’t know', phrases: ['don’t know'], because: 'as the scanner cuts it' },
    { pattern: 'can not say', text: 'We cannot say', phrases: ['cannot say'], because: '"cannot" is two tokens' },
    { pattern: 'can not say', text: 'We can not say', phrases: ['can not say'], because: 'so are the two words' },
    { pattern: 'hard (to|for us to) say', text: 'hard to say', phrases: ['hard to say'], because: 'one alternative' },
    {
      pattern: 'hard (to|for us to) say',
      text: 'hard for us to say',
      phrases: ['hard for us to say'],
      because: 'the other',
    },
    { pattern: 'hard (to|for us to) say', text: 'hard for to say', phrases: [], because: 'no mix of the two' },
    {
      pattern: '(kind|sort) of',
      text: 'kind of, sort of',
      phrases: ['kind of', 'sort of'],
      because: 'one after another',
    },
    { pattern: 'so far?', text: 'so far', phrases: ['so', 'so far'], because: 'both, the shorter first' },
    { pattern: 'very? hard', text: 'very hard', phrases: ['very hard', 'hard'], because: 'from each first word' },
    {
      pattern: 'to (the best of)? our knowledge',
      text: 'to our knowledge',
      phrases: ['to our knowledge'],
      because: 'left out',
    },
    {
      pattern: 'to (the best of)? our knowledge',
      text: 'to the best of our knowledge',
      phrases: ['to the best of our knowledge'],
      because: 'put in',
    },
    {
      pattern: 'plan/v to',
      text: 'planned to, planning to',
      phrases: ['planned to', 'planning to'],
      because: 'all forms',
    },
    { pattern: '<I> guess', text: 'I guess we guess they guess', phrases: ['I guess', 'we guess'], because: 'a macro' },
    { pattern: 'about # %', text: 'about 5.5%', phrases: ['about 5.5%'], because: 'a number and a percent sign' },
    { pattern: 'about $ #', text: 'about €1,250bn', phrases: ['about €1,250bn'], because: 'any currency sign' },
    { pattern: 'about #', text: 'about five', phrases: [], because: 'a number in letters is a word' },
    { pattern: 'about #', text: 'about $5', phrases: [], because: 'the currency sign stands between' },
  ])('finds $phrases by "$pattern" in "$text": $because', ({ pattern, text, phrases }) => {
    expect(found(compile(pattern), text)).toEqual(phrases)
  })

  it('gives every phrase of every pattern, by first token, shortest first', () => {
    const lexicons = compile('sort', 'sort of', 'of', 'sort of like', 'like')
    expect(found(lexicons, 'a sort of like')).toEqual(['sort', 'sort of', 'sort of like', 'of', 'like'])
  })

  it('gives the same phrase once for each pattern that holds it', () => {
    const lexicons = compile('kind of', '(kind|sort) of', 'sort of')
    const { automaton, vocabulary } = lexicons
    expect(findMatches(automaton, scan('kind of', vocabulary))).toEqual([
      { first: 0, last: 2, entry: 0 },
      { first: 0, last: 2, entry: 1 },
    ])
  })

  it('looks at the tokens asked for, and at no other', () => {
    const { automaton, vocabulary } = compile('sort of')
    const tokens = scan('sort of sort of sort of', vocabulary)
    expect(findMatches(automaton, tokens, 1, 5)).toEqual([{ first: 2, last: 4, entry: 0 }])
    expect(findMatches(automaton, tokens, 2, 3)).toEqual([])
  })
})

describe('findMatches: gaps of adverbs', () => {
  const lexicons = compile('can not ~2 predict')
  it.each([
    { text: 'cannot predict', because: 'a gap may be empty' },
    { text: 'cannot really predict', because: 'a listed adverb' },
    { text: 'cannot zestily predict', because: 'an unknown word in -ly' },
    { text: 'cannot really honestly predict', because: 'two adverbs' },
    { text: 'cannot -- frankly -- predict', because: 'an adverb between dashes' },
    { text: 'cannot, frankly, predict', because: 'an adverb between commas' },
    { text: 'cannot – frankly – predict', because: 'an adverb between en dashes' },
    { text: 'cannot, frankly predict', because: 'a comma before alone' },
    { text: 'cannot frankly, predict', because: 'a comma behind alone' },
    { text: 'cannot, frankly, really predict', because: 'one adverb in commas, one without' },
  ])('passes over the gap of "$text": $because', ({ text }) => {
    expect(found(lexicons, text)).toEqual([text])
  })

  it.each([
    { text: 'cannot really honestly truly predict', because: 'three adverbs are too many' },
    { text: 'cannot well-nigh predict', because: '"nigh" is no adverb of the list' },
    { text: 'cannot twice predict', because: '"twice" is no adverb of the list' },
    { text: 'cannot weekly predict', because: '"weekly" is listed as no adverb' },
    { text: 'cannot 5 predict', because: 'a number is no adverb' },
    { text: 'cannot, predict', because: 'a comma alone is no adverb' },
    { text: 'cannot -- predict', because: 'nor is a dash' },
    { text: 'cannot; really predict', because: 'a semicolon ends the phrase' },
    { text: 'cannot. Really predict', because: 'so does a full stop' },
    { text: 'cannot (really) predict', because: 'so do brackets' },
  ])('finds nothing in "$text": $because', ({ text }) => {
    expect(found(compile('can not ~2 predict', 'weekly so'), text)).toEqual([])
  })
})

describe('findMatches: gaps of words', () => {
  const lexicons = compile('depends *2 rates')
  it.each([
    { text: 'depends rates', because: 'a gap may be empty' },
    { text: 'depends on rates', because: 'one word' },
    { text: 'depends on zinc rates', because: 'two words, one of them unknown' },
    { text: 'depends on 5 rates', because: 'a number is a word' },
    { text: 'depends really zestily rates', because: 'adverbs are words' },
    { text: 'depends zinc-based rates', because: 'the hyphen is no word: two words' },
  ])('passes over the gap of "$text": $because', ({ text }) => {
    expect(found(lexicons, text)).toEqual([text])
  })

  it.each([
    { text: 'depends on our zinc rates', because: 'three words are too many' },
    { text: 'depends, on rates', because: 'no comma' },
    { text: 'depends -- on rates', because: 'no dash' },
    { text: 'depends on: rates', because: 'no colon' },
    { text: 'depends $5 rates', because: 'no currency sign' },
    { text: 'depends 5% rates', because: 'no percent sign' },
  ])('finds nothing in "$text": $because', ({ text }) => {
    expect(found(lexicons, text)).toEqual([])
  })
})

describe('findMatches: gaps beside words of other patterns', () => {
  it.each([
    { patterns: ['alpha ~1 beta', 'alpha really gamma'], because: 'the adverb is a word of the other pattern' },
    { patterns: ['alpha *1 beta', 'alpha really gamma'], because: 'the word is one of the other pattern' },
    { patterns: ['alpha *1 beta', 'alpha ~1 gamma'], because: 'both gaps are open at once' },
    { patterns: ['alpha ~1 beta', 'alpha *1 gamma'], because: 'both gaps are open at once, the other way round' },
  ])('finds both of $patterns: $because', ({ patterns }) => {
    const text = 'alpha really beta; alpha really gamma'
    expect(found(compile(...patterns), text)).toEqual(['alpha really beta', 'alpha really gamma'])
  })
})

describe('findMatches: what stands between words', () => {
  const lexicons = compile('mid single digit')
  it.each([
    'mid single digit',
    'mid-single-digit',
    'mid-single digit',
    'mid\u2011single\u2011digit',
    'mid/single/digit',
  ])('looks through the joiners of "%s"', (text) => {
    expect(found(lexicons, `a ${text}-like x`)).toEqual([text])
  })

  it.each([
    ...['mid. single digit', 'mid; single digit', 'mid: single digit', 'mid, single digit', 'mid (single) digit'],
    ...['mid "single digit', 'mid - single digit', 'mid--single digit', 'mid – single digit', 'mid 5 single digit'],
  ])('finds nothing across the mark in "%s"', (text) => {
    expect(found(lexicons, text)).toEqual([])
  })

  it('finds nothing across an annotation, nor in it', () => {
    const text = 'mid [single] digit mid single digit'
    expect(found(lexicons, text, [{ start: 4, end: 12 }])).toEqual(['mid single digit'])
    expect(found(lexicons, text, [{ start: 19, end: 35 }])).toEqual([])
    expect(found(lexicons, 'mid single digit', [{ start: 4, end: 10 }])).toEqual([])
  })

  it('finds nothing across an annotation by a gap of words or adverbs', () => {
    // "really" is token 1, masked
    const masks = [{ start: 4, end: 10 }]
    expect(found(compile('mid *2 digit'), 'mid really digit', masks)).toEqual([])
    expect(found(compile('mid ~2 digit'), 'mid really digit', masks)).toEqual([])
    expect(found(compile('mid *2 digit'), 'mid really digit')).toEqual(['mid really digit'])
  })
})

const WORDS = ['alpha', 'beta', 'gamma', 'really']
/** Random patterns that begin with a word. */
const { pattern: randomPattern } = fc.letrec<{ pattern: string; item: string; body: string }>((tie) => ({
  body: fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.join(' ')),
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...WORDS, '#', '# %', 'plan/v', 'al*', 'pla*', 'z*', 'zest*', '~1', '~2', '*1', '*2'),
    fc.tuple(tie('body'), tie('body')).map(([one, two]) => `(alpha ${one}|beta ${two})`),
    tie('body').map((body) => `(gamma ${body})?`),
  ),
  pattern: tie('body').map((body) => `alpha ${body}`),
}))
const randomText = fc
  .array(fc.constantFrom(...WORDS, 'plans', '5', '%', 'zinc', 'zestily', '--', ',', ';'), { maxLength: 25 })
  .map((words) => words.join(' '))

describe('findMatches: laws', () => {
  it('finds the same whatever the order of lexicon rows', () => {
    const all = (patterns: readonly string[], text: string): string[] => {
      const { automaton, vocabulary, entries } = compile(...patterns)
      return findMatches(automaton, scan(text, vocabulary))
        .map(({ first, last, entry }) => `${first}-${last} ${entries[entry]!.pattern}`)
        .sort()
    }
    const rows = fc.uniqueArray(randomPattern, { minLength: 2, maxLength: 5 })
    const shuffled = rows.chain((patterns) =>
      fc.tuple(fc.constant(patterns), fc.shuffledSubarray(patterns, { minLength: patterns.length })),
    )
    fc.assert(
      fc.property(shuffled, randomText, ([patterns, others], text) => {
        expect(all(others, text)).toEqual(all(patterns, text))
      }),
      { numRuns: 40 },
    )
  })

  it('finds every phrase a pattern stands for in "x PHRASE y"', () => {
    fc.assert(
      fc.property(randomPattern, (pattern) => {
        const { automaton, vocabulary, entries } = compile(pattern)
        const phrases = expandPattern(entries[0]!.parsed, 200)
        const lost = phrases.filter((phrase) => {
          const tokens = scan(asWritten(`x ${phrase} y`), vocabulary)
          return !findMatches(automaton, tokens).some(({ first, last }) => first === 1 && last === tokens.count - 1)
        })
        expect(lost).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('finds what a plain recursive matcher finds, and nothing else', () => {
    fc.assert(
      fc.property(randomPattern, randomText, (pattern, tail) => {
        const text = `alpha ${tail}`
        const { automaton, vocabulary, entries } = compile(pattern)
        const words = text.split(' ').filter((each) => each !== '')
        const expected = words.flatMap((_, first) =>
          [...endsOf(entries[0]!.parsed, words, first)]
            .sort((a, b) => a - b)
            .map((last) => ({ first, last, entry: 0 })),
        )
        expect(findMatches(automaton, scan(text, vocabulary))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('reads 50,000 words under a gap that always stays open in time', () => {
    const { automaton, vocabulary } = compile('alpha *4 alpha', 'alpha ~4 alpha')
    const tokens = scan('alpha '.repeat(50_000), vocabulary)
    const before = performance.now()
    const matches = findMatches(automaton, tokens)
    expect(performance.now() - before).toBeLessThan(1000)
    // "*4" ends 1 to 5 words on and "~4" 1 word on: 6 each, less 4 + 3 + 2 + 1 + 0 and 2 x 1 that run over the end
    const overTheEnd = 1 + 2 + 3 + 4 + 5 + 1
    expect(matches).toHaveLength(6 * 50_000 - overTheEnd)
  })
})

describe('collectMatches', () => {
  it('finds in columns what findMatches finds, sentence after sentence, however many there are', () => {
    const { automaton, vocabulary } = compile('alpha *4 alpha', 'alpha', 'beta')
    const matches = noMatches()
    for (const text of ['alpha '.repeat(100), 'beta', '', 'alpha beta alpha', 'gamma']) {
      const tokens = scan(text, vocabulary)
      collectMatches(matches, automaton, tokens, 0, tokens.count)
      const { first, last, entry, count, longest } = matches
      const found = Array.from({ length: count }, (_, m) => ({ first: first[m], last: last[m], entry: entry[m] }))
      expect(found).toEqual(findMatches(automaton, tokens))
      expect(longest).toBe(found.reduce((most, each) => Math.max(most, each.last! - each.first!), 0))
    }
  })

  it('puts entries of one stretch in the order of their ranks', () => {
    const files = [
      { id: 'a', class: 'adaptor', axis: 'stance' },
      { id: 'b', class: 'pseudo', axis: 'stance' },
    ].map(({ id, class: name, axis }) => ({
      name: `lexicons/${id}.tsv`,
      text: [
        '# id: '.concat(id),
        `# axis: ${axis}`,
        `# class: ${name}`,
        ...HEADER.slice(3),
        'sort of\t0.5\t\town\t',
        '',
      ].join('\n'),
    }))
    const { automaton, vocabulary, entries } = compileLexicons({ ...shipped, lexicons: files })
    const found = findMatches(automaton, scan('sort of', vocabulary)).map(({ entry }) => entries[entry]!.class)
    expect(found).toEqual(['pseudo', 'adaptor'])
  })
})

describe('an automaton that grows as it reads', () => {
  it('finds the same whatever it has read before', () => {
    const patterns = ['very? ~2 hard to (say|tell)', 'hard *3 say', 'to (say|tell) *2 more', 'say']
    const texts = fc.array(fc.constantFrom('very', 'hard', 'to', 'say', 'tell', 'more', 'really', ',', 'x'), {
      maxLength: 12,
    })
    const { automaton, vocabulary } = compile(...patterns)
    fc.assert(
      fc.property(texts, (words) => {
        const fresh = compile(...patterns)
        const text = words.join(' ')
        expect(findMatches(automaton, scan(text, vocabulary))).toEqual(
          findMatches(fresh.automaton, scan(text, fresh.vocabulary)),
        )
      }),
      { numRuns: 60 },
    )
  })
})

/** Where a pattern that begins at a word may end: the definition of `lexicons/README.md`, written plainly. */
function endsOf(pattern: Pattern, words: readonly string[], from: number): Set<number> {
  const at = (index: number): string => words[index] ?? ''
  const isAdverb = (each: string): boolean => ['really', 'zestily'].includes(each)
  const isWord = (each: string): boolean => /^[a-z0-9]+$/.test(each)
  const isBreath = (each: string): boolean => [',', '--'].includes(each)
  const repeated = (most: number, once: (index: number) => readonly number[]): Set<number> => {
    const ends = new Set([from])
    let last = [from]
    for (let k = 0; k < most; k++) {
      last = last.flatMap(once)
      for (const end of last) ends.add(end)
    }
    return ends
  }
  switch (pattern.kind) {
    case 'word':
      return new Set(at(from) === pattern.word ? [from + 1] : [])
    case 'prefix':
      return new Set(at(from).startsWith(pattern.prefix) ? [from + 1] : [])
    case 'mark':
      return new Set(at(from) === { '#': '5', '%': '%', $: '$' }[pattern.mark] ? [from + 1] : [])
    case 'sequence': {
      let ends = [from]
      for (const item of pattern.items) ends = ends.flatMap((end) => [...endsOf(item, words, end)])
      return new Set(ends)
    }
    case 'choice':
      return new Set(pattern.options.flatMap((option) => [...endsOf(option, words, from)]))
    case 'context':
      return endsOf(pattern.item, words, from)
    case 'optional':
      return new Set([from, ...endsOf(pattern.item, words, from)])
    case 'words':
      return repeated(pattern.most, (index) => (isWord(at(index)) ? [index + 1] : []))
    case 'adverbs':
      return repeated(pattern.most, (index) => {
        const said = isBreath(at(index)) ? index + 1 : index
        if (!isAdverb(at(said))) return []
        return isBreath(at(said + 1)) ? [said + 1, said + 2] : [said + 1]
      })
  }
}
