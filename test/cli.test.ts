import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../src/cli/main.js'
import { memory } from './helpers.js'
import { CALL as EVERY_FORMAT } from './transcript/render/call.js'
import { render } from './transcript/render/colon-text.js'

// Lexicons and judge are the same in every command: they are made once, the engine with and without the judge.
vi.mock('../src/text/judge.js', async (original) => {
  const actual = await original<typeof import('../src/text/judge.js')>()
  const judge = actual.createJudge()
  return { ...actual, createJudge: () => judge }
})
vi.mock('../src/scoring/engine.js', async (original) => {
  const actual = await original<typeof import('../src/scoring/engine.js')>()
  const made = new Map<unknown, ReturnType<typeof actual.createEngine>>()
  const createEngine: typeof actual.createEngine = (files, judge) => {
    const known = made.get(judge) ?? actual.createEngine(files, judge)
    made.set(judge, known)
    return known
  }
  return { ...actual, createEngine }
})

const CALL = fileURLToPath(new URL('../notebooks/calls/tamarack-2031q2.txt', import.meta.url))
const SOURCE = readFileSync(CALL, 'utf8')

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

interface Terminal {
  readonly input?: string
  readonly isTTY?: boolean
  readonly columns?: number
}

async function run(argv: readonly string[], { input = '', isTTY = false, ...width }: Terminal = {}): Promise<Ran> {
  const { streams, out, err } = memory(input)
  const code = await main(Object.freeze([...argv]), { ...streams, stdout: { ...streams.stdout, isTTY, ...width } })
  return { code, out: out(), err: err() }
}

