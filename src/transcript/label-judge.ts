import type { Span } from '../base/span.js'
import { type Candidate, isRole } from './label-places.js'
import { TITLE_WORD } from './titles.js'

/** How far before a speaker's first label others name him, */
const INTRODUCTION = 400
/** in words like these. */
const INTRODUCES =
  /\b(?:turn|hand|pass|line|over to|go ahead|proceed|welcome|introduce|question|follow-up|thanks?|here is|here's|call on|hear from)\b/i
/** How near to its label a topic of a speech is named ("Latin America: …"), */
const TOPIC = 2000
/** and what stands beside the name if it is a person's. */
const BESIDE = 60
const PRESENTS =
  /\bwith (?:me|us)\b|\bjoin(?:ed|ing)?\b|\b(?:Mr|Ms|Mrs|Dr)\.|\b(?:this is|it's|I'm|my name|on for|in for|line|turn|welcome)\b/i
/** What comes back so often is no topic. */
const OFTEN = 4
/** Only the first places of a label are looked at, */
const LOOKED_AT = 3
/** and only so much of a text for how words are spelled. */
const READ = 1_000_000

/** `sure`: confirmed by the text as a whole. `introduced` and `likely`: said once. */
export type Verdict = 'sure' | 'introduced' | 'likely' | undefined

/** The judge of labels: what a text and its list of people say of each spelling. */
export function judgeOf(
  text: string,
  candidates: readonly (readonly Candidate[])[],
  list: string,
): (label: Candidate) => Verdict {
  const places = new Map<string, Candidate[]>()
  for (const here of candidates)
    for (const candidate of here) {
      const same = places.get(candidate.label)
      if (same === undefined) places.set(candidate.label, [candidate])
      else same.push(candidate)
    }
  let common: ReadonlySet<string> | undefined
  const isCommon = (word: string): boolean => {
    common ??= smallWords(text.slice(0, READ), new Set([...places.keys()].flatMap(wordsOf)))
    return common.has(word)
  }
  const verdicts = new Map<string, Verdict>()

  const verdictOf = ({ label, name, title, firm }: Candidate): Verdict => {
    if (isRole(name) || list.includes(label) || list.includes(`${name} - `)) return 'sure'
    const all = places.get(label)!
    if (all.some(({ tag }) => tag !== undefined)) return 'sure'
    const isSingle = !/[ .]/.test(name) && title === null && firm === null
    if (isSingle && all.some(({ isAfterSentence }) => !isAfterSentence)) return undefined
    const mentions = all.slice(0, LOOKED_AT).map((place) => mentionOf(text, place, name))
    if (mentions.includes('person')) return all.length > 1 ? 'sure' : isSingle ? undefined : 'introduced'
    if (all.length < OFTEN && (isSingle || mentions.includes('topic') || wordsOf(name).every(isCommon)))
      return undefined
    return all.length > 1 ? 'sure' : 'likely'
  }
  return (candidate) => {
    const { label } = candidate
    if (!verdicts.has(label)) verdicts.set(label, verdictOf(candidate))
    return verdicts.get(label)
  }
}

/** Which of the words a text writes in small letters: those of `text.matchAll(/\b[a-z]{2,}\b/g)`. */
function smallWords(text: string, words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>()
  // Only runs of letters that begin and are as long as one of the words are cut out of the text.
  const lengths = new Uint32Array(128)
  for (const word of words) lengths[word.charCodeAt(0) & 127]! |= 1 << Math.min(word.length, 31)
  for (let i = 0, start = 0, isClean = true; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) continue
    const isWord = (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    if (isClean && !isWord && i - start > 1 && (lengths[text.charCodeAt(start)]! >>> Math.min(i - start, 31)) & 1) {
      const word = text.slice(start, i)
      if (words.has(word)) found.add(word)
    }
    isClean = !isWord
    start = i + 1
  }
  return found
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word.length > 1)

/** Whether a name is called up as a person's before its label, or named without a word for people near it. */
function mentionOf(text: string, { start, end }: Span, name: string): 'person' | 'topic' | undefined {
  const before = text.slice(Math.max(0, start - INTRODUCTION), start)
  if (INTRODUCES.test(before) && name.split(/[\s.,]+/).some((word) => word.length > 1 && before.includes(word)))
    return 'person'
  for (const stretch of [text.slice(Math.max(0, start - TOPIC), start), text.slice(end, end + TOPIC)]) {
    const at = stretch.indexOf(name)
    if (at === -1 || stretch[at + name.length] === ':') continue
    const beside = stretch.slice(Math.max(0, at - BESIDE), at + name.length + BESIDE)
    return TITLE_WORD.test(beside) || PRESENTS.test(beside) ? 'person' : 'topic'
  }
  return undefined
}
