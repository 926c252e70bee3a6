import type { ScoredBy } from '../scoring/score-call.js'
import type { Counts } from './counts.js'
import { LM_MEASURES } from './lm.js'
import { type Measure, ratio } from './measure.js'

const OWN = 'hedgerow'
const RATE = { unit: 'cues per 1,000 words', range: [0, 1000], undefinedWhen: 'no words' } as const
const SHARE = { unit: 'share of sentences', range: [0, 1], undefinedWhen: 'no sentences' } as const

const cuesOf = (counts: Counts, id: string): number => counts.cues[id] ?? 0

/** Cues of one class per 1,000 words. */
const classRate = (id: string): Measure => ({
  id: `${id}Rate`,
  label: `${id[0]!.toUpperCase()}${id.slice(1)} rate`,
  ...RATE,
  formula: `1000 · ${id} cues / W`,
  source: OWN,
  compute: (counts) => 1000 * ratio(cuesOf(counts, id), counts.words),
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

/**
 * Every measure, in the order in which they are shown.
 *
 * W words, S sentences, H hedge cues (eight classes), B boosters, P and N positive and negative parts of tone.
 */
export const MEASURES: readonly Measure[] = [
  {
    id: 'hedgeRate',
    label: 'Hedge rate',
    ...RATE,
    formula: '1000 · H / W',
    source: OWN,
    compute: ({ hedges, words }) => 1000 * ratio(hedges, words),
  },
  {
    id: 'hedgeShare',
    label: 'Hedged sentences',
    ...SHARE,
    formula: 'hedged sentences / S',
    source: OWN,
    compute: ({ hedgedSentences, sentences }) => ratio(hedgedSentences, sentences),
  },
  {
    id: 'hedgeIntensity',
    label: 'Hedge intensity',
    unit: 'strength per sentence',
    range: [0, Number.POSITIVE_INFINITY],
    formula: 'Σ strength of hedge cues / S',
    undefinedWhen: 'no sentences',
    source: OWN,
    compute: ({ hedgeStrength, sentences }) => ratio(hedgeStrength, sentences),
  },
  ...HEDGE_CLASSES.map(classRate),
  classRate('booster'),
  classRate('uncertainty'),
  classRate('expectation'),
  classRate('retreat'),
  {
    id: 'commitment',
    label: 'Commitment',
    unit: 'balance',
    range: [-1, 1],
    formula: '(B − H) / (B + H)',
    undefinedWhen: 'no booster and no hedge',
    source: OWN,
    compute: (counts) => ratio(cuesOf(counts, 'booster') - counts.hedges, cuesOf(counts, 'booster') + counts.hedges),
  },
  {
    id: 'toneRelative',
    label: 'Tone, relative',
    unit: 'balance',
    range: [-1, 1],
    formula: '(P − N) / (P + N)',
    undefinedWhen: 'no polar part',
    source:
      'Henry (2008), Journal of Business Communication 45(4); Price et al. (2012), Journal of Banking & Finance 36(4)',
    compute: ({ positive, negative }) => ratio(positive - negative, positive + negative),
  },
  {
    id: 'toneAbsolute',
    label: 'Tone, per word',
    unit: 'parts per word',
    range: [-1, 1],
    formula: '(P − N) / W',
    undefinedWhen: 'no words',
    source: OWN,
    compute: ({ positive, negative, words }) => ratio(positive - negative, words),
  },
  {
    id: 'toneLogit',
    label: 'Tone, log odds',
    unit: 'log odds',
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    formula: 'ln((P + 0.5) / (N + 0.5))',
    undefinedWhen: 'no words',
    source: OWN,
    compute: ({ positive, negative, words }) =>
      words === 0 ? Number.NaN : Math.log((positive + 0.5) / (negative + 0.5)),
  },
  {
    id: 'positiveShare',
    label: 'Positive sentences',
    ...SHARE,
    formula: 'positive sentences / S',
    source: OWN,
    compute: ({ positiveSentences, sentences }) => ratio(positiveSentences, sentences),
  },
  {
    id: 'negativeShare',
    label: 'Negative sentences',
    ...SHARE,
    formula: 'negative sentences / S',
    source: OWN,
    compute: ({ negativeSentences, sentences }) => ratio(negativeSentences, sentences),
  },
  {
    id: 'netSentenceTone',
    label: 'Net sentence tone',
    unit: 'difference of shares',
    range: [-1, 1],
    formula: '(positive − negative sentences) / S',
    undefinedWhen: 'no sentences',
    source: OWN,
    compute: ({ positiveSentences, negativeSentences, sentences }) =>
      ratio(positiveSentences - negativeSentences, sentences),
  },
  {
    id: 'nonAnswerRate',
    label: 'Non-answers',
    unit: 'share of answers',
    range: [0, 1],
    formula: 'answers labelled none / answers',
    undefinedWhen: 'no answers',
    source: 'after Gow, Larcker & Zakolyukina (2021), Journal of Accounting Research 59(4)',
    compute: ({ nonAnswers, answers }) => ratio(nonAnswers, answers),
  },
]

/** Cues of a category of the user's own lexicons per 1,000 words; the id is that of its class, `own:CATEGORY`. */
const ownRate = (id: string): Measure => ({ ...classRate(id), id, label: id, source: 'lexicon of the user' })

const BY_ID = new Map([...MEASURES, ...LM_MEASURES].map((measure) => [measure.id, measure]))

/** The measure with an id; `undefined` if there is none. */
export const measureOf = (id: string): Measure | undefined =>
  BY_ID.get(id) ?? (id.startsWith('own:') ? ownRate(id) : undefined)

/** The measures of a scored call: hedgerow's, then those of the lexicons that the user brought. */
export const measuresOf = ({ own = [], lm }: ScoredBy): readonly Measure[] => [
  ...MEASURES,
  ...own.map(ownRate),
  ...(lm === undefined ? [] : LM_MEASURES),
]

/** Every measure of one unit, by id; undefined ones are `NaN`. */
export const measure = (counts: Counts, measures = MEASURES): Readonly<Record<string, number>> =>
  Object.fromEntries(measures.map(({ id, compute }) => [id, compute(counts)]))