/** Standard output of a command that must succeed and say nothing on standard error. */
async function ok(argv: readonly string[], terminal?: Terminal): Promise<string> {
  const { code, out, err } = await run(argv, terminal)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

/** Standard error of a command that must fail with an exit code, in plain words. */
async function fail(code: 1 | 2, argv: readonly string[], terminal?: Terminal): Promise<Ran> {
  const ran = await run(argv, terminal)
  expect(ran.code).toBe(code)
  expect(ran.err).not.toBe('')
  // A stack trace has lines such as "    at main (file.js:1:1)".
  expect(ran.err).not.toMatch(/^\s+at .*[:(]/m)
  return ran
}

// biome-ignore lint/suspicious/noExplicitAny: what a command prints is checked value by value
const json = (text: string): any => JSON.parse(text)
// biome-ignore lint/suspicious/noExplicitAny: as above
const jsonl = (text: string): any[] => {
  expect(text.endsWith('\n')).toBe(true)
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** CSV as objects by column. */
function csv(text: string): Record<string, string>[] {
  const records: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\n') records.push([])
  }
  const [header, ...rows] = records.filter((record) => record.length > 1)
  for (const row of rows) expect(row).toHaveLength(header!.length)
  return rows.map((row) => Object.fromEntries(header!.map((column, i) => [column, row[i]!])))
}

let folder = ''
const file = (name: string): string => join(folder, name)
const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(file(name), content)
  return file(name)
}

/** A small call, for what the long one does not show. */
const SMALL = `Operator
Welcome to the Marlowe Instruments Q2 2031 results call.
Otto Brandt - CEO, President
Orders for our probes rose in the quarter, and the plant in Duluth ran two shifts from April on. We’re glad.
Ilse Marsh - EVP, CFO
Revenue was $91 million, and it may grow.
Otto Brandt - CEO, President
Goodbye.`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hedgerow-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('formats', () => {
  const TABLES = [
    { command: ['turns', CALL], formats: ['table', 'json', 'jsonl', 'csv'], usual: 'json' },
    { command: ['cues', CALL], formats: ['table', 'jsonl', 'json', 'csv'], usual: 'jsonl' },
    { command: ['score', CALL], formats: ['table', 'json', 'jsonl', 'csv'], usual: 'json' },
    { command: ['compare', CALL], formats: ['table', 'json', 'jsonl', 'csv'], usual: 'json' },
    { command: ['lexicon', 'list'], formats: ['table', 'json', 'jsonl', 'csv', 'markdown'], usual: 'json' },
    { command: ['measures'], formats: ['table', 'json', 'jsonl', 'csv', 'markdown'], usual: 'json' },
  ] as const
  const shown = TABLES.map((row) => ({ ...row, name: row.command[0] }))

  it.each(shown)('$name prints a table on a terminal, and $usual into a file or pipe', async ({ command, usual }) => {
    const asTable = await ok([...command, '--format', 'table'])
    expect(asTable).toMatch(/^─+( {2}─+)+$/m)
    expect(await ok(command, { isTTY: true })).toBe(asTable)
    expect(await ok(command)).toBe(await ok([...command, '--format', usual]))
  })

  it.each(shown)('$name takes no format that it does not list', async ({ command, formats }) => {
    const { err, out } = await fail(2, [...command, '--format', 'yaml'])
    expect(err).toBe(`USAGE: --format is one of ${formats.join(', ')}, found "yaml"\n`)
    expect(out).toBe('')
  })

  it.each([
    { name: 'turns', command: ['turns', CALL] },
    { name: 'cues', command: ['cues', CALL] },
    { name: 'score', command: ['score', CALL] },
    { name: 'compare', command: ['compare', CALL] },
    { name: 'lexicon list', command: ['lexicon', 'list'] },
  ])('$name says the same in jsonl and in csv, row by row', async ({ command }) => {
    const lines = jsonl(await ok([...command, '--format', 'jsonl']))
    const rows = csv(await ok([...command, '--format', 'csv']))
    expect(rows).toHaveLength(lines.length)
    expect(rows.length).toBeGreaterThan(1)
    rows.forEach((row, i) => {
      const expected = Object.fromEntries(
        Object.keys(row).map((column) => [
          column,
          Array.isArray(lines[i][column]) ? lines[i][column].join('; ') : String(lines[i][column] ?? ''),
        ]),
      )
      expect(row).toEqual(expected)
    })
  })

  it.each([
    { name: 'lexicon list', command: ['lexicon', 'list'] },
    { name: 'measures', command: ['measures'] },
  ])('$name prints Markdown with a rule of as many columns as the head', async ({ command }) => {
    const [head, rule, ...rows] = (await ok([...command, '--format', 'markdown'])).trimEnd().split('\n')
    expect(rule).toBe(`|${'---|'.repeat(head!.split('|').length - 2)}`)
    expect(rows.length).toBeGreaterThan(10)
  })

  it.each([
    ['turns', CALL],
    ['cues', CALL],
    ['compare', CALL],
    ['lexicon', 'list'],
  ])('%s fits its tables into a terminal of 120 columns', async (...argv) => {
    const shown = await ok(argv, { isTTY: true, columns: 120 })
    for (const rule of shown.match(/^─+(?: {2}─+)+$/gm)!) expect(rule.length).toBeLessThanOrEqual(120)
  })

  it('print the same bytes for the same input', async () => {
    expect(await ok(['compare', CALL])).toBe(await ok(['compare', CALL]))
    expect(await ok(['cues', CALL, '--axis', 'all'])).toBe(await ok(['cues', CALL, '--axis', 'all']))
  })
})

describe('turns', () => {
  it('prints one object with the parts of a call', async () => {
    const call = json(await ok(['turns', CALL, '--format', 'json']))
    expect(call).toMatchObject({
      schema: 1,
      id: CALL,
      format: 'heading-line',
      company: { name: 'Tamarack Networks' },
      event: { fiscal: { raw: 'second quarter 2031', basis: 'unknown' } },
      boundary: { qaStart: 5, qaEnd: 88, method: 'operator-cue' },
    })
    for (const list of ['participants', 'turns', 'exchanges', 'diagnostics', 'furniture'])
      expect(call[list]).toBeInstanceOf(Array)
  })

  it('gives each turn its speaker, place, kind and text, and text that the span cuts out of the file', async () => {
    const { turns } = json(await ok(['turns', CALL]))
    expect(turns).toHaveLength(91)
    for (const [i, turn] of turns.entries()) {
      expect(turn).toMatchObject({
        index: i,
        speaker: expect.any(String),
        role: expect.stringMatching(/^(?:operator|executive|investor_relations|analyst)$/),
        side: expect.stringMatching(/^(?:company|outside|operator)$/),
        section: expect.stringMatching(/^(?:prepared|qa|closing)$/),
        kind: expect.any(String),
        notices: expect.any(Array),
      })
      expect(Object.keys(turn)).toEqual(expect.arrayContaining(['title', 'firm', 'exchange']))
      expect(SOURCE.slice(turn.span.start, turn.span.end)).toBe(turn.text)
    }
  })

  it('says in the table what it found, in the first line', async () => {
    const [first] = (await ok(['turns', CALL, '--format', 'table'])).split('\n')
    expect(first).toBe(
      'Tamarack Networks · second quarter 2031 · format heading-line · 91 turns · 10 speakers · Q&A: turns 5 to 87 (operator-cue)',
    )
  })

  it('reads a file in windows-1252 and says so', async () => {
    const bytes = Buffer.from(SMALL.replace('’', '\u0092'), 'latin1')
    const call = json(await ok(['turns', written('small-1252.txt', bytes)]))
    expect(call.source.encoding).toBe('windows-1252')
    expect(call.turns[1].text).toContain('We’re glad.')
  })

  it('reads a file in UTF-16 though it holds NUL bytes', async () => {
    const bytes = Buffer.from(`\ufeff${SMALL}`, 'utf16le')
    const call = json(await ok(['turns', written('small-utf16.txt', bytes)]))
    expect(call.source.encoding).toBe('utf-16le')
    expect(call.turns).toHaveLength(4)
  })

  it('ends the table with what was odd about the call', async () => {
    const out = await ok(['turns', written('small.txt', SMALL), '--format', 'table'])
    expect(out).toMatch(/no Q&A found$/m)
    expect(out).toMatch(/^warn noQa: no Q&A was found; every turn is read as prepared remarks$/m)
  })
})

describe('turns of many calls, archives and manifests', () => {
  const two = JSON.stringify([
    { symbol: 'EXW', period: 'Q1', year: 2031, date: '2031-04-18', content: render(EVERY_FORMAT) },
    { symbol: 'EXW', period: 'Q2', year: 2031, date: '2031-07-31', content: render(EVERY_FORMAT) },
  ])

  it('asks which call where a file holds several, and reads the one chosen by number or id', async () => {
    const file = written('two.json', two)
    const { err } = await fail(1, ['turns', file])
    expect(err).toMatch(/^MANY_CALLS: expected one call, found several \(.*\); choose one with --call/)
    const second = json(await ok(['turns', file, '--call', '1']))
    expect(second.event.fiscal).toMatchObject({ year: 2031, quarter: 2 })
    expect(json(await ok(['turns', file, '--call', second.id.split('#')[1]]))).toEqual(second)
    expect((await fail(1, ['turns', file, '--call', '7'])).err).toMatch(/^NO_SUCH_CALL/)
  })

  it('takes ticker and period from a manifest where the text has none', async () => {
    const call = written('small-for-manifest.txt', SMALL)
    const manifest = written('calls.csv', `path,ticker,fiscal_period\n${call},EXW,Q3 2031\n`)
    const found = json(await ok(['turns', call, '--manifest', manifest]))
    expect(found.company.ticker).toBe('EXW')
    expect(found.event.fiscal).toMatchObject({ year: 2031, quarter: 3 })
  })

  it('prints parse health by format, with what could not be read, and goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hedgerow-health-'))
    writeFileSync(join(folder, 'a.txt'), readFileSync(CALL))
    writeFileSync(join(folder, 'b.json'), two)
    writeFileSync(join(folder, 'empty.txt'), '')
    const { formats, failures } = json(await ok(['turns', folder, '--health', '--format', 'json']))
    expect(formats.map(({ format, calls }: { format: string; calls: number }) => [format, calls])).toEqual([
      ['heading-line', 1],
      ['turns-json', 2],
    ])
    expect(formats[0]).toMatchObject({ turns: 91, turnsWithoutRole: 0, wordsUnread: 0 })
    expect(failures).toMatchObject([{ file: join(folder, 'empty.txt'), code: 'EMPTY_FILE' }])
    const asTable = await ok(['turns', folder, '--health', '--format', 'table'])
    expect(asTable).toMatch(/^3 calls read in 2 formats, 1 file not read$/m)
    expect(asTable).toContain('operator-cue 1')
  })

  it('fails with --health where nothing is read, and says of each file why, the code once', async () => {
    const prose = written('health-prose.txt', 'Marlowe Instruments makes probes.\n')
    const { err, out } = await fail(1, ['turns', prose, '--health'])
    expect(err).toMatch(/^NOT_A_TRANSCRIPT: .*\n$/)
    const { formats, failures } = json(out)
    expect({ formats, failures }).toMatchObject({ formats: [], failures: [{ file: prose, code: 'NOT_A_TRANSCRIPT' }] })
    expect(failures[0].message).not.toMatch(/NOT_A_TRANSCRIPT|health-prose/)
    expect((await fail(1, ['turns', file('nowhere'), '--health'])).err).toMatch(/^NO_SUCH_FILE: /)
    expect((await fail(2, ['turns', prose, '--health', '--call', '1'])).err).toMatch(/^USAGE: --health .*\n$/)
  })

  it('says who is who with the evidence, above the turns', async () => {
    const out = await ok(['turns', CALL, '--format', 'table'])
    expect(out).toMatch(/^Joanna Pelletier +company +investor_relations +VP Investor Relations +\d+ +0\.95 +title/m)
  })
})

