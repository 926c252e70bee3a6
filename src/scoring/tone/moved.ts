import { SYMBOL } from '../../text/symbols.js'
import type { PlacedCue } from '../find-cues.js'
import { isIn, isWordAt, type SentencePlace, symbolAt } from '../place.js'
import { isThingBeside, NEAR, thingAfter, thingBefore, valenceOf } from './things.js'

/** What moves, as far as the sentence says it. */
export interface Moved {
  /** 1 where a rise is good news, -1 where it is bad; in between where that is only likely; 0: nobody knows. */
  readonly valence: number
  /** The cue that names what moves; undefined where the direction speaks for itself. */
  readonly by: PlacedCue | undefined
}

/** Things whose rise is only likely good or bad ("capex", "business") have a low strength. */
const SURE = 0.3
/** Of what nobody names, up is likelier good than bad. */
const UNNAMED: Moved = { valence: 0.8, by: undefined }
const UNSAID: Moved = { valence: 0, by: undefined }

/**
 * What the direction `cues[i]` moves: its object ("cut costs", "higher volumes", "a rise in claims"), else its
 * subject ("costs came down", "revenue was $5 million, up 4%"), else something unnamed, where the movement is
 * counted or its word speaks of good things.
 */
export function moved(place: SentencePlace, cues: readonly PlacedCue[], i: number): Moved {
  const { first, last } = cues[i]!
  const counted = isCounted(place, first, last)
  if (last - first === 1 && isIn(place, first, place.sets.directional) && !counted && !isPredicate(place, cues, i))
    return UNSAID
  if (last - first > 2 && isIn(place, last - 1, place.sets.standard)) return named(subject(place, cues, i), UNNAMED)
  if (isHeldAgainst(place, first, last)) return named(subject(place, cues, i), UNSAID)

  if (isAttributive(place, last)) return named(thingAfter(place, cues, i, last, NEAR.phrase, true), UNSAID)
  const object = thingAfter(place, cues, i, last, NEAR.object)
  if (object !== undefined) return named(object, UNSAID)
  const hasPhrase = isIn(place, last, place.sets['of-what'])
  if (hasPhrase && opensPhrase(place, first)) {
    const inside = thingAfter(place, cues, i, last + 1, NEAR.phrase)
    if (inside !== undefined || !isAmount(place, last + 1)) return named(inside, counted ? UNNAMED : UNSAID)
  }
  const before = subject(place, cues, i)
  if (before !== undefined) return named(before, UNSAID)
  const unnamed =
    counted || isIn(place, first, place.sets.growth) || isIn(place, last - 1, place.sets.growth) ? UNNAMED : UNSAID
  return hasPhrase ? named(thingAfter(place, cues, i, last + 1, NEAR.phrase), unnamed) : unnamed
}

const named = (by: PlacedCue | undefined, otherwise: Moved): Moved =>
  by === undefined ? otherwise : { valence: valenceOf(by) * Math.min(1, SURE + by.cue.strength), by }

/** Auxiliaries, adverbs, numbers and a comma may stand between a subject and "was, again, up 5%". */
function subject(place: SentencePlace, cues: readonly PlacedCue[], i: number): PlacedCue | undefined {
  let at = cues[i]!.first - 1
  while (isPassing(place, at)) at--
  if (isIn(place, at, place.sets.linking)) at--
  while (isPassing(place, at)) at--
  return thingBefore(place, cues, i, at)
}

const PASSED = Uint8Array.from({ length: 16 })
for (const symbol of [SYMBOL.number, SYMBOL.currency, SYMBOL.percent, SYMBOL.comma, SYMBOL.joiner, SYMBOL.adverb])
  PASSED[symbol] = 1

const isPassing = (place: SentencePlace, at: number): boolean =>
  at >= place.from && (PASSED[symbolAt(place, at)] === 1 || isIn(place, at, place.sets.passing))

/** "Above guidance", "in excess of plan": what follows is a standard. */
const isHeldAgainst = (place: SentencePlace, first: number, last: number): boolean =>
  isIn(place, last - 1, place.sets['held-against']) ||
  isIn(place, Math.max(first, last - 2), place.sets['held-against'])

/** "Higher costs": the noun that follows is what moves, whether it has a valence or not. */
const isAttributive = (place: SentencePlace, last: number): boolean =>
  isIn(place, last - 1, place.sets.attributive) &&
  isWordAt(place, last) &&
  !isAmount(place, last) &&
  !isIn(place, last, place.sets['phrase-end']) &&
  !isIn(place, last, place.sets.pronoun)

/** A number stands beside the direction, or what it is held against: "up 5%", "5% higher", "up sequentially". */
function isCounted(place: SentencePlace, first: number, last: number): boolean {
  if (last - first > 1 && isIn(place, first, place.sets.directional)) return true
  let at = last
  while (at < last + 3 && isIn(place, at, place.sets.rounding)) at++
  return isAmount(place, at) || isAmount(place, first - 1) || isIn(place, first - 1, place.sets.counting)
}

const isAmount = (place: SentencePlace, at: number): boolean => {
  const symbol = symbolAt(place, at)
  return (
    symbol === SYMBOL.number ||
    symbol === SYMBOL.currency ||
    symbol === SYMBOL.percent ||
    isIn(place, at, place.sets.number)
  )
}

/** "Were up", "revenue down", "came in below", "down from". */
function isPredicate(place: SentencePlace, cues: readonly PlacedCue[], i: number): boolean {
  const { first, last } = cues[i]!
  if (isIn(place, last, place.sets.standard) || isThingBeside(cues, i)) return true
  let at = first - 1
  while (isIn(place, at, place.sets.adverb) || isIn(place, at, place.sets.rounding)) at--
  return isIn(place, at, place.sets.be) || isIn(place, at, place.sets.linking)
}

/** The direction stands inside a noun phrase: after a determiner, an adjective, a number or a preposition. */
function opensPhrase(place: SentencePlace, first: number): boolean {
  const at = first - 1
  return (
    at < place.from ||
    isIn(place, at, place.sets.determiner) ||
    isIn(place, at, place.sets.preposition) ||
    isIn(place, at, place.sets.sized) ||
    isAmount(place, at)
  )
}
