import { plainText } from '../body.js'
import { rosterEntry } from '../roster.js'
import type { Line } from '../source.js'
import { TITLE_WORD } from '../titles.js'
import type { RosterEntry } from '../types.js'

export interface Affiliation {
  readonly title: string | null
  readonly firm: string | null
}

const DASH = /(?:^|\s)[-–—](?=\s|$)/
const TITLE = new RegExp(`${TITLE_WORD.source}|\\b(?:MD|GM|AVP|SVP|associate|counsel|consultant)\\b`, 'i')
/** Words that firms bear, not people. */
const FIRM_WORD =
  /\b(?:inc|llc|llp|ltd|plc|corp(?:oration)?|co|ag|sa|nv|company|group|bank|capital|securities|partners|research|advis[eo]rs|investors|markets|associates|asset management)\b/i
const SUFFIX_NEXT = String.raw`(?:Jr|Sr|II|III|IV|CPA|CFA|MD|PhD|Esq)\b`
/** What parts name and firm: a comma and two blanks; where blanks were lost, the first comma that no suffix follows. */
const NAME_ENDS: readonly RegExp[] = [/,\s{2,}/, new RegExp(`,\\s(?!${SUFFIX_NEXT})`)]

/**
 * Firm and title from `Firm - Title`.
 *
 * The title begins with the first part that has a title word, so both `Firm - VP - Finance` and `Foo - North - Analyst`
 * come apart; a title that stands alone where the firm belongs is moved.
 *
 * @example affiliationIn('Example Widgets Inc - VP of IR', 'company') // => { firm: 'Example Widgets Inc', title: 'VP of IR' }
 */
export function affiliationIn(said: string, side: RosterEntry['side']): Affiliation {
  const parts = said.split(DASH).map((part) => part.trim())
  const titled = parts.findIndex((part, i) => i > 0 && TITLE.test(part))
  const cut = titled === -1 ? 1 : titled
  const firm = joined(parts.slice(0, cut))
  const title = joined(parts.slice(cut))
  const misplaced = title === null && firm !== null && TITLE.test(firm) && (side === 'company' || !FIRM_WORD.test(firm))
  return misplaced ? { firm: null, title: firm } : { firm, title }
}

const joined = (parts: readonly string[]): string | null => parts.filter((part) => part !== '').join(' - ') || null

/**
 * Name, firm and title from a heading without its number: `Name,  Firm - Title`, `Name;Firm;Analyst`, `Name;Title,  -`.
 *
 * @example speakerIn('Cy Day,  Foo Partners, LLC - Analyst', 'outside') // => { name: 'Cy Day', firm: 'Foo Partners, LLC', title: 'Analyst' }
 */
export function speakerIn(heading: string, side: RosterEntry['side']): Affiliation & { readonly name: string } {
  const said = plainText(heading)
  const end = NAME_ENDS.map((pattern) => pattern.exec(said)).find((match) => match !== null)
  const left = end === undefined ? said : said.slice(0, end.index)
  const right = end === undefined ? '' : said.slice(end.index + end[0].length)
  const [name = '', ...extra] = left.split(';').map((part) => part.replace(/[\s,;-]+$/, '').trim())
  const { firm, title } = affiliationIn(right, side)
  if (firm !== null || title !== null || extra.length === 0) return { name, firm, title }
  if (extra.length > 1) return { name, firm: extra[0] || null, title: joined(extra.slice(1)) }
  return TITLE.test(extra[0]!) ? { name, firm: null, title: extra[0]! } : { name, firm: extra[0] || null, title: null }
}

/** Longer lines of a list name nobody. */
const LONGEST = 300
const BULLET = /^[*•]\s*/

/** The people of a list: `* Name`, and `Firm - Title` on the next line or the same; without bullets a person a line. */
export function peopleIn(lines: readonly Line[], side: RosterEntry['side']): readonly RosterEntry[] {
  const filled = lines.map(({ text }) => text).filter((text) => text !== '' && text.length <= LONGEST)
  if (!filled.some((text) => BULLET.test(text))) return filled.map((text) => rosterEntry(plainText(text), side))
  const entries: string[][] = []
  for (const text of filled) {
    if (BULLET.test(text)) entries.push([text.replace(BULLET, '')])
    else entries.at(-1)?.push(text)
  }
  return entries.map(([name = '', ...rest]) => ({ ...personIn(name, rest.join(' '), side), side }))
}

/** A person whose affiliation stands beside or after the name. */
export function personIn(
  name: string,
  affiliation: string,
  side: RosterEntry['side'],
): Affiliation & { readonly name: string } {
  const beside = speakerIn(name, side)
  const { firm, title } = affiliationIn(plainText(affiliation), side)
  return { name: beside.name, firm: firm ?? beside.firm, title: title ?? beside.title }
}
