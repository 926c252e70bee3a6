import { lastCode, oneOf } from '../signs.js'
import { TITLE_WORD } from '../titles.js'
import type { Speaker } from './cut.js'
import { isPersonName, isPhrase, mayBeginName, unnamedLabel } from './speaker-labels.js'

/** What a line says if it is a heading; whether it is one, the whole text decides. */
export interface HeadingLine extends Speaker {
  readonly isLong: boolean
  /** Has a title, or needs none. */
  readonly isSure: boolean
  /** What parts name and title; a text has one form, and speech has commas and brackets too. */
  readonly form?: 'comma' | 'brackets'
}

/** `Name - Title` or `Name -- Firm -- Analyst`; the separator is any dash between blanks. */
const DASHED = /^(.{2,60}?) (-{1,2}|[–—]) (\S.*)$/u
const DASH = / [-–—]/
/** `Name, Title` and `Name (Firm)`. */
const COMMA = /^([^,(]{5,60}), ([\p{Lu}\d].{1,100})$/u
const BRACKETS = /^([^,(]{5,60}) \(([\p{Lu}\d][^()]{1,100})\)$/u
const LONGEST_NAME = 60
const LONGEST = { '-': 90, '--': 130 } as const
/** A longer line is a heading where it stands more than once. */
const LONGEST_AT_ALL = 220
const endsSentence = oneOf('.?!:;,…')
const ABBREVIATED_END = /\b(?:Inc|Jr|Sr|Co|Corp|Ltd|L\.P|N\.A|S\.A|U\.S)\.$/

/** @param readTitled How a line with a dash is read. Default: `dashedIn`. */
export function speakerIn(line: string, readTitled = dashedIn): HeadingLine | undefined {
  if (line.length < 2 || line.length > LONGEST_AT_ALL || !mayBeginName(line)) return undefined
  const label = unnamedLabel(line)
  if (label !== undefined) return { name: label, title: null, firm: null, isLong: false, isSure: true }
  if (endsSentence(lastCode(line)) && !ABBREVIATED_END.test(line)) return undefined
  return DASH.test(line) ? readTitled(line) : besideIn(line)
}

/** Name, title and firm of a line in the shape of a heading with a dash. */
export function dashedIn(line: string): HeadingLine | undefined {
  const [, name, separator, rest] = DASHED.exec(line) ?? []
  if (name === undefined || !isPersonName(name)) return undefined
  const parts = rest!.includes(` ${separator} `) ? rest!.split(` ${separator} `) : [rest!]
  const title = parts.at(-1)!.trim()
  // "VP - Finance" is one title; "Foo Partners - Analyst" is a firm and a title.
  const firm = parts.length > 1 && TITLE_WORD.test(title) ? parts.slice(0, -1).join(' - ').trim() : null
  const limit = separator === '--' ? LONGEST['--'] : LONGEST['-']
  const whole = firm === null ? rest!.trim() : title
  const isSure = TITLE_WORD.test(whole)
  const said = isSure ? { title: whole, firm } : { title: null, firm: rest!.trim() }
  return { name, ...said, isLong: line.length > limit, isSure }
}

/** Name and title, or name and firm, parted by a comma or by brackets. */
function besideIn(line: string): HeadingLine | undefined {
  const form = line.endsWith(')') ? 'brackets' : 'comma'
  const at = line.indexOf(form === 'comma' ? ', ' : ' (')
  if (at === -1 || at > LONGEST_NAME) return undefined
  const [, name, said] = (form === 'comma' ? COMMA : BRACKETS).exec(line) ?? []
  if (name === undefined || !name.includes(' ') || !isPersonName(name) || isPhrase(name)) return undefined
  const isTitle = TITLE_WORD.test(said!)
  return { name, title: isTitle ? said! : null, firm: isTitle ? null : said!, isLong: false, isSure: false, form }
}
