import { callHead, isHeadLine } from '../headed/call-head.js'
import { closingLines } from '../headed/closing-lines.js'
import { cutTurns, type Mark, type Speaker } from '../headed/cut.js'
import { listedAbove } from '../headed/listed-above.js'
import { sectionLine } from '../headed/section-lines.js'
import { siteLines } from '../headed/site-paragraphs.js'
import { mayBeHeading, speakerHeadings } from '../headed/speaker-headings.js'
import { withoutRunningLines } from '../running-lines.js'
import type { Line, Source } from '../source.js'
import type { Format, Look, RawCall } from '../types.js'

/** Rules, rosters, letter-spaced heads, component labels, dot leaders: other formats, whose lines only look like headings. */
const OTHER_FORMAT =
  /^={20,}$|^(?:(?:company|corporate|conference call) participants|executives|analysts|presenter speech|presentation operator message)$|^(?:[A-Z] ){6}|\.{10,}|^management discussion section$/i
/** So much of a text tells whether it is a call. */
const LOOKED_AT = 3000
/** What tells another format mostly stands in so many lines. */
const TOP_LINES = 40
/** A call has this many headings, and at least one person who comes back. */
const FEWEST = 3
/** So many returns of a named speaker leave no doubt. */
const SURE = 10

function look({ text, plainLines: lines }: Source): Look {
  const seen = lines.slice(0, LOOKED_AT)
  if (isOfOther(seen)) return { score: 0, read: () => [read(text, lines)] }
  const headings = speakerHeadings(seen)
  const score = scoreOf(headings)
  const [first = seen.length] = headings.keys()
  const isOther = score > 0 && seen.slice(0, first).some(isOtherFormat)
  return {
    score: isOther ? 0 : score,
    read: () => [read(text, lines, seen.length < lines.length ? undefined : headings)],
  }
}

const isOtherFormat = ({ text }: Line): boolean => text.length < 200 && OTHER_FORMAT.test(text)

/** Another format's line that stands before any possible heading saves looking for these. */
function isOfOther(lines: readonly Line[]): boolean {
  const other = lines.slice(0, TOP_LINES).findIndex(isOtherFormat)
  return other !== -1 && !lines.slice(0, other).some(({ text }) => mayBeHeading(text, lines))
}

function scoreOf(headings: ReadonlyMap<number, Speaker>): number {
  if (headings.size < FEWEST) return 0
  const people = [...headings.values()].filter(({ title, firm }) => (title ?? firm) !== null).map(({ name }) => name)
  const returning = people.length - new Set(people).size
  return returning === 0 ? 0 : Math.min(1, 0.5 + returning / SURE / 2)
}

/** @param known The headings of all the lines, where they have been found. */
function read(text: string, all: readonly Line[], known?: ReadonlyMap<number, Speaker>): RawCall {
  const { lines, furniture } = withoutRunningLines(text, all)
  const speakers = (lines === all ? known : undefined) ?? speakerHeadings(lines)
  const listed = listedAbove(lines, speakers)
  const first = listed.first
  const closing = closingLines(lines, first)
  const marks = new Map<number, Mark>()
  let last = -1
  for (const [i, speaker] of speakers) {
    if (i >= closing.start) break
    if (i < first) continue
    marks.set(i, { is: 'heading', speaker, label: lines[i]!.text })
    last = i
  }
  for (let i = 0; i < closing.start; i++) {
    const section = marks.has(i) ? undefined : sectionLine(lines, speakers, i)
    if (section !== undefined) marks.set(i, { is: 'section', section })
  }
  for (const [i, kind] of siteLines(lines, 0, last)) if (!marks.has(i)) marks.set(i, { is: 'furniture', kind })
  for (const i of listed.lines) marks.set(i, { is: 'furniture', kind: 'roster' })
  for (const [i, kind] of closing.kinds) marks.set(i, { is: 'furniture', kind })
  const head = lines.slice(0, first).flatMap((line) => (isHeadLine(line.text) ? [line.text] : []))
  const { company, event, diagnostics } = callHead(head)
  const cut = cutTurns(text, lines, marks)
  return {
    ...cut,
    roster: [...listed.roster, ...closing.roster],
    furniture:
      furniture.length === 0 ? cut.furniture : [...furniture, ...cut.furniture].sort((a, b) => a.start - b.start),
    company,
    event: { ...event, ...(closing.durationSec === undefined ? {} : { durationSec: closing.durationSec }) },
    diagnostics: [...diagnostics, ...cut.diagnostics],
  }
}

/** Speaker on a line of its own, paragraphs below: Calix, and flattened Motley Fool pages (FORMATS 2.1). */
export const headingLine: Format = {
  id: 'heading-line',
  medium: 'text',
  looksFor: `speaker headings on lines of their own, such as "Operator", "Jane Doe - CEO", "Jane Doe, CEO" or "John Roe -- Firm -- Analyst" (at least ${FEWEST}, and a person who speaks twice)`,
  look,
}
