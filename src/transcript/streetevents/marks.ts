import type { Span } from '../../base/span.js'
import { looksLikeName } from '../names.js'
import { lastCode, oneOf } from '../signs.js'
import type { Line } from '../source.js'

/** What the rules of a StreetEvents text set off: lines `[first, last]` and their span, the rules included. */
export interface Mark extends Span {
  /** `section`: a head between `====`; `heading`: a speaker between `----`; `legal`: all to the end. */
  readonly kind: 'section' | 'heading' | 'legal'
  readonly first: number
  readonly last: number
  /** The filled lines between the rules. */
  readonly inner: readonly Line[]
}

const RULE = /^(?:={20,}|-{20,})$/
const beginsRule = oneOf('=-')
const LONGEST_RULE = 400
const LONGEST_HEADING = 300
/** A head or a heading has no more lines, and no more blank ones between. */
const MOST_LINES = 3
const MOST_BLANK = 4

/** The number that ends a heading, with a blank before it or alone. */
const NUMBER = /(?:^|\s)\[\s?(\d{1,5})\s?\]$/
const endsNumber = oneOf(']')
/** A number that stands as the vendor sets it: speech that ends in a bracketed figure has one blank. */
const SET_OFF_NUMBER = /(?:^|\s\s|\t)\[\s?\d{1,5}\s?\]$/
const LEGAL = /^(?:definitions?|disclaimers?)$|^(?:copyright\b|©|\(c\) ?\d)/i
/** Headings that lost their number. */
const UNNUMBERED =
  /^(?:operator|editor|coordinator|moderator|unidentified [\w ]{2,40})$|^[^,;]{2,60},\s{2,}.*(?:^|\s)-(?:\s|$)/i

/** The sign a rule is made of; `undefined` for any other line. */
export const ruleOf = ({ text }: Line): string | undefined =>
  text.length >= 20 && text.length <= LONGEST_RULE && beginsRule(text.charCodeAt(0)) && RULE.test(text)
    ? text[0]
    : undefined

/** True for a rule, whatever it sets off. */
export const isRule = (line: Line): boolean => ruleOf(line) !== undefined

/** True for a line that ends in a number as the headings do. */
export const isNumbered = (line: Line): boolean => endsNumber(lastCode(line.text)) && ends(line, SET_OFF_NUMBER)

const ends = (line: Line, pattern: RegExp): boolean => line.text.length <= LONGEST_HEADING && pattern.test(line.text)

/** The number of a heading line; `undefined` where it has none. */
export function numberOf(text: string): number | undefined {
  const found = endsNumber(lastCode(text)) ? NUMBER.exec(text)?.[1] : undefined
  return found === undefined ? undefined : Number(found)
}

interface Block {
  readonly inner: readonly Line[]
  /** Line numbers of `inner`. */
  readonly at: readonly number[]
  /** The rule after them and its line number; absent where other lines come first. */
  readonly closing?: { readonly at: number; readonly sign: string }
}

/** The few lines after line `i`, to the next rule. */
function blockAfter(lines: readonly Line[], i: number): Block {
  const at: number[] = []
  for (let next = i + 1, blank = 0; next < lines.length && blank <= MOST_BLANK; next++) {
    const line = lines[next]!
    const sign = ruleOf(line)
    if (sign !== undefined) return { inner: at.map((each) => lines[each]!), at, closing: { at: next, sign } }
    if (line.text === '') blank++
    else if (at.length === MOST_LINES) break
    else at.push(next)
  }
  return { inner: at.map((each) => lines[each]!), at }
}

/**
 * The heads and headings of a text, in order and without overlap; rules that set off nothing are none.
 *
 * A heading is known by its number: one with its rules, one that lost one of them, and, where speech is expected, one
 * that lost its number but has the shape. `isHead` tells the names of sections, which need no closing rule.
 */
export function marksOf(lines: readonly Line[], isHead: (name: string) => boolean): readonly Mark[] {
  const marks: Mark[] = []
  for (let i = 0; i < lines.length; i++) {
    const mark = markAt(lines, i, isHead)
    if (mark === undefined) continue
    const { kind, first, last, inner } = mark
    marks.push({ kind, first, last, inner, start: lines[first]!.start, end: lines[last]!.end })
    i = mark.last
  }
  return marks
}

function markAt(
  lines: readonly Line[],
  i: number,
  isHead: (name: string) => boolean,
): Omit<Mark, keyof Span> | undefined {
  const sign = ruleOf(lines[i]!)
  if (sign === undefined) {
    if (!isNumbered(lines[i]!)) return undefined
    const { at, closing } = blockAfter(lines, i)
    if (at.length > 0 || closing?.sign !== '-') return undefined
    return { kind: 'heading', first: i, last: closing.at, inner: [lines[i]!] }
  }
  const { inner, at, closing } = blockAfter(lines, i)
  const [head] = inner
  if (head === undefined) return undefined
  if (ends(head, LEGAL)) return { kind: 'legal', first: i, last: lines.length - 1, inner: [head] }
  if (closing?.sign === '-' && isHeading(inner)) return { kind: 'heading', first: i, last: closing.at, inner }
  if (isNumbered(head)) return { kind: 'heading', first: i, last: at[0]!, inner: [head] }
  const closes = closing?.sign === sign
  if (sign === '=') {
    if (closes && inner.every(isShort)) return { kind: 'section', first: i, last: closing.at, inner }
    if (isHead(head.text)) return { kind: 'section', first: i, last: at[0]!, inner: [head] }
  } else if (closes && inner.length === 1 && ends(head, UNNUMBERED))
    return { kind: 'heading', first: i, last: closing.at, inner }
  return undefined
}

/** Firm and title on a line of their own: a dash or a semicolon, and no sentence. */
const AFFILIATION = /(?:^|\s)[-–—](?:\s|$)|;/
const SENTENCE_END = /[.?!]$/

/** A numbered line; what stands beside it is the name above, or firm and title. */
function isHeading(inner: readonly Line[]): boolean {
  const numbered = inner.findIndex((line) => endsNumber(lastCode(line.text)) && ends(line, NUMBER))
  const belongs = (line: Line, i: number): boolean =>
    i === numbered ||
    (i < numbered
      ? looksLikeName(line.text.replace(/[,;]$/, ''))
      : AFFILIATION.test(line.text) && !SENTENCE_END.test(line.text))
  return numbered !== -1 && inner.every(isShort) && inner.every(belongs)
}

const isShort = ({ text }: Line): boolean => text.length <= LONGEST_HEADING
