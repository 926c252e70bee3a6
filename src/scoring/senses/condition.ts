import { anyIn, isBreak, isIn, isWordAt, type Place, partOfSpeech, pastAdverbsBack, said } from '../place.js'
import type { Sense } from './sense.js'

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

/** How far behind "once" its verb may stand: "once the permit for the mill comes". */
const CLAUSE = 7

/** The verb of the clause that opens at i, by its form, else by the part-of-speech judge; -1 where there is none. */
function verbOf(place: Place, i: number): number {
  for (let at = i + 1; at < i + CLAUSE && isWordAt(place, at); at++) {
    if (isIn(place, at, place.sets.be) || isIn(place, at, place.sets.do) || isIn(place, at, place.sets.modal)) return at
    if (isIn(place, at, place.sets.past) || isIn(place, at, place.sets['past-verb'])) return at
    if (!isIn(place, at, place.sets.determiner) && partOfSpeech(place, at) === 'verb') return at
  }
  return -1
}

/** "once the permit comes, we will build", not "once they came", "once you add it up", "we once sold it", "at once". */
export const pending: Sense = {
  name: 'pending',
  doc: 'An event that is yet to come is told, and what will be then: nothing past, no reckoning, no count.',
  holds: (place) => {
    const { first, last, sets } = place
    const before = said(place, first - 1)
    if (isBreak(place, last) || isIn(place, last, sets.second) || isIn(place, last, sets.preposition)) return false
    if (isIn(place, last, sets.listing) || isIn(place, last, sets.modal)) return false
    if (before === 'to' || isIn(place, first - 1, sets.first) || isIn(place, first - 1, sets.be)) return false
    if (asksForQuestions(place, last)) return false
    const verb = verbOf(place, last)
    return verb !== -1 && !isPast(place, verb) && !isIn(place, verb, sets.look) && looksForward(place, verb)
  },
}

const isPast = (place: Place, verb: number): boolean =>
  isIn(place, verb, place.sets.past) || isIn(place, verb, place.sets['past-verb']) || /ed$/.test(said(place, verb))

const asksForQuestions = (place: Place, from: number): boolean =>
  anyIn(place, from, from + CLAUSE + 1, place.sets['question-word'])

/** "will", "expect", "can" before the condition or after its verb. */
function looksForward(place: Place, verb: number): boolean {
  const { first, from, to, sets } = place
  if (anyIn(place, from, first, sets.future) || anyIn(place, from, first, sets.modal)) return true
  return anyIn(place, verb, to, sets.future) || anyIn(place, verb, to, sets.modal)
}
