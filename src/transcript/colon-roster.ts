import type { Span } from '../base/span.js'
import type { ColonLabel } from './label-places.js'
import { looksLikeName } from './names.js'
import { personOf } from './person-of.js'
import { rosterHead } from './roster.js'
import type { RosterEntry } from './types.js'

const HEAD_WORDS =
  'executives|analysts|(?:company|corporate|conference call|call|other) (?:participants?|participiants|representatives?)|participants'
/** Near the start of a text; the head may be Markdown. */
const NEAR = 3000
const FIRST_HEAD = new RegExp(`^[#*_ ]{0,8}(?:${HEAD_WORDS})[*_ ]{0,4}(?::|$)`, 'im')
const ANY_HEAD = new RegExp(`(?:^[#*_ ]{0,8}|(?<=[.\\p{L})]))(${HEAD_WORDS})[*_ ]{0,4}(?::[*_]{0,2}|$)`, 'gimu')

/** Where a text begins its list of people; `undefined` without one. */
export const rosterStart = (text: string): number | undefined => FIRST_HEAD.exec(text.slice(0, NEAR))?.index

/**
 * The people of a list with a line each, or of one whose line ends were lost: `Executives: A - Firm B - FirmAnalysts: …`.
 *
 * @param labels The labels of the text: they tell where a firm ends and the next name begins.
 */
export function rosterIn(text: string, { start, end }: Span, labels: readonly ColonLabel[]): readonly RosterEntry[] {
  const list = text.slice(start, end)
  const heads = [...list.matchAll(ANY_HEAD)]
  const names = new Set(labels.map(({ name }) => name))
  const firms = new Set<string>()
  for (const { firm } of labels) if (firm !== null) firms.add(firm)
  return heads.flatMap((head, i) => {
    const side = rosterHead(head[1]!) ?? 'unknown'
    const lines = list
      .slice(head.index + head[0].length, heads[i + 1]?.index ?? list.length)
      .split(/[\r\n\f]+/)
      .map((line) => line.replace(/^[\s*•-]{1,6}/, '').trim())
      .filter((line) => line !== '')
    const entries = lines.length > 1 ? lines : entriesOf(lines[0] ?? '', names, firms)
    return entries.map((entry): RosterEntry => ({ ...personOf(entry), side })).filter(({ name }) => looksLikeName(name))
  })
}

const DASH = / (?:--?|[–—]) /

/** The entries of one line `A - Firm B - Firm`. */
function entriesOf(line: string, names: ReadonlySet<string>, firms: ReadonlySet<string>): readonly string[] {
  const [first = '', ...stretches] = line.split(DASH)
  const entries: string[] = []
  let name = first
  stretches.forEach((stretch, i) => {
    const isLast = i === stretches.length - 1
    const at = isLast ? stretch.length : nameStart(stretch, names, firms)
    entries.push(`${name} - ${stretch.slice(0, at).trim()}`)
    name = stretch.slice(at).trim()
  })
  return entries.length === 0 && first !== '' ? [first] : entries
}

/** Where the next name starts in `Firm Name`: before a name or after a firm that speaks, else before two words. */
function nameStart(stretch: string, names: ReadonlySet<string>, firms: ReadonlySet<string>): number {
  const words = [...stretch.matchAll(/\S+/g)].slice(1).map(({ index }) => index)
  return (
    words.find((at) => names.has(stretch.slice(at))) ??
    words.findLast((at) => firms.has(stretch.slice(0, at).trim())) ??
    words.find((at) => /^\S+ (?:\p{Lu}\.? )?\S+$/u.test(stretch.slice(at))) ??
    stretch.length
  )
}
