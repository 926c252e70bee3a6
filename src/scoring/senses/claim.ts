import { SYMBOL } from '../../text/symbols.js'
import {
  anyIn,
  isBreak,
  isIn,
  isWordAt,
  type Place,
  partOfSpeech,
  pastAdverbs,
  pastAdverbsBack,
  said,
  symbolAt,
} from '../place.js'
import { quantity } from './quantity.js'
import type { Sense } from './sense.js'

/** How far a sign of the future may stand: a long sentence, not a page. */
const NEARBY = 50

/** "I think in terms of rents, it was fine", not "how we think in terms of rents": it opens its clause, and a verb follows. */
function claimsInTerms(place: Place, i: number): boolean {
  const { first, from, to, sets } = place
  const before = said(place, first - 1)
  const opens = first === from || isBreak(place, first - 1) || before === 'so' || before === 'and' || before === 'but'
  return opens && (anyIn(place, i, to, sets.be) || anyIn(place, i, to, sets.modal))
}

/** "I think about growth", "think of it as", "think through". */
export const notCogitation: Sense = {
  name: 'not-cogitation',
  doc: 'To think about, of or through something claims nothing.',
  holds: (place) => {
    const next = pastAdverbs(place, place.last)
    // "I think kind of the point stands": the filler holds the "of".
    if (said(place, next) === 'of' && /^(?:kind|sort)$/.test(said(place, next - 1))) return true
    if (said(place, next) === 'about') return quantity.holds({ ...place, first: next, last: next + 1 })
    if (said(place, next) === 'in') return said(place, next + 1) !== 'terms' || claimsInTerms(place, next + 2)
    if (said(place, next) === 'over')
      return (
        !isIn(place, next + 1, place.sets.determiner) ||
        anyIn(place, next + 2, next + 5, place.sets.unit) ||
        anyIn(place, next + 2, next + 5, place.sets.stretch)
      )
    return !isIn(place, next, place.sets.cogitated)
  },
}

/** "we feel good about", "I felt cheated.": how somebody is. */
function isMood(place: Place, i: number): boolean {
  if (isIn(place, i, place.sets.mood)) return true
  if (!/^fe(?:el|els|lt)$/.test(said(place, place.last - 1))) return false
  if (!isBreak(place, i + 1) && !isIn(place, i + 1, place.sets.preposition) && !isIn(place, i + 1, place.sets.clause))
    return false
  const found = isWordAt(place, i) ? partOfSpeech(place, i) : undefined
  return found === 'adjective' || (found === 'verb' && /ed$/.test(said(place, i)) && said(place, i) !== 'based')
}

/** "we feel well placed": a judgement. */
const isJudged = (place: Place, i: number): boolean => said(place, i) === 'well' && /ed$/.test(said(place, i + 1))

/** "we believe in", "we feel good about", "I believe it.", "he does not believe her." */
export const claim: Sense = {
  name: 'claim',
  doc: 'Belief and feeling hedge a claim that follows; faith in something or somebody and a mood are no claim.',
  holds: (place) => {
    let next = pastAdverbs(place, place.last)
    while (isIn(place, next, place.sets.degree)) next++
    if (isJudged(place, next - 1)) return true
    if (isIn(place, next, place.sets.trusted) && isBreak(place, next + 1)) return false
    return !isIn(place, place.last, place.sets.mood) && !isMood(place, next)
  },
}

/** "slightly below", where the sentence looks forward. */
export const forecast: Sense = {
  name: 'forecast',
  doc: 'The sentence looks forward; on a reported figure the word only describes.',
  holds: (place) => anyIn(place, place.first - NEARBY, place.last + NEARBY, place.sets.future),
}

/** "We are not sure that", "no real confidence". */
export const notNegated: Sense = {
  name: 'not-negated',
  doc: 'A negator within three words turns the phrase round.',
  holds: (place) => !anyIn(place, place.first - 3, place.first, place.sets.negator),
}

