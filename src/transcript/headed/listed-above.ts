import { rosterEntry, rosterHead } from '../roster.js'
import type { Line } from '../source.js'
import type { RosterEntry } from '../types.js'
import { isHeadLine } from './call-head.js'
import type { Speaker } from './cut.js'
import { unnamedLabel } from './speaker-labels.js'

/** A list of so many people at least: a lone heading with nothing under it is a turn without words. */
const FEWEST = 2
/** More are turns whose words are lost. */
const MOST = 200

/** The people that a text lists above the call in the shape of headings. */
export interface ListedAbove {
  readonly roster: readonly RosterEntry[]
  /** The numbers of their lines and of the heads of the lists. */
  readonly lines: readonly number[]
  /** The number of the first heading of the call. */
  readonly first: number
}

/** Headings with nothing under them, at the very start, list people; the heads between them say the side. */
export function listedAbove(lines: readonly Line[], speakers: ReadonlyMap<number, Speaker>): ListedAbove {
  const headings = [...speakers]
  const [start = 0] = speakers.keys()
  const roster: RosterEntry[] = []
  const numbers: number[] = []
  let side = lines.slice(0, start).reduce((said, { text }) => rosterHead(text) ?? said, UNKNOWN)
  for (const [n, [i, { name, title, firm }]] of headings.slice(0, MOST).entries()) {
    const next = headings[n + 1]?.[0]
    const below = lines.slice(i + 1, next).filter(({ text }) => text !== '')
    if (next === undefined || unnamedLabel(name) !== undefined || !below.every(({ text }) => isHeadLine(text)))
      return roster.length < FEWEST ? { roster: [], lines: [], first: start } : { roster, lines: numbers, first: i }
    const entry = rosterEntry(lines[i]!.text, side)
    roster.push({ name, title: entry.title ?? title, firm: entry.firm ?? firm, side: entry.side })
    numbers.push(i)
    for (let at = i + 1; at < next; at++) {
      const head = rosterHead(lines[at]!.text)
      if (head === undefined) continue
      side = head
      numbers.push(at)
    }
  }
  return { roster: [], lines: [], first: start }
}

const UNKNOWN: RosterEntry['side'] = 'unknown'
