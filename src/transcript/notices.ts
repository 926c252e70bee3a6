import type { Span } from '../base/span.js'
import { statements } from './statements.js'
import { wordSearch } from './word-search.js'

/** Says by itself that the statement is part of a legal, non-GAAP or replay notice. */
const STRONG: readonly RegExp[] = [
  /forward[- ]looking,? (?:and [\w-]+ )?(?:statements?|information|comments?|remarks|disclosures?|matters?|in nature|within)|\b(?:are|is|be|be considered|be deemed|constitute|certain|contains?)\b[^.]{0,40}forward[- ]looking(?! (?:basis|indicator|guidance|view|rate))/i,
  /\b(?:may|will|might)\b[^.]{0,40}\b(?:discuss|make|include|provide)\b[^.]{0,120}\b(?:projections|predictions|statements? (?:about|regarding|concerning) (?:the |our )?future)/i,
  /safe[- ]harbou?r/i,
  /private securities litigation/i,
  /results? (?:may|could|might|can|to|will)\b[^.]{0,40}differ/i,
  /differ materially/i,
  /\b(?:no|any) (?:obligation|duty|responsibility)\b[^.]{0,30}\b(?:update|revise)|(?:do not|does not|don't) (?:intend|undertake|assume)[^.]{0,40}(?:update|revise)/i,
  /non-?gaap[^.]{0,120}(?:reconcil|exclude|measure|estimate|unless|otherwise)|(?:reconcil|exclude|unless otherwise)[^.]{0,120}non-?gaap/i,
  /(?:figures|numbers|results|measures|metrics|comparisons|discussions?)\b[^.]{0,60}\b(?:are|be|is|on an?)\b[^.]{0,30}non-?gaap/i,
  /\b(?:not|nor)\b[^.]{0,60}(?:substitute for|in isolation|superior to)/i,
  /reconciliations? (?:of|to|between|tables?|for|from)\b[^.]{0,160}(?:gaap|measures?|release|website|web site|appendix|slides|filed|furnished|tables?|comparable)|(?:gaap|measures?|release|website|appendix|filed)\b[^.]{0,160}reconciliations?/i,
  /\b(?:replay|rebroadcast)\b|\b(?:archived?|recording)\b[^.]{0,80}(?:available|website|web site|accessed)/i,
  /(?:call|conference)[^.]{0,40}(?:is|being) (?:being )?(?:webcast|recorded)[^.]{0,60}(?:website|copyright|prohibited)/i,
  /(?:copyright|may not be reproduced|prior written (?:consent|permission))/i,
]

/** Belongs to a notice where a strong statement stands next to it. */
const WEAK: readonly RegExp[] = [
  /\bform (?:10-?[kq]|8-?k|20-?f|6-?k)\b|\bSEC\b|securities and exchange commission/i,
  /risk factors|risks and uncertainties/i,
  /(?:press|earnings|news) release[^.]{0,80}(?:website|web site|posted|available|issued|distributed)/i,
  /(?:website|web site)[^.]{0,80}(?:press|earnings|release|presentation|slides)/i,
  /non-?gaap|\bGAAP\b/i,
  /as of (?:today|the date of this)/i,
  /\b(?:these|such|those|this) (?:statements?|measures?|risks?|factors?|information|adjustments?)\b/i,
  /^they\b[^.]{0,80}\b(?:exclude|leave out|adjust|omit|involve|reflect)/i,
  /\b(?:table|tables|schedule|appendix|slides)\b[^.]{0,80}\b(?:release|website|web site|presentation)\b/i,
]

/** A strong sign holds one of these: asked first, since most statements hold none. */
const LIKELY = [
  'forward-look',
  'forward look',
  'harbor',
  'differ ',
  'differ,',
  'differ.',
  'gaap',
  'reconcil',
  'replay',
  'rebroadcast',
  'webcast',
  'copyright',
  'obligation',
  'duty',
  'reproduced',
  'update',
  'revise',
  'litigation',
  'archive',
  'recording',
  'consent',
  'permission',
  'substitute',
  'isolation',
  'projection',
]
const nextLikely = wordSearch(LIKELY)

/**
 * The safe-harbour, non-GAAP and replay notices of a turn: spans of whole statements, in order.
 *
 * A statement counts by a strong sign of its own, or by a weak sign next to a statement that counts.
 */
export function findNotices(text: string): readonly Span[] {
  let likely = nextLikely(text, 0)
  if (likely === -1) return []
  const spans = statements(text)
  const says = (i: number, signs: readonly RegExp[]): boolean => {
    const { start, end } = spans[i]!
    const said = text.slice(start, end)
    return signs.some((sign) => sign.test(said))
  }
  const counts: boolean[] = new Array(spans.length).fill(false)
  for (let at = 0; likely !== -1 && at < spans.length; at++) {
    if (spans[at]!.end <= likely) continue
    counts[at] = says(at, STRONG)
    likely = nextLikely(text, spans[at]!.end)
  }
  if (!counts.includes(true)) return []
  for (let i = 1; i < counts.length; i++) counts[i] ||= counts[i - 1]! && says(i, WEAK)
  for (let i = counts.length - 2; i >= 0; i--) counts[i] ||= counts[i + 1]! && says(i, WEAK)
  return spans.filter((_, i) => counts[i])
}
