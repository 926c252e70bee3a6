import { readLexicons } from '../../src/archive/read-lexicons.js'
import { table } from '../../src/report/table.js'
import { labelAnswer } from '../../src/scoring/answer.js'
import { createEngine, type Engine } from '../../src/scoring/engine.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { scoreText } from '../../src/scoring/score-text.js'
import { createJudge } from '../../src/text/judge.js'
import { claimVerdicts } from './claims.js'
import { confusionTable, type Pairs } from './confusion.js'
import { DATA, devFiles, type GoldSentence, hasData, lines, OWN, sourceOf } from './data.js'
import { devAnswers } from './dev-answers.js'
import { accuracy, decide, f1, type Hits, macroF1, precision, recall, sumHits } from './figures.js'
import { allCueHits, hedgedHits, type Judged, judge, mistakes } from './hedging.js'
import { publishedHedges, wordList } from './peers.js'
import { type GoldStructure, structureFigures, structureVerdicts } from './structure.js'
import { pairsOf, peerFigures, TONES, tonedOf, toned as tonedText, toneReport } from './tone.js'
import { LM_NOTE } from './tone-peers.js'
import {
  answerPairs,
  type GoldAnswer,
  type GoldTurn,
  noticeHits,
  parseFile,
  shares,
  turnAgreement,
} from './transcript.js'

// npm run eval [-- --errors calix|dev|own|tone-calix|tone-dev|phrasebank|non-answers|answers|claims|structure] [--no-judge] [--classes] [--confusion]
const asked = process.argv.slice(2)
const flag = (name: string): string | undefined =>
  asked.includes(name) ? (asked[asked.indexOf(name) + 1] ?? '') : undefined

const engine: Engine = createEngine(readLexicons(), asked.includes('--no-judge') ? undefined : createJudge())
const listed = wordList(engine)
const rows: string[][] = []
const errors = new Map<string, readonly string[]>()
const confusions: { readonly title: string; readonly labels: readonly string[]; readonly pairs: Pairs }[] = []
const ANSWERED = ['full', 'partial', 'none']

const number = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3))
const prf = (hits: Hits): string => `${number(f1(hits))} (P ${number(precision(hits))}, R ${number(recall(hits))})`
const add = (set: string, figure: string, ours: string, others: string, goal: string): void =>
  void rows.push([set, figure, ours, others, goal])

function sentenceRows(
  name: string,
  sentences: readonly GoldSentence[],
  goals: readonly [string, string, string],
): readonly Judged[] {
  const judged = judge(sentences, engine)
  const plain = decide(sentences.map(({ hedged, text }) => [hedged === 1, listed(text)] as const))
  const published = decide(sentences.map(({ hedged, text }) => [hedged === 1, publishedHedges(text)] as const))
  add(
    name,
    `hedged sentence F1 (n ${sentences.length})`,
    prf(hedgedHits(judged)),
    `word list ${prf(plain)}; words/hedges ${number(f1(published))}`,
    goals[0],
  )
  add(name, 'typed cues micro F1', prf(allCueHits(judged)), '–', goals[1])
  const toned = tonedOf(judged)
  confusions.push({ title: `Tone, ${name}`, labels: TONES, pairs: pairsOf(toned) })
  add(name, 'tone macro F1, 3 classes', number(macroF1(pairsOf(toned))), peerFigures(toned), goals[2])
  return judged
}

/** What the judge is worth: the same figures without it, and the speed of both. */
function judgeRows(): void {
  const without: Engine = { ...engine, judge: undefined }
  const sets = {
    Calix: lines<GoldSentence>(`${DATA}/gold/calix-2012q2/sentences.jsonl`),
    'gold/dev': devFiles().flatMap((file) => lines<GoldSentence>(file)),
  }
  const speed = (of: Engine): string => {
    const transcript = parseFile(`${DATA}/calls/calix-2012q2.txt`)
    const megabytes = transcript.turns.reduce((sum, { text }) => sum + text.length, 0) / 1e6
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now()
      scoreCall(transcript, of)
      return performance.now() - start
    })
    return `${((1000 * megabytes) / Math.min(...times)).toFixed(1)} MB/s`
  }
  for (const [name, sentences] of Object.entries(sets)) {
    const figure = (of: Engine): string => {
      const judged = judge(sentences, of)
      return `hedged ${number(f1(hedgedHits(judged)))}, typed ${number(f1(allCueHits(judged)))}`
    }
    add(name, 'judge of part of speech, on and off', figure(engine), `off: ${figure(without)}`, 'pays')
  }
  add('Calix', 'speed of scoring, judge on and off', speed(engine), `off: ${speed(without)}`, '–')
}

