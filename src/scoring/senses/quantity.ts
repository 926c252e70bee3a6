import { SYMBOL } from '../../text/symbols.js'
import {
  isBreak,
  isIn,
  type Place,
  partOfSpeech,
  pastAdverbs,
  pastAdverbsBack,
  type SentencePlace,
  said,
  symbolAt,
} from '../place.js'
import type { Sense } from './sense.js'

const isNumber = (place: SentencePlace, i: number): boolean =>
  symbolAt(place, i) === SYMBOL.number || symbolAt(place, i) === SYMBOL.currency || isIn(place, i, place.sets.number)

/** "negative $25 million", "minus 300 basis points". */
const isSigned = (place: SentencePlace, i: number): boolean =>
  /^(?:negative|positive|minus|plus)$/.test(said(place, i)) && isNumber(place, i + 1)

/** "about $50 million", "nearly all", "around mid-year", "about a third", "around negative 5". */
export const quantity: Sense = {
  name: 'quantity',
  doc: 'A rounder needs a quantity right after it.',
  holds: (place) => {
    const next = pastAdverbs(place, place.last)
    if (isNumber(place, next) || isIn(place, next, place.sets.quantity) || isSigned(place, next)) return true
    const article = isIn(place, next, place.sets.determiner)
    return (
      article &&
      (isNumber(place, next + 1) ||
        isSigned(place, next + 1) ||
        isIn(place, next + 1, place.sets.quantity) ||
        isIn(place, next + 1, place.sets.unit))
    )
  },
}

/** "nearly hit 300", "bought almost a million": a verb may stand between. */
export const quantityNear: Sense = {
  name: 'quantity-near',
  doc: 'A rounder needs a quantity right after it, or after one verb.',
  holds: (place) => {
    if (quantity.holds(place)) return true
    const next = pastAdverbs(place, place.last) + 1
    return isNumber(place, next) && !isIn(place, next - 1, place.sets.preposition)
  },
}

/** "call it, roughly, 40 percent", "I want to say about a dozen", not "as we call it", "I want to say how glad". */
export const quantitySoon: Sense = {
  name: 'quantity-soon',
  doc: 'A quantity follows within five words, no new clause between, and nobody names a thing.',
  holds: (place) => {
    const { first, last, sets } = place
    if (isIn(place, first - 1, sets.pronoun) || isIn(place, first - 1, sets.negator)) return false
    for (let i = last; i < last + 5; i++) {
      if (isNumber(place, i) || isIn(place, i, sets.quantity) || isIn(place, i, sets.unit)) return true
      if (isBreak(place, i) ? said(place, i) !== ',' : isIn(place, i, sets.pronoun) || isIn(place, i, sets.clause))
        return false
    }
    return false
  },
}

/** "20 or 30", not "459 or 16%", "2021 or 2025", "phase 2 or 3", "$12 or 18%". */
export const rising: Sense = {
  name: 'rising',
  doc: 'Of two counts the second is the larger, up to twofold; they are no years, no money, and no label stands before.',
  holds: (place) => {
    const { first, last } = place
    const [low, high] = [amountAt(place, first), amountAt(place, last - 1)]
    if (!(low < high && high <= 2 * low) || (isYear(place, first) && isYear(place, last - 1))) return false
    return symbolAt(place, first - 1) !== SYMBOL.currency && !isIn(place, first - 1, place.sets.label)
  },
}

/** "between 4% and 6%", "between $80 million, $90 million", not "between the two", "between 2030 and 2031". */
export const twoAmounts: Sense = {
  name: 'two-amounts',
  doc: 'Two amounts in figures follow, and they are no years.',
  holds: (place) => {
    const [low, high] = numbersIn(place, place.last, Math.min(place.last + 9, place.to))
    if (low === undefined || high === undefined || low > place.last + 2) return false
    return !(isYear(place, low) && isYear(place, high))
  },
}

function numbersIn(place: SentencePlace, from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) if (symbolAt(place, i) === SYMBOL.number) found.push(i)
  return found
}

const amountAt = (place: SentencePlace, i: number): number => Number(said(place, i).replaceAll(',', ''))

const isYear = (place: SentencePlace, i: number): boolean => /^(?:19|20)\d\d$/.test(said(place, i))

/** "we had like 3,000 shirts", "we spent like $5 million", not "we like $60", "firms like 3M", "a year like 2019". */
export const thrownIn: Sense = {
  name: 'thrown-in',
  doc: 'Before an amount "like" rounds where a verb, an adverb, a preposition or a pause stands before it, and nothing is compared or liked.',
  holds: (place) => {
    const { first, last, sets } = place
    const before = first - 1
    if (isYear(place, last)) return false
    if (isBreak(place, before)) return symbolAt(place, last) === SYMBOL.currency || !isBreak(place, last + 1)
    if (isIn(place, pastAdverbsBack(place, before), sets.pronoun)) return false
    if ([sets.be, sets.have, sets.adverb, sets.preposition, sets.directional].some((set) => isIn(place, before, set)))
      return true
    return partOfSpeech(place, before) === 'verb'
  },
}

/** "10% or so", "fifty people, give or take". */
export const quantityBefore: Sense = {
  name: 'quantity-before',
  doc: 'A rounder that follows needs a quantity just before it.',
  holds: (place) => {
    for (let i = place.first - 1; i >= place.first - 6; i--)
      if (isNumber(place, i) || isIn(place, i, place.sets.quantity) || isIn(place, i, place.sets.unit)) return true
    return false
  },
}

/** "the news about all of it", "a word about these two", not "about a third", "that is about all", "just about all". */
function sweeps(place: Place): boolean {
  const { first, last } = place
  if (last > first + 1) return false
  const article = isIn(place, last, place.sets.article)
  if (!article && isIn(place, last, place.sets.pointing)) return true
  return isIn(place, article ? last + 1 : last, place.sets.sweeping) && !isIn(place, first - 1, place.sets.be)
}

/** "talk about 10%", "excited about", "about to launch". */
export const notTopic: Sense = {
  name: 'not-topic',
  doc: '"About" after a verb of speech, thought or feeling, or before all or this, names a topic, and "about to" is a time.',
  holds: (place) => {
    const { first, last } = place
    if (said(place, last) === 'to' || sweeps(place)) return false
    return !(
      isIn(place, first - 1, place.sets.discuss) ||
      (isIn(place, first - 2, place.sets.discuss) &&
        !isBreak(place, first - 1) &&
        !isIn(place, first - 1, place.sets.be))
    )
  },
}

/** "one possible date", not "as lean as possible", "the lowest possible cost". */
export const notUtmost: Sense = {
  name: 'not-utmost',
  doc: 'After "as", a superlative or "all" the word says how far one goes, not how likely it is.',
  holds: (place) => {
    const before = place.first - 1
    return (
      said(place, before) !== 'as' &&
      !isIn(place, before, place.sets.superlative) &&
      !isIn(place, before, place.sets.whole)
    )
  },
}
