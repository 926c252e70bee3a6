import { addCounts } from '../measures/add-counts.js'
import { countText } from '../measures/count-text.js'
import type { CountedTurn } from '../measures/count-turn.js'
import type { CountOptions } from '../measures/counts.js'
import { readFigures } from '../measures/figures.js'
import { countAt } from '../measures/reads.js'
import type { SentenceScore } from '../scoring/score-text.js'
import type { Turn } from '../transcript/types.js'

/** What each sentence of some turns adds to each count. */
export interface SentenceCounts {
  /** For each turn the index after its last sentence; ascending. */
  readonly ends: readonly number[]
  /** By path of the count, `words` or `cues.modal`: one number a sentence. Of what no sentence has there is none. */
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Counts known of whole turns only (answers, Loughran–McDonald words): spread evenly over the turn's sentences. */
  readonly ofTurns: ReadonlySet<string>
}

/**
 * Counts sentence by sentence. Columns add up to the counts of the turns, turns without a sentence left aside.
 *
 * @param options With which the turns were counted.
 * @example sentenceCounts(countEach(call.turns)).columns.get('words')
 */
export function sentenceCounts(turns: readonly CountedTurn[], options: CountOptions = {}): SentenceCounts {
  const isCounted = ({ boilerplate }: SentenceScore): boolean => options.notices === true || !boilerplate
  const ends: number[] = []
  let size = 0
  for (const { sentences } of turns) {
    for (const sentence of sentences) if (isCounted(sentence)) size++
    ends.push(size)
  }
  const columns = new Map<string, Float64Array>()
  const columnOf = (path: string): Float64Array => {
    const found = columns.get(path) ?? new Float64Array(size)
    columns.set(path, found)
    return found
  }
  const add: Add = (i, path, count) => {
    if (count !== 0) columnOf(path)[i]! += count
  }
  let i = 0
  for (const { turn, sentences } of turns)
    for (const sentence of sentences) if (isCounted(sentence)) countSentence(turn, sentence, i++, add, options)
  return { ends, columns, ofTurns: spreadRest(turns, ends, columnOf, options) }
}

/** Add to a count, by path, of a sentence, by number. */
type Add = (i: number, path: string, count: number) => void

/**
 * Add up what sentence i adds to each count.
 *
 * The plain version is `countTurn({ turn, sentences: [sentence] }, options).counts`, number by number; what it makes for
 * every sentence was a quarter of all memory of an analysis.
 */
function countSentence(turn: Turn, sentence: SentenceScore, i: number, add: Add, options: CountOptions): void {
  const { kind } = turn
  add(i, 'sentences', 1)
  add(i, 'words', sentence.words)
  add(i, 'numbers', sentence.numbers)
  if (sentence.question) add(i, 'questions', 1)
  if (sentence.forward) add(i, 'forwardSentences', 1)
  if (sentence.hedged) add(i, 'hedgedSentences', 1)
  if (sentence.tone !== 'neutral') add(i, TONE_PATHS[sentence.tone], 1)
  if (kind === 'question') add(i, 'askedWords', sentence.words)
  for (const { class: id, family, strength } of sentence.cues) {
    add(i, pathOfClass(id), 1)
    if (family !== 'hedge') continue
    add(i, 'hedges', 1)
    add(i, 'hedgeStrength', strength)
    if (kind === 'question') add(i, 'askedHedges', 1)
  }
  for (const { weight } of sentence.toneParts) {
    add(i, weight > 0 ? 'positive' : 'negative', 1)
    if (kind === 'answer') add(i, weight > 0 ? 'answerPositive' : 'answerNegative', 1)
    if (kind === 'question') add(i, weight > 0 ? 'askedPositive' : 'askedNegative', 1)
  }
  if (sentence.numbers > 0) {
    const { years, widths } = readFigures({ turn, sentences: [sentence] }, true)
    add(i, 'years', years)
    add(i, 'ranges', widths.length)
    for (const width of widths) add(i, 'rangeWidths', width)
  }
  if (options.letters === true) {
    const { names, complexWords } = countText([{ turn, sentences: [sentence] }], true)
    add(i, 'text.names', names)
    add(i, 'text.complexWords', complexWords)
  }
}

const TONE_PATHS = { positive: 'positiveSentences', negative: 'negativeSentences', mixed: 'mixedSentences' } as const

/** Paths of classes: a string put together anew is hashed anew wherever it is looked up. */
const CLASS_PATHS = new Map<string, string>()
function pathOfClass(id: string): string {
  const path = CLASS_PATHS.get(id) ?? `cues.${id}`
  CLASS_PATHS.set(id, path)
  return path
}

/** Spread what turns have beyond their sentences over these; give the paths of such counts. */
function spreadRest(
  turns: readonly CountedTurn[],
  ends: readonly number[],
  columnOf: (path: string) => Float64Array,
  options: CountOptions,
): ReadonlySet<string> {
  const ofTurns = new Set<string>()
  // No turn has less than its sentences, so what is left of all tells whether any turn has more.
  const spoken = turns.filter((_, turn) => ends[turn]! > (ends[turn - 1] ?? 0))
  for (const [path, total] of numbersIn(addCounts(spoken, options), '')) {
    const column = columnOf(path)
    if (!differ(total, sum(column, 0, column.length))) continue
    const count = countAt(path)
    turns.forEach(({ counts }, turn) => {
      const start = turn === 0 ? 0 : ends[turn - 1]!
      const end = ends[turn]!
      const rest = count(counts) - sum(column, start, end)
      if (end === start || !differ(rest, 0)) return
      ofTurns.add(path)
      for (let i = start; i < end; i++) column[i]! += rest / (end - start)
    })
  }
  return ofTurns
}

/** Every number in counts that is not 0, those of nested records by path. */
function numbersIn(counts: object, prefix: string): (readonly [path: string, value: number])[] {
  return Object.entries(counts as Readonly<Record<string, number | object | undefined>>).flatMap(([key, value]) => {
    if (value === 0 || value === undefined) return []
    const path = prefix === 'cues.' ? pathOfClass(key) : `${prefix}${key}`
    return typeof value === 'number' ? [[path, value] as const] : numbersIn(value, `${path}.`)
  })
}

/** By more than rounding. */
const differ = (a: number, b: number): boolean => Math.abs(a - b) > 1e-9

function sum(column: Float64Array, from: number, to: number): number {
  let total = 0
  for (let i = from; i < to; i++) total += column[i]!
  return total
}
