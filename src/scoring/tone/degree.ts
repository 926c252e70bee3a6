import type { PlacedCue } from '../find-cues.js'
import { isIn, type SentencePlace } from '../place.js'

const INTENSIFIED = 1.3
const SOFTENED = 0.8
/** How many cues away, on any axis, the word beside may stand. */
const BESIDE = 3

/** What the degree word beside a cue makes of it. */
export function degree(cues: readonly PlacedCue[], i: number): number {
  const { first, last } = cues[i]!
  for (let step = 1; step <= BESIDE; step++) {
    const found = factor(cues, i - step, first, last) ?? factor(cues, i + step, first, last)
    if (found !== undefined) return found
  }
  return 1
}

function factor(cues: readonly PlacedCue[], j: number, first: number, last: number): number | undefined {
  // An index below 0 is not only undefined but slow.
  if (j < 0 || j >= cues.length) return undefined
  const other = cues[j]!
  if (other.last !== first && other.first !== last) return undefined
  const { class: id } = other.cue
  return id === 'intensifier' ? INTENSIFIED : id === 'downtoner' ? SOFTENED : undefined
}

/** "Few problems", "reduced risk of loss", "little progress": hardly any of it; "a few" and "a little" are some. */
export const isScant = (place: SentencePlace, first: number): boolean =>
  isIn(place, first - 1, place.sets.scant)
    ? !isIn(place, first - 2, place.sets.determiner)
    : isIn(place, first - 2, place.sets.scant) &&
      !isIn(place, first - 1, place.sets.determiner) &&
      !isIn(place, first - 3, place.sets.determiner)
