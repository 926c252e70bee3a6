import { nameKey } from '../names.js'
import { besideComma, rosterEntry, rosterHead } from '../roster.js'
import { sectionNamed } from '../section-words.js'
import type { FurnitureKind, RosterEntry } from '../types.js'
import { type CallHead, callHead, isHeadLine } from './call-head.js'
import { type SetLine, withFirm } from './seeking-alpha-headings.js'
import { isPersonName, unnamedLabel } from './speaker-labels.js'

const SEPARATOR = / [-–—]{1,2} /
/** A line of a roster is no longer than this. */
const LONGEST = 150
const SPOKEN_WORDS = 8

export interface SeekingAlphaHead extends CallHead {
  readonly roster: readonly RosterEntry[]
  /** What the lines above the call are. */
  readonly kinds: ReadonlyMap<number, FurnitureKind>
  /** The number of the first line of the call. */
  readonly end: number
}

/** A line of the roster: a person and, after a dash, what he is. */
export const isRosterLine = ({ text }: SetLine): boolean => {
  if (text.length > LONGEST) return false
  const dash = SEPARATOR.exec(text)
  const name = dash === null ? besideComma(text)?.[0] : text.slice(0, dash.index)
  return name !== undefined && isPersonName(name.trim())
}

/**
 * Header and roster of a Seeking Alpha transcript.
 *
 * The roster ends at the operator, at a section line, at speech, or where one of its people is named again.
 *
 * @param start The number of the first head of the roster.
 */
export function seekingAlphaHead(lines: readonly SetLine[], start: number): SeekingAlphaHead {
  const above = lines.slice(0, start).filter(({ text }) => text !== '')
  const head = callHead(above.map(({ text }) => text))
  const kinds = new Map<number, FurnitureKind>()
  for (let i = 0; i < start; i++) kinds.set(i, isHeadLine(lines[i]!.text) ? 'header' : 'notice')
  const entries = new Map<string, RosterEntry>()
  let side: RosterEntry['side'] = 'unknown'
  let end = start
  for (; end < lines.length; end++) {
    const { text } = lines[end]!
    if (text === '') continue
    const named = rosterHead(text)
    if (named !== undefined) side = named
    else if (endsRoster(end)) break
    else {
      const entry = withFirm(rosterEntry(text, side), head.company.name)
      entries.set(`${nameKey(entry.name)}|${entry.side}`, entry)
    }
    kinds.set(end, 'roster')
  }
  return { ...head, roster: [...entries.values()], kinds, end }

  function endsRoster(i: number): boolean {
    const { text } = lines[i]!
    if (unnamedLabel(text) !== undefined || sectionNamed(text) !== undefined || isSpeech(text)) return true
    const next = lines.slice(i + 1, i + 10).find((line) => line.text !== '')
    const goesOn = next !== undefined && (isRosterLine(next) || opensRosterOrCall(next.text))
    if (goesOn) return false
    const key = nameKey((besideComma(text) ?? text.split(SEPARATOR))[0]!)
    const isListed = [...SIDES].some((each) => entries.has(`${key}|${each}`))
    return isListed || (!SEPARATOR.test(text) && next !== undefined && isSpeech(next.text))
  }
}

const SIDES: ReadonlySet<RosterEntry['side']> = new Set(['company', 'outside', 'unknown'])

/** Somebody named right above one of these says nothing: he is still listed. */
const opensRosterOrCall = (text: string): boolean =>
  rosterHead(text) !== undefined || unnamedLabel(text) !== undefined || sectionNamed(text) !== undefined

const isSpeech = (text: string): boolean =>
  text.length > LONGEST || (/[.?!]$/.test(text) && !SEPARATOR.test(text) && text.split(' ').length >= SPOKEN_WORDS)
