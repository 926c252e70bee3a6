import { describe, expect, it } from 'vitest'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { HedgerowError } from '../../src/base/error.js'
import { readClasses } from '../../src/lexicon/classes.js'
import { compileLexicons, type LexiconFiles } from '../../src/lexicon/compile.js'
import { readLexicon } from '../../src/lexicon/read-lexicon.js'
import { readTable } from '../../src/lexicon/read-table.js'
import { readWordSets, WORD_SETS } from '../../src/lexicon/word-sets.js'

const COLUMNS = 'pattern\tstrength\tsense\tsource\tnote'
const CLASSES = readClasses({
  name: 'classes.tsv',
  text: 'class\taxis\tfamily\tdefinition\nshield\tstance\thedge\ta belief\nrise\ttone\ttone\tmovement up\n',
})
const INFLECTIONS = { verbs: new Map(), nouns: new Map() }

const GOOD = Object.freeze([
  '# id: small',
  '# axis: stance',
  '# class: shield',
  '# version: 2',
  '# licence: MIT',
  '# change: none',
  '# source own: invented here: for a test',
  '# source poe2031: Poe, A. (2031). A book',
  COLUMNS,
  '<I> guess\t0.6\tverb claim\tpoe2031\ta note',
  'it seems\t1\t\town\t',
])
const MACROS = new Map([['I', { kind: 'word', word: 'i' } as const]])
const read = (lines: readonly string[], end = '\n') =>
  readLexicon({ name: 'lexicons/small.tsv', text: `${lines.join('\n')}${end}` }, CLASSES, MACROS, INFLECTIONS)
