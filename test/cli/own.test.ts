import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/main.js'
import { loadEngine } from '../../src/node.js'
import { memory } from '../helpers.js'
import { LM_EXCERPT } from '../lexicon/lm-excerpt.js'

// hedgerow's own lexicons are the same in every command: they are compiled once.
vi.mock('../../src/scoring/engine.js', async (original) => {
  const actual = await original<typeof import('../../src/scoring/engine.js')>()
  let known: ReturnType<typeof actual.createEngine> | undefined
  const createEngine: typeof actual.createEngine = (files, judge) => {
    known ??= actual.createEngine(files, judge)
    return { ...known, judge }
  }
  return { ...actual, createEngine }
})

const CALL = fileURLToPath(new URL('../../notebooks/calls/tamarack-2031q2.txt', import.meta.url))

async function run(argv: readonly string[], input = '') {
  const { streams, out, err } = memory(input)
  const code = await main([...argv, ...(argv[0] === 'lexicon' ? [] : ['--no-judge'])], streams)
  return { code, out: out(), err: err() }
}

async function ok(argv: readonly string[], input = ''): Promise<string> {
  const { code, out, err } = await run(argv, input)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

// biome-ignore lint/suspicious/noExplicitAny: what a command prints is checked value by value
const json = (text: string): any => JSON.parse(text)

let folder = ''
const at = (name: string): string => join(folder, name)
const written = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hedgerow-own-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const YAML = 'Money:\n  - revenue*\n  - Costs: [cost, costs]\nOdd:\n  - "*ly"\n  - quarter\n'

describe('lexicon import', () => {
  it('says what it takes and what it leaves out, and writes nothing without a folder', async () => {
    const out = await ok(['lexicon', 'import', written('a.yml', YAML)])
    expect(out).toMatch(/^money +1 {2}money\.tsv$/m)
    expect(out).toMatch(/^money\.costs +2 {2}money\.costs\.tsv$/m)
    expect(out).toMatch(/^ +5 {2}\*ly +"\*" may stand only at the end of a word$/m)
    expect(out).toMatch(/^read as quanteda: 4 entries taken, 1 left out$/m)
    expect(readdirSync(folder)).toEqual(['a.yml'])
  })

  it('writes lexicons that score takes', async () => {
    const target = at('deep/mine')
    const out = await ok(['lexicon', 'import', written('b.yml', YAML), '--from', 'quanteda', '--out', target])
    expect(out).toContain(join(target, 'money.tsv'))
    expect(readdirSync(target)).toEqual(['money.costs.tsv', 'money.tsv', 'odd.tsv'])
    expect(readFileSync(join(target, 'odd.tsv'), 'utf8')).toMatch(/^# class: odd$/m)
    const [row] = json(await ok(['score', CALL, '--by', 'role', '--lexicon', target]))
    expect(Object.keys(row).filter((key) => key.startsWith('own:'))).toEqual([
      'own:money.costs',
      'own:money',
      'own:odd',
    ])
  })

  it('writes over no file', async () => {
    const source = written('c.csv', 'lamp,calm\n')
    mkdirSync(at('c'))
    writeFileSync(at('c/calm.tsv'), 'mine')
    const { code, err } = await run(['lexicon', 'import', source, '--out', at('c')])
    expect({ code, err }).toEqual({
      code: 1,
      err: `FILE_EXISTS: expected no file of that name; remove it or choose another folder, at ${at('c/calm.tsv')}\n`,
    })
    expect(readFileSync(at('c/calm.tsv'), 'utf8')).toBe('mine')
  })

  it.each([
    {
      name: 'd.txt',
      text: 'Once upon a time\n',
      options: [],
      code: 1,
      says: /^BAD_LEXICON: expected a LIWC .*, at .*d\.txt, line 1\n$/,
    },
    {
      name: 'd.dic',
      text: '%\n1 a\n%\nlamp 2\n',
      options: [],
      code: 1,
      says: /^BAD_LEXICON: category 2 is not in the header, at .*d\.dic, line 4\n$/,
    },
    {
      name: 'd.lm',
      text: 'lamp,calm\n',
      options: ['--from', 'lm'],
      code: 1,
      says: /^BAD_LM_FILE: .*, at .*d\.lm, line 1\n$/,
    },
    {
      name: 'd.csv',
      text: 'lamp,calm\n',
      options: ['--from', 'spss'],
      code: 2,
      says: /^USAGE: --from is one of liwc, quanteda, tsv, lm, found "spss"\n$/,
    },
    {
      name: 'd.csv',
      text: 'lamp,calm\n',
      options: ['--out', '/dev/null/x'],
      code: 1,
      says: /^UNWRITABLE: .*, at \/dev\/null\/x\n$/,
    },
    {
      name: 'd.csv',
      text: 'lamp,calm\n',
      options: ['--out', '/proc/nothing/deeper'],
      code: 1,
      says: /^UNWRITABLE: .*, at \/proc\/nothing\/deeper\n$/,
    },
  ])('says $says', async ({ name, text, options, code, says }) => {
    const ran = await run(['lexicon', 'import', written(name, text), ...options])
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(says)
    expect(ran.out).toBe('')
  })

  it('has nothing to do with a lexicon of its own format', async () => {
    await ok(['lexicon', 'import', written('e.csv', 'lamp,calm\n'), '--out', at('e')])
    const { code, err } = await run(['lexicon', 'import', at('e/calm.tsv')])
    expect(code).toBe(1)
    expect(err).toMatch(/^BAD_LEXICON: is in the format of hedgerow already; give it with --lexicon, at /)
  })
})

describe('lexicon check', () => {
  const head = (axis: string) =>
    `# id: m\n# axis: ${axis}\n# class: mine\n# version: 1\n# licence: x\n# change: y\n# source s: S\n`
  const COLUMNS = 'pattern\tstrength\tsense\tsource\tnote\n'

  it('says of lexicons of the user everything that is wrong, each with file and line', async () => {
    mkdirSync(at('check'))
    const rows = [
      'zeta\t1\t\ts\t',
      'alpha\t7\t\ts\t',
      'beta\t1\tmood\ts\t',
      '(gamma\t1\t\ts\t',
      'delta\t1',
      'x\t1\t\tq\t',
    ]
    written('check/a.tsv', `${head('own')}${COLUMNS}${rows.join('\n')}\n`)
    written('check/b.tsv', `${head('stance')}${COLUMNS}lamp\t1\t\ts\t\n`)
    written('check/c.yml', YAML)
    written('check/d.txt', 'Once upon a time\n')
    const { code, out, err } = await run(['lexicon', 'check', at('check')])
    expect(out.replaceAll(`${at('check')}/`, '').split('\n')).toEqual([
      expect.stringMatching(/^a\.tsv:10: expected a strength in \(0, 1\], found "7"$/),
      expect.stringMatching(/^a\.tsv:11: "beta" must stand before "zeta"; sort the rows$/),
      expect.stringMatching(/^a\.tsv:11: unknown sense "mood"; known are /),
      expect.stringMatching(/^a\.tsv:12: expected "\)" in "\(gamma"$/),
      expect.stringMatching(/^a\.tsv:13: expected 5 tab-separated fields, found 2$/),
      expect.stringMatching(/^a\.tsv:14: unknown source key "q"; the header has s$/),
      expect.stringMatching(/^b\.tsv: a lexicon of your own says "# axis: own", found axis stance$/),
      expect.stringMatching(/^c\.yml:5: "\*ly": "\*" may stand only at the end of a word$/),
      expect.stringMatching(/^d\.txt:1: expected a LIWC \.dic, .*, found "Once upon a time"$/),
      '',
    ])
    // What could be read: two rows of a.tsv, four words of c.yml.
    expect({ code, err }).toEqual({ code: 1, err: 'BAD_LEXICON: found 9 problems in 6 entries\n' })
  })

  it('finds nothing in what was imported, one word or many', async () => {
    expect(await ok(['lexicon', 'check', written('one.csv', 'lamp,calm\n')])).toBe(
      '1 entry in 1 lexicon: no problems\n',
    )
  })

  it('says of a path that is none', async () => {
    const { code, err } = await run(['lexicon', 'check', at('nowhere')])
    expect({ code, err: err.slice(0, 14) }).toEqual({ code: 1, err: 'NO_SUCH_FILE: ' })
  })
})

describe('--lexicon', () => {
  it('takes dictionaries as they are, several, and says on standard error what it could not take', async () => {
    const { code, out, err } = await run([
      ...['score', CALL, '--by', 'role'],
      ...['--lexicon', written('f.yml', YAML), '--lexicon', written('f.dic', '%\n1 talk\n%\nspeak*\t1\n')],
    ])
    expect(code).toBe(0)
    expect(err).toBe(
      `${at('f.yml')}: 1 of 5 entries could not be taken; hedgerow lexicon import ${at('f.yml')} says why\n`,
    )
    const rows = json(out)
    expect(rows[0]).toMatchObject({ 'own:talk': expect.any(Number), 'own:money': expect.any(Number) })
    const ceo = rows.find(({ unit }: { unit: string }) => unit === 'executive')
    expect(ceo['own:money']).toBeGreaterThan(0)
  })

  it('changes no measure of hedgerow', async () => {
    const by = ['score', CALL, '--by', 'speaker']
    const plain = json(await ok(by))
    const own = json(await ok([...by, '--lexicon', written('g.csv', 'may,hazy\nthink*,hazy\n"grow*",hazy\n')]))
    expect(own).toMatchObject(plain.map(({ engine: _engine, ...row }: { engine: object }) => row))
    expect(own.some((row: Record<string, number>) => row['own:hazy']! > 0)).toBe(true)
    expect(await ok([...by, '--lexicon', at('g.csv'), '--format', 'table'])).toMatch(/^own:hazy +\d+\.\d\d/m)
  })

  it('shows its cues in cues, alone where no axis is asked for', async () => {
    const lexicon = ['--lexicon', written('h.csv', 'may,hazy\nrevenue,money\n')]
    const lines = (await ok(['cues', CALL, ...lexicon])).trim().split('\n').map(json)
    expect(new Set(lines.map(({ axis }) => axis))).toEqual(new Set(['own:hazy', 'own:money']))
    const all = (await ok(['cues', CALL, ...lexicon, '--axis', 'all'])).trim().split('\n')
    const plain = (await ok(['cues', CALL, '--axis', 'all'])).trim().split('\n')
    expect(all).toHaveLength(plain.length + lines.length)
    const stance = [...['cues', CALL], ...['--axis', 'stance'], ...['--format', 'csv']]
    expect(await ok([...stance, ...lexicon])).toBe(await ok(stance))
  })

  it('is compared, and read in single texts', async () => {
    const lexicon = ['--lexicon', written('i.csv', 'may,hazy\n')]
    const { groups, engine } = json(await ok(['compare', CALL, ...lexicon]))
    expect(engine.own).toEqual(['own:hazy'])
    expect(groups[0].contrasts.at(-1)).toMatchObject({ measure: 'own:hazy', prepared: expect.any(Number) })
    expect(await ok(['compare', CALL, ...lexicon, '--format', 'table'])).toMatch(/^own:hazy +cues per 1,000 words +\d/m)
    const reading = json(await ok(['text', ...lexicon], 'It may.\n'))
    expect(reading.sentences[0].cues.map(({ class: id }: { class: string }) => id)).toEqual(['modal', 'own:hazy'])
    const explained = await run(['lexicon', 'explain', 'It may.', ...lexicon])
    expect(explained.out).toMatch(/^may +own:hazy +own:hazy +1\.00 .*cue$/m)
  })

  it.each([
    ['nowhere.tsv', undefined, /^NO_SUCH_FILE: .*nowhere\.tsv\n$/],
    [
      'j.tsv',
      'pattern\tstrength\tsense\tsource\tnote\nlamp\t1\t\tx\t\n',
      /^BAD_LEXICON: a lexicon of your own says "# axis: own", found no axis, at .*j\.tsv\n$/,
    ],
    ['empty', null, /^NO_FILES: expected lexicons \(.*\), found none, at .*empty\n$/],
  ])('says what is wrong with %s', async (name, text, says) => {
    if (text === null) mkdirSync(at(name))
    else if (text !== undefined) written(name, text)
    const { code, err } = await run(['score', CALL, '--lexicon', at(name)])
    expect(code).toBe(1)
    expect(err).toMatch(says)
  })
})

describe('--lm', () => {
  const PERCENT = [
    'posPct',
    'negPct',
    'uncPct',
    'litigiousPct',
    'strongModalPct',
    'weakModalPct',
    'constrainingPct',
    'modalBalance',
  ]
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const units = async (...options: readonly string[]): Promise<any[]> =>
    json(await ok(['score', CALL, '--by', 'role', '--lm', written('lm.csv', LM_EXCERPT), ...options]))

  it('adds its measures and what they are made of, by the published rules', async () => {
    const rows = await units()
    const columns = Object.keys(rows[0])
    expect(columns.slice(-PERCENT.length - 3)).toEqual([
      ...PERCENT,
      'lmWords',
      'lmChanged:may',
      'lmChanged:negatedPositive',
    ])
    for (const { lmWords, posPct } of rows) expect(lmWords > 0 && posPct >= 0).toBe(true)
    expect(await units('--lm-mode', 'parity')).toEqual(rows)
  })

  it('counts only the company where it is corrected, and says by how much', async () => {
    const rows = await units('--lm-mode', 'corrected')
    const of = (role: string) => rows.find(({ unit }: { unit: string }) => unit === role)
    expect(of('executive').lmWords).toBeGreaterThan(100)
    expect(of('executive')['lmChanged:outside']).toBe(0)
    expect(of('analyst')).toMatchObject({ lmWords: 0, posPct: null, negPct: null })
    expect(of('analyst')['lmChanged:outside']).toBeGreaterThan(100)
  })

  it('shows them in the table too, and in the comparison', async () => {
    const lm = ['--lm', written('lm.csv', LM_EXCERPT)]
    const out = await ok(['score', CALL, ...lm, '--lm-mode', 'corrected', '--by', 'role', '--format', 'table'])
    expect(out).toMatch(/^LM constraining +(?:\d+\.\d\d|–)/m)
    expect(out).toMatch(/^LM changed: outside +\d+/m)
    expect(await ok(['compare', CALL, ...lm, '--format', 'table'])).toMatch(/^LM positive +per cent of words +\d/m)
  })

  it('says which lists an older file lacks, and leaves them undefined', async () => {
    const { code, out, err } = await run([
      'score',
      CALL,
      '--by',
      'role',
      '--lm',
      written('old.csv', 'Word,Negative\nTHE,2009\n'),
    ])
    expect(code).toBe(0)
    expect(err).toBe(
      `${at('old.csv')} has no column for positive, uncertainty, litigious, strongModal, weakModal, constraining, complexity\n`,
    )
    expect(json(out)[0]).toMatchObject({ negPct: 100, posPct: null })
  })

  it.each([
    [['--lm', 'nowhere.csv'], 1, /^NO_SUCH_FILE: .*nowhere\.csv\n$/],
    [['--lm', CALL], 1, /^BAD_LM_FILE: expected the columns Word, .*tamarack-2031q2\.txt, line 1\n$/],
    [['--lm-mode', 'parity'], 2, /^USAGE: --lm-mode needs --lm/],
    [['--lm', 'x.csv', '--lm-mode', 'plain'], 2, /^USAGE: --lm-mode is one of parity, corrected, found "plain"\n$/],
  ])('%j fails', async (options, code, says) => {
    const ran = await run(['score', CALL, ...options])
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(says)
    expect(ran.out).toBe('')
  })
})

describe('loadEngine', () => {
  it('says what a dictionary without a path lacks', () => {
    // @ts-expect-error JavaScript lets it pass
    expect(() => loadEngine({ lm: 'LM.csv' })).toThrow('USAGE: expected { file: PATH } of a dictionary, found no file')
  })
})
