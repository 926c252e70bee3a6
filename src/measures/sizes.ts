import { cuesOf, EVERY_LEVEL, GROUPS, OWN, TURNS_AND_UP } from './common.js'
import { type Count, type Level, type Measure, ratioMeasure } from './measure.js'

/** A plain count: 0 where there is none. */
const size = (id: string, label: string, formula: string, levels: readonly Level[], compute: Count): Measure => ({
  id,
  label,
  unit: 'count',
  range: [0, Number.POSITIVE_INFINITY],
  formula,
  undefinedWhen: 'never: 0 where there is none',
  levels,
  source: OWN,
  example: `0 + 3 = 3: 3 in the unit`,
  compute,
})

/** A count of different ones. */
const distinct = (id: string, label: string, formula: string, compute: Count): Measure => ({
  ...size(id, label, formula, GROUPS, compute),
  undefinedWhen: 'outside of a unit: different ones do not add over turns',
})

/** How large a unit is: what the other measures are counted in. */
export const SIZES: readonly Measure[] = [
  size('turns', 'Turns', 'turns', EVERY_LEVEL, ({ turns }) => turns),
  size('sentences', 'Sentences', 'S', EVERY_LEVEL, ({ sentences }) => sentences),
  size('words', 'Words', 'W: tokens with a letter or digit', EVERY_LEVEL, ({ words }) => words),
  ratioMeasure({
    id: 'wordsPerTurn',
    label: 'Words per turn',
    unit: 'words per turn',
    range: [0, Number.POSITIVE_INFINITY],
    formula: 'W / turns',
    undefinedWhen: 'no turns',
    levels: TURNS_AND_UP,
    source: OWN,
    example: '250 / 2 = 125: 250 words in 2 turns',
    numerator: ({ words }) => words,
    denominator: ({ turns }) => turns,
  }),
  size('questions', 'Sentences that ask', 'sentences with a question mark', EVERY_LEVEL, ({ questions }) => questions),
  distinct(
    'analysts',
    'Who asks',
    'different speakers of turns that ask',
    ({ distinct: of }) => of?.analysts ?? Number.NaN,
  ),
  distinct(
    'exchanges',
    'Exchanges',
    'different exchanges of the turns',
    ({ distinct: of }) => of?.exchanges ?? Number.NaN,
  ),
  size('answers', 'Answers', 'turns that answer', TURNS_AND_UP, ({ answers }) => answers),
  size('hedges', 'Hedge cues', 'H', EVERY_LEVEL, ({ hedges }) => hedges),
  size('boosters', 'Boosters', 'B', EVERY_LEVEL, (counts) => cuesOf(counts, 'booster')),
  size('polarParts', 'Parts of tone', 'P + N', EVERY_LEVEL, ({ positive, negative }) => positive + negative),
  size(
    'ranges',
    'Ranges',
    'numeric ranges in sentences that expect or look forward',
    EVERY_LEVEL,
    ({ ranges }) => ranges,
  ),
  size('askedWords', 'Words of questions', 'W of the turns that ask', GROUPS, ({ askedWords }) => askedWords),
  size(
    'askedPolarParts',
    'Parts of tone in questions',
    'P + N of the turns that ask',
    GROUPS,
    ({ askedPositive, askedNegative }) => askedPositive + askedNegative,
  ),
]
