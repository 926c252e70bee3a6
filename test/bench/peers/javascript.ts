import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import vader from 'vader-sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

// javascript.ts NAME LISTS.json FOLDER > rows.csv: a row a turn, by one of the peers.
const [name = '', lists = '', folder = ''] = process.argv.slice(2)

function wordCounter(): (line: string) => string {
  const sets = Object.values(JSON.parse(readFileSync(lists, 'utf8')) as Record<string, string[]>).map(
    (words) => new Set(words),
  )
  return (line) => {
    const tokens = line.toLowerCase().match(/[a-z][a-z'-]*/g) ?? []
    return [tokens.length, ...sets.map((set) => tokens.filter((token) => set.has(token)).length)].join(',')
  }
}

function winkReader(): (line: string) => string {
  const nlp = winkNLP(model)
  return (line) => {
    const read = nlp.readDoc(line)
    return `${read.tokens().out(nlp.its.pos).length},${read.out(nlp.its.sentiment)}`
  }
}

const PEERS: Readonly<Record<string, () => (line: string) => string>> = {
  words: wordCounter,
  vader: () => (line) => String(vader.SentimentIntensityAnalyzer.polarity_scores(line).compound),
  wink: winkReader,
}
const rowOf = PEERS[name]!()
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.txt')) continue
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  process.stdout.write(lines.map((line, turn) => `${file},${turn},${rowOf(line)}\n`).join(''))
}
