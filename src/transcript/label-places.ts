import type { Span } from '../base/span.js'
import { looksLikeName } from './names.js'
import { type Person, personOf } from './person-of.js'
import { isSmallLetter, oneOf } from './signs.js'
import { roleOf } from './titles.js'

/** A speaker's label before a colon; the span holds its markup and the colon. */
export interface ColonLabel extends Span, Person {
  /** As written, without markup and colon. */
  readonly label: string
  /** `Aoyama [Q]: `: asks, answers, or neither (`M`). */
  readonly tag?: 'M' | 'Q' | 'A'
}

/** What may stand before a label: a line end, nothing at all where line ends were lost, or the blank after a sentence. */
export type Place = 'line' | 'glued' | 'spaced'

/** A place of a text that could be a label. */
export interface Candidate extends ColonLabel {
  readonly place: Place
  /** Ends a sentence: only then a lost line end is likely. */
  readonly isAfterSentence: boolean
}

const LONGEST_LABEL = 130
/** Labels have a few places where they could start inside a word ("A.C. McDonald - eBay"). */
const MOST_STARTS = 8
/** "sales.Ann", "LLCAnn", "Thanks. Ann": the end of a sentence and a name. */
const RUN_TOGETHER =
  /\.\p{Lu}\p{Ll}|\p{Lu}{2}\p{Ll}|(?<![\p{L}.])(?!(?:Dr|Mr|Ms|Mrs|Jr|Sr|St|Prof|Wm|Jos|Chas)\.)\p{L}{2,}\.(?= )/u
