import { SYMBOL } from '../../text/symbols.js'
import { isBreak, isIn, isWordAt, type Place, partOfSpeech, pastAdverbs, said, symbolAt } from '../place.js'
import type { Sense } from './sense.js'

const afterVerbOpener = (place: Place): boolean => {
  const before = place.first - 1
  return (
    isIn(place, before, place.sets.modal) ||
    isIn(place, before, place.sets.do) ||
    isIn(place, before, place.sets.negator) ||
    said(place, before) === 'to' ||
    isIn(place, before, place.sets.pronoun)
  )
}

const afterNounOpener = (place: Place): boolean => {
  const before = place.first - 1
  return (
    isIn(place, before, place.sets.determiner) ||
    isIn(place, before, place.sets.preposition) ||
    symbolAt(place, before) === SYMBOL.number
  )
}

/** "we project", "to estimate", not "the project", "consensus estimates". */
export const verb: Sense = {
  name: 'verb',
  doc: 'The word is a verb here: by what stands before it, else by the part-of-speech judge.',
  holds: (place) => {
    if (afterVerbOpener(place)) return true
    if (afterNounOpener(place)) return false
    if (isIn(place, place.last, place.sets.determiner) || isIn(place, place.last, place.sets.pronoun)) return true
    return (partOfSpeech(place, place.first) ?? 'verb') === 'verb'
  },
}

/** "our forecast", not "we forecast". */
export const noun: Sense = {
  name: 'noun',
  doc: 'The word is a noun here: by what stands before it, else by the part-of-speech judge.',
  holds: (place) => {
    if (afterNounOpener(place)) return true
    if (afterVerbOpener(place)) return false
    if (
      isBreak(place, place.last) ||
      isIn(place, place.last, place.sets.preposition) ||
      isIn(place, place.last, place.sets.be)
    )
      return true
    return (partOfSpeech(place, place.first) ?? 'noun') === 'noun'
  },
}

/** "pretty good", not "it looks pretty." */
export const adverb: Sense = {
  name: 'adverb',
  doc: 'The word qualifies what follows; before a pause, "than" or "of" it does not.',
  holds: (place) =>
    !isBreak(place, place.last) && said(place, place.last) !== 'than' && said(place, place.last) !== 'of',
}

/** "pretty good", "a pretty material change" (a noun, says the judge), not "a pretty picture." (a verb, it says). */
export const notNounNext: Sense = {
  name: 'not-noun-next',
  doc: 'Between its article, or "has", and the noun that ends its phrase the word is an adjective.',
  holds: (place) => {
    const { first, last, sets } = place
    const opens = isIn(place, first - 1, sets.determiner) || isIn(place, first - 1, sets.have)
    const ends = isBreak(place, last + 1) || isIn(place, last + 1, sets.preposition) || isIn(place, last + 1, sets.be)
    if (!opens || !ends || /(?:ed|ing|ly)$/.test(said(place, last))) return true
    const found = partOfSpeech(place, last)
    return found !== 'noun' && found !== 'verb'
  },
}

/** "We hear it grew", not "we hear it from them". */
export const verbNext: Sense = {
  name: 'verb-next',
  doc: 'A verb or an auxiliary follows, adverbs aside: the words before it are a subject.',
  holds: (place) => {
    const next = pastAdverbs(place, place.last)
    if (isIn(place, next, place.sets.be) || isIn(place, next, place.sets.modal)) return true
    return isWordAt(place, next) && !isIn(place, next, place.sets.preposition) && partOfSpeech(place, next) === 'verb'
  },
}

/** "sounds very strong", "looks good", not "look at". */
export const adjectiveNext: Sense = {
  name: 'adjective-next',
  doc: 'An adjective follows, by the part-of-speech judge.',
  holds: (place) => {
    const next = pastAdverbs(place, place.last)
    if (!isWordAt(place, next) || isIn(place, next, place.sets.particle) || isIn(place, next, place.sets.preposition))
      return false
    if (isIn(place, next, place.sets.determiner) || isIn(place, next, place.sets.pronoun)) return false
    const found = partOfSpeech(place, next)
    return found === undefined || found === 'adjective'
  },
}

