import { anyIn, isBreak, isIn, isQuestion, type Place, said } from '../place.js'
import type { Sense } from './sense.js'

/**
 * "if demand falls", "if we can see that happening", "if you need speed, this one has it", not "if you look at slide 4",
 * "if I may", "if they do, what then?", "if it was higher".
 */
export const openIf: Sense = {
  name: 'open-if',
  doc: 'The condition is an open outcome of a claim, not a way to point, ask, recall or politely insert.',
  holds: (place) => {
    const { first, last } = place
    if (isIn(place, first - 1, place.sets['asks-if']) || isIn(place, last, place.sets['if-tail'])) return false
    const subject = said(place, last)
    if (subject === 'there') return !isIn(place, last + 1, place.sets.be)
    const speaks = isIn(place, last, place.sets.second) || subject === 'your' || subject === 'i' || subject === 'we'
    const pronoun = speaks || isIn(place, last, place.sets.pronoun) || isIn(place, last, place.sets.deictic)
    if (pronoun && isQuestion(place)) return false
    if (subject === 'your') return addressesAnyone(place)
    if (subject === 'we') return isIn(place, last + 1, place.sets.able)
    if (subject === 'i') return !isIn(place, last + 1, place.sets.past) && namesCase(place)
    if (speaks) return namesCase(place)
    return !(pronoun && isIn(place, last + 1, place.sets.past))
  },
}

/** "if you hire them, you will pay": what then happens to "you" is said, so "you" is anybody. */
function addressesAnyone(place: Place): boolean {
  for (let i = place.last + 1; i + 1 < place.to; i++)
    if (
      isIn(place, i, place.sets.second) &&
      isIn(place, i + 1, place.sets.modal) &&
      !isIn(place, i + 2, place.sets.second)
    )
      return true
  return false
}

/** "if you need speed, this one has it": a case and a claim, not "if you were to look at it", "if you can help us". */
function namesCase(place: Place): boolean {
  const { first, last, from, to } = place
  let verb = last + 1
  while (isAuxiliary(place, verb)) verb++
  if (isBreak(place, verb) || pointsOrAsks(place, verb)) return false
  if (addressesAnyone(place)) return true
  if (isBreak(place, verb + 1)) return false
  if (first > from && !isBreak(place, first - 1) && !isIn(place, first - 1, place.sets.clause)) return true
  for (let i = verb + 1; i + 1 < to; i++) {
    if (said(place, i) === ',') return !isIn(place, i + 1, place.sets.listing)
    if (
      isIn(place, i, place.sets.pronoun) &&
      (isIn(place, i + 1, place.sets.be) || isIn(place, i + 1, place.sets.modal))
    )
      return true
  }
  return false
}

/** What may stand before the verb that tells what one does: "if you don't", "were to", "kind of", "want to", "haven't". */
const isAuxiliary = (place: Place, i: number): boolean =>
  isIn(place, i, place.sets.be) ||
  isIn(place, i, place.sets.adverb) ||
  isIn(place, i, place.sets.negator) ||
  isIn(place, i, place.sets.whole) ||
  said(place, i) === 'to' ||
  said(place, i) === "'ve" ||
  (said(place, i) === 'of' && isIn(place, i - 1, place.sets.adverb)) ||
  (said(place, i + 1) === 'to' && isIn(place, i, place.sets.aiming)) ||
  (isIn(place, i + 1, place.sets.negator) && (isIn(place, i, place.sets.do) || said(place, i) === 'have'))

/** "if you look at it", "if you could", "if you have questions", "if you give us a sense", "if you want more, please call". */
function pointsOrAsks(place: Place, verb: number): boolean {
  const next = said(place, verb + 1)
  if (isIn(place, verb, place.sets.modal) || (isIn(place, verb, place.sets.look) && next !== 'for')) return true
  if (next === 'us' || next === 'me' || anyIn(place, verb + 1, verb + 5, place.sets['question-word'])) return true
  for (let i = place.from; i < place.to; i++) if (said(place, i) === 'please') return true
  return false
}