describe('cues', () => {
  it('prints a line a cue, with offsets that cut the cue out of its turn', async () => {
    const { turns } = json(await ok(['turns', CALL]))
    const cues = jsonl(await ok(['cues', CALL, '--axis', 'all']))
    expect(cues.length).toBeGreaterThan(200)
    for (const cue of cues) {
      expect(cue).toMatchObject({
        sentence: expect.any(Number),
        class: expect.any(String),
        negated: expect.any(Boolean),
        entry: expect.any(String),
        lexicon: expect.any(String),
      })
      expect(cue.strength).toBeGreaterThan(0)
      expect(cue.strength).toBeLessThanOrEqual(1)
      expect(turns[cue.turn].text.slice(cue.start, cue.end)).toBe(cue.text)
      expect(cue.speaker).toBe(turns[cue.turn].speaker)
    }
  })

  it('stands on the stance axis unless another is asked for', async () => {
    const axes = async (...options: string[]) =>
      new Set(jsonl(await ok(['cues', CALL, ...options])).map(({ axis }) => axis))
    expect(await axes()).toEqual(new Set(['stance']))
    expect(await axes('--axis', 'tone')).toEqual(new Set(['tone']))
    expect(await axes('--axis', 'all')).toEqual(new Set(['stance', 'tone', 'speech', 'time']))
  })

  it('adds with --rejected what was refused, with the reason, and drops nothing', async () => {
    const held = jsonl(await ok(['cues', CALL]))
    const all = jsonl(await ok(['cues', CALL, '--rejected']))
    const refused = all.filter(({ rejected }) => rejected !== undefined)
    expect(held.filter(({ rejected }) => rejected !== undefined)).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
    expect(all.filter(({ rejected }) => rejected === undefined)).toEqual(held)
  })

  it('works without the judge', async () => {
    expect(jsonl(await ok(['cues', CALL, '--no-judge'])).length).toBeGreaterThan(100)
  })
})

