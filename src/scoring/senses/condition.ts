import { anyIn, isBreak, isIn, type Place, said } from '../place.js'
import type { Sense } from './sense.js'

/** The last token up to i that is no adverb. */
function pastAdverbsBack(place: Place, i: number): number {
  let at = i
  while (isIn(place, at, place.sets.adverb)) at--
  return at
}

/** "provided the permit comes", not "we have provided the outlook", "the new line provided the growth". */
export const notSupplied: Sense = {
  name: 'not-supplied',
  doc: 'After its subject or auxiliary, or where nothing is yet to come, what is provided is a thing that somebody gave.',
  holds: (place) => {
    const before = pastAdverbsBack(place, place.first - 1)
    if (isBreak(place, before)) return true
    if (isIn(place, before, place.sets.pronoun) || isIn(place, before, place.sets.passing)) return false
    return anyIn(place, place.from, place.to, place.sets.future) || anyIn(place, place.last, place.to, place.sets.be)
  },
}

/** "it depends on the weather", not "our customers know they can depend on us". */
export const notReliance: Sense = {
  name: 'not-reliance',
  doc: 'Whoever depends on something relies on it; what depends on it is open.',
  holds: (place) => {
    let subject = place.first - 1
    while (isIn(place, subject, place.sets.passing) || isIn(place, subject, place.sets.adverb)) subject--
    if (isIn(place, subject, place.sets.deictic)) return true
    return !isIn(place, subject, place.sets.pronoun)
  },
}

/** "in that case we would wait", not "in this case it was the weather". */
export const notAtHand: Sense = {
  name: 'not-at-hand',
  doc: 'This case is the one that is spoken of; any other is supposed.',
  holds: (place) => said(place, place.first + 1) !== 'this' || said(place, place.last - 1) !== 'case',
}
