import type { Decomposition } from '../compare/decompose.js'
import { measureOf } from '../measures/registry.js'
import { table } from './table.js'
import { showDifference, showValue } from './value.js'

const percent = (value: number): string => `${(100 * value).toFixed(0)}%`

/** Decompositions as a person reads them in a terminal, each a table; undefined ones are left out. */
export function decompositionText(decompositions: readonly Decomposition[], width?: number): string {
  const shown = decompositions.filter(({ reason }) => reason === null)
  if (shown.length === 0) return ''
  return [
    'The same people speaking differently, or other people speaking',
    ...shown.flatMap((each) => ['', speakersTable(each, width)]),
  ].join('\n')
}

const speakersTable = ({ measure, ...all }: Decomposition, width?: number): string =>
  table(
    [
      { title: measureOf(measure)?.label ?? measure },
      { title: 'weight prepared', align: 'right' },
      { title: 'weight answers', align: 'right' },
      { title: 'prepared', align: 'right' },
      { title: 'answers', align: 'right' },
      { title: 'speaks differently', align: 'right' },
      { title: 'speaks more or less', align: 'right' },
      { title: 'together', align: 'right' },
    ],
    [
      ...all.speakers.map((row) => ({ ...row, together: row.within + row.composition })),
      { ...all, speaker: 'all', weightPrepared: 1, weightAnswers: 1, together: all.difference },
    ].map((row) => [
      row.speaker,
      percent(row.weightPrepared),
      percent(row.weightAnswers),
      showValue(measure, row.prepared),
      showValue(measure, row.answers),
      showDifference(measure, row.within),
      showDifference(measure, row.composition),
      showDifference(measure, row.together),
    ]),
    width,
  )
