import type { BatchSummary } from '../batch/run-batch.js'
import type { ResultsSummary } from '../batch/summarise.js'
import { counted } from './counted.js'
import { table } from './table.js'

const right = (title: string) => ({ title, align: 'right' as const })

/** What a run did and what its results hold, as a person reads it. */
export function summaryText(results: ResultsSummary, run: BatchSummary, out: string, width?: number): string {
  const { formats, failures, gaps, leftOut } = results
  const calls = formats.reduce((sum, each) => sum + each.calls, 0)
  return [
    OUTCOMES[run.outcome](out),
    `${run.documents} read, ${run.skipped} of them done before, ${counted(run.calls, 'call')} new, ${run.failures} failed`,
    `${out} holds ${counted(calls, 'call')}${leftOut === 0 ? '' : `, and ${counted(leftOut, 'copy or older version', 'copies and older versions')} left out (table versions)`}`,
    ...(calls === 0 ? [] : ['', formatTable(results, width)]),
    ...(gaps.length === 0 ? [] : ['', gapTable(results, width)]),
    ...(failures.length === 0 ? [] : ['', failureTable(results, width)]),
  ].join('\n')
}

const OUTCOMES: Readonly<Record<BatchSummary['outcome'], (out: string) => string>> = {
  finished: () => 'Finished.',
  interrupted: (out) => `Interrupted: what was done is in ${out}; the same command goes on.`,
  failed: (out) => `Ended with the first failure: what was done is in ${out}.`,
}

const formatTable = ({ formats }: ResultsSummary, width?: number): string =>
  table(
    [{ title: 'format' }, right('calls'), right('compared'), right('turns'), right('words')],
    formats.map((each) => [each.format, ...[each.calls, each.compared, each.turns, each.words].map(String)]),
    width,
  )

const gapTable = ({ gaps }: ResultsSummary, width?: number): string =>
  table(
    [
      { title: 'hedged, answers − prepared' },
      right('mean gap'),
      right('standard error'),
      right('95% interval'),
      right('positive'),
      right('calls'),
    ],
    gaps.map(({ who, mean, standardError, low, high, positive, n }) => [
      who,
      points(mean),
      points(standardError),
      Number.isNaN(low) ? '–' : `${points(low)} to ${points(high)}`,
      `${(100 * positive).toFixed(0)}%`,
      String(n),
    ]),
    width,
  )

const points = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} pp`)

const failureTable = ({ failures }: ResultsSummary, width?: number): string =>
  table(
    [{ title: 'failed' }, right('count'), { title: 'for example', most: 60 }, { title: 'why', most: 90 }],
    failures.map(({ code, count, source, message }) => [code, String(count), source, message]),
    width,
  )