/** "a little softer", "a little faster", "a little choppy", not "a little company". */
export const softerNext: Sense = {
  name: 'softer-next',
  doc: 'A comparative, an adjective or an adverb follows: by its form, else by the part-of-speech judge.',
  holds: (place) => {
    const next = pastAdverbs(place, place.last)
    if (!isWordAt(place, next)) return false
    const word = said(place, next)
    if ((/(?:er|ier|ly)$/.test(word) && word.length > 4) || word === 'different') return true
    return adjectiveNext.holds(place)
  },
}

/** "it is very clear", "to be very clear on that", not "a very clear set". */
export const predicative: Sense = {
  name: 'predicative',
  doc: 'No article or its like stands before: the words say something of a subject, they sort no noun.',
  holds: (place) => !isIn(place, place.first - 1, place.sets.determiner),
}

/** "the potential for", "potential to", not "potential customers". */
export const notAttributive: Sense = {
  name: 'not-attributive',
  doc: 'Before its noun the word only sorts things.',
  holds: (place) => {
    const { last } = place
    return (
      isBreak(place, last) ||
      isIn(place, last, place.sets.preposition) ||
      isIn(place, last, place.sets.be) ||
      isIn(place, last, place.sets.modal) ||
      said(place, last) === 'to' ||
      said(place, last) === 'that'
    )
  },
}

/** "that kind of gives you a sense", "this sort of the end": after "of" there stands a verb or an article, and no type. */
function softensVerb(place: Place, i: number): boolean {
  if (/^(?:the|a|an|our|my)$/.test(said(place, i)) || isIn(place, i, place.sets.be)) return true
  if (!/(?:[^s]s|ed)$/.test(said(place, i)) || isBreak(place, i + 1) || partOfSpeech(place, i) !== 'verb') return false
  const next = i + 1
  return (
    isIn(place, next, place.sets.pronoun) ||
    isIn(place, next, place.sets.determiner) ||
    isIn(place, next, place.sets.preposition) ||
    isIn(place, next, place.sets.clause) ||
    isIn(place, next, place.sets.adverb) ||
    said(place, next) === 'us'
  )
}

/** "that kind of margin", not "that kind of gives you a sense". */
export const notRelative: Sense = {
  name: 'not-relative',
  doc: '"That kind of" names a type, save where a verb or an article follows: there "that" is the subject.',
  holds: (place) => !softensVerb(place, place.last),
}

/** "a sort of basic question", "our kind of normal trade", "the kind of low teens": what the article belongs to is yet to come. */
const softensAdjective = (place: Place): boolean =>
  said(place, place.last - 1) === 'of' &&
  (isBand(place, place.last) ||
    (/^(?:an?|our|my|their|its)$/.test(said(place, place.first - 1)) &&
      partOfSpeech(place, place.last) === 'adjective'))

/** "low teens", "high single-digit"; of "mid 30s" "kind of" is an approximator. */
const isBand = (place: Place, i: number): boolean =>
  /^(?:low|high)$/.test(said(place, i)) && /^(?:\d|teens|twenties|thirties|single|double)/.test(said(place, i + 1))

/** "the sort of the quiet months", "a kind of a pause": the article is said again, as if nothing stood between. */
const repeatsArticle = (place: Place): boolean =>
  isIn(place, place.first - 1, place.sets.article) && isIn(place, place.last, place.sets.article)

/** "what kind of margin", "these sorts of deals", not "that kind of gives you a sense", "a sort of basic question". */
export const notType: Sense = {
  name: 'not-type',
  doc: '"Kind of", "sort of" and "type of" after a determiner name a type, save before a verb, a band, an article said again, or an adjective of an article.',
  holds: (place) =>
    (/^(?:that|this|all)$/.test(said(place, place.first - 1)) && softensVerb(place, place.last)) ||
    softensAdjective(place) ||
    repeatsArticle(place) ||
    !(
      (isIn(place, place.first - 1, place.sets.determiner) && !isIn(place, place.first - 1, place.sets.whole)) ||
      isIn(place, place.first - 1, place.sets.question) ||
      isIn(place, place.first - 1, place.sets.typing)
    ),
}

/** "Pending a vote", not "the pending vote", "the case is pending". */
export const articleNext: Sense = {
  name: 'article-next',
  doc: 'An article or its like follows: the word is a preposition, not an adjective.',
  holds: (place) => isIn(place, place.last, place.sets.determiner),
}