/** The good file with one line, counted from 1, put in the place of another; `undefined` drops it. */
const withLine = (line: number, content: string | undefined): string[] =>
  GOOD.flatMap((each, i) => (i + 1 !== line ? [each] : content === undefined ? [] : [content]))

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof HedgerowError) return error.message
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('readLexicon', () => {
  it('reads the header', () => {
    const { id, file, class: cueClass, version, licence, sources } = read(GOOD)
    expect({ id, file, version, licence }).toEqual({
      id: 'small',
      file: 'lexicons/small.tsv',
      version: '2',
      licence: 'MIT',
    })
    expect(cueClass).toBe(CLASSES.get('shield'))
    expect([...sources]).toEqual([
      ['own', 'invented here: for a test'],
      ['poe2031', 'Poe, A. (2031). A book'],
    ])
  })

  it('reads every row, with its line', () => {
    const shared = { lexicon: 'small', class: 'shield', axis: 'stance', family: 'hedge', rank: 0 }
    const [one, two, ...more] = read(GOOD).entries
    expect(one).toMatchObject({ ...shared, pattern: '<I> guess', strength: 0.6, source: 'poe2031', note: 'a note' })
    expect(one).toMatchObject({ senses: ['verb', 'claim'], line: 10 })
    expect(two).toMatchObject({ ...shared, pattern: 'it seems', strength: 1, senses: [], note: '', line: 11 })
    expect(more).toEqual([])
  })

  it('writes the macros of a pattern out', () => {
    expect(read(GOOD).entries[0]?.parsed).toEqual({
      kind: 'sequence',
      items: [
        { kind: 'word', word: 'i' },
        { kind: 'word', word: 'guess' },
      ],
    })
  })

  it('needs no line end at the end, and passes over empty lines', () => {
    expect(read(GOOD, '').entries).toHaveLength(2)
    expect(read([...GOOD.slice(0, 9), '', ...GOOD.slice(9)]).entries.map(({ line }) => line)).toEqual([11, 12])
  })

  it('takes a row that begins with # below the columns as a pattern', () => {
    const { entries } = read([...GOOD.slice(0, 9), '# or so\t0.5\t\town\t', '# %\t0.5\t\town\t'])
    expect(entries.map(({ pattern, line }) => ({ pattern, line }))).toEqual([
      { pattern: '# or so', line: 10 },
      { pattern: '# %', line: 11 },
    ])
    expect(entries[0]?.parsed).toMatchObject({ kind: 'sequence', items: [{ kind: 'mark', mark: '#' }, {}, {}] })
  })

  const header = (key: string) => `expected a header line "# ${key}: …", found none, at lexicons/small.tsv`
  const strength = (cell: string) => `expected a strength in (0, 1], found "${cell}", at lexicons/small.tsv, line 10`
  it.each([
    { lines: withLine(1, undefined), message: header('id'), because: 'the id is missing' },
    { lines: withLine(2, undefined), message: header('axis'), because: 'the axis is missing' },
    { lines: withLine(3, undefined), message: header('class'), because: 'the class is missing' },
    { lines: withLine(4, undefined), message: header('version'), because: 'the version is missing' },
    { lines: withLine(5, undefined), message: header('licence'), because: 'the licence is missing' },
    { lines: withLine(6, undefined), message: header('change'), because: 'the rule of change is missing' },
    {
      lines: withLine(1, '# id small'),
      message: 'expected "# key: value", at lexicons/small.tsv, line 1',
      because: 'a header line has no colon',
    },
    {
      lines: withLine(4, '# version: '),
      message: 'expected "# key: value", at lexicons/small.tsv, line 4',
      because: 'a header line has no value',
    },
    {
      lines: withLine(8, '# source poe 2031: A book'),
      message: 'expected "# key: value", at lexicons/small.tsv, line 8',
      because: 'a source key holds a blank',
    },
    {
      lines: withLine(3, '# class: sheild'),
      message: 'unknown class "sheild"; classes.tsv has shield, rise, at lexicons/small.tsv',
      because: 'classes.tsv has no such class',
    },
    {
      lines: withLine(2, '# axis: tone'),
      message: 'class shield is on axis stance, found axis tone, at lexicons/small.tsv',
      because: 'the class is on another axis',
    },
    {
      lines: GOOD.slice(0, 9),
      message: 'expected at least one entry, found none, at lexicons/small.tsv',
      because: 'the lexicon is empty',
    },
    {
      lines: GOOD.slice(0, 8),
      message: 'expected the columns pattern, strength, sense, source, note, found no rows, at lexicons/small.tsv',
      because: 'the columns are missing',
    },
    {
      lines: withLine(9, 'pattern\tsense\tstrength\tsource\tnote'),
      message:
        'expected the columns pattern, strength, sense, source, note, found pattern, sense, strength, source, note, at lexicons/small.tsv, line 9',
      because: 'the columns stand in another order',
    },
    {
      lines: withLine(10, 'it seems\t0.5\t\town'),
      message: 'expected 5 tab-separated fields, found 4, at lexicons/small.tsv, line 10',
      because: 'a row has a field too few',
    },
    {
      lines: withLine(11, 'it seems\t0.5\t\town\t\t'),
      message: 'expected 5 tab-separated fields, found 6, at lexicons/small.tsv, line 11',
      because: 'a row has a field too many',
    },
    {
      lines: withLine(11, '# a remark'),
      message: 'expected 5 tab-separated fields, found 1, at lexicons/small.tsv, line 11',
      because: 'there are no remarks below the columns',
    },
    {
      lines: withLine(10, 'it seems\t0.5\t\tnobody\t'),
      message: 'unknown source key "nobody"; the header has own, poe2031, at lexicons/small.tsv, line 10',
      because: 'the header cites no such source',
    },
    { lines: withLine(10, 'it seems\t0\t\town\t'), message: strength('0'), because: 'a strength is over 0' },
    { lines: withLine(10, 'it seems\t1.01\t\town\t'), message: strength('1.01'), because: 'a strength is 1 at most' },
    { lines: withLine(10, 'it seems\t-0.5\t\town\t'), message: strength('-0.5'), because: 'a strength is over 0' },
    { lines: withLine(10, 'it seems\t\t\town\t'), message: strength(''), because: 'a strength is needed' },
    { lines: withLine(10, 'it seems\thigh\t\town\t'), message: strength('high'), because: 'a strength is a number' },
    { lines: withLine(10, 'it seems\tNaN\t\town\t'), message: strength('NaN'), because: 'NaN is none' },
    {
      lines: withLine(10, 'it seems\t0.5\t\town\t\r'),
      message: 'expected LF line ends, found CRLF, at lexicons/small.tsv, line 10',
      because: 'a line ends in CRLF',
    },
    {
      lines: withLine(1, '# id: small\r'),
      message: 'expected LF line ends, found CRLF, at lexicons/small.tsv, line 1',
      because: 'a header line ends in CRLF',
    },
  ])('refuses a file where $because', ({ lines, message }) => {
    expect(messageOf(() => read(lines))).toBe(`BAD_LEXICON: ${message}`)
  })

  it('says file, line and column of a pattern that cannot be read', () => {
    expect(messageOf(() => read(withLine(11, 'it seems)\t0.5\t\town\t')))).toBe(
      'BAD_PATTERN: unexpected ")" in "it seems)", at lexicons/small.tsv, line 11, column 9',
    )
  })
})

describe('readTable', () => {
  it('gives cells by column and the lines they stand on', () => {
    const table = readTable({ name: 't', text: '# id: t\na\tb\n1\t2\n\n\t4\n' }, ['a', 'b'])
    expect(table).toEqual({
      name: 't',
      header: { id: 't' },
      sources: new Map(),
      rows: [
        { line: 3, cells: { a: '1', b: '2' } },
        { line: 5, cells: { a: '', b: '4' } },
      ],
    })
  })

  it('refuses an empty file', () => {
    expect(messageOf(() => readTable({ name: 't', text: '' }, ['a', 'b']))).toBe(
      'BAD_LEXICON: expected the columns a, b, found no rows, at t',
    )
  })
})