describe('score', () => {
  it('counts every word once in each way of parting the call', async () => {
    const rows = json(await ok(['score', CALL]))
    const words = (by: string): number =>
      rows
        .filter((row: { by: string }) => row.by === by)
        .reduce((sum: number, row: { words: number }) => sum + row.words, 0)
    expect(new Set(rows.map(({ by }: { by: string }) => by))).toEqual(new Set(['call', 'section', 'role', 'speaker']))
    expect(words('section')).toBeGreaterThan(5000)
    expect(words('role')).toBe(words('section'))
    expect(words('call')).toBe(words('section'))
    expect(words('speaker')).toBe(words('section'))
  })

  it('has a column for every measure but those of a Loughran–McDonald dictionary', async () => {
    const [row] = json(await ok(['score', CALL, '--by', 'role']))
    const all: string[] = json(await ok(['measures'])).map(({ id }: { id: string }) => id)
    const sizes = ['turns', 'sentences', 'words']
    const ids = all.filter((id) => !/Pct$|^modalBalance$/.test(id) && !sizes.includes(id))
    expect(Object.keys(row)).toEqual(['call', 'engine', 'by', 'unit', ...sizes, ...ids])
  })

  it.each(['sentence', 'turn', 'exchange', 'speaker', 'role', 'section'])(
    'prints only units of %s with --by',
    async (by) => {
      const rows = json(await ok(['score', CALL, '--by', by]))
      expect(rows.length).toBeGreaterThan(1)
      expect(rows.filter((row: { by: string }) => row.by !== by)).toEqual([])
    },
  )

  it('shows few measures a line by turn, and those that are named in every format', async () => {
    const byTurn = ['score', CALL, '--by', 'turn']
    const usual = (await ok([...byTurn, '--format', 'table'])).trimEnd().split('\n')
    expect(usual[0]).toMatch(/^turn +Words +Hedge rate +Hedged sentences +Booster rate/)
    expect(usual.at(-1)).toMatch(/^6 of \d+ measures; --measures names others, --format csv gives all$/)
    const named = [...byTurn, '--measures', 'evadeRate,words']
    expect(Object.keys(csv(await ok([...named, '--format', 'csv']))[0]!)).toEqual([
      ...['call', 'by', 'unit'],
      ...['evadeRate', 'words'],
    ])
    expect(await ok([...named, '--format', 'table'])).toMatch(/^turn +Evasions +Words\n/)
    expect((await fail(2, [...byTurn, '--measures', 'mood'])).err).toMatch(/^USAGE: --measures .*, found "mood"\n$/)
  })

  it('names call and engine in each row, as cues, compare and text do', async () => {
    const engine = { version: expect.any(String), lexicons: expect.stringMatching(/^[0-9a-f]{14}$/) }
    const [row] = json(await ok(['score', CALL, '--by', 'role']))
    for (const argv of [
      ['cues', CALL],
      ['score', CALL, '--by', 'role'],
      ['compare', CALL],
      ['compare', CALL, '--pairs'],
    ]) {
      const [first] = jsonl(await ok([...argv, '--format', 'jsonl']))
      expect(first).toMatchObject({ call: CALL, engine })
      expect(first.engine).toEqual(row.engine)
      expect(csv(await ok([...argv, '--format', 'csv']))[0]).toMatchObject({ call: CALL })
    }
    expect(jsonl(await ok(['text'], { input: 'It may.' }))[0].engine).toEqual(row.engine)
  })

  it('leaves an undefined measure null in JSON and empty in CSV, never 0', async () => {
    // The operator answers no question, so the share of her answers that answer nothing is undefined.
    const options = ['score', CALL, '--by', 'role', '--format']
    const operator = (row: { unit: string }): boolean => row.unit === 'operator'
    expect(json(await ok([...options, 'json'])).find(operator).nonAnswerRate).toBeNull()
    expect(csv(await ok([...options, 'csv'])).find((row) => row.unit === 'operator')?.nonAnswerRate).toBe('')
  })

  it('counts the words of notices only with --notices', async () => {
    const noticed = written('noticed.txt', SMALL.replace('Orders', 'Actual results may differ materially. Orders'))
    const words = async (...options: string[]): Promise<number> =>
      json(await ok(['score', noticed, '--by', 'speaker', ...options])).find(
        ({ unit }: { unit: string }) => unit === 'Otto Brandt',
      ).words
    // "Actual results may differ materially." has 5 words.
    expect(await words('--notices')).toBe((await words()) + 5)
  })
})

