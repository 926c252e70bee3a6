import { plainText } from '../body.js'
import { fieldOf, isRow, type Row, textOf } from '../fields.js'
import { rosterEntry } from '../roster.js'
import { foldKey } from '../section-words.js'
import { TITLE_WORD } from '../titles.js'
import type { RosterEntry } from '../types.js'
import { ROLE_WORDS, TURN_FIELDS } from './turn-fields.js'

type ListSide = RosterEntry['side']

/** At the first dash: a title may have one, too. */
const FIRM_AND_TITLE = /^(.{1,200}?) (?:--?|[–—]) (.{1,300})$/
const ANALYST = /\banalysts?\b/i

/** A name of a field without the marks of an uncertain spelling: `[ Cy Day ]`. */
export const plainName = (name: string): string => plainText(/^\[\s(.{1,200})\s\]$/.exec(name)?.[1] ?? name).trim()

/** What somebody is called of whom only the kind is known; `undefined` for words that are no kind of speaker. */
export function unnamed(kind: string): string | undefined {
  if (/^(?:operator|unknown)/i.test(kind)) return kind
  const [, one] = /^(executive|analyst|shareholder|attendee)s?$/i.exec(kind) ?? []
  return one === undefined ? undefined : `Unidentified ${one[0]!.toUpperCase()}${one.slice(1).toLowerCase()}`
}

/**
 * The people of a `participants` field: a list of texts or objects, or lists by side as
 * `{ management: [...], analysts: [...] }`.
 */
export function peopleOf(value: unknown): readonly RosterEntry[] {
  if (Array.isArray(value)) return placed(value.flatMap((each) => personOf(each, 'unknown') ?? []))
  if (!isRow(value)) return []
  return Object.entries(value).flatMap(([key, list]) =>
    Array.isArray(list) ? list.flatMap((each) => personOf(each, sideNamed(key)) ?? []) : [],
  )
}

const sideNamed = (word: string): ListSide => {
  const side = ROLE_WORDS.get(foldKey(word))?.field?.side
  return side === 'company' || side === 'outside' ? side : 'unknown'
}

function personOf(value: unknown, side: ListSide): RosterEntry | undefined {
  if (typeof value === 'string') return personOfText(plainText(value.trim()), side)
  return isRow(value) ? personOfRow(value, side) : undefined
}

/** `Name--Title`, `Name--Firm -- Analyst`, `Name--Firm` of Motley Fool; else any dash between blanks. */
function personOfText(text: string, side: ListSide): RosterEntry | undefined {
  const dashes = text.indexOf('--')
  if (dashes === -1) return text === '' ? undefined : rosterEntry(text, side)
  const name = text.slice(0, dashes).trim()
  return name === ''
    ? undefined
    : described(
        name,
        text
          .slice(dashes + 2)
          .trim()
          .split(' -- '),
        side,
      )
}

/** A person from firm and title, or one of the two; who has both may be anybody, who has a title only is the company's. */
function described(name: string, parts: readonly string[], side: ListSide): RosterEntry {
  const last = parts.at(-1)?.trim() ?? ''
  const rest = parts.slice(0, -1).join(' -- ').trim()
  const isTitle = TITLE_WORD.test(last)
  if (!isTitle) return { name, title: null, firm: parts.join(' -- ').trim() || null, side }
  const firm = rest === '' ? null : rest
  return { name, title: last, firm, side: side === 'unknown' ? sideOfTitle(last, firm ?? undefined) : side }
}

/** An object with a name and any of title, role, description, firm; the side where a role word says it. */
export function personOfRow(row: Row, listed: ListSide): RosterEntry | undefined {
  const name = textOf(fieldOf(row, TURN_FIELDS.speaker))
  if (name === undefined) return undefined
  const role = textOf(fieldOf(row, ['role', 'type', 'speakertypename']))
  const byRole = role === undefined ? 'unknown' : sideNamed(role)
  const side = listed === 'unknown' ? byRole : listed
  const description = textOf(fieldOf(row, ['description']))
  if (description !== undefined) {
    const [, firm, title] = FIRM_AND_TITLE.exec(plainText(description)) ?? []
    return described(plainName(name), title === undefined ? [plainText(description)] : [firm!, title], side)
  }
  const firm = textOf(fieldOf(row, [...TURN_FIELDS.firm, 'company']))
  const title =
    textOf(fieldOf(row, TURN_FIELDS.title)) ??
    (byRole === 'unknown' || role?.toLowerCase() === 'analyst' ? role : undefined)
  return {
    name: plainName(name),
    title: title === undefined ? null : plainText(title),
    firm: firm === undefined ? null : plainText(firm),
    side: side === 'unknown' && title !== undefined ? sideOfTitle(title, firm) : side,
  }
}

/** A title beside a firm says nothing of the side: outsiders have them, too. */
const sideOfTitle = (title: string, firm: string | undefined): ListSide =>
  ANALYST.test(title) ? 'outside' : firm === undefined && TITLE_WORD.test(title) ? 'company' : 'unknown'

/** In one list the company's people stand first: whom his own words do not place is placed by that. */
function placed(people: readonly RosterEntry[]): readonly RosterEntry[] {
  const last = people.findLastIndex(({ side }) => side === 'company')
  return people.map((person, i) => {
    if (person.side !== 'unknown' || person.firm === null || last === -1) return person
    if (i > last) return { ...person, side: 'outside' }
    return person.title === null ? { ...person, title: person.firm, firm: null, side: 'company' } : person
  })
}
