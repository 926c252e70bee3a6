import { isBreak, isIn, type SentencePlace } from '../place.js'

/**
 * True where polar words tell nothing: a word that only acknowledges ("Great." before the next question), and a
 * name, which has capitals inside a sentence.
 */
export const isPassedOver = (place: SentencePlace, first: number, last: number): boolean =>
  isName(place, first) || isAcknowledgement(place, first, last)

/** Before an acknowledgement stand at most "okay", "yes" and their commas. */
const LEADING = 3

const COMMA = 44
const AMPERSAND = 38

const isCapital = (code: number): boolean => code >= 65 && code <= 90

function isName(place: SentencePlace, first: number): boolean {
  const { tokens } = place
  const start = tokens.start[first]!
  if (!isCapital(tokens.text.charCodeAt(start)) || isCapital(tokens.text.charCodeAt(start + 1))) return false
  if (first === place.from) return false
  // After a comma or "&" a sentence goes on; after other marks one may begin.
  const before = tokens.text.charCodeAt(tokens.start[first - 1]!)
  return !isBreak(place, first - 1) || before === COMMA || before === AMPERSAND
}

function isAcknowledgement(place: SentencePlace, first: number, last: number): boolean {
  if (first > place.from + LEADING || !isIn(place, last - 1, place.sets.acknowledging) || !isBreak(place, last))
    return false
  return isBreak(place, first - 1) || isIn(place, first - 1, place.sets.clause)
}
