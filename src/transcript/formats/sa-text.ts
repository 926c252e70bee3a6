import { opensSession } from '../headed/section-lines.js'
import { readSeekingAlpha } from '../headed/seeking-alpha.js'
import { isRosterLine } from '../headed/seeking-alpha-head.js'
import { unnamedLabel } from '../headed/speaker-labels.js'
import { rosterHead } from '../roster.js'
import { withoutRunningLines } from '../running-lines.js'
import type { Line, Source } from '../source.js'
import type { Format, Look, RawCall } from '../types.js'

const NOT: Look = { score: 0, read: () => [] }
/** The first list of people stands within so many lines. */
const HEAD_LINES = 40
/** Enough of a call to meet its operator, or somebody listed, on lines of their own. */
const CALL_LINES = 3000
const FEWEST_HEADINGS = 3
/** What a head of people stands beside in other formats: rules, letter-spaced heads, dot leaders, section headings. */
const OTHER_FORMAT =
  /^[=-]{20,}$|^(?:[A-Z] ){6}|^management discussion section$|^question and answer section$|^<[QA] - /i
const LEADER = '.'.repeat(10)
/** Longer lines are speech. */
const LONGEST = 200

function look({ text, plainLines: lines }: Source): Look {
  const start = startOf(lines)
  if (start === -1) return NOT
  const listed = new Set<string>()
  let bare = 0
  let session = false
  for (const line of lines.slice(start, CALL_LINES)) {
    if (line.text === '' || line.text.length > LONGEST) continue
    if (OTHER_FORMAT.test(line.text) || line.text.includes(LEADER)) return NOT
    session ||= opensSession(line.text)
    if (listed.size > 0 && bare >= FEWEST_HEADINGS) continue
    if (isRosterLine(line)) listed.add(line.text.split(' ', 2).join(' '))
    else if (unnamedLabel(line.text) !== undefined || listed.has(line.text)) bare++
  }
  session ||= lines.slice(CALL_LINES).some(({ text: line }) => opensSession(line))
  const read = (): readonly RawCall[] => [readPages(text, lines)]
  if (listed.size === 0 || bare + listed.size < FEWEST_HEADINGS) return NOT
  if (session) return { score: 0.95, read }
  return bare < FEWEST_HEADINGS ? NOT : { score: 0.75, read }
}

/** The number of the first head of the lists of people; -1 without one. */
const startOf = (lines: readonly Line[]): number =>
  lines.slice(0, HEAD_LINES).findIndex(({ text }) => {
    const side = rosterHead(text)
    return side !== undefined && side !== 'unknown'
  })

function readPages(text: string, all: readonly Line[]): RawCall {
  const { lines, furniture } = withoutRunningLines(text, all)
  const call = readSeekingAlpha(text, lines, startOf(lines))
  if (furniture.length === 0) return call
  return { ...call, furniture: [...furniture, ...call.furniture].sort((a, b) => a.start - b.start) }
}

/** Seeking Alpha as text: a header line, lists of people, and names on lines of their own (FORMATS 2.7). */
export const saText: Format = {
  id: 'sa-text',
  medium: 'text',
  atMost: 0.95,
  looksFor:
    'a list of people under "Company Participants" or "Executives", their names on lines of their own and a line "Question-and-Answer Session"',
  look,
}
