import type { Measure } from '../measures/index.js'
import type { Analysis } from './analysis.js'
import { calls } from './calls.js'
import { type AnyTable, anyTable } from './column.js'
import { contrasts } from './contrasts.js'
import { cues } from './cues.js'
import { exchanges } from './exchanges.js'
import { sections } from './sections.js'
import { sentences } from './sentences.js'
import { speakers } from './speakers.js'
import { turns } from './turns.js'

/** Which tables a run fills: `all` adds sentences and cues, which are most of the size. */
export const TABLE_SETS = ['default', 'all'] as const
export type TableSet = (typeof TABLE_SETS)[number]

/**
 * The tables that a run fills from its calls, in the order in which they are shown.
 *
 * @param measures Columns of `calls, sections, speakers, turns, exchanges`; `measuresOf(engine)` has your own lexicons.
 * @example tablesOf(MEASURES).map(({ name }) => name)
 */
export const tablesOf = (measures: readonly Measure[], set: TableSet = 'default'): readonly AnyTable<Analysis>[] => [
  anyTable(calls(measures)),
  anyTable(sections(measures)),
  anyTable(speakers(measures)),
  anyTable(turns(measures)),
  anyTable(exchanges(measures)),
  anyTable(contrasts(measures)),
  ...(set === 'all' ? [anyTable(sentences), anyTable(cues)] : []),
]
