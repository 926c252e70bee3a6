import type { Tokens } from './scan.js'
import { isWord } from './scan.js'
import { LONGEST_KNOWN, SENTENCE_RULES } from './sentence-rules.js'
import { KIND, SPACE } from './symbols.js'

/**
 * Where the sentences of a text begin: token indices, ascending, the first 0, with `count` as a last entry.
 *
 * Sentence k is the tokens `[starts[k], starts[k + 1])`. Every token is in exactly one sentence.
 */
export type SentenceStarts = readonly number[]

/** Text without punctuation is cut here, so that whatever looks at a sentence stays linear in the text. */
const LONGEST = 1000
const FULL_STOP = 46
const ELLIPSIS = 0x2026

/**
 * Cut tokens into sentences: a boundary is possible after `.`, `?`, `!`, `…` and at each line break,
 * and `SENTENCE_RULES` decide; closing quotes and brackets stay with the sentence they close. A run of 1,000 tokens
 * without a boundary is cut.
 *
 * @example splitSentences(scan('Hi, Mr. Day. How long?', v)).length // => 3: two sentences and the end
 */
export function splitSentences(tokens: Tokens): SentenceStarts {
  const starts = [0]
  let hasWord = false
  for (let i = 0; i < tokens.count; i++) {
    if (isWord(tokens, i) || tokens.kind[i] === KIND.masked) hasWord = true
    const next = i + 1
    if (next === tokens.count || !hasWord) continue
    const runOn = next - starts.at(-1)! >= LONGEST
    const closed = isTerminator(tokens, i) ? skipClosers(tokens, next) : next
    if (closed === tokens.count || !(runOn || isBoundary(tokens, i, closed))) continue
    starts.push(closed)
    i = closed - 1
    hasWord = false
  }
  if (tokens.count > 0) starts.push(tokens.count)
  return starts
}

function isTerminator(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== KIND.mark) return false
  const code = tokens.text.charCodeAt(tokens.start[i]!)
  return code === FULL_STOP || code === 63 || code === 33 || code === ELLIPSIS
}

/** A single mark after a word longer than any that the rules know, then a blank: no rule joins here. */
const isPlain = ({ start, end, space }: Tokens, mark: number, next: number): boolean =>
  mark > 0 &&
  end[mark]! - start[mark]! === 1 &&
  end[mark - 1]! - start[mark - 1]! > LONGEST_KNOWN &&
  space[next] !== SPACE.none

function isBoundary(tokens: Tokens, mark: number, next: number): boolean {
  if (tokens.space[next] === SPACE.newline) return true
  if (!isTerminator(tokens, mark)) return false
  if (isPlain(tokens, mark, next)) return true
  const joint = {
    word: mark === 0 ? '' : textOf(tokens, mark - 1),
    mark: textOf(tokens, mark),
    next: textOf(tokens, next),
    space: tokens.space[next]!,
  }
  for (const { decide } of SENTENCE_RULES) {
    const verdict = decide(joint)
    if (verdict !== undefined) return verdict === 'split'
  }
  return true
}

const textOf = (tokens: Tokens, i: number): string => tokens.text.slice(tokens.start[i], tokens.end[i])

/** Quotes and brackets that close right after a terminator belong to its sentence. */
function skipClosers(tokens: Tokens, from: number): number {
  let i = from
  while (
    i < tokens.count &&
    tokens.kind[i] === KIND.mark &&
    tokens.space[i] === SPACE.none &&
    /["'’”)\]]/.test(tokens.text[tokens.start[i]!]!)
  )
    i++
  return i
}
