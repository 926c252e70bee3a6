import type { CapsHead } from './caps-heads.js'
import { TITLE_WORD } from './titles.js'
import type { RosterEntry } from './types.js'

/** The person of a full head, the name in capitals. */
export type WirePerson = RosterEntry

const CORPORATE_TAIL = /^(?:INC|LLC|LLP|L\.?P|LTD|LIMITED|CO|CORP|PLC|N\.?A|S\.?A|A\.?G|N\.?V|RESEARCH DIVISION)\.?$/i
const ANALYST = /\banalyst\b|\bresearch\b/i
/** So many letters of a firm tell whether two spellings are one. */
const FEWEST_LETTERS = 5

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** True for "J.P. MORGAN CHASE" and "JPMorgan Chase & Co", folded: one begins the other. */
function isSameFirm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (short.length >= FEWEST_LETTERS && long.startsWith(short))
}

/** The firm at the end of the parts of a head, with its "INC." and "LLC". */
function lastFirm(rest: readonly string[]): string {
  const tail = rest.findLastIndex((part) => !CORPORATE_TAIL.test(part))
  return rest.slice(Math.max(0, tail)).join(', ')
}

/** The firm that ends the heads of at least two people who are no analysts: the company, where no title names it. */
function sharedFirm(heads: readonly CapsHead[]): string | undefined {
  const people = new Map<string, Set<string>>()
  for (const { name, rest } of heads) {
    if (rest.length < 2 || ANALYST.test(rest.join(', '))) continue
    const firm = lastFirm(rest)
    people.set(firm, (people.get(firm) ?? new Set()).add(name))
  }
  const [most] = [...people].sort((a, b) => b[1].size - a[1].size)
  return most !== undefined && most[1].size > 1 ? most[0] : undefined
}

/**
 * Title, firm and side of the full heads `NAME, TITLE, FIRM` by their labels; titles and firms hold commas themselves.
 *
 * The firm decides the side: the company's own is company, any other outside.
 *
 * @param company The company as the title of the transcript names it.
 */
export function wirePeople(heads: readonly CapsHead[], company: string | undefined): ReadonlyMap<string, WirePerson> {
  const full = new Map(heads.filter(({ rest }) => rest.length > 0).map((head) => [head.label, head]))
  const firm = company ?? sharedFirm([...full.values()])
  const own = firm === undefined ? undefined : folded(firm)
  return new Map([...full.values()].map(({ label, name, rest }) => [label, { name, ...personIn(rest, own) }]))
}

/** @param own The company's name, folded. */
function personIn(rest: readonly string[], own: string | undefined): Omit<WirePerson, 'name'> {
  const at = own === undefined ? -1 : rest.findIndex((_, i) => isSameFirm(folded(rest.slice(i).join(' ')), own))
  if (at !== -1) return { title: joined(rest.slice(0, at)), firm: joined(rest.slice(at)), side: 'company' }
  let titles = rest.length === 1 && !TITLE_WORD.test(rest[0]!) ? 0 : 1
  while (titles < rest.length - 1 && TITLE_WORD.test(rest[titles]!) && !CORPORATE_TAIL.test(rest[titles + 1]!)) titles++
  const [title, firm] = [joined(rest.slice(0, titles)), joined(rest.slice(titles))]
  const isOutside = /\banalyst\b/i.test(title ?? '') || (own !== undefined && firm !== null)
  return { title, firm, side: isOutside ? 'outside' : 'unknown' }
}

const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(', '))
