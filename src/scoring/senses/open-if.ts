import { SYMBOL } from '../../text/symbols.js'
import { anyIn, isBreak, isIn, isQuestion, type Place, partOfSpeech, pastAdverbs, said, symbolAt } from '../place.js'
import type { Sense } from './sense.js'

/**
 * "if demand falls", "if we win it, margins will rise", "if there were a rush, I'd see it", "it would help if it lasted",
 * not "if you look at slide 4", "if I may", "if they do, what then?", "if it was higher".
 */
export const openIf: Sense = {
  name: 'open-if',
  doc: 'The condition is an open outcome of a claim, not a way to point, ask, recall or politely insert, nor begun and left.',
  holds: (place) => {
    const { last } = place
    if (asksWhether(place) || isIn(place, last, place.sets['if-tail']) || breaksOff(place)) return false
    const subject = said(place, last)
    const speaks = isIn(place, last, place.sets.second) || subject === 'your' || subject === 'i' || subject === 'we'
    const pronoun = speaks || isIn(place, last, place.sets.pronoun) || isIn(place, last, place.sets.deictic)
    if (!pronoun) return true
    if (subject !== 'there' && asksBack(place)) return false
    if (subject === 'there') return !isIn(place, last + 1, place.sets.be) || supposesThing(place)
    if (subject === 'your')
      return !asksForQuestions(place, last + 1) && (addressesAnyone(place) || claims(place, last + 2))
    if (speaks) return namesCase(place)
    return !isIn(place, last + 1, place.sets.past) || hasResult(place, last + 2) || followsModal(place)
  },
}

/** "if we can -- all of it works", "if -- if we buy", not "if rates fall -- we buy", "if they -- and soon -- fall": begun and left. */
function breaksOff(place: Place): boolean {
  const { last, to } = place
  const subject = isIn(place, last, place.sets.pronoun) || isIn(place, last, place.sets.deictic) ? 1 : 0
  const verb = subject === 1 && isVerb(place, last + 1) ? 1 : 0
  const dash = last + subject + verb
  if (symbolAt(place, dash) !== SYMBOL.dash) return false
  for (let i = dash + 1; i < to; i++) if (symbolAt(place, i) === SYMBOL.dash) return false
  return true
}

/** "see if", "ask me if", "figure out if", not "wondering if sales were to fall": an indirect question. */
function asksWhether(place: Place): boolean {
  const before = place.first - 1
  if (isSupposed(place)) return false
  if (isIn(place, before, place.sets['asks-if'])) return true
  const word = said(place, before)
  return (word === 'me' || word === 'us' || word === 'out') && isIn(place, before - 1, place.sets['asks-if'])
}

/** "if sales in the north were to fall": supposed, whoever asks. */
function isSupposed(place: Place): boolean {
  for (let i = place.last + 1; i < place.last + 6 && !isBreak(place, i); i++)
    if (said(place, i) === 'were' && said(place, i + 1) === 'to') return true
  return false
}

/** "if they do, what does it mean": a question, with its mark or without. */
function asksBack(place: Place): boolean {
  if (isQuestion(place)) return true
  for (let i = place.last + 1; i < place.to; i++)
    if (said(place, i) === ',')
      return asksAt(place, i + 1) && (isIn(place, i + 2, place.sets.do) || isVerb(place, i + 2))
  return false
}

/** "which" after a comma tells more of what was said. */
const asksAt = (place: Place, i: number): boolean => isIn(place, i, place.sets.question) && said(place, i) !== 'which'

const isVerb = (place: Place, i: number): boolean => isIn(place, i, place.sets.be) || isIn(place, i, place.sets.modal)

/** "if there is a change, that would do it", "if there were", not "if there's anything to add", "if there are no questions". */
const supposesThing = (place: Place): boolean =>
  !isQuestion(place) &&
  said(place, place.last + 2) !== 'anything' &&
  !asksForQuestions(place, place.last + 2) &&
  !anyIn(place, place.last + 3, place.last + 7, place.sets.second) &&
  hasResult(place, place.last + 2)

/** "it would fall", "I'd see it first": what happens then, said after the condition or before it. */
function hasResult(place: Place, from: number): boolean {
  for (let i = from; i + 1 < place.to; i++) if (isResult(place, i)) return true
  for (let i = place.first - 1; i >= place.from && !isPause(place, i); i--) if (isResult(place, i)) return true
  return false
}

/** "it would be good if it lasted": no thanks, for nobody is spoken to. */
const followsModal = (place: Place): boolean => anyIn(place, place.from, place.first, place.sets.modal)

/** A modal, save where it only thanks: "that would be great". */
function isResult(place: Place, i: number): boolean {
  if (!isIn(place, i, place.sets.modal)) return false
  const verb = pastAdverbs(place, i + 1)
  return said(place, verb) !== 'be' || !isIn(place, pastAdverbs(place, verb + 1), place.sets.courteous)
}

