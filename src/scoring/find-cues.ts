import type { Lexicons } from '../lexicon/compile.js'
import { collectMatches, type Matches, noMatches } from '../lexicon/match.js'
import type { Entry } from '../lexicon/read-lexicon.js'
import type { Cue, Rejection } from './cue.js'
import { anyIn, type Place, type SentencePlace } from './place.js'
import { isNegated } from './scope.js'
import { SENSES } from './senses/index.js'

/** A cue with the tokens `[first, last)` it stands on, for the rules that compose cues. */
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

/** In place of the last token of a match that is no cue. */
const NO_CUE = -1

const FREE = 0
const OWNED = 1
const SET_PHRASE = 2

const NOTHING: Found = { cues: [], rejected: [] }

/** One set of columns serves sentence after sentence; it is taken while in use, should a judge score texts itself. */
let spare: Matches | undefined

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
  const matches = spare ?? noMatches()
  spare = undefined
  collectMatches(matches, lexicons.automaton, place.tokens, place.from, place.to)
  const found = matches.count === 0 ? NOTHING : cuesAmong(matches, lexicons, place, scratch, explain, decided)
  spare = matches
  return found
}

function cuesAmong(
  matches: Matches,
  lexicons: Lexicons,
  place: SentencePlace,
  scratch: Uint8Array,
  explain: boolean,
  decided: number,
): Found {
  const { first, last, entry, count, longest } = matches
  const { entries, traits } = lexicons
  const { rank, sensed, context, kinds } = traits
  const { from, to } = place
  // One row of owners an axis: is the token free, owned, or part of a set phrase?
  const length = to - from
  const owners = scratch.fill(FREE, length * decided, length * lexicons.axes.length)
  const rejected: Rejection[] | undefined = explain ? [] : undefined
  let kept = 0
  // Matches lie by first token, then by rank: going through them once for each length tries the longest first.
  for (let tried = longest; tried > 0; tried--)
    for (let m = 0; m < count; m++) {
      const start = first[m]!
      if (last[m]! - start !== tried) continue
      const row = entry[m]!
      // Its context decides how long a match is, and belongs to whoever takes it.
      const end = last[m]! - context[row]!
      const kind = kinds[rank[row]!]!
      const owned = kind.axisIndex * length - from
      const reason = !isFree(owners, owned + start, owned + end)
        ? 'overlap'
        : sensed[row] === 1
          ? refusal(entries[row]!.senses, place, start, end)
          : undefined
      if (reason === undefined) {
        const owner = kind.setPhrase ? SET_PHRASE : OWNED
        for (let i = start; i < end; i++) owners[owned + i] = owner
        if (!kind.pseudo) {
          kept++
          continue
        }
      } else rejected?.push(rejectionOf(place, start, end, entries[row]!, reason))
      last[m] = NO_CUE
    }
  return { cues: cuesOf(matches, kept, lexicons, place, owners), rejected: rejected ?? NOTHING.rejected }
}

/** The cues among matches, by first token, then by rank. */
function cuesOf(
  { first, last, entry, count }: Matches,
  kept: number,
  lexicons: Lexicons,
  place: SentencePlace,
  owners: Uint8Array,
): readonly PlacedCue[] {
  if (kept === 0) return NOTHING.cues
  const { rank, context, kinds } = lexicons.traits
  const { from, to } = place
  // Most sentences hold no negator, and then nothing is negated.
  const inSetPhrase = anyIn(place, from, to, place.sets.negator)
    ? (token: number): boolean => isSetPhrase(owners, to - from, token - from)
    : undefined
  const cues = new Array<PlacedCue>(kept)
  let made = 0
  for (let m = 0; m < count; m++) {
    if (last[m] === NO_CUE) continue
    const row = entry[m]!
    const start = first[m]!
    const kind = kinds[rank[row]!]!
    const negated = inSetPhrase !== undefined && kind.negatable && isNegated(place, start, inSetPhrase)
    const end = last[m]! - context[row]!
    const cue = { cue: cueOf(place, start, end, lexicons, row, negated), first: start, last: end }
    let at = made++
    for (; at > 0 && cues[at - 1]!.first === start && cues[at - 1]!.cue.entry.rank > rank[row]!; at--)
      cues[at] = cues[at - 1]!
    cues[at] = cue
  }
  return cues
}

/** True where the sentence's token `at` belongs to a phrase whose negator negates nothing further on: on stance or tone. */
export const isSetPhrase = (owners: Uint8Array, length: number, at: number): boolean =>
  owners[at] === SET_PHRASE || owners[at + length] === SET_PHRASE

function isFree(owners: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (owners[i] !== FREE) return false
  return true
}

/** The first sense that refuses the match. */
function refusal(
  senses: readonly string[],
  { tokens, sets, from, to, judge }: SentencePlace,
  first: number,
  last: number,
): string | undefined {
  // Written out: spreading the place here costs more than most rules.
  const at: Place = { tokens, sets, from, to, judge, first, last }
  for (const name of senses) if (!SENSES.get(name)!.holds(at)) return name
  return undefined
}

// Cues are made by the hundred thousand: written out, not spread.
function cueOf(
  { tokens }: SentencePlace,
  first: number,
  last: number,
  { entries, traits }: Lexicons,
  row: number,
  negated: boolean,
): Cue {
  const start = tokens.start[first]!
  const end = tokens.end[last - 1]!
  const kind = traits.kinds[traits.rank[row]!]!
  return {
    start,
    end,
    text: tokens.text.slice(start, end),
    class: kind.class,
    axis: kind.axis,
    family: kind.family,
    strength: traits.strength[row]!,
    negated,
    entry: entries[row]!,
  }
}

function rejectionOf({ tokens }: SentencePlace, first: number, last: number, entry: Entry, reason: string): Rejection {
  const start = tokens.start[first]!
  const end = tokens.end[last - 1]!
  return { start, end, text: tokens.text.slice(start, end), entry, reason }
}
