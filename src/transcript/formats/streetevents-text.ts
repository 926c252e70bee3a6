import { linesWithin, type Source } from '../source.js'
import { headOf } from '../streetevents/head.js'
import { numberOf, ruleOf } from '../streetevents/marks.js'
import { type Part, partsOf } from '../streetevents/parts.js'
import { peopleIn } from '../streetevents/people.js'
import { type Speakers, type Spoken, spokenIn } from '../streetevents/spoken.js'
import type { Diagnostic, Format, Furniture, Look, RawCall, RawTurn } from '../types.js'

/** Rosters and a long outline may stand before the first heading. */
const HEAD = 200_000
/** Longer lines are speech. */
const LONGEST = 400

function look(source: Source): Look {
  return { score: scoreOf(source), read: () => [readStreetEvents(source)] }
}

function scoreOf({ text: all, lines }: Source): number {
  let equals = 0
  let dashes = 0
  let numbered = 0
  for (const line of linesWithin(lines, HEAD)) {
    const rule = ruleOf(line)
    if (rule === '=') equals++
    else if (rule === '-') dashes++
    else if (line.text.length <= LONGEST && numberOf(line.text) !== undefined) numbered++
    if (equals >= 3 && numbered >= 1) return 0.95
  }
  if (dashes >= 3 && numbered >= 2) return equals > 0 ? 0.9 : 0.75
  return equals >= 3 && dashes >= 4 && /streetevents/i.test(all.slice(0, 2000)) ? 0.7 : 0
}

/** The call of a StreetEvents text; the body of the XML is read by it too. */
export function readStreetEvents({ text, lines }: Pick<Source, 'text' | 'lines'>): RawCall {
  const parts = partsOf(lines)
  const head = headOf(parts.flatMap((part) => (part.content === 'header' ? part.lines : [])))
  const roster = parts.flatMap((part) => (part.content === 'roster' ? peopleIn(part.lines, part.side) : []))
  const sides = new Map(roster.map(({ name, side }) => [name, side]))
  const turns: RawTurn[] = []
  const furniture: Furniture[] = []
  const diagnostics: Diagnostic[] = [...head.diagnostics]
  const speakers: Speakers = new Map()
  const seen: Seen = { first: new Map(), others: new Set() }
  for (const part of parts) {
    for (const stretch of part.furniture) furniture.push(stretch)
    diagnostics.push(...part.diagnostics)
    if (part.content !== 'speech') continue
    const spoken = spokenIn(text, part, sides, speakers)
    for (const mark of spoken.furniture) furniture.push(mark)
    const { turn, problems } = markTwice(spoken, part, seen)
    diagnostics.push(...problems.map((problem): Diagnostic => ({ ...problem, level: 'warn', turn: turns.length })))
    turns.push(turn)
  }
  return {
    ...(head.version === undefined ? {} : { version: head.version }),
    turns,
    roster,
    company: head.company,
    event: head.event,
    ...(turns.length > 0 && turns.every(({ section }) => section === 'qa') ? { coverage: 'qa-only' as const } : {}),
    furniture,
    diagnostics,
  }
}

/** The turns before: by section, label and length the words of the first, and whole those of the others. */
interface Seen {
  readonly first: Map<string, string>
  readonly others: Set<string>
}

/** Flags a turn that stands a second time in its section, with the same number and words. */
function markTwice(spoken: Spoken, part: Part, seen: Seen): Pick<Spoken, 'turn' | 'problems'> {
  const { turn, problems } = spoken
  if (turn.label === null || turn.text === '') return spoken
  const key = `${part.content === 'speech' ? part.section : ''}\n${turn.label}\n${turn.text.length}`
  // Nearly all turns are the first: their words, costly as a key, are none.
  const first = seen.first.get(key)
  if (first === undefined) {
    seen.first.set(key, turn.text)
    return spoken
  }
  const whole = `${key}\n${turn.text}`
  const isTwice = first === turn.text || seen.others.has(whole)
  seen.others.add(whole)
  if (!isTwice) return spoken
  return {
    turn: { ...turn, flags: [...(turn.flags ?? []), 'duplicate'] },
    problems: [...problems, { code: 'duplicateTurn', message: `the turn "${turn.label}" stands twice` }],
  }
}

/** Speakers and sections between rules, turns numbered: full transcripts and event briefs (FORMATS 2.5). */
export const streeteventsText: Format = {
  id: 'streetevents-text',
  medium: 'text',
  atMost: 0.95,
  looksFor:
    'sections between rules of "=", and numbered speakers such as "Ann Lee,  Firm - Title    [2]" between rules of "-"',
  look,
}
