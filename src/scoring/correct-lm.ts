import type { Span } from '../base/span.js'
import { type LmDictionary, lmBit } from '../lexicon/import/lm.js'
import { scan } from '../text/scan.js'
import { splitSentences } from '../text/sentences.js'
import { KIND } from '../text/symbols.js'
import type { Engine } from './engine.js'
import { findCues, isSetPhrase } from './find-cues.js'
import { freeOwners } from './find-own.js'
import { type LmCounts, lmBitsOf, lmTally, lmTokens } from './lm-counts.js'
import { anyIn, isIn, type SentencePlace, said } from './place.js'
import { isNegated } from './scope.js'
import { notMonth } from './senses/modal.js'

const POSITIVE = lmBit('positive')
const NEGATIVE = lmBit('negative')
const POLAR = POSITIVE | NEGATIVE
const QUESTIONS: ReadonlySet<string> = new Set(['QUESTION', 'QUESTIONS'])
const RAISE = /^rais(?:e|es|ed|ing)$/
/** How many words before "questions" a form of "raise" may stand. */
const NEAR = 2

/**
 * Count the words of a text in the lists of a Loughran–McDonald dictionary, corrected for calls.
 *
 * Words are those of the published counting. What is counted otherwise:
 * - `annotation`, `notice`: words inside these stretches do not count at all.
 * - `month`: May does not count at all where it is the month (by the sense `not-month`); "May" that opens a sentence
 *   and "Maybe" do.
 * - `question`: "question" and "questions" are not negative, but in "in question", "into question" and "raise
 *   questions about".
 * - `negatedPositive`, `negatedNegative`: in the scope of an odd number of negators (`isNegated`) a positive word
 *   counts as negative, and a negative one as positive. A negator of a set phrase ("no doubt") reaches only into it.
 *
 * @param notices In order. A word is in one if it begins there.
 * @param annotations In order.
 */
export function countCorrected(
  text: string,
  dictionary: LmDictionary,
  engine: Engine,
  notices: readonly Span[],
  annotations: readonly Span[],
): LmCounts {
  const { lexicons, judge } = engine
  const tally = lmTally(dictionary)
  const tokens = scan(text, lexicons.vocabulary, annotations)
  const starts = splitSentences(tokens)
  let sentence = 0
  let at = 0
  let notice = 0
  let asked: Sentence | undefined
  for (const token of lmTokens(text)) {
    const bits = lmBitsOf(dictionary, token)
    if (bits === undefined) continue
    while (at + 1 < tokens.count && tokens.end[at]! <= token.start) at++
    while (notice < notices.length && notices[notice]!.end <= token.start) notice++
    if (tokens.kind[at] === KIND.masked) tally.change('annotation')
    else if (notice < notices.length && notices[notice]!.start <= token.start) tally.change('notice')
    else {
      while (starts[sentence + 1]! <= at) sentence++
      const [from, to] = [starts[sentence]!, starts[sentence + 1]!]
      if (asked?.place.from !== from) asked = sentenceAt({ tokens, sets: lexicons.wordSets, from, to, judge }, engine)
      const { place } = asked
      if (token.word === 'MAY' && !notMonth.holds({ ...place, first: at, last: at + 1 })) {
        tally.change('month')
        continue
      }
      let counted = bits
      if ((counted & NEGATIVE) !== 0 && QUESTIONS.has(token.word) && !isDoubt(place, at)) {
        tally.change('question')
        counted &= ~NEGATIVE
      }
      const polarity = counted & POLAR
      if ((polarity === POSITIVE || polarity === NEGATIVE) && asked.isNegated(at)) {
        tally.change(polarity === POSITIVE ? 'negatedPositive' : 'negatedNegative')
        counted ^= POLAR
      }
      tally.word(counted)
    }
  }
  return tally.counts()
}

interface Sentence {
  readonly place: SentencePlace
  readonly isNegated: (token: number) => boolean
}

/** A sentence; its set phrases are looked for only where a negator makes them matter. */
function sentenceAt(place: SentencePlace, { lexicons }: Engine): Sentence {
  const { from, to } = place
  const length = to - from
  const hasNegator = anyIn(place, from, to, place.sets.negator)
  let owners: Uint8Array | undefined
  const setPhrases = (): Uint8Array => {
    const scratch = freeOwners(new Uint8Array(lexicons.axes.length * length), length)
    findCues(lexicons, place, scratch)
    return scratch
  }
  return {
    place,
    isNegated: (token) => {
      if (!hasNegator) return false
      owners ??= setPhrases()
      const held = owners
      const inPhrase = (other: number): boolean => isSetPhrase(held, length, other - from)
      // The negator of "no problem" negates the problem, and nothing behind it.
      const isApart = (negator: number): boolean => {
        for (let i = negator; i <= token; i++) if (!inPhrase(i)) return true
        return false
      }
      return isNegated(place, token, (negator) => inPhrase(negator) && isApart(negator))
    },
  }
}

/** "in question", "called into question", "raises questions about": something is doubted, nothing is asked. */
function isDoubt(place: SentencePlace, at: number): boolean {
  const before = said(place, at - 1)
  if (before === 'in' || before === 'into') return said(place, at + 1) !== 'and' && said(place, at + 1) !== '-'
  if (said(place, at) !== 'questions' || !['about', 'over', 'as'].includes(said(place, at + 1))) return false
  for (let i = at - 1; i >= at - NEAR; i--)
    if (RAISE.test(said(place, i)) && !isIn(place, i - 1, place.sets.second)) return true
  return false
}
