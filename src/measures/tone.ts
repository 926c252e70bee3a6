import { BOTH_SIDES, EVERY_LEVEL, OWN, RATE, SHARE } from './common.js'
import type { Counts } from './counts.js'
import { type Measure, ratio, ratioMeasure } from './measure.js'

const BROCKMAN = 'after Brockman, Li & Price (2015), Financial Analysts Journal 71(4)'

const askedTone = ({ askedPositive, askedNegative }: Counts): number =>
  ratio(askedPositive - askedNegative, askedPositive + askedNegative)
const answerTone = ({ answerPositive, answerNegative }: Counts): number =>
  ratio(answerPositive - answerNegative, answerPositive + answerNegative)

/** Whether what is said is good or bad news, by parts of sentences and by sentences. */
export const TONE: readonly Measure[] = [
  ratioMeasure({
    id: 'toneRelative',
    label: 'Tone, relative',
    unit: 'balance',
    range: [-1, 1],
    formula: '(P − N) / (P + N)',
    undefinedWhen: 'no polar part',
    levels: EVERY_LEVEL,
    source:
      'Henry (2008), Journal of Business Communication 45(4); Price et al. (2012), Journal of Banking & Finance 36(4)',
    example: '(6 − 2) / (6 + 2) = 0.5: 6 positive and 2 negative parts',
    numerator: ({ positive, negative }) => positive - negative,
    denominator: ({ positive, negative }) => positive + negative,
  }),
  ratioMeasure({
    id: 'toneAbsolute',
    label: 'Tone, per word',
    unit: 'parts per word',
    range: [-1, 1],
    formula: '(P − N) / W',
    undefinedWhen: 'no words',
    levels: EVERY_LEVEL,
    source: OWN,
    example: '(6 − 2) / 250 = 0.016: 6 positive and 2 negative parts in 250 words',
    numerator: ({ positive, negative }) => positive - negative,
    denominator: ({ words }) => words,
  }),
  {
    id: 'toneLogit',
    label: 'Tone, log odds',
    unit: 'log odds',
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    formula: 'ln((P + 0.5) / (N + 0.5))',
    undefinedWhen: 'no words',
    levels: EVERY_LEVEL,
    source: OWN,
    example: 'ln((6 + 0.5) / (2 + 0.5)) = 0.956: 6 positive and 2 negative parts',
    compute: ({ positive, negative, words }) =>
      words === 0 ? Number.NaN : Math.log((positive + 0.5) / (negative + 0.5)),
  },
  ratioMeasure({
    id: 'positiveShare',
    label: 'Positive sentences',
    ...SHARE,
    formula: 'positive sentences / S',
    source: OWN,
    example: '4 / 10 = 0.4: 4 positive of 10 sentences',
    numerator: ({ positiveSentences }) => positiveSentences,
    denominator: ({ sentences }) => sentences,
  }),
  ratioMeasure({
    id: 'negativeShare',
    label: 'Negative sentences',
    ...SHARE,
    formula: 'negative sentences / S',
    source: OWN,
    example: '1 / 10 = 0.1: 1 negative of 10 sentences',
    numerator: ({ negativeSentences }) => negativeSentences,
    denominator: ({ sentences }) => sentences,
  }),
  ratioMeasure({
    id: 'netSentenceTone',
    label: 'Net sentence tone',
    unit: 'difference of shares',
    range: [-1, 1],
    formula: '(positive − negative sentences) / S',
    undefinedWhen: 'no sentences',
    levels: EVERY_LEVEL,
    source: OWN,
    example: '(4 − 1) / 10 = 0.3: 4 positive and 1 negative of 10 sentences',
    numerator: ({ positiveSentences, negativeSentences }) => positiveSentences - negativeSentences,
    denominator: ({ sentences }) => sentences,
  }),
]

/** The side that asks, and how far the side that answers is from it. */
export const ASKED: readonly Measure[] = [
  ratioMeasure({
    id: 'analystTone',
    label: 'Tone of questions',
    unit: 'balance',
    range: [-1, 1],
    formula: '(P − N) / (P + N) of the turns that ask',
    undefinedWhen: 'no polar part in a question',
    levels: ['exchange', 'section', 'call'],
    source: BROCKMAN,
    example: '(1 − 3) / (1 + 3) = −0.5: 1 positive and 3 negative parts in questions',
    numerator: ({ askedPositive, askedNegative }) => askedPositive - askedNegative,
    denominator: ({ askedPositive, askedNegative }) => askedPositive + askedNegative,
  }),
  ratioMeasure({
    ...RATE,
    id: 'analystHedge',
    label: 'Hedge rate of questions',
    formula: '1000 · H / W of the turns that ask',
    undefinedWhen: 'no words in questions',
    levels: ['exchange', 'section', 'call'],
    source: OWN,
    example: '1000 · 2 / 80 = 25: 2 hedge cues in 80 words of questions',
    scale: 1000,
    numerator: ({ askedHedges }) => askedHedges,
    denominator: ({ askedWords }) => askedWords,
  }),
  {
    id: 'toneSpread',
    label: 'Tone of answers less that of questions',
    unit: 'difference of balances',
    range: [-2, 2],
    formula: '(P − N) / (P + N) of the turns that answer − the same of the turns that ask',
    undefinedWhen: 'no polar part in the questions, or none in the answers',
    levels: BOTH_SIDES,
    source: BROCKMAN,
    example: '(3 − 1) / (3 + 1) − (1 − 3) / (1 + 3) = 1: 3 and 1 parts in answers, 1 and 3 in questions',
    compute: (counts) => answerTone(counts) - askedTone(counts),
  },
]