describe('compare', () => {
  interface Group {
    readonly speaker: string | null
    readonly contrasts: readonly {
      measure: string
      prepared: number | null
      answers: number | null
      difference: number | null
    }[]
  }

  it('puts all of management first, then each manager who spoke on either side', async () => {
    const { refused, noticesOut, groups } = json(await ok(['compare', CALL]))
    expect({ refused, noticesOut }).toEqual({ refused: null, noticesOut: true })
    expect(groups.map(({ speaker }: Group) => speaker)).toEqual([
      null,
      'Joanna Pelletier',
      'Dermot Vance',
      'Ingrid Solano',
      'Tobias Wren',
    ])
  })

  it('gives answers − prepared, and null where either side is undefined', async () => {
    const { groups } = json(await ok(['compare', CALL]))
    const all = (groups as Group[]).flatMap(({ contrasts }) => contrasts)
    for (const { prepared, answers, difference } of all)
      if (prepared === null || answers === null) expect(difference).toBeNull()
      else expect(difference).toBeCloseTo(answers - prepared, 12)
    expect(all.filter(({ difference }) => difference === null).length).toBeGreaterThan(0)
    expect(all.filter(({ difference }) => difference !== null).length).toBeGreaterThan(0)
  })

  it('refuses a call without answers, with the reason, and gives null for its differences', async () => {
    const small = written('small.txt', SMALL)
    expect(await ok(['compare', small, '--format', 'table'])).toBe('No comparison: the call has no answers.\n')
    const { refused, groups } = json(await ok(['compare', small]))
    expect(refused).toBe('the call has no answers')
    const rates = (groups as Group[])[0]!.contrasts.filter(({ measure }) => measure === 'hedgeRate')
    expect(rates).toMatchObject([{ answers: null, difference: null }])
  })

  it('says whether notices were counted', async () => {
    expect(json(await ok(['compare', CALL, '--notices'])).noticesOut).toBe(false)
    expect(await ok(['compare', CALL, '--notices', '--format', 'table'])).toContain('notices counted')
    expect(await ok(['compare', CALL, '--format', 'table'])).toContain('notices left out')
  })

  it('takes the difference apart by who speaks, and names the wordings and phrases behind it', async () => {
    const { decomposition, phrases } = json(await ok(['compare', CALL]))
    expect(decomposition.map(({ measure }: { measure: string }) => measure)).toEqual(['hedgeShare', 'hedgeRate'])
    for (const { difference, within, composition } of decomposition)
      expect(within + composition).toBeCloseTo(difference, 10)
    for (const { phrase, z, examples } of [...phrases.cues.answers, ...phrases.phrases.answers]) {
      expect(z).toBeGreaterThan(0)
      expect(examples[0].text.toLowerCase().replaceAll('’', "'")).toContain(phrase.split(' ')[0])
    }
    const table = await ok(['compare', CALL, '--format', 'table'])
    for (const title of ['The same people speaking differently', 'The wordings of hedges', 'Phrases that set'])
      expect(table).toContain(title)
  })

  it('sets questions beside their answers with --pairs, the same in every format', async () => {
    const found = json(await ok(['compare', CALL, '--pairs']))
    expect(found.length).toBeGreaterThan(3)
    const rows = csv(await ok(['compare', CALL, '--pairs', '--format', 'csv']))
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(found[0]).filter((key) => key !== 'engine'))
    expect(rows.map(({ answerers }) => answerers)).toEqual(
      found.map(({ answerers }: { answerers: string[] }) => answerers.join('; ')),
    )
    expect(jsonl(await ok(['compare', CALL, '--pairs', '--format', 'jsonl']))).toEqual(found)
    expect(await ok(['compare', CALL, '--pairs', '--format', 'table'])).toMatch(/^Questions and answers\n/)
  })
})

