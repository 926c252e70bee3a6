import { looksLikeName } from './names.js'
import { TITLE_WORD } from './titles.js'

/** Whom a label or a line of a list of people names. */
export interface Person {
  readonly name: string
  readonly title: string | null
  readonly firm: string | null
}

const SEPARATOR = / (?:--?|[–—]) /
const BRACKETED = /^([^([]{2,60}) [([]([^()[\]]{2,60})[)\]]$/
const ANNOTATION = /^(?:operator(?:'s)? instructions?|inaudible|indiscernible|ph|through interpreter)$/i

/**
 * A person from `Name`, `Name - Firm`, `Name - Firm - Title`, `Name (Title)`, `Name, Title`; any dash between blanks.
 *
 * The right side is a title if it has a title's word, else a firm. `Title — Name` is understood too.
 */
export function personOf(text: string): Person {
  const [left = '', ...rest] = text.trim().split(SEPARATOR)
  const parts = rest.map((part) => part.trim()).filter((part) => part !== '')
  const last = parts.at(-1)
  if (last === undefined) return shortPerson(left)
  if (parts.length === 1 && TITLE_WORD.test(left) && looksLikeName(last) && !TITLE_WORD.test(last))
    return { name: last, title: left, firm: null }
  const name = left.replace(/,$/, '')
  if (!TITLE_WORD.test(last)) return { name, title: null, firm: parts.join(' - ') }
  return { name, title: last, firm: parts.length > 1 ? parts.slice(0, -1).join(' - ') : null }
}

function shortPerson(text: string): Person {
  const [, before, inside] = BRACKETED.exec(text) ?? []
  if (before !== undefined) {
    if (ANNOTATION.test(inside!)) return { name: before, title: null, firm: null }
    return TITLE_WORD.test(inside!)
      ? { name: before, title: inside!, firm: null }
      : { name: before, title: null, firm: inside! }
  }
  const comma = text.indexOf(', ')
  const after = text.slice(comma + 2)
  return comma > 0 && TITLE_WORD.test(after) && !looksLikeName(text)
    ? { name: text.slice(0, comma), title: after, firm: null }
    : { name: text, title: null, firm: null }
}
