import type { LmList } from '../lexicon/import/lm.js'
import { type Measure, ratio } from './measure.js'

/** Words of one list per 100 words that the dictionary holds. */
const percent = (id: string, label: string, list: LmList): Measure => ({
  id,
  label,
  unit: 'per cent of words',
  range: [0, 100],
  formula: `100 · ${label.replace('LM ', '')} words / words in the dictionary`,
  undefinedWhen: 'no --lm, no column of the list, or no words',
  source: 'Loughran & McDonald (2011), Journal of Finance 66(1); lists: the copy of the user',
  compute: ({ lm }) => (lm === undefined ? Number.NaN : 100 * ratio(lm.lists[list], lm.words)),
})

/** What is measured with the user's own copy of the Loughran–McDonald dictionary. */
export const LM_MEASURES: readonly Measure[] = [
  percent('posPct', 'LM positive', 'positive'),
  percent('negPct', 'LM negative', 'negative'),
  percent('uncPct', 'LM uncertainty', 'uncertainty'),
  percent('litigiousPct', 'LM litigious', 'litigious'),
  percent('strongModalPct', 'LM strong modal', 'strongModal'),
  percent('weakModalPct', 'LM weak modal', 'weakModal'),
  percent('constrainingPct', 'LM constraining', 'constraining'),
]
