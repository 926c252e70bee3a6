import type { Annotation } from './types.js'

/** Any bracket that could hold an annotation, matched to its nearest end; a row of asterisks stands for a gap. */
const BRACKETED = /\(([^()[\]<>]{1,60})\)|\[([^()[\]<>]{1,60})\]|<([^()[\]<>]{1,60})>|\*{3,}/g
/** What every bracket or gap holds: most turns have none of these. */
const hasSigns = (text: string): boolean =>
  text.includes('(') || text.includes('[') || text.includes('<') || text.includes('***')

const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?'

/**
 * The closed list of what a transcriber adds; other brackets are speech and stay text.
 *
 * Each pattern is the whole of a bracket, or of a part of it between dashes, commas, slashes and semicolons. In a
 * bracket of several parts the kind that stands first here counts.
 */
const KINDS: readonly (readonly [Annotation['kind'], string])[] = [
  ['operator-instructions', "operator(?:'s)? (?:instructions?|closing remarks|sign[ -]?off)"],
  ['crosstalk', 'multiple speakers?|cross[ -]?talk|(?:speech overlap|overlapping)(?: speech| conversation)?'],
  ['inaudible', 'inaudible|indiscernible|indecipherable|unintelligible|audio gap|unk'],
  ['technical', 'technical (?:difficult(?:y|ies)|issues?|problems?)|abrupt start'],
  ['phonetic', 'ph|phonetic|phontetic'],
  ['sic', 'sic'],
  ['correction', 'corrected by (?:the )?company(?: after the (?:conference )?call)?'],
  ['foreign-language', '(?:spoken in |speaking )?(?:a )?foreign language'],
  ['interpreted', '(?:through|via) (?:an? |the )?(?:interpreter|translator)|interpreted'],
  ['laughter', 'laughter|laughs'],
  ['timestamp', `${TIME}(?: ?[–-] ?${TIME})?`],
  ['other', 'break|video presentation'],
]

const PATTERNS = KINDS.map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})$`, 'i')] as const)
const PARTS = /\s*(?:--|[–—,;/]|\s-\s|\band\b)\s*|\s+(?=\d{1,2}:\d)/
/** "(pH)" is chemistry. */
const SPEECH = /^pH$/

/** The transcriber's annotations in a turn, in order; their words are kept and not scored. */
export function findAnnotations(text: string): readonly Annotation[] {
  if (!hasSigns(text)) return []
  const found: Annotation[] = []
  // Not `matchAll`: it makes a new expression each time.
  BRACKETED.lastIndex = 0
  for (let match = BRACKETED.exec(text); match !== null; match = BRACKETED.exec(text)) {
    const inside = match[1] ?? match[2] ?? match[3]
    const kind = inside === undefined ? 'other' : kindOf(inside)
    if (kind !== undefined) found.push({ start: match.index, end: match.index + match[0].length, raw: match[0], kind })
  }
  return found
}

/** The kind of a bracket's words; `undefined` where any part is not on the list. */
function kindOf(inside: string): Annotation['kind'] | undefined {
  if (SPEECH.test(inside)) return undefined
  const bare = listed(inside)
  if (bare !== undefined) return bare
  const plain = inside.trim().replace(/’/g, "'").replace(/\s+/g, ' ')
  const whole = listed(plain)
  if (whole !== undefined) return whole
  const parts = plain.split(PARTS).map(listed)
  if (parts.length < 2 || parts.includes(undefined)) return undefined
  return PATTERNS.find(([kind]) => parts.includes(kind))![0]
}

const listed = (part: string): Annotation['kind'] | undefined => PATTERNS.find(([, pattern]) => pattern.test(part))?.[0]
