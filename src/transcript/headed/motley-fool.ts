import { rosterEntry } from '../roster.js'
import { foldKey, sectionNamed } from '../section-words.js'
import { TITLE_WORD } from '../titles.js'
import type { RawCall, RosterEntry } from '../types.js'
import { callHead, isHeadLine } from './call-head.js'
import { closingLines, isListed } from './closing-lines.js'
import { cutTurns, type Mark } from './cut.js'
import type { PageLine } from './page-lines.js'
import { siteLines } from './site-paragraphs.js'
import { isPersonName } from './speaker-labels.js'

const FULL = /^full conference call transcript:?$/i
const PARTICIPANTS = /^call participants:?$/i
/** What editors write about a call; all of it up to the next speaker. */
const EDITORIAL = new Set(
  ['takeaways', 'key takeaways', 'risks', 'summary', 'industry glossary', 'glossary', 'definitions', 'disclaimer'].map(
    foldKey,
  ),
)

const isHeadingTag = (tag: string): boolean => /^h[1-6]$/.test(tag)

/**
 * A call of a Motley Fool page. What stands above the call and what editors wrote into it is no turn; the people come
 * from the list below the call, or from the one above it that has the role first.
 */
export function foolCall(lines: readonly PageLine[], found: ReadonlyMap<number, Mark & { is: 'heading' }>): RawCall {
  const start = startOf(lines, found)
  const first = [...found.keys()].find((i) => i >= start) ?? start
  const closing = closingLines(lines, first)
  const marks = new Map<number, Mark>()
  for (let i = 0; i < start; i++) marks.set(i, { is: 'furniture', kind: 'editorial' })
  let last = -1
  for (const [i, mark] of found)
    if (i >= start && i < closing.start) {
      marks.set(i, mark)
      last = i
    }
  let isEditorial = false
  for (let i = start; i < closing.start; i++) {
    const { text, tag, isStrong } = lines[i]!
    if (marks.has(i)) isEditorial = false
    else if (isStrong && tag !== 'li' && (sectionNamed(text) !== undefined || FULL.test(text))) {
      isEditorial = false
      marks.set(i, markOf(text))
    } else if (isHeadingTag(tag)) {
      isEditorial = EDITORIAL.has(foldKey(text))
      marks.set(i, { is: 'furniture', kind: 'editorial' })
    } else if (isEditorial) marks.set(i, { is: 'furniture', kind: 'editorial' })
  }
  for (const [i, kind] of siteLines(lines, start, last)) if (!marks.has(i)) marks.set(i, { is: 'furniture', kind })
  for (const [i, kind] of closing.kinds) marks.set(i, { is: 'furniture', kind })
  const { company, event, diagnostics } = callHead(headLines(lines.slice(0, first)))
  const cut = cutTurns(null, lines, marks)
  return {
    ...cut,
    roster: closing.roster.length > 0 ? closing.roster : rosterAbove(lines.slice(0, start)),
    company,
    event: { ...event, ...(closing.durationSec === undefined ? {} : { durationSec: closing.durationSec }) },
    diagnostics: [...diagnostics, ...cut.diagnostics],
  }
}

function markOf(text: string): Mark {
  const section = sectionNamed(text)
  return section === undefined ? { is: 'furniture', kind: 'heading' } : { is: 'section', section }
}

/** True for a line of its own that is the head of a call. */
export const opensFoolCall = ({ text, tag, isStrong }: PageLine): boolean =>
  isStrong === true && tag !== 'li' && (FULL.test(text) || sectionNamed(text) === 'prepared')

/** The number of the line the call begins at: its head, else its first speaker. */
function startOf(lines: readonly PageLine[], found: ReadonlyMap<number, Mark>): number {
  const head = lines.findIndex(opensFoolCall)
  return head === -1 ? (found.keys().next().value ?? 0) : head
}

/** The lines that say what call it is, the surest of its date first. */
function headLines(above: readonly PageLine[]): readonly string[] {
  const isSure = (i: number): boolean =>
    /^date:?$/i.test(above[i - 1]?.text ?? '') ||
    [0, 1, 2].some((back) => /\((?:NYSE|NASDAQ|[A-Z]{3,10}): ?[A-Z]/i.test(above[i - back]?.text ?? ''))
  const sure = above.filter((_, i) => isSure(i))
  const rest = above.filter(({ text, tag }, i) => !isSure(i) && tag !== 'li' && isHeadLine(text))
  const isTitle = ({ tag }: PageLine): boolean => tag === 'title'
  return [...sure, ...rest.filter((line) => !isTitle(line)), ...rest.filter(isTitle)].map(({ text }) => text)
}

/** `Chief Executive Officer — Bo Ray`: the role stands first. */
function rosterAbove(above: readonly PageLine[]): readonly RosterEntry[] {
  const head = above.findIndex(({ text, tag }) => tag !== 'li' && PARTICIPANTS.test(text))
  if (head === -1) return []
  const roster: RosterEntry[] = []
  for (const { text, tag } of above.slice(head + 1)) {
    if (isHeadingTag(tag)) break
    const [left = '', right = ''] = text.split(/ (?:--?|[–—]) /)
    if (TITLE_WORD.test(left) && !TITLE_WORD.test(right) && isPersonName(right))
      roster.push({ ...rosterEntry(`${right} - ${left}`, 'unknown'), name: right })
    else if (isListed(text)) roster.push(rosterEntry(text, 'unknown'))
  }
  return roster
}
