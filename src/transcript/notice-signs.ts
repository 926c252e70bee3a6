import type { Anchored } from './anchored.js'

/** Says by itself that the statement is part of a legal, non-GAAP or replay notice. */
export const STRONG: readonly Anchored[] = [
  {
    anchors: ['forward-look', 'forward look'],
    pattern:
      /forward[- ]looking,? (?:and [\w-]+ )?(?:statements?|information|comments?|remarks|disclosures?|matters?|in nature|within)|\b(?:are|is|be|be considered|be deemed|constitute|certain|contains?)\b[^.]{0,40}forward[- ]looking(?! (?:basis|indicator|guidance|view|rate))/i,
  },
  {
    anchors: ['projection', 'prediction', 'statement'],
    pattern:
      /\b(?:may|will|might)\b[^.]{0,40}\b(?:discuss|make|include|provide)\b[^.]{0,120}\b(?:projections|predictions|statements? (?:about|regarding|concerning) (?:the |our )?future)/i,
  },
  { anchors: ['harbor', 'harbour'], pattern: /safe[- ]harbou?r/i },
  { anchors: ['litigation'], pattern: /private securities litigation/i },
  { anchors: ['differ'], pattern: /results? (?:may|could|might|can|to|will)\b[^.]{0,40}differ/i },
  { anchors: ['differ'], pattern: /differ materially/i },
  {
    anchors: ['update', 'revise'],
    pattern:
      /\b(?:no|any) (?:obligation|duty|responsibility)\b[^.]{0,30}\b(?:update|revise)|(?:do not|does not|don't) (?:intend|undertake|assume)[^.]{0,40}(?:update|revise)/i,
  },
  {
    anchors: ['non-gaap', 'nongaap'],
    pattern:
      /non-?gaap[^.]{0,120}(?:reconcil|exclude|measure|estimate|unless|otherwise)|(?:reconcil|exclude|unless otherwise)[^.]{0,120}non-?gaap/i,
  },
  {
    anchors: ['non-gaap', 'nongaap'],
    pattern:
      /(?:figures|numbers|results|measures|metrics|comparisons|discussions?)\b[^.]{0,60}\b(?:are|be|is|on an?)\b[^.]{0,30}non-?gaap/i,
  },
  {
    anchors: ['substitute', 'isolation', 'superior'],
    pattern: /\b(?:not|nor)\b[^.]{0,60}(?:substitute for|in isolation|superior to)/i,
  },
  {
    anchors: ['reconcil'],
    pattern:
      /reconciliations? (?:of|to|between|tables?|for|from)\b[^.]{0,160}(?:gaap|measures?|release|website|web site|appendix|slides|filed|furnished|tables?|comparable)|(?:gaap|measures?|release|website|appendix|filed)\b[^.]{0,160}reconciliations?/i,
  },
  {
    anchors: ['replay', 'rebroadcast', 'archive', 'recording'],
    pattern: /\b(?:replay|rebroadcast)\b|\b(?:archived?|recording)\b[^.]{0,80}(?:available|website|web site|accessed)/i,
  },
  {
    anchors: ['webcast', 'recorded'],
    pattern:
      /(?:call|conference)[^.]{0,40}(?:is|being) (?:being )?(?:webcast|recorded)[^.]{0,60}(?:website|copyright|prohibited)/i,
  },
  {
    anchors: ['copyright', 'reproduced', 'consent', 'permission'],
    pattern: /(?:copyright|may not be reproduced|prior written (?:consent|permission))/i,
  },
]

/** Belongs to a notice where a strong statement stands next to it. */
export const WEAK: readonly Anchored[] = [
  {
    anchors: ['form ', 'sec'],
    pattern: /\bform (?:10-?[kq]|8-?k|20-?f|6-?k)\b|\bSEC\b|securities and exchange commission/i,
  },
  { anchors: ['risk'], pattern: /risk factors|risks and uncertainties/i },
  {
    anchors: ['release'],
    pattern: /(?:press|earnings|news) release[^.]{0,80}(?:website|web site|posted|available|issued|distributed)/i,
  },
  {
    anchors: ['website', 'web site'],
    pattern: /(?:website|web site)[^.]{0,80}(?:press|earnings|release|presentation|slides)/i,
  },
  { anchors: ['gaap'], pattern: /non-?gaap|\bGAAP\b/i },
  { anchors: ['as of '], pattern: /as of (?:today|the date of this)/i },
  {
    anchors: ['statement', 'measure', 'risk', 'factor', 'information', 'adjustment'],
    pattern: /\b(?:these|such|those|this) (?:statements?|measures?|risks?|factors?|information|adjustments?)\b/i,
  },
  { anchors: ['they'], pattern: /^they\b[^.]{0,80}\b(?:exclude|leave out|adjust|omit|involve|reflect)/i },
  {
    anchors: ['table', 'schedule', 'appendix', 'slides'],
    pattern: /\b(?:table|tables|schedule|appendix|slides)\b[^.]{0,80}\b(?:release|website|web site|presentation)\b/i,
  },
]

/** A strong sign counts where the statement also holds one of these, in either case. */
export const LIKELY =
  /forward-look|forward look|harbor|differ |differ,|differ\.|gaap|reconcil|replay|rebroadcast|webcast|copyright|obligation|duty|reproduced|update|revise|litigation|archive|recording|consent|permission|substitute|isolation|projection/i
