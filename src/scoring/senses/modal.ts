import { isBreak, isCapitalised, isIn, isQuestion, type Place, pastAdverbs, pastAdverbsBack, said } from '../place.js'
import type { Sense } from './sense.js'

/** "in May", "May 14", "May's": a capital inside the sentence, or a date around it. */
export const notMonth: Sense = {
  name: 'not-month',
  doc: 'May as a month or a name is no modal.',
  holds: (place) => {
    const { first, last } = place
    if (/^\d/.test(said(place, last)) || said(place, last) === "'s") return false
    if (!isCapitalised(place, first))
      return !(isIn(place, first - 1, place.sets['before-month']) && isBreak(place, last))
    const opensClause = first === place.from || isBreak(place, first - 1)
    return opensClause && !isIn(place, first - 1, place.sets['before-month']) && isIn(place, last, place.sets.pronoun)
  },
}

/** "Could you help us", "you may begin", "if I may": somebody asks or allows. */
export const notRequest: Sense = {
  name: 'not-request',
  doc: 'A permission or a polite request commits nobody to anything.',
  holds: (place) => {
    const { first, last } = place
    const inverted =
      isIn(place, last, place.sets.second) || (said(place, last) === 'i' && said(place, first) !== 'would')
    if (inverted) return false
    if (said(place, last) === 'we' && (said(place, first) === 'may' || said(place, first) === 'can')) return false
    if (isIn(place, pastAdverbs(place, last), place.sets.permitted) && isIn(place, first - 1, place.sets.second))
      return false
    if (isIn(place, pastAdverbs(place, last), place.sets['asked-of']) && isIn(place, first - 1, place.sets.second))
      return false
    if (said(place, first - 2) === 'if' && said(place, first - 1) === 'we' && said(place, first) === 'could')
      return false
    return !(
      said(place, first - 2) === 'if' &&
      (isIn(place, first - 1, place.sets.second) || said(place, first - 1) === 'i')
    )
  },
}

/** "It could.", "Yes, they certainly could.": an answer, not "as fast as we could", "wherever I could". */
function answers(place: Place): boolean {
  if (place.last + 1 < place.to) return false
  const subject = pastAdverbsBack(place, place.first - 1)
  if (!isIn(place, subject, place.sets.pronoun) && !isIn(place, subject, place.sets.deictic)) return false
  return isBreak(place, subject - 1) || isIn(place, subject - 1, place.sets.clause)
}

/** "we made sure that we could", "built so that they could see it", "how they could reduce costs", not "how it could end", ", so that we could". */
function tellsMeans(place: Place): boolean {
  const { first, sets } = place
  if (!isIn(place, first - 1, sets.pronoun) || said(place, first - 1) === 'it') return false
  const frame = said(place, first - 2) === 'that' ? first - 3 : first - 2
  if (said(place, frame) === 'how') return true
  if (said(place, frame) === 'so' && frame === first - 3) return !isBreak(place, frame - 1)
  return said(place, frame) === 'sure' && /^ma(?:kes?|king|de)$/.test(said(place, frame - 1))
}

/** "we did what we could", "where we could stop them", not "where it could hurt", "what they could offer". */
function tellsPower(place: Place): boolean {
  const { first, last } = place
  const frame = said(place, first - 2)
  if (!isIn(place, first - 1, place.sets.pronoun) || !isIn(place, first - 2, place.sets['as-far-as'])) return false
  if (frame === 'what') return isBreak(place, last) || said(place, last) === 'to'
  return frame !== 'where' || (isIn(place, first - 1, place.sets.first) && !isQuestion(place))
}

/** "We could not ship", "as fast as we could", "back then we would call": ability and habit in the past. */
export const notPast: Sense = {
  name: 'not-past',
  doc: 'What one could or would do in the past, or what something is for, is a report, no possibility.',
  holds: (place) => {
    const { last } = place
    if (isIn(place, last, place.sets.negator)) return false
    if (isBreak(place, last) && !isQuestion(place) && !answers(place)) return false
    return !tellsPower(place) && !(said(place, place.first) === 'could' && tellsMeans(place))
  },
}