describe('text', () => {
  const TEXTS = [
    'We may raise prices next year, I think.',
    'It rained.',
    'I don’t know. Perhaps 📈 sales will be roughly flat?',
    '',
  ] as const

  it('prints one object a line, in order, numbered from 0', async () => {
    const rows = jsonl(await ok(['text'], { input: TEXTS.slice(0, 3).join('\n') }))
    expect(rows.map(({ id, text }) => [id, text])).toEqual(TEXTS.slice(0, 3).map((text, i) => [i, text]))
    expect(rows.map(({ hedged }) => hedged)).toEqual([true, false, true])
  })

  it('has the promised fields at every level', async () => {
    const [row] = jsonl(await ok(['text'], { input: TEXTS[0] }))
    expect(row).toMatchObject({
      hedged: true,
      tone: expect.stringMatching(/^(?:positive|negative|neutral|mixed)$/),
      toneScore: expect.any(Number),
      answer: { answered: 'full', reason: null, evidence: [] },
    })
    expect(row.sentences[0]).toMatchObject({
      start: 0,
      end: TEXTS[0].length,
      hedged: true,
      tone: expect.any(String),
      toneScore: expect.any(Number),
      boilerplate: false,
    })
    expect(row.sentences[0].cues).toContainEqual(
      expect.objectContaining({
        // "We " has 3 characters.
        start: 3,
        end: 6,
        text: 'may',
        class: 'modal',
        axis: 'stance',
        strength: expect.any(Number),
        negated: false,
      }),
    )
  })

  it('keeps ids and order with --jsonl --sentence, one object a line and one sentence an object', async () => {
    const ids = ['c', 7, 'a', undefined]
    const input = TEXTS.map((text, i) => JSON.stringify({ id: ids[i], text })).join('\n')
    const rows = jsonl(await ok(['text', '--jsonl', '--sentence'], { input }))
    // Without an id the number of the line stands for it, counted from 0.
    expect(rows.map(({ id }) => id)).toEqual(['c', 7, 'a', 3])
    expect(rows.map(({ text }) => text)).toEqual(TEXTS)
    expect(rows.map(({ sentences }) => sentences.length)).toEqual([1, 1, 1, 0])
  })

  it.each([{ options: ['--jsonl'] }, { options: ['--jsonl', '--sentence'] }])(
    'gives offsets that slice back into the text with $options',
    async ({ options }) => {
      const input = TEXTS.map((text) => JSON.stringify({ text })).join('\n')
      const rows = jsonl(await ok(['text', ...options], { input }))
      const spans = rows.flatMap(({ text, sentences, answer }) =>
        [...sentences.flatMap(({ cues }: { cues: unknown[] }) => cues), ...answer.evidence].map((cue) => ({
          text,
          cue,
        })),
      )
      expect(spans.length).toBeGreaterThan(4)
      for (const { text, cue } of spans) expect(text.slice(cue.start, cue.end)).toBe(cue.text)
    },
  )

  it('splits a line of several sentences unless --sentence forbids it', async () => {
    const input = 'We may grow. We may not.'
    const sentences = async (...options: string[]) =>
      jsonl(await ok(['text', ...options], { input }))[0].sentences.length
    expect(await sentences()).toBe(2)
    expect(await sentences('--sentence')).toBe(1)
  })

  it('reads the text as an answer, with the words that say so', async () => {
    const [row] = jsonl(await ok(['text'], { input: 'We don’t comment on that.' }))
    expect(row.answer).toMatchObject({ answered: 'none', reason: 'refuse' })
    expect(row.answer.evidence.length).toBeGreaterThan(0)
  })

  it('marks a notice as boilerplate', async () => {
    const [row] = jsonl(await ok(['text'], { input: 'Actual results may differ materially. Sales rose.' }))
    expect(row.sentences.map(({ boilerplate }: { boilerplate: boolean }) => boilerplate)).toEqual([true, false])
  })

  it.each([
    { name: 'LF', end: '\n' },
    { name: 'CRLF', end: '\r\n' },
  ])('reads a file with $name line ends, the last one with or without its end', async ({ name, end }) => {
    const texts = TEXTS.slice(0, 2)
    const closed = await ok(['text', written(`closed-${name}.txt`, texts.join(end) + end)])
    expect(await ok(['text', written(`open-${name}.txt`, texts.join(end))])).toBe(closed)
    expect(jsonl(closed).map(({ text }) => text)).toEqual(texts)
  })

  it('passes over blank lines of JSONL and keeps the line numbers', async () => {
    const rows = jsonl(await ok(['text', '--jsonl'], { input: '{"text":"We may."}\n\n{"text":"We will."}\n' }))
    expect(rows.map(({ id }) => id)).toEqual([0, 2])
  })

  it('prints nothing for no input', async () => {
    expect(await ok(['text'])).toBe('')
  })

  it.each([
    { line: '{"text": ', because: 'the JSON breaks off' },
    { line: 'We may grow.', because: 'it is no JSON' },
    { line: '{"text": 5}', because: 'a number is no text' },
    { line: '{"id": "a"}', because: 'there is no text' },
    { line: '["We may grow."]', because: 'a list is no object' },
    { line: 'null', because: 'null is no object' },
    { line: '{"text": "We may.", "id": {}}', because: 'an object is no id' },
  ])('says in which line of JSONL it stopped: $line, because $because', async ({ line }) => {
    const { err, out } = await fail(1, ['text', '--jsonl'], {
      input: `{"text":"We may."}\n\n${line}\n{"text":"We will."}\n`,
    })
    expect(err).toMatch(/^BAD_INPUT_LINE: expected a JSON object .*, at line 3\n$/)
    expect(jsonl(out).map(({ text }) => text)).toEqual(['We may.'])
  })
})

