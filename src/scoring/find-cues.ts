import type { Lexicons } from '../lexicon/compile.js'
import { findMatches, type Match } from '../lexicon/match.js'
import type { Entry } from '../lexicon/read-lexicon.js'
import type { Cue, Rejection } from './cue.js'
import { anyIn, type Place, type SentencePlace } from './place.js'
import { isNegated } from './scope.js'
import { SENSES } from './senses/index.js'

/** A cue with the tokens it stands on, for the rules that compose cues. */
export interface PlacedCue {
  readonly cue: Cue
  readonly first: number
  readonly last: number
}

export interface Found {
  /** Cues in text order; look-alikes of family `pseudo` are left out. */
  readonly cues: readonly PlacedCue[]
  readonly rejected: readonly Rejection[]
}

/** Components of tone and speech: a negator before them says nothing about them. */
const NEVER_NEGATED: ReadonlySet<string> = new Set([
  'asset',
  'burden',
  'intensifier',
  'downtoner',
  'filler',
  'politeness',
])

const A_HANDFUL = 32

const FREE = 0
const OWNED = 1
const SET_PHRASE = 2

const NOTHING: Found = { cues: [], rejected: [] }

/**
 * The cues of one sentence.
 *
 * Matches are tried longest first, then leftmost, then by class precedence; one that all its senses accept owns
 * its tokens on its axis, and a refused one owns nothing.
 *
 * @param scratch Room for the sentence's tokens on every axis of the lexicons: who owns each of them.
 * @param explain Also collect what was refused, and why.
 * @param decided So many axes keep the owners that other lexicons gave them in this scratch. Default: none.
 */
export function findCues(
  lexicons: Lexicons,
  place: SentencePlace,
  scratch: Uint8Array,
  explain = false,
  decided = 0,
): Found {
  const { entries, traits } = lexicons
  const { from, to } = place
  const matches = findMatches(lexicons.automaton, place.tokens, from, to)
  if (matches.length === 0) return NOTHING
  sortMatches(
    matches,
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      a.first - b.first ||
      traits.rank[a.entry]! - traits.rank[b.entry]! ||
      a.entry - b.entry,
  )

  // One row of owners an axis: is the token free, owned, or part of a set phrase?
  const length = to - from
  const owners = scratch.fill(FREE, length * decided, length * lexicons.axes.length)
  const kept: Match[] = []
  const rejected: Rejection[] = []
  for (const match of matches) {
    const { entry } = match
    const row = traits.axis[entry]! * length - from
    const reason = isFree(owners, row, match)
      ? traits.sensed[entry] === 1
        ? refusal(entries[entry]!.senses, place, match)
        : undefined
      : 'overlap'
    if (reason === undefined) {
      const owner = traits.setPhrase[entry] === 1 ? SET_PHRASE : OWNED
      for (let i = match.first; i < match.last; i++) owners[row + i] = owner
      if (traits.pseudo[entry] === 0) kept.push(match)
    } else if (explain) rejected.push(rejectionOf(place, match, entries[entry]!, reason))
  }
  sortMatches(kept, (a, b) => a.first - b.first || traits.rank[a.entry]! - traits.rank[b.entry]!)

  // Most sentences hold no negator, and then nothing is negated.
  const hasNegator = anyIn(place, from, to, 'negator')
  const inSetPhrase = (token: number): boolean => isSetPhrase(owners, length, token - from)
  const cues = kept.map((match) => {
    const entry = entries[match.entry]!
    const negated = hasNegator && !NEVER_NEGATED.has(entry.class) && isNegated(place, match.first, inSetPhrase)
    return { cue: cueOf(place, match, entry, negated), first: match.first, last: match.last }
  })
  return { cues, rejected }
}

/** True where the sentence's token `at` belongs to a phrase whose negator negates nothing further on: on stance or tone. */
export const isSetPhrase = (owners: Uint8Array, length: number, at: number): boolean =>
  owners[at] === SET_PHRASE || owners[at + length] === SET_PHRASE

/** By insertion for the handful of matches that a sentence has: there the general sort costs more than it saves. */
function sortMatches(matches: Match[], compare: (a: Match, b: Match) => number): void {
  if (matches.length > A_HANDFUL) {
    matches.sort(compare)
    return
  }
  for (let i = 1; i < matches.length; i++) {
    const match = matches[i]!
    let at = i
    for (; at > 0 && compare(matches[at - 1]!, match) > 0; at--) matches[at] = matches[at - 1]!
    matches[at] = match
  }
}

function isFree(owners: Uint8Array, row: number, { first, last }: Match): boolean {
  for (let i = first; i < last; i++) if (owners[row + i] !== FREE) return false
  return true
}

/** The first sense that refuses the match. */
function refusal(senses: readonly string[], place: SentencePlace, { first, last }: Match): string | undefined {
  // Written out: spreading `place` here costs more than most rules.
  const { tokens, sets, from, to, judge } = place
  const at: Place = { tokens, sets, from, to, judge, first, last }
  for (const name of senses) if (!SENSES.get(name)!.holds(at)) return name
  return undefined
}

// Cues are made by the hundred thousand: written out, not spread.
function cueOf({ tokens }: SentencePlace, { first, last }: Match, entry: Entry, negated: boolean): Cue {
  const start = tokens.start[first]!
  const end = tokens.end[last - 1]!
  return {
    start,
    end,
    text: tokens.text.slice(start, end),
    class: entry.class,
    axis: entry.axis,
    family: entry.family,
    strength: entry.strength,
    negated,
    entry,
  }
}

function rejectionOf({ tokens }: SentencePlace, { first, last }: Match, entry: Entry, reason: string): Rejection {
  const start = tokens.start[first]!
  const end = tokens.end[last - 1]!
  return { start, end, text: tokens.text.slice(start, end), entry, reason }
}
