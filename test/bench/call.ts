import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compareCall, createEngine, type Engine, parseTranscript, scoreCall } from 'hedgerow'
import { loadEngine, readLexicons } from 'hedgerow/node'
import { scan, splitSentences } from 'hedgerow/text'
import vader from 'vader-sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { table } from '../../src/report/table.js'

// npm run bench [-- FILE]: MB/s in process and warm, one core, and ratios, all in one run on the same text.
const data = process.env.HEDGEROW_DATA ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const calix = `${data}/calls/calix-2012q2.txt`
const own = fileURLToPath(new URL('../../notebooks/calls/tamarack-2031q2.txt', import.meta.url))
const file = process.argv[2] ?? (existsSync(calix) ? calix : own)
const text = readFileSync(file, 'utf8')
const megabytes = Buffer.byteLength(text) / 1e6

let asked = 0
const withJudge = loadEngine()
const counting: Engine = {
  ...withJudge,
  judge: (sentence, offset) => {
    asked++
    return withJudge.judge?.(sentence, offset)
  },
}
const withoutJudge = createEngine(readLexicons())
const transcript = parseTranscript(text)
const sentences = scoreCall(transcript, counting).turns.reduce((sum, turn) => sum + turn.sentences.length, 0)
const nlp = winkNLP(model)
const lines = text.split('\n')

const jobs: readonly (readonly [string, () => unknown])[] = [
  ['whole analysis, judge on', () => compareCall(scoreCall(parseTranscript(text), withJudge))],
  ['whole analysis, no judge', () => compareCall(scoreCall(parseTranscript(text), withoutJudge))],
  ['parsing only', () => parseTranscript(text)],
  ['scan and sentences only', () => splitSentences(scan(text, withJudge.lexicons.vocabulary))],
  [
    'npm vader-sentiment, a call a line',
    () => lines.map((line) => vader.SentimentIntensityAnalyzer.polarity_scores(line)),
  ],
  ['wink-nlp full pipe', () => nlp.readDoc(text).tokens().out(nlp.its.pos)],
]

const ROUNDS = 30
const SLICE = 80

interface Timing {
  readonly best: number
  readonly median: number
}

/** Milliseconds a run, best and median of rounds in which the jobs take turns, so that noise falls on all alike. */
function measure(): ReadonlyMap<string, Timing> {
  const rounds = new Map<string, number[]>(jobs.map(([name]) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, job] of jobs) {
      const start = performance.now()
      let runs = 0
      while (runs === 0 || performance.now() - start < SLICE) {
        job()
        runs++
      }
      rounds.get(name)!.push((performance.now() - start) / runs)
    }
  }
  const timing = (times: readonly number[]): Timing => {
    const sorted = [...times].sort((a, b) => a - b)
    return { best: sorted[0]!, median: sorted[sorted.length >> 1]! }
  }
  return new Map([...rounds].map(([name, times]) => [name, timing(times)]))
}

const found = measure()
const whole = found.get(jobs[0]![0])!
console.log(
  `${file === own ? 'the invented call' : 'one call'}, ${(megabytes * 1000).toFixed(1)} KB, ${sentences} sentences, ${asked} questions to the judge (${((100 * asked) / sentences).toFixed(1)}% of sentences at most)\n`,
)
const speed = (milliseconds: number): string => ((1000 * megabytes) / milliseconds).toFixed(2)
console.log(
  table(
    [
      { title: 'job' },
      { title: 'best ms', align: 'right' },
      { title: 'MB/s', align: 'right' },
      { title: 'median ms', align: 'right' },
      { title: 'MB/s', align: 'right' },
      { title: 'times the whole analysis', align: 'right' },
    ],
    [...found].map(([name, { best, median }]) => [
      name,
      best.toFixed(2),
      speed(best),
      median.toFixed(2),
      speed(median),
      (median / whole.median).toFixed(2),
    ]),
  ),
)