describe('lexicon', () => {
  it('list counts the entries and expansions of each lexicon', async () => {
    const rows = json(await ok(['lexicon', 'list']))
    expect(rows.map(({ lexicon }: { lexicon: string }) => lexicon)).toEqual(expect.arrayContaining(['modal', 'shield']))
    for (const row of rows) {
      expect(row.entries).toBeGreaterThan(0)
      expect(row).toMatchObject({ version: expect.any(Number), sources: expect.any(Array) })
      expect(row.expansions).toBeGreaterThanOrEqual(row.entries)
    }
    const entries = rows.reduce((sum: number, row: { entries: number }) => sum + row.entries, 0)
    const last = (await ok(['lexicon', 'list', '--format', 'table'])).trimEnd().split('\n').at(-1)
    expect(last).toMatch(new RegExp(`^${entries} entries, \\d+ phrases, fingerprint [0-9a-f]{14}$`))
  })

  it('check says how much it checked and finds nothing in the lexicons that are shipped', async () => {
    expect(await ok(['lexicon', 'check'])).toMatch(/^\d{4,} entries in \d\d lexicons: no problems\n$/)
  }, 30_000)

  it('explain shows the sentence, the verdict and the entry of every match', async () => {
    const out = await ok(['lexicon', 'explain', 'Sales may rise in May.'])
    expect(out).toMatch(/^"Sales may rise in May\."$/m)
    expect(out).toMatch(/^hedged: yes · tone: \w+ \(-?\d\.\d\d\)/m)
    expect(out).toMatch(/^may +modal +stance +0\.\d\d +modal:\d+ may +cue$/m)
    // The month is matched too, and refused.
    expect(out).toMatch(/^May +modal +stance .* no cue, \S+: .+$/m)
  })

  it('explain says so where nothing matches', async () => {
    expect(await ok(['lexicon', 'explain', 'Xylophone zebra.'])).toBe(
      '"Xylophone zebra."\nhedged: no · tone: neutral (0.00)\nnothing in the lexicons matches\n',
    )
  })

  it('explain gives the same as data', async () => {
    const text = 'Sales may rise in May. It rained.'
    const sentences = json(await ok(['lexicon', 'explain', text, '--format', 'json']))
    expect(sentences).toHaveLength(2)
    expect(jsonl(await ok(['lexicon', 'explain', text, '--format', 'jsonl']))).toEqual(sentences)
    const [{ cues, rejected, hedged, toneParts }] = sentences
    expect({ hedged, part: toneParts[0].text }).toEqual({ hedged: true, part: 'rise' })
    const may = { class: 'modal', axis: 'stance', entry: 'may', lexicon: 'modal', line: expect.any(Number) }
    expect(cues).toContainEqual(expect.objectContaining({ text: 'may', start: 6, end: 9, negated: false, ...may }))
    expect(rejected).toContainEqual(expect.objectContaining({ text: 'May', ...may, reason: expect.any(String) }))
  })

  it('explain takes a text of two sentences apart', async () => {
    const out = await ok(['lexicon', 'explain', 'It may. It will.', '--no-judge'])
    expect(out.match(/^hedged: \w+/gm)).toEqual(['hedged: yes', 'hedged: no'])
  })
})

describe('measures', () => {
  it('define each measure once, with unit, range, formula and source', async () => {
    const rows = json(await ok(['measures']))
    const ids = rows.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['hedgeRate', 'hedgeShare', 'commitment', 'nonAnswerRate']))
    for (const row of rows)
      for (const field of ['label', 'unit', 'formula', 'undefinedWhen', 'source']) expect(row[field]).toMatch(/\S/)
  })

  it('give ranges as numbers, an open end as null, and levels as a list', async () => {
    const rows = json(await ok(['measures']))
    const of = (id: string) => rows.find((row: { id: string }) => row.id === id)
    expect(of('hedgeIntensity')).toMatchObject({ min: 0, max: null })
    expect(of('hedgeIntensity').levels).toEqual(expect.arrayContaining(['sentence', 'call']))
    expect(of('commitment')).toMatchObject({ min: -1, max: 1 })
  })

  it('shows a range without end as ∞', async () => {
    const lines = (await ok(['measures', '--format', 'table'])).split('\n')
    expect(lines.find((line) => line.startsWith('hedgeIntensity'))).toContain('0 … ∞')
    expect(lines.find((line) => line.startsWith('commitment'))).toContain('-1 … 1')
  })
})

describe('help', () => {
  it.each([[['--help']], [['turns', '--help']], [['lexicon', 'list', '--help']], [['help', 'compare']]])(
    '%s goes to standard output and is no failure',
    async (argv) => {
      expect(await ok(argv)).toMatch(/^Usage: hedgerow/)
    },
  )
})