const isPause = (place: Place, i: number): boolean => isBreak(place, i) && symbolAt(place, i) !== SYMBOL.joiner

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
  const { first, last, from } = place
  if (isIn(place, last, place.sets.first)) {
    if (said(place, last) === 'we' && isIn(place, last + 1, place.sets.able)) return !looksOn(place)
    if (isIn(place, last + 1, place.sets.past) || said(place, last + 1) === "'d") return imagines(place)
  }
  let verb = last + 1
  while (isAuxiliary(place, verb)) verb++
  if (isBreak(place, verb)) return verb > last + 1 && resultsAtOnce(place, verb)
  if (pointsOrAsks(place, verb)) return false
  if (addressesAnyone(place)) return true
  if (isBreak(place, verb + 1))
    return !isIn(place, verb, place.sets.wished) && (resultsAtOnce(place, verb + 1) || opensClause(place, verb + 2))
  if (first > from && !isBreak(place, first - 1) && !isIn(place, first - 1, place.sets.clause)) return true
  return statesAfter(place, verb + 1)
}

const asksForQuestions = (place: Place, from: number): boolean =>
  anyIn(place, from, from + 4, place.sets['question-word'])

/** "if we don't, then we lose", "if we do, we'll tell you": right after the pause. */
const resultsAtOnce = (place: Place, pause: number): boolean =>
  said(place, pause) === ',' && (said(place, pause + 1) === 'then' || hasResult(place, pause + 1))

const claims = (place: Place, from: number): boolean => hasResult(place, from) || statesAfter(place, from)

const opensClause = (place: Place, i: number): boolean =>
  (isIn(place, i, place.sets.pronoun) || isIn(place, i, place.sets.deictic)) && isVerb(place, i + 1)

/** "if I had known, I would have sold", not "if I were you", "if I had to name it", "if I were to go back". */
function imagines(place: Place): boolean {
  const next = place.last + 2
  if (isIn(place, next, place.sets.second)) return false
  const about =
    said(place, next) === 'to' && (said(place, next - 1) === 'had' || isIn(place, next + 1, place.sets.look))
  return !about && hasResult(place, next)
}

/** ", this one has it", "it is too late": a clause of its own follows, not "and you add it up", "what you're seeing". */
function statesAfter(place: Place, from: number): boolean {
  for (let i = from; i + 1 < place.to; i++) {
    if (said(place, i) === ',') return !isIn(place, i + 1, place.sets.listing)
    if (opensClause(place, i) && !isIn(place, i - 1, place.sets.question)) return true
  }
  return false
}

/** "if I have to name one", not "if you have to pay". */
const isObliged = (place: Place, i: number): boolean => said(place, i) === 'have' && said(place, i - 1) === 'i'

/** What may stand before the verb that tells what one does: "if you don't", "were to", "kind of", "want to", "haven't". */
const isAuxiliary = (place: Place, i: number): boolean =>
  isIn(place, i, place.sets.be) ||
  isIn(place, i, place.sets.adverb) ||
  isIn(place, i, place.sets.negator) ||
  isIn(place, i, place.sets.whole) ||
  said(place, i) === 'to' ||
  said(place, i) === "'ve" ||
  (said(place, i) === 'of' && isIn(place, i - 1, place.sets.adverb)) ||
  (said(place, i + 1) === 'to' && (isIn(place, i, place.sets.aiming) || isObliged(place, i))) ||
  (isIn(place, i, place.sets.do) && (said(place, i + 1) === ',' || partOfSpeech(place, i + 1) === 'verb')) ||
  (isIn(place, i + 1, place.sets.negator) && (isIn(place, i, place.sets.do) || said(place, i) === 'have'))

/** "if we're looking at the share", not "if we're able to", "if we're taking share". */
const looksOn = (place: Place): boolean =>
  /^(?:looking|thinking|talking)$/.test(said(place, place.last + 2)) &&
  isIn(place, place.last + 3, place.sets.preposition)

/** "if we do that", not "if you do that", "if we do the math". */
const doesThat = (place: Place, verb: number): boolean =>
  said(place, place.last) === 'we' && said(place, verb) === 'do' && isIn(place, verb + 1, place.sets.deictic)

/** "if you look at it", "if you could", "if you have questions", "if you give us a sense", "if you want more, please call". */
function pointsOrAsks(place: Place, verb: number): boolean {
  const next = said(place, verb + 1)
  if (isIn(place, verb, place.sets.modal)) return true
  if (isIn(place, verb, place.sets.look) && next !== 'for' && !doesThat(place, verb)) return true
  if (next === 'us' || next === 'me' || anyIn(place, verb + 1, verb + 5, place.sets['question-word'])) return true
  for (let i = place.from; i < place.to; i++) if (said(place, i) === 'please') return true
  return false
}
