import {
  anyIn,
  isBreak,
  isCapitalised,
  isIn,
  isQuestion,
  type Place,
  pastAdverbs,
  type SentencePlace,
  said,
} from '../place.js'
import type { Sense } from './sense.js'

const asksBefore = (place: SentencePlace, i: number): boolean => {
  for (let at = i - 1; at >= place.from && at >= i - 4; at--)
    if (
      isIn(place, at, place.sets.second) &&
      (isIn(place, at - 1, place.sets.modal) || isIn(place, at + 1, place.sets.modal))
    )
      return true
  return false
}

/**
 * "maybe I'll start", "perhaps a question on tax", "maybe one for Di", "maybe one more, if I could", not "perhaps I am wrong",
 * "maybe a bit lower".
 */
function runsCall(place: Place, i: number): boolean {
  if (!isIn(place, i, place.sets.procedure)) return false
  const next = pastAdverbs(place, i + 1)
  const goesOn = isIn(place, next, place.sets.modal) || isIn(place, next, place.sets.procedure)
  if (said(place, i) === 'i' || isIn(place, i, place.sets.second)) return goesOn || isIn(place, next, place.sets.aiming)
  if (!isIn(place, i, place.sets.determiner) && !isIn(place, i, place.sets.number)) return true
  if (goesOn || isBreak(place, i + 1) || isIn(place, next, place.sets.preposition)) return true
  if (said(place, next + 1) === 'follow') return true
  const more = said(place, next) === 'more' && isIn(place, next + 1, place.sets.procedure)
  if (isIn(place, i, place.sets.number) && (more || isBreak(place, next + 1))) return true
  return anyIn(place, next, next + 8, place.sets['question-word']) || anyIn(place, next, next + 4, place.sets.requested)
}

/** "To maybe start with", "just to maybe touch on tax", "I wanted to maybe ask", not "they wanted to maybe sell it". */
function opensPurpose(place: Place): boolean {
  const to = place.first - 1
  if (said(place, to) !== 'to') return false
  const verb = pastAdverbs(place, place.last)
  const asks = isIn(place, verb, place.sets['asked-of']) || isIn(place, verb, place.sets.procedure)
  return to === place.from || (asks && /^(?:just|wanted)$/.test(said(place, to - 1)))
}

/** "Maybe I'll start", "could you perhaps talk about": courtesy in running the call. */
export const notProcedure: Sense = {
  name: 'not-procedure',
  doc: 'In a request, in what one wanted to ask, or in saying who speaks next, the word is courtesy.',
  holds: (place) => {
    const { first, last } = place
    const opens = first === place.from || isBreak(place, first - 1) || isIn(place, first - 1, place.sets.clause)
    if (opensPurpose(place) || (opens && runsCall(place, pastAdverbs(place, last)))) return false
    if (opens && said(place, last) === ',' && (isIn(place, last + 2, place.sets.second) || runsCall(place, last + 2)))
      return false
    return !asksBefore(place, first)
  },
}

/** "Maybe just domestic?", "maybe we can talk about costs": in a request the word asks, it does not hedge. */
export const notAsked: Sense = {
  name: 'not-asked',
  doc: 'At the head of a clause in a question, and before what is asked for, the word only makes the request polite.',
  holds: (place) => {
    const { first, last } = place
    const counts = isIn(place, last, place.sets.number) || isIn(place, last, place.sets.determiner)
    const asked = isIn(place, last, place.sets.requested) && (!counts || runsCall(place, last))
    if (said(place, last) === 'just' || asked) return false
    if (
      said(place, last) === 'we' &&
      isIn(place, last + 1, place.sets.modal) &&
      isIn(place, last + 2, place.sets['asked-of'])
    )
      return false
    const opens = first === place.from || isBreak(place, first - 1) || isIn(place, first - 1, place.sets.clause)
    return !(opens && isQuestion(place))
  },
}

/** "I guess my first question is", "I guess can you talk about": it opens a request. */
export const notOpening: Sense = {
  name: 'not-opening',
  doc: 'Before a request or the announcement of a question the words only clear the throat.',
  holds: (place) => {
    const { last } = place
    if (isIn(place, last, place.sets.modal) && isIn(place, last + 1, place.sets.second)) return false
    if (said(place, last) === 'as' || said(place, last) === 'when') return false
    return !anyIn(place, last, last + 4, place.sets['question-word'])
  },
}

