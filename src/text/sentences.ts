import type { Tokens } from './scan.js'
import { LONGEST_KNOWN, mayJoin, SENTENCE_RULES } from './sentence-rules.js'
import { KIND, SPACE, SYMBOL } from './symbols.js'

/**
 * Where the sentences of a text begin: token indices, ascending, the first 0, with `count` as a last entry.
 *
 * Sentence k is the tokens `[starts[k], starts[k + 1])`. Every token is in exactly one sentence.
 */
export type SentenceStarts = readonly number[]

/** Text without punctuation is cut here, so that whatever looks at a sentence stays linear in the text. */
const LONGEST = 1000
const FULL_STOP = 46
const QUESTION = 63
const EXCLAMATION = 33
const ELLIPSIS = 0x2026
const CLOSERS = new Set([...`"'’”)]`].map((mark) => mark.charCodeAt(0)))
// What is imported or a field costs a look at each use, what is a constant of this file does not.
const { stop: STOP } = SYMBOL
const { clitic: CLITIC, mark: MARK, masked: MASKED } = KIND
const { none: NO_SPACE, newline: NEWLINE } = SPACE

/**
 * Cut tokens into sentences: a boundary is possible after `.`, `?`, `!`, `…` and at each line break,
 * and `SENTENCE_RULES` decide; closing quotes and brackets stay with the sentence they close. A run of 1,000 tokens
 * without a boundary is cut.
 *
 * @example splitSentences(scan('Hi, Mr. Day. How long?', v)).length // => 3: two sentences and the end
 */
export function splitSentences(tokens: Tokens): SentenceStarts {
  const { kind, symbol, space, count } = tokens
  const starts = [0]
  let start = 0
  let hasWord = false
  for (let i = 0; i + 1 < count; i++) {
    if (kind[i]! < CLITIC || kind[i] === MASKED) hasWord = true
    const next = i + 1
    // Most tokens are neither a mark that stops nor before a line break.
    if (!hasWord || (symbol[i] !== STOP && space[next] !== NEWLINE && next - start < LONGEST)) continue
    const closed = isTerminator(tokens, i) ? skipClosers(tokens, next) : next
    if (closed === count || (next - start < LONGEST && !isBoundary(tokens, i, closed))) continue
    starts.push(closed)
    start = closed
    i = closed - 1
    hasWord = false
  }
  if (count > 0) starts.push(count)
  return starts
}

function isTerminator(tokens: Tokens, i: number): boolean {
  if (tokens.symbol[i] !== STOP) return false
  const code = tokens.text.charCodeAt(tokens.start[i]!)
  return code === FULL_STOP || code === QUESTION || code === EXCLAMATION || code === ELLIPSIS
}

/** A single mark and a blank after a word for which no rule joins: most boundaries are such. */
function isPlain(tokens: Tokens, mark: number, next: number): boolean {
  const { text, start, end, space } = tokens
  if (mark === 0 || space[next] === NO_SPACE || end[mark]! - start[mark]! > 1) return false
  const code = text.charCodeAt(start[mark]!)
  if (code === FULL_STOP) return !mayJoin(text, start[mark - 1]!, end[mark - 1]!)
  return code !== ELLIPSIS || end[mark - 1]! - start[mark - 1]! > LONGEST_KNOWN
}

function isBoundary(tokens: Tokens, mark: number, next: number): boolean {
  if (tokens.space[next] === NEWLINE) return true
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
function skipClosers({ text, count, start, kind, space }: Tokens, from: number): number {
  let i = from
  while (i < count && kind[i] === MARK && space[i] === NO_SPACE && CLOSERS.has(text.charCodeAt(start[i]!))) i++
  return i
}