function callRows(name: string, call: string, gold: string): void {
  const transcript = parseFile(call)
  const turns = lines<GoldTurn>(`${gold}turns.jsonl`)
  const agree = turnAgreement(transcript, turns)
  const all = Object.entries(agree).map(([field, count]) => `${field} ${count}`)
  add(
    name,
    `turns equal to gold, of ${turns.length}`,
    `${transcript.turns.length} turns; ${all.join(', ')}`,
    '–',
    'all',
  )
  const found = shares(transcript, engine)
  const sentences = lines<GoldSentence>(`${gold}sentences.jsonl`)
  const read = (kept: (sentence: GoldSentence) => boolean): string => {
    const chosen = sentences.filter((sentence) => sentence.boilerplate === 0 && kept(sentence))
    return percent(chosen.filter(({ hedged }) => hedged === 1).length / chosen.length)
  }
  add(
    name,
    'hedged share, prepared',
    percent(found.prepared),
    `readers ${read(({ section }) => section === 'prepared')}`,
    'close',
  )
  add(
    name,
    'hedged share, answers',
    percent(found.answers),
    `readers ${read(({ kind }) => kind === 'answer')}`,
    'close',
  )
  const answered = answerPairs(transcript, engine, lines<GoldAnswer>(`${gold}answers.jsonl`))
  confusions.push({ title: `Answers, ${name}`, labels: ANSWERED, pairs: answered })
  add(name, 'answered full/partial/none, accuracy', number(accuracy(answered)), '–', '>= 0.85')
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

const sets = new Map<string, readonly Judged[]>()
const GOALS = {
  calix: ['>= 0.95', '>= 0.88', '>= 0.80'],
  dev: ['>= 0.93', '>= 0.85', '>= 0.80'],
  own: ['–', '–', '–'],
} as const

callRows('own call', `${OWN}/../../notebooks/calls/tamarack-2031q2.txt`, `${OWN}/tamarack-2031q2.`)
sets.set('own', sentenceRows('own call', lines<GoldSentence>(`${OWN}/tamarack-2031q2.sentences.jsonl`), GOALS.own))

if (hasData) {
  const calix = `${DATA}/gold/calix-2012q2/`
  callRows('Calix', `${DATA}/calls/calix-2012q2.txt`, calix)
  sets.set('calix', sentenceRows('Calix', lines<GoldSentence>(`${calix}sentences.jsonl`), GOALS.calix))
  sets.set(
    'dev',
    sentenceRows(
      'gold/dev, 5 calls',
      devFiles().flatMap((file) => lines<GoldSentence>(file)),
      GOALS.dev,
    ),
  )

  if (engine.judge !== undefined) judgeRows()
  const notices = sumHits(
    [
      ['calls/calix-2012q2.txt', `${calix}sentences.jsonl`] as const,
      ...devFiles().map((file) => [sourceOf(file), file] as const),
    ].map(([call, file]) => noticeHits(parseFile(`${DATA}/${call}`), engine, lines<GoldSentence>(file))),
  )
  add('Calix and gold/dev', 'sentences inside notices, F1', prf(notices), '–', '–')

  const structure = structureVerdicts(`${DATA}/calls/dev`, lines<GoldStructure>(`${DATA}/gold/structure-dev.jsonl`))
  for (const [figure, ours, goal] of structureFigures(structure))
    add('structure-dev, 61 calls', figure, ours, '–', goal)
  errors.set(
    'structure',
    structure.flatMap(({ file, wrong }) => (wrong.length === 0 ? [] : [`${file}\n  ${wrong.join('\n  ')}`])),
  )

  const answers = lines<{ text: string; refuse: boolean; unable: boolean; after_call: boolean; non_answer: boolean }>(
    `${DATA}/labelled/non-answers.jsonl`,
  )

  const labelled = answers.map((row) => {
    const { answered, reason } = labelAnswer(scoreText(row.text, engine), row.text)
    const found = answered === 'none' || (answered === 'partial' && reason !== 'evade')
    return { row, gold: row.non_answer, found }
  })
  add(
    'non-answers',
    `non-answer F1 (n ${answers.length})`,
    prf(decide(labelled.map(({ gold, found }) => [gold, found] as const))),
    'published regex rules 0.749',
    '>= 0.85',
  )
  errors.set(
    'non-answers',
    labelled
      .filter(({ gold, found }) => gold !== found)
      .map(({ row, gold }) => `${gold ? 'missed' : 'wrong '} ${row.text.slice(0, 600)}`),
  )

  const verdicts = devAnswers(engine)
  const answered = verdicts.map(({ gold, found }) => [gold.answered, found] as const)
  confusions.push({ title: 'Answers, gold/dev', labels: ANSWERED, pairs: answered })
  add(
    'gold/dev, 5 calls',
    `answered full/partial/none, accuracy (n ${verdicts.length})`,
    number(accuracy(answered)),
    `all full ${number(accuracy(verdicts.map(({ gold }) => [gold.answered, 'full'] as const)))}`,
    '>= 0.75',
  )
  errors.set(
    'answers',
    verdicts
      .filter(({ gold, found }) => gold.answered !== found)
      .map(({ call, gold, found, text }) => `${call} gold ${gold.answered} ${gold.reason} found ${found}: ${text}`),
  )

  const claims = claimVerdicts(engine)
  const plainClaims = decide(claims.map(({ gold, plain }) => [gold, plain] as const))
  add(
    'numeric-claims',
    `numeric claims about what is to come, F1 (n ${claims.length})`,
    prf(decide(claims.map(({ gold, found }) => [gold, found] as const))),
    `word and digit ${prf(plainClaims)}; published rules 0.70-0.87`,
    '>= 0.85',
  )
  errors.set(
    'claims',
    claims.filter(({ gold, found }) => gold !== found).map(({ text, gold }) => `${gold ? 'missed' : 'wrong '} ${text}`),
  )

  const phrases = lines<{ text: string; label: string }>(`${DATA}/labelled/phrasebank-dev.jsonl`).map(
    ({ text, label }) => tonedText(text, label, scoreText(text, engine, { whole: true })[0]),
  )
  confusions.push({ title: 'Tone, phrasebank-dev', labels: TONES, pairs: pairsOf(phrases) })
  errors.set('phrasebank', toneReport(phrases))
  add(
    'phrasebank-dev',
    `tone accuracy / macro F1 (n ${phrases.length})`,
    `${number(accuracy(pairsOf(phrases)))} / ${number(macroF1(pairsOf(phrases)))}`,
    peerFigures(phrases, true),
    'lists + 10 points',
  )
  if (LM_NOTE !== '') console.log(`${LM_NOTE}\n`)

  for (const [name, file] of [
    ['BioScope abstracts', 'speculation-bioscope-abstracts'],
    ['SFU reviews', 'speculation-sfu-reviews'],
  ] as const) {
    const set = lines<{ text: string; speculative: boolean }>(`${DATA}/labelled/${file}.jsonl`)
    const hits = decide(
      set.map(
        ({ text, speculative }) => [speculative, scoreText(text, engine, { whole: true })[0]?.hedged ?? false] as const,
      ),
    )
    const plain = decide(set.map(({ text, speculative }) => [speculative, listed(text)] as const))
    const published = f1(decide(set.map(({ text, speculative }) => [speculative, publishedHedges(text)] as const)))
    add(
      name,
      `speculative sentence F1 (n ${set.length})`,
      prf(hits),
      `word list ${prf(plain)}; words/hedges ${number(published)}`,
      'above word list',
    )
  }
} else
  console.log(`No labelled sets at ${DATA} (set HEDGEROW_DATA): only the project's own small gold set is measured.\n`)

console.log(
  table([{ title: 'set' }, { title: 'figure' }, { title: 'hedgerow' }, { title: 'others' }, { title: 'goal' }], rows),
)

if (asked.includes('--classes')) {
  const classes = [
    'modal',
    'probability',
    'shield',
    'approximator',
    'adaptor',
    'conditional',
    'ignorance',
    'deflection',
    'uncertainty',
    'retreat',
    'expectation',
    'booster',
  ]
  for (const [name, judged] of sets) {
    const perClass = classes.map((id) => {
      const hits = allCueHits(judged, id)
      return [id, String(hits.tp + hits.fn), number(f1(hits)), number(precision(hits)), number(recall(hits))]
    })
    console.log(`\nTyped cues by class, ${name}\n`)
    console.log(
      table(
        [{ title: 'class' }, { title: 'gold', align: 'right' }, { title: 'F1' }, { title: 'P' }, { title: 'R' }],
        perClass,
      ),
    )
  }
}

if (process.argv.includes('--confusion'))
  for (const { title, labels, pairs } of confusions) console.log(`\n${title}\n\n${confusionTable(pairs, labels)}`)

const wanted = flag('--errors')
if (wanted !== undefined) {
  for (const [name, judged] of sets) {
    errors.set(name, mistakes(judged))
    errors.set(`tone-${name}`, toneReport(tonedOf(judged)))
  }
  console.log(`\n${(errors.get(wanted) ?? [`--errors takes one of ${[...errors.keys()].join(', ')}`]).join('\n\n')}`)
}

interface Reading {
  readonly round: string
  readonly calls: number
  readonly sentences: number
  readonly first: { readonly hedged: Hits; readonly cues: Hits }
  readonly after: { readonly hedged: Hits; readonly cues: Hits }
  /** How the two readers agree, where there were two: the first against the second. */
  readonly readers?: { readonly hedged: Hits; readonly cues: Hits }
}
const readings = lines<Reading>(`${OWN}/readings.jsonl`)
console.log('\nSampled sentences, judged by eye before the marks were seen (test/gold/readings.jsonl)\n')
console.log(
  table(
    [
      'round',
      'calls',
      'sentences',
      'hedged, first look',
      'typed, first look',
      'hedged, after',
      'typed, after',
      'readers agree, hedged',
      'typed',
    ].map((title) => ({ title })),
    readings.map(({ round, calls, sentences, first, after, readers }) => [
      round,
      String(calls),
      String(sentences),
      number(f1(first.hedged)),
      number(f1(first.cues)),
      number(f1(after.hedged)),
      number(f1(after.cues)),
      readers === undefined ? '–' : number(f1(readers.hedged)),
      readers === undefined ? '–' : number(f1(readers.cues)),
    ]),
  ),
)
