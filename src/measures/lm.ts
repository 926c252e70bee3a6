import type { LmList } from '../lexicon/import/lm.js'
import type { LmCounts } from '../scoring/lm-counts.js'
import { TURNS_AND_UP } from './common.js'
import { type RatioMeasure, ratioMeasure } from './measure.js'

const LISTS = 'Loughran & McDonald (2011), Journal of Finance 66(1); lists: the copy of the user'
const strong = (lm: LmCounts | undefined): number => lm?.lists.strongModal ?? Number.NaN
const weak = (lm: LmCounts | undefined): number => lm?.lists.weakModal ?? Number.NaN

/** Words of one list per 100 words that the dictionary holds. */
const percent = (id: string, label: string, list: LmList): RatioMeasure =>
  ratioMeasure({
    id,
    label,
    unit: 'per cent of words',
    range: [0, 100],
    formula: `100 · ${label.replace('LM ', '')} words / words in the dictionary`,
    undefinedWhen: 'no --lm, no column of the list, or no words',
    levels: TURNS_AND_UP,
    source: LISTS,
    example: `100 · 4 / 200 = 2: 4 ${label.replace('LM ', '')} words of 200 in the dictionary`,
    scale: 100,
    numerator: ({ lm }) => lm?.lists[list] ?? Number.NaN,
    denominator: ({ lm }) => lm?.words ?? Number.NaN,
  })

/**
 * What is measured with the user's own copy of the Loughran–McDonald dictionary.
 *
 * @example measure(countTurns(call.turns), LM_MEASURES).negPct
 */
export const LM_MEASURES: readonly RatioMeasure[] = [
  percent('posPct', 'LM positive', 'positive'),
  percent('negPct', 'LM negative', 'negative'),
  percent('uncPct', 'LM uncertainty', 'uncertainty'),
  percent('litigiousPct', 'LM litigious', 'litigious'),
  percent('strongModalPct', 'LM strong modal', 'strongModal'),
  percent('weakModalPct', 'LM weak modal', 'weakModal'),
  percent('constrainingPct', 'LM constraining', 'constraining'),
  ratioMeasure({
    id: 'modalBalance',
    label: 'LM modal balance',
    unit: 'balance',
    range: [-1, 1],
    formula: '(strong − weak) / (strong + weak) modal words',
    undefinedWhen: 'no --lm, no column of the lists, or no modal word of either',
    levels: TURNS_AND_UP,
    source: LISTS,
    example: '(1 − 3) / (1 + 3) = −0.5: 1 strong and 3 weak modal words',
    numerator: ({ lm }) => strong(lm) - weak(lm),
    denominator: ({ lm }) => strong(lm) + weak(lm),
  }),
]
