import { lastCode, oneOf } from '../signs.js'
import type { Line } from '../source.js'
import { TITLE_WORD } from '../titles.js'
import type { Speaker } from './cut.js'
import { isIntroduced } from './introduced.js'
import { isPersonName, isPhrase, mayBeginName, unnamedLabel } from './speaker-labels.js'

/** `Name - Title` or `Name -- Firm -- Analyst`; the separator is any dash between blanks. */
const HEADING = /^(.{2,60}?) (-{1,2}|[–—]) (\S.*)$/u
const DASH = / [-–—]/
const LONGEST_NAME = 60
const LONGEST = { '-': 90, '--': 130 } as const
/** A longer line is a heading where it stands more than once. */
const LONGEST_AT_ALL = 220
const endsSentence = oneOf('.?!:;,…')
const ABBREVIATED_END = /\b(?:Inc|Jr|Sr|Co|Corp|Ltd|L\.P|N\.A|S\.A|U\.S)\.$/

interface Candidate extends Speaker {
  readonly isLong: boolean
}

/**
 * What a line says if it is a heading; whether it is one, the whole text decides.
 *
 * @param readTitled How a line with a dash is read. Default: `titledIn`.
 */
function speakerIn(line: string, readTitled = titledIn): Candidate | undefined {
  if (line.length < 2 || line.length > LONGEST_AT_ALL || !mayBeginName(line)) return undefined
  const label = unnamedLabel(line)
  if (label !== undefined) return { name: label, title: null, firm: null, isLong: false }
  if (endsSentence(lastCode(line)) && !ABBREVIATED_END.test(line)) return undefined
  return DASH.test(line) ? readTitled(line) : undefined
}

/** Name, title and firm of a line in the shape of a heading. */
function titledIn(line: string): Candidate | undefined {
  const [, name, separator, rest] = HEADING.exec(line) ?? []
  if (name === undefined || !isPersonName(name)) return undefined
  const parts = rest!.includes(` ${separator} `) ? rest!.split(` ${separator} `) : [rest!]
  const title = parts.at(-1)!.trim()
  // "VP - Finance" is one title; "Foo Partners - Analyst" is a firm and a title.
  const firm = parts.length > 1 && TITLE_WORD.test(title) ? parts.slice(0, -1).join(' - ').trim() : null
  const limit = separator === '--' ? LONGEST['--'] : LONGEST['-']
  return { name, title: firm === null ? rest!.trim() : title, firm, isLong: line.length > limit }
}

/** False for a line that is no heading of these lines, whatever else they hold. */
export const mayBeHeading = (line: string, lines: readonly Line[]): boolean =>
  speakerIn(line) !== undefined ||
  (line.length <= LONGEST_NAME && isPersonName(line) && lines.some(({ text }) => text.startsWith(`${line} `)))

/**
 * The headings of a text by line number: names that come back, bear a title, or were just introduced; and a name alone
 * where it has a title elsewhere.
 */
export function speakerHeadings(lines: readonly Line[]): ReadonlyMap<number, Speaker> {
  const candidates = new Map<number, Candidate>()
  const times = new Map<string, number>()
  const lineTimes = new Map<string, number>()
  // Headings come back: each is read once.
  const known = new Map<string, Candidate | undefined>()
  const readTitled = (line: string): Candidate | undefined => {
    if (!known.has(line)) known.set(line, titledIn(line))
    return known.get(line)
  }
  lines.forEach(({ text }, i) => {
    const speaker = speakerIn(text, readTitled)
    if (speaker === undefined) return
    candidates.set(i, speaker)
    if (speaker.isLong) lineTimes.set(text, (lineTimes.get(text) ?? 0) + 1)
    times.set(speaker.name, (times.get(speaker.name) ?? 0) + 1)
  })
  const headings = new Map<number, Speaker>()
  const titled = new Set<string>()
  for (const [i, { name, title, firm, isLong }] of candidates) {
    if (isLong && lineTimes.get(lines[i]!.text)! < 2) continue
    const isKnown =
      title === null ||
      TITLE_WORD.test(title) ||
      (!isPhrase(name) && (times.get(name)! > 1 || isIntroduced(lines, i, name)))
    if (!isKnown) continue
    headings.set(i, { name, title, firm })
    if (title !== null && name.includes(' ')) titled.add(name)
  }
  if (titled.size === 0) return headings
  const all = new Map<number, Speaker>()
  lines.forEach(({ text }, i) => {
    const speaker = headings.get(i)
    if (speaker !== undefined) all.set(i, speaker)
    else if (text.length <= LONGEST_NAME && titled.has(text)) all.set(i, { name: text, title: null, firm: null })
  })
  return all
}