describe('what is wrong with the input, in one line and with exit code 1', () => {
  const COMMANDS = ['turns', 'cues', 'score', 'compare'] as const
  const BAD = [
    { name: 'a missing file', code: 'NO_SUCH_FILE', path: () => file('nowhere.txt') },
    { name: 'a folder', code: 'IS_DIRECTORY', path: () => folder },
    { name: 'an empty file', code: 'EMPTY_FILE', path: () => written('empty.txt', '') },
    { name: 'a file of blanks', code: 'EMPTY_FILE', path: () => written('blank.txt', ' \n\n\t ') },
    {
      name: 'a binary file',
      code: 'BINARY_FILE',
      path: () => written('binary.bin', Uint8Array.of(0x89, 0x50, 0, 0, 1)),
    },
    {
      name: 'prose',
      code: 'NOT_A_TRANSCRIPT',
      path: () => written('prose.txt', 'Marlowe Instruments makes probes.\nIt may make more.\n'),
    },
  ]

  it.each(COMMANDS.flatMap((command) => BAD.map((bad) => ({ ...bad, command }))))(
    '$command of $name is $code',
    async ({ command, code, path }) => {
      const at = path()
      const { err, out } = await fail(1, [command, at])
      expect(err.startsWith(`${code}: `)).toBe(true)
      expect(err.endsWith(`, at ${at}\n`)).toBe(true)
      expect(err.trimEnd()).not.toContain('\n')
      expect(out).toBe('')
    },
  )

  it('text of a missing file is NO_SUCH_FILE', async () => {
    const { err, out } = await fail(1, ['text', file('nowhere.txt')])
    expect(err).toBe(`NO_SUCH_FILE: expected a file, found nothing, at ${file('nowhere.txt')}\n`)
    expect(out).toBe('')
  })
})

describe('a command line that is not understood has exit code 2', () => {
  it.each([
    { argv: [], says: /Usage: hedgerow/, because: 'nothing is asked' },
    { argv: ['lexicon'], says: /Usage: hedgerow lexicon/, because: 'lexicon needs a command of its own' },
    {
      argv: ['hedge', CALL],
      says: /^USAGE: expected a command \(turns, cues, .*, measures\), found "hedge"\n$/,
      because: 'there is no such command',
    },
    {
      argv: ['lexicon', 'burn'],
      says: /^USAGE: expected a command \(list, check, explain, import\), found "burn"\n$/,
      because: 'there is no such command',
    },
    { argv: ['hedge', '--help'], says: /^USAGE: .* found "hedge"\n$/, because: 'help is of commands that there are' },
    { argv: ['help', 'hedge'], says: /^USAGE: .* found "hedge"\n$/, because: 'as above' },
    { argv: ['turns'], says: /^USAGE: missing required argument 'file'\n$/, because: 'the file is missing' },
    {
      argv: ['lexicon', 'explain'],
      says: /^USAGE: missing required argument 'text'\n$/,
      because: 'the text is missing',
    },
    {
      argv: ['lexicon', 'explain', ' '],
      says: /^USAGE: expected a text, found none\n$/,
      because: 'a blank is no text',
    },
    { argv: ['turns', CALL, CALL], says: /^USAGE: too many arguments [^\n]*\n$/, because: 'one file at a time' },
    {
      argv: ['turns', CALL, '--frmat', 'json'],
      says: /^USAGE: unknown option '--frmat' \(Did you mean --format\?\)\n$/,
      because: 'a slip is no option',
    },
    {
      argv: ['text', '--sentances'],
      says: /^USAGE: unknown option '--sentances'[^\n]*\n$/,
      because: 'a slip is no option',
    },
    {
      argv: ['measures', '--by', 'role'],
      says: /^USAGE: unknown option '--by'\n$/,
      because: 'measures has no such option',
    },
    {
      argv: ['turns', CALL, '--format'],
      says: /^USAGE: option '--format <name>' argument missing\n$/,
      because: 'the format has no name',
    },
    {
      argv: ['cues', CALL, '--axis', 'mood'],
      says: /^USAGE: --axis is one of stance, tone, speech, time, own, all, found "mood"\n$/,
      because: 'there is no such axis',
    },
    {
      argv: ['cues', CALL, '--axis', 'own'],
      says: /^USAGE: --axis own needs --lexicon, the path of a lexicon of your own\n$/,
      because: 'there is no lexicon of the user',
    },
    {
      argv: ['score', CALL, '--by', 'firm'],
      says: /^USAGE: --by is one of sentence, turn, exchange, speaker, role, section, call, found "firm"\n$/,
      because: 'there is no such unit',
    },
  ])('$argv, because $because', async ({ argv, says }) => {
    const { err, out } = await fail(2, argv)
    expect(err).toMatch(says)
    expect(out).toBe('')
  })

  it('checks the options before it reads the file', async () => {
    const { err } = await fail(2, ['turns', file('nowhere.txt'), '--format', 'yaml'])
    expect(err).toMatch(/^USAGE: /)
  })
})
