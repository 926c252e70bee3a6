import { rosterEntry } from '../roster.js'
import type { Mark } from './cut.js'
import { isIntroduced } from './introduced.js'
import type { PageLine } from './page-lines.js'
import { isPersonName, isPhrase, unnamedLabel } from './speaker-labels.js'

type Heading = Mark & { is: 'heading' }

interface Candidate {
  readonly heading: Heading
  /** A title behind a dash says that a person stands before it. */
  readonly isTitled: boolean
}

const DASH = /^\s*(?:--?|[–—])\s*(?=\S)/
const SEPARATOR = / (?:--?|[–—]) /
const LONGEST = 80

/**
 * The speakers' headings of a Motley Fool page by line number: `Name -- Title` with a strong name, a strong name alone,
 * and `Name: ` before what is said. Without a title a name counts that comes back, that is listed or was just introduced,
 * that has a title elsewhere, or that names nobody ("Operator").
 */
export function foolHeadings(lines: readonly PageLine[]): ReadonlyMap<number, Heading> {
  const candidates = new Map<number, Candidate>()
  const times = new Map<string, number>()
  const titled = new Set<string>()
  lines.forEach((line, i) => {
    const candidate = candidateIn(line)
    if (candidate === undefined) return
    const { name } = candidate.heading.speaker
    candidates.set(i, candidate)
    times.set(name, (times.get(name) ?? 0) + 1)
    if (candidate.isTitled) titled.add(name)
  })
  const listed = new Set(lines.flatMap(({ text, tag }) => (tag === 'li' ? text.slice(0, 200).split(SEPARATOR) : [])))
  const headings = new Map<number, Heading>()
  for (const [i, { heading, isTitled }] of candidates) {
    const { name } = heading.speaker
    const isPerson = isPersonName(name) && !isPhrase(name)
    const isKnown = times.get(name)! > 1 || (name.includes(' ') && (listed.has(name) || isIntroduced(lines, i, name)))
    if (isTitled || unnamedLabel(name) !== undefined || titled.has(name) || (isPerson && isKnown))
      headings.set(i, heading)
  }
  return headings
}

function candidateIn({ text, strong, tag }: PageLine): Candidate | undefined {
  if (strong < 2 || strong > LONGEST * 2 || /^(?:h[1-6]|li|title)$/.test(tag)) return undefined
  const lead = text.slice(0, strong).trim()
  const rest = text.slice(strong)
  const colon = /^(.{2,80}?) ?:$/.exec(lead)?.[1] ?? (/^ ?:/.test(rest) ? lead : undefined)
  if (colon !== undefined) {
    const said = rest.replace(/^ ?:/, '').trim()
    return isName(colon) ? candidate(colon, { name: nameIn(colon), title: null, firm: null }, false, said) : undefined
  }
  const dash = DASH.exec(rest)
  if (rest.trim() !== '' && dash === null) return undefined
  if (dash === null && isName(lead)) return candidate(text, { name: nameIn(lead), title: null, firm: null }, false)
  const { name, title, firm } = rosterEntry(
    dash === null ? lead : `${lead} -- ${rest.slice(dash[0].length)}`,
    'unknown',
  )
  if (
    (title === null && firm === null) ||
    name.length > LONGEST ||
    /[.?!:]$/.test(name.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))
  )
    return undefined
  return candidate(text, { name: nameIn(name), title, firm }, true)
}

const candidate = (label: string, speaker: Heading['speaker'], isTitled: boolean, said?: string): Candidate => ({
  heading: { is: 'heading', label, speaker, ...(said === undefined ? {} : { said }) },
  isTitled,
})

const isName = (text: string): boolean => unnamedLabel(text) !== undefined || isPersonName(text)
const nameIn = (text: string): string => unnamedLabel(text) ?? text