describe('readClasses', () => {
  it('takes the order of rows as the rank', () => {
    expect([...CLASSES.values()].map(({ id, axis, family, rank }) => [id, axis, family, rank])).toEqual([
      ['shield', 'stance', 'hedge', 0],
      ['rise', 'tone', 'tone', 1],
    ])
    expect(CLASSES.get('rise')?.definition).toBe('movement up')
  })

  it.each([
    { row: 'shield\tposture\thedge\tx', found: 'posture hedge', because: 'no such axis' },
    { row: 'shield\tstance\thedges\tx', found: 'stance hedges', because: 'no such family' },
    { row: 'shield\t\t\tx', found: ' ', because: 'neither is given' },
  ])('refuses "$row": $because', ({ row, found }) => {
    expect(messageOf(() => readClasses({ name: 'c', text: `class\taxis\tfamily\tdefinition\n${row}\n` }))).toBe(
      `BAD_LEXICON: unknown axis or family "${found}", at c, line 2`,
    )
  })
})

describe('readWordSets', () => {
  const text = (names: readonly string[]) => `set\twords\tnote\n${names.map((name) => `${name}\tone two\t\n`).join('')}`

  it('reads every set', () => {
    const lists = readWordSets({ name: 'w', text: text(WORD_SETS) })
    expect([...lists.keys()]).toEqual([...WORD_SETS])
    expect(lists.get(WORD_SETS[0])).toEqual(['one', 'two'])
  })

  it.each([
    { names: ['nonsense'], message: 'unknown or repeated word set "nonsense", at w, line 2' },
    {
      names: [WORD_SETS[0], WORD_SETS[1], WORD_SETS[0]],
      message: `unknown or repeated word set "${WORD_SETS[0]}", at w, line 4`,
    },
    {
      names: WORD_SETS.slice(2),
      message: `expected word sets ${WORD_SETS[0]}, ${WORD_SETS[1]}, found none, at w`,
    },
  ])('says: $message', ({ names, message }) => {
    expect(messageOf(() => readWordSets({ name: 'w', text: text(names) }))).toBe(`BAD_LEXICON: ${message}`)
  })
})

describe('compileLexicons', () => {
  const shipped = readLexicons()
  const file = (name: string, ...lines: string[]) => ({ name, text: `${lines.join('\n')}\n` })
  const compile = (over: Partial<LexiconFiles>) =>
    compileLexicons({ ...shipped, lexicons: [file('lexicons/small.tsv', ...GOOD)], ...over })

  it('numbers the entries of all lexicons one after another', () => {
    const other = GOOD.map((each) => each.replace('# id: small', '# id: other').replace('it seems', 'it looks'))
    const { entries, lexicons } = compile({ lexicons: [file('a', ...GOOD), file('b', ...other)] })
    expect(entries.map(({ lexicon, pattern }) => [lexicon, pattern])).toEqual([
      ['small', '<I> guess'],
      ['small', 'it seems'],
      ['other', '<I> guess'],
      ['other', 'it looks'],
    ])
    expect(lexicons.map(({ id }) => id)).toEqual(['small', 'other'])
  })

  it('holds the words of patterns and of word sets', () => {
    expect(compile({}).vocabulary.words).toEqual(expect.arrayContaining(['guess', 'seems', 'really', "n't"]))
  })

  it('compiles no lexicon to no entry', () => {
    expect(compile({ lexicons: [] }).entries).toEqual([])
  })

  it('lets a macro use the macros above it, and no other', () => {
    const macros = (...rows: string[]) => ({ macros: file('macros.tsv', 'name\tpattern\tnote', ...rows) })
    const above = compile(macros('me\ti\t', 'I\t(<me>|we)\t'))
    expect(above.vocabulary.words).toEqual(expect.arrayContaining(['i', 'we', 'guess']))
    expect(messageOf(() => compile(macros('I\t(<me>|we)\t', 'me\ti\t')))).toContain(
      'BAD_PATTERN: unknown macro <me> in "(<me>|we)", at macros.tsv, line 2',
    )
  })

  it('inflects verbs and nouns by the irregular forms given', () => {
    const inflections = file('i', 'base\tkind\tforms', 'blorb\tv\tblorbs blarb', 'blorb\tn\tblorbim')
    const rows = [...GOOD.slice(0, 9), 'blorb/n x\t0.5\t\town\t', 'blorb/v y\t0.5\t\town\t']
    const { vocabulary } = compile({ inflections, lexicons: [file('l', ...rows)] })
    const forms = vocabulary.words.filter((word) => /^bl[oa]rb/.test(word))
    expect(forms).toEqual(['blorb', 'blorbim', 'blorbs', 'blarb'])
  })
})
