import { anyIn, isBreak, isIn, pastAdverbs, type SentencePlace, said } from '../place.js'
import type { Sense } from './sense.js'

const asksBefore = (place: SentencePlace, i: number): boolean => {
  for (let at = i - 1; at >= place.from && at >= i - 4; at--)
    if (isIn(place, at, 'second') && (isIn(place, at - 1, 'modal') || isIn(place, at + 1, 'modal'))) return true
  return false
}

/** "Maybe I'll start", "could you perhaps talk about": courtesy in running the call. */
export const notProcedure: Sense = {
  name: 'not-procedure',
  doc: 'In a request, or in saying who speaks next, the word is courtesy.',
  holds: (place) => {
    const { first, last } = place
    const opens = first === place.from || isBreak(place, first - 1) || isIn(place, first - 1, 'clause')
    if (opens && isIn(place, pastAdverbs(place, last), 'procedure')) return false
    if (opens && said(place, last) === ',') return !isIn(place, last + 2, 'procedure')
    return !asksBefore(place, first)
  },
}

/** "if demand falls", not "if you look at slide 4", "if I may". */
export const openIf: Sense = {
  name: 'open-if',
  doc: 'The condition is an open outcome, not a way to point, ask or politely insert.',
  holds: (place) => {
    const { first, last } = place
    if (isIn(place, first - 1, 'asks-if') || isIn(place, last, 'if-tail')) return false
    if (isIn(place, last, 'second') || said(place, last) === 'i') return false
    return !(said(place, last) === 'we' && anyIn(place, last + 1, last + 3, 'look'))
  },
}

/** "I don't know if you saw our release", "I'm not sure that answers it". */
export const notRhetorical: Sense = {
  name: 'not-rhetorical',
  doc: 'Said about the listener or about the answer itself, not knowing is a figure of speech.',
  holds: (place) => {
    const { last } = place
    const next =
      said(place, last) === 'if' || said(place, last) === 'whether' || said(place, last) === 'that' ? last + 1 : last
    if (isIn(place, next, 'second')) return false
    return !anyIn(place, last, last + 4, 'answered')
  },
}
