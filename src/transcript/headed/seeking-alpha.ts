import type { Diagnostic, RawCall } from '../types.js'
import { cutTurns, type Mark } from './cut.js'
import { sectionLine } from './section-lines.js'
import { seekingAlphaHead } from './seeking-alpha-head.js'
import { type SetLine, seekingAlphaHeadings } from './seeking-alpha-headings.js'
import { siteLines } from './site-paragraphs.js'
import { noticed } from './unheaded.js'

const EDITORS_LINE = /^\[?end of (?:the )?q&a(?: session)?\]?\.?$/i
const LONGEST = 60

/**
 * A Seeking Alpha transcript: header, rosters, speakers' names on lines of their own, a line that opens the Q&A.
 *
 * @param source The text the lines are of; `null` for the lines of a page.
 * @param start The number of the first head of the roster.
 */
export function readSeekingAlpha(source: string | null, lines: readonly SetLine[], start: number): RawCall {
  const { roster, company, event, kinds, end, diagnostics } = seekingAlphaHead(lines, start)
  const headings = seekingAlphaHeadings(lines, end, roster, company.name)
  const marks = new Map<number, Mark>(headings)
  for (const [i, kind] of kinds) marks.set(i, { is: 'furniture', kind })
  const last = lastKey(headings)
  for (const [i, kind] of siteLines(lines, end, last)) marks.set(i, { is: 'furniture', kind })
  for (let i = end; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text === '' || text.length > LONGEST || marks.has(i)) continue
    const section = sectionLine(lines, headings, i)
    if (section !== undefined) marks.set(i, { is: 'section', section })
    else if (EDITORS_LINE.test(text)) marks.set(i, { is: 'furniture', kind: 'heading' })
  }
  const notices: Diagnostic[] = []
  for (const [i, kind] of kinds) if (kind === 'notice') notices.push(noticed(lines[i]!.text))
  const cut = cutTurns(source, lines, marks)
  return { ...cut, roster, company, event, diagnostics: [...diagnostics, ...notices, ...cut.diagnostics] }
}

const lastKey = (map: ReadonlyMap<number, unknown>): number => {
  let last = -1
  for (const key of map.keys()) last = key
  return last
}
