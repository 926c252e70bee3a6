import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { compileLexicons } from '../../src/lexicon/compile.js'
import { HEDGE_CLASSES } from '../../src/measures/index.js'
import { table } from '../../src/report/table.js'
import { syntheticArchive } from '../synthetic/archive.js'
import { writeArchive } from '../synthetic/write-archive.js'

// npm run bench -- archive [--calls 1000,10000,50000] [--peers 200] [--jobs 1,2] [--seed 7]: whole processes, in one run:
// peers on the same plain files, then growth and workers on varied ones. Wall time, processor time and peak memory.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    calls: { type: 'string', default: '1000' },
    peers: { type: 'string', default: '200' },
    jobs: { type: 'string', default: '1,2' },
    seed: { type: 'string', default: '7' },
  },
})
const numbers = (said: string): number[] => said.split(',').map(Number)
const seed = Number(values.seed)
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hedgerow-bench-'))

interface Took {
  readonly wall: number
  /** Seconds of processor, all threads. */
  readonly processor: number
  /** Megabytes; 0 where the system does not say. */
  readonly peak: number
}

/** Run a program to its end, its rows into a file. */
function timed(argv: readonly string[]): Promise<Took> {
  return new Promise((resolve, reject) => {
    const command = `TIMEFORMAT='%R %U %S'; time "$@" > '${join(folder, 'rows')}'`
    const child = spawn('bash', ['-c', command, 'bash', ...argv], { stdio: ['ignore', 'inherit', 'pipe'] })
    let said = ''
    let peak = 0
    child.stderr.on('data', (text) => {
      said += text
    })
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid!))
    }, 50)
    child.on('close', (code) => {
      clearInterval(watch)
      const [wall = 0, user = 0, system = 0] = numbers(said.trim().split('\n').at(-1)!.replaceAll(' ', ','))
      if (code === 0) resolve({ wall, processor: user + system, peak })
      else reject(new Error(`${argv.join(' ')} ended with ${code}: ${said}`))
    })
  })
}

/** The most memory that a shell's program has held so far, as Linux counts it. */
function peakOf(shell: number): number {
  try {
    const [program] = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ')
    const [, kilobytes = 0] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${program}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}

const run = (calls: string, jobs: number, ...more: readonly string[]): readonly string[] => {
  const out = join(folder, 'results.duckdb')
  rmSync(out, { force: true })
  return [
    process.execPath,
    at('../../dist/cli/bin.cjs'),
    'run',
    calls,
    '--out',
    out,
    '--jobs',
    String(jobs),
    '--quiet',
    ...more,
  ]
}

/** The plain words of the hedge classes, which is what a word list is. */
function wordLists(): Readonly<Record<string, readonly string[]>> {
  const { lexicons } = compileLexicons(readLexicons())
  const entries = lexicons.flatMap((each) => each.entries)
  const plain = (id: string): readonly string[] =>
    entries.filter((entry) => entry.class === id && /^[a-z]+$/.test(entry.pattern)).map(({ pattern }) => pattern)
  return Object.fromEntries(HEDGE_CLASSES.map((id) => [id, plain(id)]))
}

const right = (title: string) => ({ title, align: 'right' as const })

async function peers(calls: number): Promise<string> {
  const files = join(folder, 'plain')
  mkdirSync(files)
  let bytes = 0
  for (const { text, facts } of syntheticArchive({ calls, seed, formats: ['colon-text'] })) {
    writeFileSync(join(files, `${facts.number}.txt`), text)
    bytes += Buffer.byteLength(text)
  }
  const lists = join(folder, 'lists.json')
  writeFileSync(lists, JSON.stringify(wordLists()))
  const script = (name: string): readonly string[] => [
    process.execPath,
    '--import',
    'tsx',
    at('./peers/javascript.ts'),
    name,
    lists,
    files,
  ]
  const python = process.env.PYTHON ?? 'python3'
  const has = (module: string): boolean => spawnSync(python, ['-c', `import ${module}`]).status === 0
  const jobs: readonly (readonly [string, readonly string[] | string])[] = [
    ['hedgerow run, one worker, all tables by default', run(files, 1)],
    [
      'plain Python script, words by re and sets',
      has('json') ? [python, at('./peers/words.py'), lists, files] : 'no Python',
    ],
    [
      'Python VADER',
      has('vaderSentiment')
        ? [python, at('./peers/vader.py'), lists, files]
        : 'no vaderSentiment: pip install vaderSentiment',
    ],
    ['npm vader-sentiment', script('vader')],
    ['JavaScript word lists', script('words')],
    ['wink-nlp full pipe', script('wink')],
  ]
  const found: (readonly [string, Took | string])[] = []
  for (const [name, argv] of jobs) found.push([name, typeof argv === 'string' ? argv : await timed(argv)])
  const ours = found[0]![1] as Took
  const megabytes = bytes / 1e6
  return table(
    [
      { title: `${calls} calls, ${megabytes.toFixed(1)} MB` },
      right('wall s'),
      right('processor s'),
      right('MB/s per core'),
      right('hedgerow is times as fast'),
    ],
    found.map(([name, took]) =>
      typeof took === 'string'
        ? [name, took, '', '', '']
        : [
            name,
            took.wall.toFixed(2),
            took.processor.toFixed(2),
            (megabytes / took.processor).toFixed(2),
            (took.processor / ours.processor).toFixed(2),
          ],
    ),
  )
}

async function growth(sizes: readonly number[], jobs: readonly number[]): Promise<string> {
  const rows: string[][] = []
  for (const calls of sizes) {
    const archive = join(folder, String(calls))
    const { bytes } = await writeArchive(archive, { calls, seed })
    let one = Number.NaN
    for (const workers of jobs) {
      const { wall, processor, peak } = await timed(
        run(join(archive, 'calls'), workers, '--manifest', join(archive, 'manifest.csv')),
      )
      if (workers === 1) one = wall
      rows.push([
        String(calls),
        String(workers),
        wall.toFixed(1),
        processor.toFixed(1),
        (calls / wall).toFixed(0),
        (bytes / 1e6 / wall).toFixed(2),
        peak.toFixed(0),
        (one / wall).toFixed(2),
      ])
    }
    rmSync(archive, { recursive: true })
  }
  return table(
    [
      right('calls'),
      right('workers'),
      right('wall s'),
      right('processor s'),
      right('calls/s'),
      right('MB/s on disk'),
      right('peak MB'),
      right('times one worker'),
    ],
    rows,
  )
}

try {
  console.log(`${await peers(Number(values.peers))}\n`)
  console.log(await growth(numbers(values.calls), numbers(values.jobs)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
