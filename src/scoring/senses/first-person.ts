import { anyIn, isBreak, isIn, isWordAt, type Place, partOfSpeech, said } from '../place.js'
import type { Sense } from './sense.js'

/** How far before the match its subject is looked for, in tokens. */
const NEARBY = 8
/** A noun has at most so many words between it and its article. */
const PHRASE = 3

const byPronoun = (place: Place, i: number): boolean =>
  isIn(place, i, place.sets.first) || isIn(place, i, place.sets.deictic)

/** "Broken out", "split down": what is done to a figure. */
const PARTED = /^(?:broken|split|called|carved|separated|parsed|pulled)$/

/** "That has not been disclosed", "the terms were not broken out": what is not told is the subject. */
function isPassive(place: Place, at: number): boolean {
  const { first, last, sets } = place
  let verb = last - 1
  if (/^(?:out|down)$/.test(said(place, verb))) while (verb > first && !PARTED.test(said(place, verb))) verb--
  return /(?:ed|en|wn|split)$/.test(said(place, verb)) && anyIn(place, at + 1, verb, sets.be)
}

/** The last word before the verb, auxiliaries and adverbs aside. */
function beforeVerb(place: Place): number {
  let at = place.first - 1
  while (isIn(place, at, place.sets.passing) || isIn(place, at, place.sets.adverb)) at--
  return at
}

/** Who the noun at `at` stands for: false where somebody else, undefined where it is no subject. */
function byNoun(place: Place, at: number): boolean | undefined {
  const { sets, from } = place
  for (let i = at; i >= from && i > at - PHRASE; i--) {
    const before = i - 1
    const hasArticle = isIn(place, before, sets.determiner)
    const outside = hasArticle ? before - 1 : before
    // "We this year do not".
    if (hasArticle && isIn(place, outside, sets.first)) return true
    if (isIn(place, outside, sets.preposition)) {
      if (isBreak(place, outside - 1) || isIn(place, outside - 1, sets.clause)) return undefined
      return isIn(place, outside - 1, sets.pronoun) ? byPronoun(place, outside - 1) : byNoun(place, outside - 1)
    }
    if (hasArticle || isBreak(place, before) || isIn(place, before, sets.clause)) break
  }
  return isIn(place, at, sets.ourselves) ? !/^(?:that|their|his|her|another)$/.test(said(place, at - 1)) : false
}

/** A common noun: a name may be the company's own. */
function isNoun(place: Place, at: number): boolean {
  const { tokens, sets, from } = place
  if (!isWordAt(place, at) || isIn(place, at, sets.pronoun) || isIn(place, at, sets.first)) return false
  if (isIn(place, at, sets.preposition) || isIn(place, at, sets.clause) || isIn(place, at, sets.determiner))
    return false
  const [initial] = tokens.text.slice(tokens.start[at], tokens.end[at])
  if (at > from && initial !== initial!.toLowerCase()) return false
  return partOfSpeech(place, at) === 'noun'
}

/** "Not going to break that out", "we won't comment", not "they can't comment", "the customer declined to comment". */
export const firstPerson: Sense = {
  name: 'first-person',
  doc: 'The speaker or his company is the subject, said or understood.',
  holds: (place) => {
    const { first, from, sets } = place
    if (isIn(place, first, sets.pronoun)) return isIn(place, first, sets.first)
    const at = beforeVerb(place)
    if (isNoun(place, at) && !isPassive(place, at)) {
      const found = byNoun(place, at)
      if (found !== undefined) return found
    }
    for (let i = first - 1; i >= from && i >= first - NEARBY; i--) {
      if (isIn(place, i, sets.first)) return true
      if (isIn(place, i, sets.pronoun)) return isIn(place, i, sets.deictic)
    }
    return true
  },
}
