import type { ScoredTurn } from '../scoring/score-call.js'
import { wordsOf } from '../scoring/words.js'

/** A sentence that shows a phrase. */
export interface Example {
  /** Index of the turn in the call. */
  readonly turn: number
  /** The sentence in `turn.text`, half-open. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A group of 1 to 3 words that is said often enough. */
export interface WordGroup {
  readonly words: readonly string[]
  readonly prepared: number
  readonly answers: number
  /** All groups of that length on each side, rare ones too. */
  readonly ofPrepared: number
  readonly ofAnswers: number
  /** Where in `[from, to)` it begins, as positions in the running words. */
  readonly positions: (from: number, to: number) => number[]
}

/** The words of two lists of turns, one after the other, numbers left out. */
export interface RunningWords {
  readonly words: readonly string[]
  readonly id: readonly number[]
  /** How many words from here on no mark, number or end of sentence interrupts. */
  readonly reach: Int32Array
  readonly turn: readonly ScoredTurn[]
  readonly sentence: readonly number[]
  /** Where the answers begin. */
  readonly split: number
}

const LONGEST = 3

/** Lay out the words of both sides; sentences inside notices are left out unless wanted. */
export function runningWords(
  prepared: readonly ScoredTurn[],
  answers: readonly ScoredTurn[],
  notices: boolean,
): RunningWords {
  const ids = new Map<string, number>()
  const id: number[] = []
  const follows: boolean[] = []
  const turn: ScoredTurn[] = []
  const sentence: number[] = []
  let split = 0
  for (const [side, turns] of [prepared, answers].entries()) {
    if (side === 1) split = id.length
    for (const scored of turns) {
      let broken = true
      for (const word of wordsOf(scored)) {
        if (word.kind !== 'word' || (scored.sentences[word.sentence]?.boilerplate === true && !notices)) {
          broken = true
          continue
        }
        let number = ids.get(word.text)
        if (number === undefined) {
          number = ids.size
          ids.set(word.text, number)
        }
        id.push(number)
        follows.push(word.follows && !broken)
        turn.push(scored)
        sentence.push(word.sentence)
        broken = false
      }
    }
  }
  const reach = new Int32Array(id.length + 1)
  for (let i = id.length - 1; i >= 0; i--) reach[i] = follows[i + 1] === true ? reach[i + 1]! + 1 : 1
  return { words: [...ids.keys()], id, reach, turn, sentence, split }
}

/**
 * Groups of 1 to 3 words said at least `least` times on both sides together.
 *
 * A group is said at most as often as the groups in it, so longer ones are only looked for where both of their parts
 * are frequent: that is what makes it fast.
 */
export function wordGroups(running: RunningWords, least: number): WordGroup[] {
  const { id, reach, words, split } = running
  const found: WordGroup[] = []
  let shorter: Int32Array | undefined
  for (let length = 1; length <= LONGEST; length++) {
    const group = new Int32Array(id.length + 1).fill(-1)
    const numbers = new Map<number, number>()
    const first: number[] = []
    const counts: [number[], number[]] = [[], []]
    const all: [number, number] = [0, 0]
    for (let i = 0; i < id.length; i++) {
      if (reach[i]! < length) continue
      const side = i < split ? 0 : 1
      all[side]++
      if (shorter !== undefined && (shorter[i]! < 0 || shorter[i + 1]! < 0)) continue
      const key = shorter === undefined ? id[i]! : shorter[i]! * words.length + id[i + length - 1]!
      let number = numbers.get(key)
      if (number === undefined) {
        number = first.length
        numbers.set(key, number)
        first.push(i)
        counts[0].push(0)
        counts[1].push(0)
      }
      counts[side][number]!++
      group[i] = number
    }
    for (let i = 0; i < id.length; i++)
      if (group[i]! >= 0 && counts[0][group[i]!]! + counts[1][group[i]!]! < least) group[i] = -1
    first.forEach((place, number) => {
      if (group[place]! < 0) return
      found.push({
        words: id.slice(place, place + length).map((each) => words[each]!),
        prepared: counts[0][number]!,
        answers: counts[1][number]!,
        ofPrepared: all[0],
        ofAnswers: all[1],
        positions: (from, to) => placesOf(group, number, from, to),
      })
    })
    shorter = group
  }
  return found
}

function placesOf(group: Int32Array, wanted: number, from: number, to: number): number[] {
  const places: number[] = []
  for (let i = from; i < to; i++) if (group[i] === wanted) places.push(i)
  return places
}

/** The first sentences in which positions of one side lie, each once. */
export function examplesAt({ turn, sentence }: RunningWords, positions: readonly number[], most: number): Example[] {
  const examples: Example[] = []
  let last = -1
  for (const i of positions) {
    if (examples.length === most) break
    if (last >= 0 && turn[i] === turn[last] && sentence[i] === sentence[last]) continue
    examples.push(exampleOf(turn[i]!, sentence[i]!))
    last = i
  }
  return examples
}

/** A sentence as an example. */
export function exampleOf({ turn, sentences }: ScoredTurn, sentence: number): Example {
  const { start, end } = sentences[sentence]!
  return { turn: turn.index, start, end, text: turn.text.slice(start, end) }
}
