import { cuesOf, EVERY_LEVEL, OWN, RATE, SHARE } from './common.js'
import { type Measure, type RatioMeasure, ratioMeasure } from './measure.js'

/**
 * Cues of one class per 1,000 words.
 *
 * @example classRate('modal').id // => 'modalRate'
 */
export const classRate = (id: string): RatioMeasure =>
  ratioMeasure({
    id: `${id}Rate`,
    label: `${id[0]!.toUpperCase()}${id.slice(1)} rate`,
    ...RATE,
    formula: `1000 · ${id} cues / W`,
    source: OWN,
    example: `1000 · 2 / 250 = 8: 2 ${id} cues in 250 words`,
    scale: 1000,
    numerator: (counts) => cuesOf(counts, id),
    denominator: ({ words }) => words,
  })

/** The hedge classes, in the order in which they are shown. */
export const HEDGE_CLASSES = [
  'shield',
  'modal',
  'probability',
  'approximator',
  'adaptor',
  'conditional',
  'ignorance',
  'deflection',
] as const

/** How much is hedged, and how it is balanced by boosters. */
export const HEDGING: readonly Measure[] = [
  ratioMeasure({
    id: 'hedgeRate',
    label: 'Hedge rate',
    ...RATE,
    formula: '1000 · H / W',
    source: OWN,
    example: '1000 · 3 / 250 = 12: 3 hedge cues in 250 words',
    scale: 1000,
    numerator: ({ hedges }) => hedges,
    denominator: ({ words }) => words,
  }),
  ratioMeasure({
    id: 'hedgeShare',
    label: 'Hedged sentences',
    ...SHARE,
    formula: 'hedged sentences / S',
    source: OWN,
    example: '3 / 10 = 0.3: 3 hedged of 10 sentences',
    numerator: ({ hedgedSentences }) => hedgedSentences,
    denominator: ({ sentences }) => sentences,
  }),
  ratioMeasure({
    id: 'hedgeIntensity',
    label: 'Hedge intensity',
    unit: 'strength per sentence',
    range: [0, Number.POSITIVE_INFINITY],
    formula: 'Σ strength of hedge cues / S',
    undefinedWhen: 'no sentences',
    levels: EVERY_LEVEL,
    source: OWN,
    example: '1.5 / 10 = 0.15: strengths of 1.5 in all in 10 sentences',
    numerator: ({ hedgeStrength }) => hedgeStrength,
    denominator: ({ sentences }) => sentences,
  }),
  ...HEDGE_CLASSES.map(classRate),
  classRate('booster'),
  classRate('uncertainty'),
  classRate('expectation'),
  classRate('retreat'),
  ratioMeasure({
    id: 'commitment',
    label: 'Commitment',
    unit: 'balance',
    range: [-1, 1],
    formula: '(B − H) / (B + H)',
    undefinedWhen: 'no booster and no hedge',
    levels: EVERY_LEVEL,
    source: OWN,
    example: '(1 − 3) / (1 + 3) = −0.5: 1 booster, 3 hedge cues',
    numerator: (counts) => cuesOf(counts, 'booster') - counts.hedges,
    denominator: (counts) => cuesOf(counts, 'booster') + counts.hedges,
  }),
]
