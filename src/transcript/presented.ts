import type { Span } from '../base/span.js'
import { type NameParts, namePartsOf } from './names.js'
import { TITLE_WORD } from './titles.js'

/** The titles that the first turns give to names: "Bo Ray, our Chief Executive Officer", "CEO, Bo Ray". */
const AFTER =
  /^,? (?:who is |is |(?:our|the|its|your) |Company's )*(?!(?:and|as|along|with|then|followed|he|she)\b)([^.;:!?]{2,80})/
const BEFORE =
  /(?:\b(?:our|the|its|[\p{L}]+['’]s?) )?((?:[\p{Lu}][\p{L}&]*(?:,| and| of)? ){0,7}[\p{Lu}][\p{L}&]*),? $/u

/** What all that fits ends in: a word with a large letter. */
const ENDS_LARGE = /[^\0-@[-\x7f]\S*,? $/

/**
 * The titles that introductions give to names, verbatim; `undefined` where they give none.
 *
 * @param opening The words of the first turns.
 * @example presentedTitles('With me are Bo Ray, our CEO; and Di Fox, CFO.')('Di Fox') // => 'CFO'
 */
export function presentedTitles(opening: string): (name: string) => string | undefined {
  let folded: string | undefined
  return (name) => {
    const parts = namePartsOf(name)
    if (parts.surname === '') return undefined
    folded ??= opening.toLowerCase()
    return titleIn(opening, placesOf(opening, folded, parts))
  }
}

function titleIn(opening: string, places: readonly Span[]): string | undefined {
  for (const at of places) {
    const after = AFTER.exec(opening.slice(at.end, at.end + 100))?.[1]
    const own = after === undefined || !opening.startsWith(',', at.end) ? undefined : firstTitle(after)
    if (own !== undefined) return own
    const said = opening.slice(Math.max(0, at.start - 80), at.start)
    const before = ENDS_LARGE.test(said) ? BEFORE.exec(said)?.[1] : undefined
    if (before !== undefined && TITLE_WORD.test(before) && !before.endsWith(' and')) return before
  }
  return undefined
}

/** "CEO, and Di Fox, CFO" begins with one title; "VP, Finance and Treasurer" is one. */
function firstTitle(said: string): string | undefined {
  const [title = ''] = said.split(
    /,? and \p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+(?:,|$)|, (?:who|will|you|please|for|thank)\b|,? (?:who|will|to) /u,
  )
  const parts = title.split(', ')
  const kept: string[] = []
  for (const part of parts) {
    if (!TITLE_WORD.test(part) && kept.length === 0) break
    if (!TITLE_WORD.test(part) && !/^[\p{Lu}][\p{L}& ]{2,30}$/u.test(part)) break
    kept.push(part)
  }
  const found = kept.join(', ').trim()
  return found !== '' && found.length <= 90 && TITLE_WORD.test(found) ? found : undefined
}

/** @param folded The opening in small letters. */
function placesOf(opening: string, folded: string, { given, surname }: NameParts): readonly Span[] {
  const places: { start: number; end: number }[] = []
  for (let at = folded.indexOf(surname); at !== -1 && places.length < 6; at = folded.indexOf(surname, at + 1)) {
    const head = /(?:[\p{Lu}][\p{L}.'’-]* ){1,3}$/u.exec(opening.slice(Math.max(0, at - 40), at))?.[0]
    if (head === undefined) continue
    const before = head.trim().toLowerCase().split(' ')
    const own = before.findLastIndex((word, i) =>
      // Right before the surname a short form will do; further off only the name itself.
      given.some((each) => (i === before.length - 1 ? each[0] === word[0] : each === word)),
    )
    if (own === -1) continue
    places.push({ start: at - before.slice(own).join(' ').length - 1, end: at + surname.length })
  }
  return places
}
