import { EVERY_LEVEL, OWN, SHARE, TURNS_AND_UP } from './common.js'
import { type Measure, ratio, ratioMeasure } from './measure.js'

const LETTERS = 'no words, or letters not read (`letters`)'

/** What is told in figures and names, what looks ahead, and how hard it reads. */
export const WORDING: readonly Measure[] = [
  ratioMeasure({
    id: 'numericDensity',
    label: 'Numeric density',
    unit: 'numbers per word',
    range: [0, 1],
    formula:
      '(numbers − years) / W; years by rule: four digits from 1900 to 2099, not an amount and not of things counted',
    undefinedWhen: 'no words',
    levels: EVERY_LEVEL,
    source: OWN,
    example: '(12 − 2) / 250 = 0.04: 12 numbers, 2 of them years, in 250 words',
    numerator: ({ numbers, years }) => numbers - years,
    denominator: ({ words }) => words,
  }),
  ratioMeasure({
    id: 'specificity',
    label: 'Specificity',
    unit: 'figures and names per word',
    range: [0, 1],
    formula:
      '(numbers, amounts, per cents, dates + names) / W; names: runs of capitalised words that do not open a sentence',
    undefinedWhen: LETTERS,
    levels: EVERY_LEVEL,
    source: 'after Hope, Hu & Lu (2016), Review of Accounting Studies 21(4)',
    example: '(12 + 8) / 250 = 0.08: 12 numbers and 8 names in 250 words',
    numerator: ({ numbers, text }) => numbers + (text?.names ?? Number.NaN),
    denominator: ({ words }) => words,
  }),
  ratioMeasure({
    id: 'guidanceWidth',
    label: 'Guidance width',
    unit: 'width relative to the middle',
    range: [0, 2],
    formula: 'mean of (high − low) / mid over the numeric ranges of sentences that expect or look forward',
    undefinedWhen: 'no range in such a sentence',
    levels: EVERY_LEVEL,
    source: OWN,
    example: '(0.2 + 0.1) / 2 = 0.15: "9 to 11 million" and "$38 to $42"',
    numerator: ({ rangeWidths }) => rangeWidths,
    denominator: ({ ranges }) => ranges,
  }),
  ratioMeasure({
    ...SHARE,
    id: 'forwardShare',
    label: 'Forward-looking sentences',
    formula: 'sentences that say what is planned, expected or to come / S',
    source: OWN,
    example: '2 / 10 = 0.2: 2 of 10 sentences look forward',
    numerator: ({ forwardSentences }) => forwardSentences,
    denominator: ({ sentences }) => sentences,
  }),
  {
    id: 'fog',
    label: 'Fog',
    unit: 'years of schooling',
    range: [0, Number.POSITIVE_INFINITY],
    formula:
      '0.4 · (100 · complex words / W + W / S); complex: three syllables by rule; in business talk most are familiar words',
    undefinedWhen: LETTERS,
    levels: TURNS_AND_UP,
    source:
      'Gunning (1952), The Technique of Clear Writing; Li (2008), JAE 45(2-3); against it: Loughran & McDonald (2014), Journal of Finance 69(4)',
    example: '0.4 · (100 · 30 / 250 + 250 / 10) = 14.8: 30 complex words, 250 words, 10 sentences',
    compute: ({ text, words, sentences }) =>
      0.4 * (100 * ratio(text?.complexWords ?? Number.NaN, words) + ratio(words, sentences)),
  },
]
