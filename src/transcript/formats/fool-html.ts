import { foolCall, opensFoolCall } from '../headed/motley-fool.js'
import { foolHeadings } from '../headed/motley-fool-headings.js'
import { pageLines } from '../headed/page-lines.js'
import { unnamedLabel } from '../headed/speaker-labels.js'
import type { Source } from '../source.js'
import type { Format, Look } from '../types.js'

const NOT: Look = { score: 0, read: () => [] }
/** Heads of the call itself, asked of the text before it is read. */
const CALL_HEAD = /\bprepared remarks\b|\bfull conference call transcript\b/i
const SITE = /\bmotley fool\b|\bfool\.com\b/i
const FEWEST_HEADINGS = 3

function look(page: Source): Look {
  const { text } = page
  if (!CALL_HEAD.test(text) || !/<(?:strong|b)\b/i.test(text)) return NOT
  const lines = pageLines(page, (line) => CALL_HEAD.test(line))
  const headings = foolHeadings(lines)
  if (headings.size < FEWEST_HEADINGS || !lines.some(opensFoolCall)) return NOT
  const isChaired = [...headings.values()].some(({ speaker }) => unnamedLabel(speaker.name) !== undefined)
  const score = SITE.test(text) ? 0.95 : isChaired ? 0.85 : 0.7
  return { score, read: () => [foolCall(lines, headings)] }
}

/** A Motley Fool page of any of its three eras (FORMATS 2.8). */
export const foolHtml: Format = {
  id: 'fool-html',
  medium: 'html',
  looksFor:
    'a page with "Prepared Remarks:" or "Full Conference Call Transcript" and speakers such as "<strong>Name</strong> -- <em>Title</em>" or "<strong>Name:</strong>"',
  look,
}
