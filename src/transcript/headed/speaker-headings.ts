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
  /** Has a title, or needs none. */
  readonly isSure: boolean
}

/**
 * What a line says if it is a heading; whether it is one, the whole text decides.
 *
 * @param readTitled How a line with a dash is read. Default: `titledIn`.
 */
function speakerIn(line: string, readTitled = titledIn): Candidate | undefined {
  if (line.length < 2 || line.length > LONGEST_AT_ALL || !mayBeginName(line)) return undefined
  const label = unnamedLabel(line)
  if (label !== undefined) return { name: label, title: null, firm: null, isLong: false, isSure: true }
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
  const whole = firm === null ? rest!.trim() : title
  return { name, title: whole, firm, isLong: line.length > limit, isSure: TITLE_WORD.test(whole) }
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
  const candidates: (readonly [number, Candidate])[] = []
  // Headings come back: each is read once.
  const known = new Map<string, Candidate | null>()
  const readTitled = (line: string): Candidate | undefined => {
    let speaker = known.get(line)
    if (speaker === undefined) {
      speaker = titledIn(line) ?? null
      known.set(line, speaker)
    }
    return speaker ?? undefined
  }
  lines.forEach(({ text }, i) => {
    const speaker = speakerIn(text, readTitled)
    if (speaker !== undefined) candidates.push([i, speaker])
  })
  let times: ReadonlyMap<string, number> | undefined
  const comesBack = (name: string): boolean => {
    times ??= timesOf(candidates.map(([, speaker]) => speaker.name))
    return times.get(name)! > 1
  }
  let longTimes: ReadonlyMap<string, number> | undefined
  const standsOnce = (line: string): boolean => {
    longTimes ??= timesOf(candidates.flatMap(([i, { isLong }]) => (isLong ? [lines[i]!.text] : [])))
    return longTimes.get(line)! < 2
  }
  const headings: (readonly [number, Speaker])[] = []
  const titled = new Set<string>()
  for (const [i, { name, title, firm, isLong, isSure }] of candidates) {
    if (isLong && standsOnce(lines[i]!.text)) continue
    if (!isSure && (isPhrase(name) || !(comesBack(name) || isIntroduced(lines, i, name)))) continue
    headings.push([i, { name, title, firm }])
    if (title !== null && name.includes(' ')) titled.add(name)
  }
  return titled.size === 0 ? new Map(headings) : withBareNames(lines, headings, titled)
}

function timesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

/** The headings, and lines that are one of the names with a title elsewhere. */
function withBareNames(
  lines: readonly Line[],
  headings: readonly (readonly [number, Speaker])[],
  titled: ReadonlySet<string>,
): ReadonlyMap<number, Speaker> {
  const all = new Map<number, Speaker>()
  let next = 0
  lines.forEach(({ text }, i) => {
    const [at, speaker] = headings[next] ?? []
    if (at === i) {
      all.set(i, speaker!)
      next++
    } else if (text !== '' && text.length <= LONGEST_NAME && titled.has(text))
      all.set(i, { name: text, title: null, firm: null })
  })
  return all
}