/** "We'll see.", "we'll see, but", not "we'll see the benefits". */
export const clauseEnd: Sense = {
  name: 'clause-end',
  doc: 'The clause ends here: with an object the words only look forward.',
  holds: (place) => isBreak(place, place.last) || isIn(place, place.last, place.sets.clause),
}

/** "In a second", not "in the second quarter". */
const isMoment = (place: Place, i: number): boolean =>
  isIn(place, i, place.sets['within-call']) && !(said(place, i) === 'second' && said(place, i - 1) !== 'a')

/** "As I will discuss later in the call", "more details in a few minutes": the answer is on its way. */
export const notWithinCall: Sense = {
  name: 'not-within-call',
  doc: 'What comes later in this very call is no deferral.',
  holds: (place) => {
    for (let i = place.first; i < place.last + 5; i++) if (isMoment(place, i)) return false
    return true
  },
}

/** "how we should think about margins", "should they go?", "nothing you should be worried about": advice, asked or given. */
export const notAdvice: Sense = {
  name: 'not-advice',
  doc: 'What one should do, expect or think, asked or told, is not what is likely.',
  holds: (place) => {
    const { first, last } = place
    if (first === place.from && isQuestion(place)) return false
    const verb = said(place, last - 1) === 'be' ? last : last - 1
    return !(
      isIn(place, first - 1, place.sets.pronoun) &&
      (isIn(place, verb, place.sets.advised) || isIn(place, last, place.sets.advised))
    )
  },
}

/** "the prudence, if you will, of keeping them", not "if you will turn to slide 4". */
export const notLeading: Sense = {
  name: 'not-leading',
  doc: 'Thrown in after the word it softens; at the head of a clause it leads the listener on.',
  holds: (place) =>
    place.first > place.from && said(place, place.last) !== 'turn' && said(place, place.last) !== 'look',
}

/** "I don't know the answer to that question": the answer is what is not known. */
function lacksAnswer(place: Place): boolean {
  const tail = said(place, place.last - 1)
  if (tail === 'if' || tail === 'whether' || tail === 'that' || tail === 'sure') return false
  for (let i = place.first + 1; i < place.last + 4 && !isBreak(place, i); i++)
    if (
      isIn(place, i, place.sets.answered) &&
      isIn(place, i - 1, place.sets.determiner) &&
      said(place, i - 1) !== 'that'
    )
      return true
  return false
}

/** "It has, I don't know, about ten", not "what we're planning, three of them": before a guess. The match may begin after its subject. */
function isThrownIn(place: Place): boolean {
  const { first, last } = place
  if (!anyIn(place, first, last, place.sets.negator)) return false
  const opening = isIn(place, first - 1, place.sets.first) ? first - 1 : first
  if (opening === place.from) return false
  if (isBreak(place, opening - 1) && opening === first) return true
  return anyIn(place, last + 1, last + 6, place.sets.unit) || anyIn(place, last + 1, last + 6, place.sets.number)
}

/** "I don't know, Kim, if you want to add", "I don't know Kim, you want to", not "I don't know, if you look at it". */
function handsOn(place: Place): boolean {
  let name = isBreak(place, place.last) ? place.last + 1 : place.last
  if (!isCapitalised(place, name)) return false
  while (isCapitalised(place, name) || said(place, name) === 'or') name++
  const after = isBreak(place, name) ? name + 1 : name
  const you = /^(?:if|whether|do)$/.test(said(place, after)) ? after + 1 : after
  return isIn(place, you, place.sets.second)
}

/** "I don't know if you saw our release", "I'm not sure that answers it". */
export const notRhetorical: Sense = {
  name: 'not-rhetorical',
  doc: 'Said about the listener or about the answer itself, not knowing is a figure of speech.',
  holds: (place) => {
    const { last } = place
    const next =
      said(place, last) === 'if' || said(place, last) === 'whether' || said(place, last) === 'that' ? last + 1 : last
    const knowsThat = said(place, last - 2) === 'know' && said(place, last - 1) === 'that'
    if ((isIn(place, next, place.sets.second) && !knowsThat) || handsOn(place)) return false
    if (isBreak(place, last) && isThrownIn(place)) return false
    if (lacksAnswer(place)) return true
    return (
      !anyIn(place, last, last + 4, place.sets.answered) && !anyIn(place, last, last + 9, place.sets['question-word'])
    )
  },
}
