import { foldKey } from '../section-words.js'
import { KNOWN_BY, TEXTS } from './call-text.js'
import { TURN_FIELDS } from './turn-fields.js'
import { LISTS } from './turn-list.js'

const DELIMITERS = [',', ';', '\t', '|']
const LONGEST_HEADER = 4000
/** Longer ones are prose: the longest column is "Transcript Component Type Name". */
const LONGEST_CELL = 50

/** Pairs of kinds of columns that together only a table of turns, components or calls has. */
const PAIRS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [new Set(TURN_FIELDS.speaker), new Set(TURN_FIELDS.text)],
  [new Set(['componenttext']), new Set(['transcriptid', 'componentorder', 'transcriptcomponenttypename', 'keydevid'])],
  [new Set([...TEXTS, ...LISTS]), new Set(KNOWN_BY)],
  [new Set(['question']), new Set(['answer'])],
]

/**
 * True for the header line of a CSV table that may hold calls: whole cells decide, so that a headline with a comma and
 * the word "transcript" is none. Cells may be quoted, empty, of any case.
 *
 * @example isTableHeader(',Speaker_Name,text') // => true
 * @example isTableHeader('Example Widgets, Q3 2031 Earnings Call Transcript') // => false
 */
export function isTableHeader(line: string): boolean {
  if (line.length > LONGEST_HEADER) return false
  return DELIMITERS.some((delimiter) => {
    if (!line.includes(delimiter)) return false
    const cells = line.split(delimiter).flatMap((cell) => (cell.length > LONGEST_CELL ? [] : foldKey(cell)))
    return PAIRS.some(([one, other]) => cells.some((cell) => one.has(cell)) && cells.some((cell) => other.has(cell)))
  })
}
