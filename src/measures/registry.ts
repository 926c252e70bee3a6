import type { ScoredBy } from '../scoring/score-call.js'
import { ANSWERS } from './answers.js'
import type { Counts } from './counts.js'
import { classRate, HEDGING } from './hedging.js'
import { LM_MEASURES } from './lm.js'
import type { Measure } from './measure.js'
import { SIZES } from './sizes.js'
import { ASKED, TONE } from './tone.js'
import { WORDING } from './wording.js'

export { HEDGE_CLASSES } from './hedging.js'

/**
 * Every measure, in the order in which they are shown.
 *
 * W words, S sentences, H hedge cues (eight classes), B boosters, P and N positive and negative parts of tone.
 *
 * @example MEASURES.filter(({ levels }) => levels.includes('sentence'))
 */
export const MEASURES: readonly Measure[] = [...HEDGING, ...TONE, ...ANSWERS, ...ASKED, ...WORDING, ...SIZES]

/** Cues of a category of the user's own lexicons per 1,000 words; the id is that of its class, `own:CATEGORY`. */
function ownRate(id: string): Measure {
  const found = OWN_RATES.get(id) ?? { ...classRate(id), id, label: id, source: 'lexicon of the user' }
  OWN_RATES.set(id, found)
  return found
}
/** The same measure for the same id: what is known of its formula is found once. */
const OWN_RATES = new Map<string, Measure>()

const BY_ID = new Map([...MEASURES, ...LM_MEASURES].map((measure) => [measure.id, measure]))

/**
 * The measure with an id; `undefined` if there is none.
 *
 * @example measureOf('hedgeRate')?.unit // => 'cues per 1,000 words'
 */
export const measureOf = (id: string): Measure | undefined =>
  BY_ID.get(id) ?? (id.startsWith('own:') ? ownRate(id) : undefined)

/**
 * The measures of a scored call: hedgerow's, then those of the lexicons that the user brought.
 *
 * @example measureBy('speaker', call.turns, { measures: measuresOf(call.engine) })
 */
export const measuresOf = ({ own = [], lm }: ScoredBy): readonly Measure[] => [
  ...MEASURES,
  ...own.map(ownRate),
  ...(lm === undefined ? [] : LM_MEASURES),
]

/**
 * Every measure of one unit, by id; undefined ones are `NaN`.
 *
 * @example measure(countTurns(call.turns)).hedgeRate
 */
export function measure(
  counts: Counts,
  measures: readonly Pick<Measure, 'id' | 'compute'>[] = MEASURES,
): Readonly<Record<string, number>> {
  // Object.fromEntries(measures.map(({ id, compute }) => [id, compute(counts)])), in a fifth of the time.
  const values: Record<string, number> = {}
  for (const { id, compute } of measures) values[id] = compute(counts)
  return values
}
