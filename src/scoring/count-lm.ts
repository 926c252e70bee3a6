import type { Span } from '../base/span.js'
import { type LmDictionary, lmBit } from '../lexicon/import/lm.js'
import { findAnnotations } from '../transcript/annotations.js'
import { findNotices } from '../transcript/notices.js'
import type { Turn } from '../transcript/types.js'
import { countCorrected } from './correct-lm.js'
import type { Engine, LmChoice } from './engine.js'
import { type LmCounts, lmBitsOf, lmTally, lmTokens } from './lm-counts.js'

/** The six words of "simple negation" in Loughran & McDonald (2011). */
const NEGATIONS: ReadonlySet<string> = new Set(['NO', 'NOT', 'NONE', 'NEITHER', 'NEVER', 'NOBODY'])
/** How many words before a positive word a negation still takes it back. */
const NEAR = 3
const MAY = /May|MAY/g
const POSITIVE = lmBit('positive')

/** How to count by the published rules, or by what is said in a call. */
export type LmRules =
  | { readonly mode?: 'parity' }
  | {
      readonly mode: 'corrected'
      readonly engine: Engine
      /** Stretches, in order, whose words do not count. Default: the notices found in the text. */
      readonly notices?: readonly Span[]
      /** Stretches, in order, whose words do not count. Default: the annotations found in the text. */
      readonly annotations?: readonly Span[]
    }

/**
 * Count the words of a text in the lists of a Loughran–McDonald dictionary.
 *
 * Mode `parity` follows the published counting:
 * 1. "May" and "MAY" are taken out of the text, as the month; with it the first letters of "Maybe" and "Mayor".
 * 2. Tokens are runs of letters, digits and underscores, in capitals: hyphens and apostrophes part them.
 * 3. A token counts as a word if it is longer than one character, not all digits, and in the dictionary.
 * 4. A word counts in every list it is in.
 * 5. A positive word counts as positive only if none of the three tokens before it is no, not, none, neither, never
 *    or nobody.
 *
 * Rules 1 to 4 are those of the authors' Generic_Parser.py, 5 is their "simple negation" (2011), all written without a
 * copy of the parser at hand. Not certain: whether every edition of it takes "May" out of longer words; whether every
 * edition has rule 5 (`changes.negatedPositive` says what it took, so the figure without it can be had); and whether the
 * three words are counted among all tokens, as here, or among words of the dictionary. "n't" is no negation, since
 * "isn't" falls into ISN and T.
 *
 * Mode `corrected` is `countCorrected`.
 *
 * @source Loughran & McDonald (2011), Journal of Finance 66(1); Generic_Parser.py, sraf.nd.edu
 * @example countLm('Not a good year', dictionary).lists.positive // => 0, where GOOD is a positive word
 */
export function countLm(text: string, dictionary: LmDictionary, rules: LmRules = {}): LmCounts {
  if (rules.mode !== 'corrected') return countParity(text, dictionary)
  const { engine, notices = findNotices(text), annotations = findAnnotations(text) } = rules
  return countCorrected(text, dictionary, engine, notices, annotations)
}

function countParity(text: string, dictionary: LmDictionary): LmCounts {
  const tally = lmTally(dictionary)
  const read = text.replace(MAY, () => {
    tally.change('may')
    return ' '
  })
  let place = 0
  let negation = Number.NEGATIVE_INFINITY
  for (const token of lmTokens(read)) {
    const bits = lmBitsOf(dictionary, token)
    const negated = bits !== undefined && (bits & POSITIVE) !== 0 && place - negation <= NEAR
    if (negated) tally.change('negatedPositive')
    if (bits !== undefined) tally.word(negated ? bits & ~POSITIVE : bits)
    if (NEGATIONS.has(token.word)) negation = place
    place++
  }
  return tally.counts()
}

/** The counts of one turn: corrected, only what the company says counts. */
export function countTurnLm(
  { text, side, notices, annotations }: Turn,
  engine: Engine,
  { dictionary, mode, notices: withNotices = false }: LmChoice,
): LmCounts {
  if (mode === 'parity') return countLm(text, dictionary)
  if (side === 'company')
    return countLm(text, dictionary, { mode, engine, annotations, notices: withNotices ? [] : notices })
  const tally = lmTally(dictionary)
  for (const token of lmTokens(text)) if (lmBitsOf(dictionary, token) !== undefined) tally.change('outside')
  return tally.counts()
}
