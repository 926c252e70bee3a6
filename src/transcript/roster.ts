import { isSmallLetter, lastCode, oneOf } from './signs.js'
import { TITLE_WORD } from './titles.js'
import type { RosterEntry } from './types.js'

const SEPARATOR = / (?:--?|[–—]) /
/** A longer line is no entry of a list. */
const LONGEST_ENTRY = 160

/** Name and title of a line `Ann Lee, Head of IR`; `undefined` where no title stands behind the comma. */
export function besideComma(line: string): readonly [string, string] | undefined {
  const at = line.length > LONGEST_ENTRY ? -1 : line.indexOf(', ')
  // Most lines with a comma are speech, which goes on in small letters.
  if (at === -1 || isSmallLetter(line.charCodeAt(at + 2)) || endsSentence(lastCode(line))) return undefined
  const title = line.slice(at + 2)
  const isTitle = BEGINS_TITLE.test(title) && TITLE_WORD.test(title) && !SEPARATOR.test(line)
  return isTitle ? [line.slice(0, at), title] : undefined
}
const BEGINS_TITLE = /^\p{Lu}/u
const endsSentence = oneOf('?!:;,…')

/** Heads of the lists of people, with the side they name. */
const HEADS: readonly (readonly [RegExp, RosterEntry['side']])[] = [
  [/^(?:corporate|company) (?:participants?|partici?pi?ants?|representatives?):?$|^executives:?$/i, 'company'],
  [/^(?:conference call|other) (?:participants?|partici?pi?ants?):?$|^analysts:?$/i, 'outside'],
  [/^call participants:?$|^participants:?$/i, 'unknown'],
]

/** The side a head of a list of people names; `undefined` for any other line. */
export const rosterHead = (line: string): RosterEntry['side'] | undefined =>
  line.length > 60 ? undefined : HEADS.find(([pattern]) => pattern.test(line.trim()))?.[1]

/**
 * A person from `Name - Title`, `Name - Firm`, `Name -- Firm -- Analyst`; any dash between blanks; and from `Name, Title`.
 *
 * A side that the list does not say is told by the title: `Firm -- Analyst` and `Analyst` are outside.
 *
 * @example rosterEntry('Cy Day -- Foo Partners -- Analyst', 'unknown')
 *   // => { name: 'Cy Day', firm: 'Foo Partners', title: 'Analyst', side: 'outside' }
 */
export function rosterEntry(line: string, side: RosterEntry['side']): RosterEntry {
  const [name = '', ...rest] = besideComma(line.trim()) ?? line.trim().split(SEPARATOR)
  const said = rest.map((part) => part.trim()).filter((part) => part !== '')
  const last = said.at(-1) ?? null
  const bare = { name: name.trim(), title: null, firm: null, side }
  if (last === null) return bare
  if (said.length > 1 && TITLE_WORD.test(last))
    return {
      ...bare,
      firm: said.slice(0, -1).join(' - '),
      title: last,
      side: side === 'unknown' ? sideAtFirm(last) : side,
    }
  const all = said.join(' - ')
  if (side === 'outside' && !/\banalyst\b/i.test(all)) return { ...bare, firm: all }
  return { ...bare, title: all, side: side === 'unknown' ? sideOf(all) : side }
}

/** Whose firm it is, the title does not say, but for an analyst's. */
const sideAtFirm = (title: string): RosterEntry['side'] => (/\banalyst\b/i.test(title) ? 'outside' : 'unknown')

const sideOf = (title: string): RosterEntry['side'] =>
  /\banalyst\b/i.test(title) ? 'outside' : TITLE_WORD.test(title) ? 'company' : 'unknown'
