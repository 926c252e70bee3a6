import { rosterEntry } from '../roster.js'
import { oneOf } from '../signs.js'
import type { Line } from '../source.js'
import type { FurnitureKind, RosterEntry } from '../types.js'
import { siteParagraph } from './site-paragraphs.js'
import { isPersonName } from './speaker-labels.js'

const DURATION = /^duration: ?(\d{1,3}) ?min(?:ute)?s?\.?$/i
const PARTICIPANTS = /^call participants:?$/i
/** What these begin with. */
const beginsClosing = oneOf('CcDd')
const SEPARATOR = / (?:--?|[–—]) /

export interface ClosingLines {
  /** What the lines are that stand below the call. */
  readonly kinds: ReadonlyMap<number, FurnitureKind>
  /** The number of the line that ends the call; the number of lines where none does. */
  readonly start: number
  readonly roster: readonly RosterEntry[]
  readonly durationSec: number | undefined
}

/** Seconds of a line "Duration: 62 minutes"; `undefined` for any other. */
function durationIn(line: string): number | undefined {
  const minutes = line.length > 40 ? undefined : DURATION.exec(line)?.[1]
  return minutes === undefined ? undefined : 60 * Number(minutes)
}

/**
 * What a Motley Fool page has below the call: `Duration: 62 minutes`, `Call participants:` with the people, links, notices.
 *
 * @param from The number of the first heading: lists of people above it are none of the closing.
 */
export function closingLines(lines: readonly Line[], from: number): ClosingLines {
  const kinds = new Map<number, FurnitureKind>()
  let durationSec: number | undefined
  let start = lines.length
  for (let i = from; i < lines.length && start === lines.length; i++) {
    const { text } = lines[i]!
    if (!beginsClosing(text.charCodeAt(0))) continue
    const seconds = durationIn(text)
    if (seconds !== undefined) {
      durationSec = seconds
      kinds.set(i, 'footer')
    } else if (text.length < 30 && PARTICIPANTS.test(text)) start = i
  }
  const roster: RosterEntry[] = []
  for (let i = start; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text === '') continue
    const isPerson = i > start && isListed(text)
    if (isPerson) roster.push(rosterEntry(text, 'unknown'))
    kinds.set(i, isPerson || i === start ? 'roster' : (siteParagraph(text)?.kind ?? 'footer'))
  }
  return { kinds, start, roster, durationSec }
}

/** `Name -- Title`, or a name alone. */
export function isListed(text: string): boolean {
  if (text.length > 160) return false
  const [name = ''] = text.split(SEPARATOR)
  return isPersonName(name.trim()) && !/[.?!]$/.test(name)
}
