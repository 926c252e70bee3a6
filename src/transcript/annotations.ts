import type { Annotation } from './types.js'

const BRACKETED = /[([]([^()[\]]{1,60})[)\]]/g

/** The closed list of what a transcriber adds; other brackets are speech and stay text. */
const KINDS: readonly (readonly [RegExp, Annotation['kind']])[] = [
  [/^operator(?:'s)? (?:instructions?|closing remarks|sign ?off)$/i, 'operator-instructions'],
  [/multiple speakers|cross ?talk|speech overlap|overlapping/i, 'crosstalk'],
  [/inaudible|indiscernible|indecipherable|unintelligible|audio gap/i, 'inaudible'],
  [/technical (?:difficult|issue|problem)|abrupt start/i, 'technical'],
  [/^(?:ph|phonetic|phontetic)$/i, 'phonetic'],
  [/^sic$/i, 'sic'],
  [/^laughter$|^laughs$/i, 'laughter'],
  [/^foreign language$/i, 'foreign-language'],
  [/^\d{1,2}:\d{2}(?::\d{2})?(?: ?[–-] ?\d{1,2}:\d{2}(?::\d{2})?)?$/, 'timestamp'],
]

/** The transcriber's annotations in a turn, in order; their words are kept and not scored. */
export function findAnnotations(text: string): readonly Annotation[] {
  const found: Annotation[] = []
  for (const match of text.matchAll(BRACKETED)) {
    const kind = KINDS.find(([pattern]) => pattern.test(match[1]!.trim()))?.[1]
    if (kind !== undefined) found.push({ start: match.index, end: match.index + match[0].length, raw: match[0], kind })
  }
  return found
}
