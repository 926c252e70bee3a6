import { oneOf } from '../signs.js'
import type { Line } from '../source.js'
import { opensCall } from './opening.js'

/** A section line that nobody would say. */
const SESSION = /^questions?[- ]and[- ]answers?[- ](?:session|period|portion):?$/i
/** Lines that open a section before a heading or an opening; elsewhere somebody says them. */
const BEFORE_OPENING: readonly (readonly [RegExp, 'prepared' | 'qa'])[] = [
  [/^(?:questions? (?:and|&) answers?|question-and-answer|q&a)(?: session)?:?$/i, 'qa'],
  [/^(?:presentation|prepared remarks|management discussion|transcript):?$/i, 'prepared'],
]
/** What all these begin with. */
const beginsSection = oneOf('QqPpMmTt')
const LONGEST = 60

/** True for the line "Question-and-Answer Session". */
export const opensSession = (line: string): boolean => line.length <= LONGEST && SESSION.test(line)

/** The section that a line opens; `undefined` for any other line. */
export function sectionLine(
  lines: readonly Line[],
  headings: ReadonlyMap<number, unknown>,
  i: number,
): 'prepared' | 'qa' | undefined {
  const { text } = lines[i]!
  if (text.length > LONGEST || !beginsSection(text.charCodeAt(0))) return undefined
  if (SESSION.test(text)) return 'qa'
  const named = BEFORE_OPENING.find(([pattern]) => pattern.test(text))?.[1]
  if (named === undefined) return undefined
  const next = nextFilled(lines, i)
  return headings.has(next) || opensCall(lines[next]?.text ?? '') ? named : undefined
}

/** The number of the next line that is not empty. */
function nextFilled(lines: readonly Line[], i: number): number {
  let next = i + 1
  while (next < lines.length && lines[next]!.text === '') next++
  return next
}
