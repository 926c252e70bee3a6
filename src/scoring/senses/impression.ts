import { isBreak, isIn, said } from '../place.js'
import type { Sense } from './sense.js'

/** "the mix looks healthy", "they sound calm", not "as we look deeper", "our sound position". */
export const ofThings: Sense = {
  name: 'of-things',
  doc: 'What looks so is what one speaks of: the speaker and the listener are who looks, and a sound thing is a good one.',
  holds: (place) => {
    let before = place.first - 1
    while (isIn(place, before, place.sets.adverb) || isIn(place, before, place.sets.modal)) before--
    if (said(place, place.first) === 'sound')
      return !isIn(place, before, place.sets.determiner) && !isIn(place, before, place.sets.clause)
    return !/^(?:i|we)$/.test(said(place, before)) && !isIn(place, before, place.sets.second)
  },
}

/** How far back the "what" of "what the pipeline will look like" may stand. */
const ASKED_OF = 10

/** "it looks like a floor", "what looks like a floor", not "what the pipeline looks like", "what will that look like?" */
export const notPictured: Sense = {
  name: 'not-pictured',
  doc: 'What something looks like, or how, is asked or told after its question word, and nothing is guessed.',
  holds: (place) => {
    const { first, last } = place
    if (said(place, last - 1) !== 'like') return said(place, last) !== 'like' && said(place, last + 1) !== 'like'
    if (isIn(place, last, place.sets.determiner) || isIn(place, last, place.sets.pronoun)) return true
    let subject = isIn(place, first, place.sets.deictic)
    for (let i = first - 1; i >= first - ASKED_OF && !isBreak(place, i); i--) {
      if (isIn(place, i, place.sets.question)) return !subject
      subject ||= !isIn(place, i, place.sets.passing)
    }
    return true
  },
}
