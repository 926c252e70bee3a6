import { type PageLine, pageLines } from '../headed/page-lines.js'
import { opensSession } from '../headed/section-lines.js'
import { readSeekingAlpha } from '../headed/seeking-alpha.js'
import { isPersonName, unnamedLabel } from '../headed/speaker-labels.js'
import { rosterHead } from '../roster.js'
import { sectionNamed } from '../section-words.js'
import type { Source } from '../source.js'
import type { Format, Look, RawCall } from '../types.js'

const NOT: Look = { score: 0, read: () => [] }
/** Stand in every such page, asked of the text before it is read. */
const PEOPLE = /\b(?:(?:company|corporate|conference call) participants|company representatives|executives)\b/i
const SESSION = /\bquestion-and-answer session\b/i
const FEWEST_HEADINGS = 3

const isPeople = (line: string): boolean => {
  const side = rosterHead(line)
  return side !== undefined && side !== 'unknown'
}

/** A name in strong type with nothing beside it. */
const isNamed = ({ text, isStrong }: PageLine): boolean =>
  isStrong === true &&
  isPersonName(text) &&
  unnamedLabel(text) === undefined &&
  !isPeople(text) &&
  sectionNamed(text) === undefined

function look(page: Source): Look {
  const { text } = page
  if (!PEOPLE.test(text) || !/<(?:strong|b)\b/i.test(text)) return NOT
  const lines = pageLines(page, isPeople)
  const start = lines.findIndex((line) => line.isStrong && isPeople(line.text))
  if (start === -1) return NOT
  const below = lines.slice(start)
  const headings = below.filter(({ text: line, isStrong }) => isStrong && unnamedLabel(line) !== undefined).length
  const strong = below.filter(({ isStrong }) => isStrong).length
  if (strong < FEWEST_HEADINGS || headings === 0 || !below.some(isNamed)) return NOT
  const session = SESSION.test(text) && below.some((line) => opensSession(line.text))
  return { score: session ? 0.95 : 0.8, read: (): readonly RawCall[] => [readSeekingAlpha(null, lines, start)] }
}

/** A Seeking Alpha page: lists of people, speakers in strong type on lines of their own (FORMATS 2.7). */
export const saHtml: Format = {
  id: 'sa-html',
  medium: 'html',
  looksFor:
    'a page with people under a strong "Company Participants" or "Executives" and their names in strong type on lines of their own',
  look,
}
