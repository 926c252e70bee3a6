import type { PlacedCue } from '../find-cues.js'
import { isBreak, isIn, partOfSpeech, type SentencePlace } from '../place.js'
import { NEAR, thingAfter, valenceOf } from './things.js'

/** How many cues, on any axis, may stand between a bad thing and what becomes of it. */
const BETWEEN = 5

/** The bad thing that the direction `cues[i]` makes less of: "the loss shrank", "pressure on margins is easing". */
export function easedBy(place: SentencePlace, cues: readonly PlacedCue[], i: number): PlacedCue | undefined {
  const { cue, first } = cues[i]!
  if ((cue.class !== 'fall' && cue.class !== 'better') || cue.negated || !isPredicate(place, cues, i)) return undefined
  let at = first - 1
  while (
    isIn(place, at, place.sets.passing) ||
    isIn(place, at, place.sets.linking) ||
    isIn(place, at, place.sets.adverb)
  )
    at--
  const passed = first - 1 - at
  for (let j = i - 1; j >= 0 && j >= i - BETWEEN; j--) {
    const other = cues[j]!
    if (other.last === at + 1 && valenceOf(other) !== 0) return headOf(place, cues, j)
    if (other.last === at + 1 && other.cue.class === 'negative')
      return isThing(place, other) && (passed > 0 || partOfSpeech(place, first) === 'verb') ? other : undefined
  }
  return undefined
}

/** The bad thing that `cues[j]` belongs to: "pressure on margins", not "new issue volume". */
function headOf(place: SentencePlace, cues: readonly PlacedCue[], j: number): PlacedCue | undefined {
  let at = cues[j]!.first - 1
  while (isIn(place, at, place.sets.determiner)) at--
  if (!isIn(place, at, place.sets['of-what'])) return undefined
  // The cue may hold the preposition.
  const head = cues.findLast(
    ({ last, cue }, k) => k < j && cue.class === 'negative' && (last === at || last === at + 1),
  )
  return head !== undefined && isThing(place, head) ? head : undefined
}

/** True where a later direction makes less of the bad thing `cues[j]`: it is told by the direction. */
export function isEased(place: SentencePlace, cues: readonly PlacedCue[], j: number): boolean {
  for (let i = j + 1; i < cues.length && i <= j + BETWEEN; i++) if (easedBy(place, cues, i) === cues[j]) return true
  return false
}

/** Nothing stands behind it that it moves: "the loss reduced our cash", "smaller shops". */
function isPredicate(place: SentencePlace, cues: readonly PlacedCue[], i: number): boolean {
  const { last } = cues[i]!
  if (thingAfter(place, cues, i, last, NEAR.object) !== undefined) return false
  return (
    isBreak(place, last) ||
    isIn(place, last, place.sets['phrase-end']) ||
    isIn(place, last, place.sets.adverb) ||
    isIn(place, last, place.sets.rounding) ||
    isIn(place, last, place.sets.standard)
  )
}

/** "Loss", "pressure on", not "disappointing", "no loss". */
const isThing = (place: SentencePlace, { last, cue }: PlacedCue): boolean =>
  !cue.negated && partOfSpeech(place, isIn(place, last - 1, place.sets['of-what']) ? last - 2 : last - 1) === 'noun'
