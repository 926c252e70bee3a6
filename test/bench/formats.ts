import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listFiles } from '../../src/archive/list-files.js'
import { readTextFile } from '../../src/archive/read-file.js'
import { loadEngine } from '../../src/node.js'
import { table } from '../../src/report/table.js'
import { analyse } from '../../src/tables/index.js'
import { parseTranscripts } from '../../src/transcript/parse.js'

// npm run bench -- formats [PATH]: how much of the whole analysis, as `hedgerow run` does it, is detection and parsing.
const data = process.env.HEDGEROW_DATA ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const dev = `${data}/calls/dev`
const own = fileURLToPath(new URL('../../notebooks/calls', import.meta.url))
const path = process.argv[3] ?? (existsSync(dev) ? dev : own)
const engine = loadEngine()
const ROUNDS = 8

interface Spent {
  calls: number
  readonly parsing: number[]
  readonly rest: number[]
}

const byFormat = new Map<string, Spent>()
const texts = (await listFiles(path)).map((file) => readTextFile(file).text)
for (let round = 0; round < ROUNDS; round++)
  for (const text of texts) {
    const start = performance.now()
    const calls = parseTranscripts(text)
    const parsed = performance.now()
    for (const transcript of calls) analyse({ transcript, source: '', contentHash: '', controls: {} }, engine)
    const end = performance.now()
    const { format } = calls[0]!
    const spent = byFormat.get(format) ?? { calls: 0, parsing: [], rest: [] }
    byFormat.set(format, spent)
    if (round === 0) spent.calls += calls.length
    spent.parsing[round] = (spent.parsing[round] ?? 0) + parsed - start
    spent.rest[round] = (spent.rest[round] ?? 0) + end - parsed
  }

const least = (times: readonly number[]): number => Math.min(...times)
const row = (name: string, calls: number, parsing: number, rest: number): readonly string[] => [
  name,
  `${calls}`,
  (parsing / calls).toFixed(2),
  (rest / calls).toFixed(2),
  `${((100 * parsing) / (parsing + rest)).toFixed(1)}%`,
]
const sum = (pick: (spent: Spent) => number): number =>
  [...byFormat.values()].reduce((total, each) => total + pick(each), 0)
const right = (title: string) => ({ title, align: 'right' as const })
console.log(
  table(
    [
      { title: `best of ${ROUNDS} rounds` },
      right('calls'),
      right('parsing ms'),
      right('all else ms'),
      right('parsing'),
    ],
    [
      ...Array.from(byFormat, ([format, { calls, parsing, rest }]) => row(format, calls, least(parsing), least(rest))),
      row(
        'all',
        sum(({ calls }) => calls),
        sum(({ parsing }) => least(parsing)),
        sum(({ rest }) => least(rest)),
      ),
    ],
  ),
)
