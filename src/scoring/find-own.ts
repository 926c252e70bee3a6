import { AXES } from '../lexicon/classes.js'
import type { Tokens } from '../text/scan.js'
import type { Cue } from './cue.js'
import type { Engine } from './engine.js'
import { type Found, findCues } from './find-cues.js'
import type { SentencePlace } from './place.js'

const NOTHING: Found = { cues: [], rejected: [] }

/**
 * The cues of the user's own lexicons in one sentence.
 *
 * They have a vocabulary and an automaton of their own, so that nothing they hold can change what hedgerow's lexicons
 * find; only that a negator belongs to a set phrase ("no doubt") they learn from them.
 *
 * @param tokens The same text as in `place`, scanned with their vocabulary.
 * @param scratch As `freeOwners`, then `findCues` with hedgerow's own lexicons, left it for this sentence.
 */
export function findOwn(
  { own }: Engine,
  place: SentencePlace,
  tokens: Tokens | undefined,
  scratch: Uint8Array,
  explain: boolean | undefined,
): Found {
  if (own === undefined || tokens === undefined) return NOTHING
  return findCues(own, { ...place, tokens, sets: own.wordSets }, scratch, explain, AXES.length)
}

/** Make every token free on hedgerow's own axes: `findCues` does not where nothing matches. */
export const freeOwners = (scratch: Uint8Array, length: number): Uint8Array => scratch.fill(0, 0, AXES.length * length)

/** Cues of both kinds in text order; of those that begin together hedgerow's own first. */
export const inTextOrder = (cues: readonly Cue[], own: Found): readonly Cue[] =>
  own.cues.length === 0 ? cues : [...cues, ...own.cues.map(({ cue }) => cue)].sort((a, b) => a.start - b.start)