/** A word that no firm would write small. */
const SMALL_WORD =
  /(?:^|[ (])(?!(?:of|and|the|for|in|at|on|to|de|del|der|des|du|la|le|los|van|von|und|et|y|plc|llc|llp)(?= |$))\p{Ll}{2,}(?=[ ,.]|$)/gu
const MOST_SMALL = 1
/** The head of a list of people ends so. */
const LIST_HEAD = /(?:executives|analysts|participants|representatives)$/i
const LONGEST_HEAD = 40
/** What stands before a colon in speech, heads and lists, and names nobody. */
const NO_SPEAKER =
  /^(?:notes?|sources?|disclaimer|warning|important|reminder|update|summary|example|questions?|answers?|q|a|q&a|first|second|third|next|finally|date|time|company|ticker|symbol|exchange|quarter|period|year|event|title|url|link|transcript|presentation|contents|executives?|analysts?|(?:company |corporate |conference call |call )?participants?|(?:company|corporate) representatives?|operator(?:'s)? instructions?|prepared remarks|questions? (?:and|&) answers?|forward[- ]looking statements?)$/i
/** What a label says if it has the shape of one; whether it is one, the whole text decides. */
function shapeOf(label: string): Person | undefined {
  if (label.length < 2 || label.length > LONGEST_LABEL) return undefined
  const person = personOf(label)
  const { name, title, firm } = person
  const isNamed = looksLikeName(name) && name.split(' ').length <= MOST_WORDS
  if (!isNamed && !isRole(name)) return undefined
  if (NO_SPEAKER.test(label) || NO_SPEAKER.test(name)) return undefined
  if (RUN_TOGETHER.test(name) || /\p{L}[?!]/u.test(name)) return undefined
  const right = title ?? firm ?? ''
  return /^\p{Ll}/u.test(right) || (firm?.match(SMALL_WORD) ?? []).length > MOST_SMALL ? undefined : person
}

const MOST_WORDS = 6
/** A longer stretch before a colon hardly comes back. */
const LONGEST_KNOWN = 60

/** "Operator", "Unidentified Analyst": a label by itself. */
export const isRole = (name: string): boolean => name.length <= 40 && roleOf(name, null) !== undefined

const OPENING = /^(?:#{1,6} )?(?:\*\*|__)?\[?/
const BOLD = /^(?:\*\*|__)/
const endsMarkup = oneOf(']*_')
const CLOSING = /\]?(?:\*\*|__)?$/
const TAGGED = /^(.{1,100}\S) \[([MQA])\]$/
const AFTER_SENTENCE = /(?:[.?!…)\]"”’]|--|[–—])$/

/** Every place of a text that could be a label: a few before a colon, the longest first. */
export function candidatesOf(text: string): readonly (readonly Candidate[])[] {
  const found: (readonly Candidate[])[] = []
  const shapes = new Map<string, Person | undefined>()
  const shapeOfLabel = (label: string): Person | undefined => {
    if (label.length > LONGEST_KNOWN) return shapeOf(label)
    if (!shapes.has(label)) shapes.set(label, shapeOf(label))
    return shapes.get(label)
  }
  const lineEnds = ['\n', '\r', '\f'].filter((sign) => text.includes(sign))
  let last = 0
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    if (/[\s*_A-Z[("“]/.test(text[colon + 1] ?? ' ')) {
      const here = candidatesAt(text, Math.max(last, colon - LONGEST_LABEL), colon, lineEnds, shapeOfLabel)
      if (here.length > 0) found.push(here)
    }
    last = colon + 1
  }
  return found
}

function candidatesAt(
  text: string,
  from: number,
  colon: number,
  lineEnds: readonly string[],
  shapeOfLabel: (label: string) => Person | undefined,
): readonly Candidate[] {
  const window = text.slice(from, colon)
  if (window.length < 2 || LIST_HEAD.test(window.slice(-LONGEST_HEAD))) return []
  let line = from
  for (const end of lineEnds) line = Math.max(line, from + window.lastIndexOf(end) + 1)
  const found: Candidate[] = []
  const isMarked = endsMarkup(text.charCodeAt(colon - 1))
  const add = (at: number, place: Place): void => {
    const said = text.slice(at, colon)
    // Only at a line start blanks and markup may stand before the name.
    const opening = place === 'line' ? said.length - said.trimStart().length : 0
    const open = place === 'line' ? opening + OPENING.exec(said.slice(opening))![0].length : 0
    const [, tagged, tag] = (isMarked ? TAGGED.exec(said.slice(open)) : null) ?? []
    const label = (tagged ?? (isMarked ? said.slice(open).replace(CLOSING, '') : said.slice(open))).trim()
    const person = tagged === undefined ? shapeOfLabel(label) : looksLikeName(label) ? personOf(label) : undefined
    if (person === undefined) return
    const bold = place === 'line' ? BOLD.exec(said.slice(opening)) : null
    const isBoldAfter = bold !== null && !said.endsWith(bold[0]) && text.startsWith(bold[0], colon + 1)
    const end = colon + (isBoldAfter ? 3 : 1)
    const isAfterSentence = place === 'line' || AFTER_SENTENCE.test(text.slice(Math.max(from, at - 3), at).trimEnd())
    const { name, title, firm } = person
    const own = { name, title, firm, label, start: at + opening, end, place, isAfterSentence }
    found.push(tag === undefined ? own : { ...own, tag: tag as NonNullable<ColonLabel['tag']> })
  }
  if (line > from || from === 0 || /[\n\r\f]/.test(text[from - 1]!)) add(line, 'line')
  // A list that names nobody: "Analysts: Operator: Good morning".
  else if (LIST_HEAD.test(text.slice(Math.max(0, from - LONGEST_HEAD), from - 1)))
    add(from + window.length - window.trimStart().length, 'glued')
  const starts: (readonly [number, Place])[] = []
  // By places in the text: characters of a slice are slow to get.
  for (let at = colon - 2; at > line && starts.length < MOST_STARTS; at--) {
    const place = isCapital(text, at) ? placeAt(text, from, at) : undefined
    if (place !== undefined) starts.push([at, place])
  }
  for (const [at, place] of starts.reverse()) add(at, place)
  return found
}

const isCapital = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i)
  return (code >= 65 && code <= 90) || (isForeign(code) && /\p{Lu}/u.test(text[i]!))
}

/** So many characters before a name tell what it follows. */
const NEAR = 4

/** @param from What stands before is not looked at. */
function placeAt(text: string, from: number, at: number): Place | undefined {
  const before = text[at - 1]!
  const first = Math.max(from, at - NEAR)
  if (before === ' ') {
    let end = at - 1
    while (end > first && text[end - 1] === ' ') end--
    if (end === first || !endsSentence(text.charCodeAt(end - 1))) return undefined
    return INITIAL.test(text.slice(first, end)) ? undefined : 'spaced'
  }
  if (before === '.' && text[at + 1] === '.' && INITIAL.test(text.slice(first, at))) return undefined
  // Inside capitals a name only starts where it goes on in small letters: "LLCOperator".
  if (before === '&' || isCapital(text, at - 1)) return isSmall(text, at + 1) ? 'glued' : undefined
  return isSmall(text, at - 1) || GLUES.test(before) ? 'glued' : undefined
}

const isSmall = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i)
  return isSmallLetter(code) || (isForeign(code) && /\p{Ll}/u.test(text[i]!))
}

/** Beyond ASCII and no curly quote, dash or dots. */
const isForeign = (code: number): boolean => code > 127 && (code < 0x2000 || code > 0x206f)

const endsSentence = oneOf('.?!…)]"”')
const GLUES = /[\d.?!…)\]"”’%-]/

/** "A.C." and "Eric A. Day" are one name. */
const INITIAL = /(?:^|[ .])\p{Lu}\.$/u