/** "To me, it is a fair price", "that to me is news", not "he reports to me", "it is clear to me that". */
export const viewpoint: Sense = {
  name: 'viewpoint',
  doc: 'It opens a claim, or stands between "this" and its verb; elsewhere somebody is spoken to or sent to.',
  holds: (place) => {
    const { first, last, from, sets } = place
    if (isIn(place, first - 1, sets.deictic)) return isIn(place, last, sets.be)
    if (first > from && !isBreak(place, first - 1) && !isIn(place, first - 1, sets.clause)) return false
    const next = said(place, last) === ',' ? last + 1 : last
    return isIn(place, next, sets.pronoun) || isIn(place, next, sets.deictic) || isIn(place, next, sets.determiner)
  },
}

/** "I would not say this is necessarily bad", not "we have necessarily grown". */
export const negatedBefore: Sense = {
  name: 'negated-before',
  doc: 'A negator stands before it in the sentence, however far.',
  holds: (place) => anyIn(place, place.from, place.first, place.sets.negator),
}

/** "customers tell us it works", not "they told us to wait". */
export const notOrder: Sense = {
  name: 'not-order',
  doc: 'To tell somebody to do a thing asks for it, and claims nothing.',
  holds: (place) => {
    const { last, sets } = place
    const next = isIn(place, last, sets.negator) || isIn(place, last, sets.adverb) ? last + 1 : last
    return said(place, next) !== 'to'
  },
}

/** "We are withdrawing our guidance", "withdrew it", not "withdrawing cash", "lower than our guidance": the outlook stays a cue of its own. */
export const outlookNext: Sense = {
  name: 'outlook-next',
  doc: 'A target, forecast or guidance follows within five words, or stands before and "it" or "them" follows: that is what is taken back; after "than" it is not.',
  holds: (place) => {
    if (/^(?:it|them)$/.test(said(place, place.last))) return anyIn(place, place.from, place.first, place.sets.outlook)
    for (let i = place.last; i < place.last + 5 && said(place, i) !== 'than'; i++)
      if (isIn(place, i, place.sets.outlook)) return true
    return false
  },
}

/** How far before a comparison its subject is looked for, in tokens. */
const SUBJECT = 10

const endsSubject = (place: Place, i: number): boolean => {
  const symbol = symbolAt(place, i)
  return symbol === SYMBOL.stop || symbol === SYMBOL.dash || isIn(place, i, place.sets['subject-end'])
}

/** "Revenue was below plan", not "costs were below plan", "fewer claims than we expected". */
export const notBurden: Sense = {
  name: 'not-burden',
  doc: 'A cost, a debt or a loss that is less than planned misses no target.',
  holds: (place) => {
    const { first, last, from, sets } = place
    let start = first
    // "Lower than planned" inside a phrase has its noun behind it.
    const inPhrase = isIn(place, first - 1, sets.preposition) && !isIn(place, first - 2, sets.linking)
    const hasSubject = !inPhrase && !isIn(place, first - 1, sets.determiner)
    while (hasSubject && start > from && start > first - SUBJECT && !endsSubject(place, start - 1)) start--
    return !anyIn(place, start, last, sets.costly)
  },
}

/** "We push back on prices", "slipped on the ice": resistance and motion. */
export const outcome: Sense = {
  name: 'outcome',
  doc: 'A plan or target moves, not a thing or an argument.',
  holds: (place: Place) => !isIn(place, place.last, place.sets.resisted),
}

/** "That is exactly what we do", "almost exactly where it was", not "we do not know exactly what it is". */
export const identity: Sense = {
  name: 'identity',
  doc: 'After "be" or "do" two things are said to be one; elsewhere precision is asked for or missing.',
  holds: (place) => {
    let before = place.first - 1
    while (isIn(place, before, place.sets.adverb) || said(place, before) === 'almost') before--
    return isIn(place, before, place.sets.be) || isIn(place, before, place.sets.do) || said(place, before) === 'doing'
  },
}

/** "We are targeting 20% margins", "a plan targeting 40 stores", not "we sell ads by targeting readers". */
export const aimedAtFigure: Sense = {
  name: 'aimed-at-figure',
  doc: 'It follows "be", or a number follows: a goal is set; elsewhere somebody or something is aimed at.',
  holds: (place) => {
    const before = pastAdverbsBack(place, place.first - 1)
    return isIn(place, before, place.sets.be) || quantity.holds(place)
  },
}
