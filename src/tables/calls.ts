import { type Counts, countUnit, type Measure } from '../measures/index.js'
import type { Analysis } from './analysis.js'
import type { Column, Table } from './column.js'
import { withMeasures } from './measure-columns.js'
import { calendarQuarter, eventKey, fiscalPeriod, versionRank } from './same-event.js'

interface CallRow extends Analysis {
  readonly counts: Counts
}

const CALL: readonly Column<CallRow>[] = [
  {
    name: 'callId',
    type: 'VARCHAR',
    description: 'The call: its source, and its id there',
    value: (c) => c.transcript.id,
  },
  { name: 'source', type: 'VARCHAR', description: 'File; `archive.zip!/path` in an archive', value: (c) => c.source },
  {
    name: 'contentHash',
    type: 'VARCHAR',
    description: 'Of who speaks and what is said: equal for copies of a call in other formats and places',
    value: (c) => c.contentHash,
  },
  {
    name: 'eventKey',
    type: 'VARCHAR',
    description: 'Company, day and period: equal for versions of one event; NULL company or day unknown',
    value: (c) => eventKey(c.transcript),
  },
  { name: 'format', type: 'VARCHAR', description: 'Format of the source', value: (c) => c.transcript.format },
  {
    name: 'version',
    type: 'VARCHAR',
    description: 'Version as the source names it ("Final", "Corrected"); NULL it does not',
    value: (c) => c.transcript.source.version ?? null,
  },
  {
    name: 'versionRank',
    type: 'INTEGER',
    description: 'From 0 (preliminary) up; -1: the source does not say',
    value: (c) => versionRank(c.transcript.source.version),
  },
  { name: 'company', type: 'VARCHAR', description: 'Company', value: (c) => c.transcript.company.name ?? null },
  { name: 'ticker', type: 'VARCHAR', description: 'Ticker', value: (c) => c.transcript.company.ticker ?? null },
  { name: 'date', type: 'DATE', description: 'Day of the call', value: (c) => c.transcript.event.date ?? null },
  {
    name: 'quarter',
    type: 'VARCHAR',
    description: 'Calendar quarter of the day, `2031Q3`',
    value: ({ transcript: { event } }) => (event.date === undefined ? null : calendarQuarter(event.date)),
  },
  {
    name: 'fiscalPeriod',
    type: 'VARCHAR',
    description: 'Fiscal period that the call is about, `2031Q2`',
    value: (c) => fiscalPeriod(c.transcript.event),
  },
  { name: 'title', type: 'VARCHAR', description: 'Title of the event', value: (c) => c.transcript.event.title ?? null },
  {
    name: 'coverage',
    type: 'VARCHAR',
    description: '`full`, `qa-only`, `prepared-only`, or `unlabelled` (nothing says who speaks)',
    value: (c) => c.transcript.source.coverage,
  },
  {
    name: 'qaStart',
    type: 'INTEGER',
    description: 'Turn at which the Q&A begins; NULL without one',
    value: (c) => c.transcript.boundary.qaStart,
  },
  {
    name: 'boundary',
    type: 'VARCHAR',
    description: 'How the Q&A was found: `explicit`, `operator-cue`, `handover`, `first-analyst`, `none`',
    value: (c) => c.transcript.boundary.method,
  },
  {
    name: 'refused',
    type: 'VARCHAR',
    description: 'Why prepared remarks and answers cannot be compared; NULL where they can',
    value: (c) => c.comparison.refused,
  },
  {
    name: 'diagnostics',
    type: 'JSON',
    description: 'Oddities of the transcript: how often each code stands',
    value: ({ transcript: { diagnostics } }) => JSON.stringify(tally(diagnostics.map(({ code }) => code))),
  },
  {
    name: 'controls',
    type: 'JSON',
    description: 'Further columns of the manifest, as written',
    value: (c) => JSON.stringify(c.controls),
  },
  { name: 'engineVersion', type: 'VARCHAR', description: 'Version of hedgerow', value: (c) => c.scored.engine.version },
  {
    name: 'lexicons',
    type: 'VARCHAR',
    description: 'Fingerprint of all lexicons, your own too',
    value: (c) => c.scored.engine.lexicons,
  },
]

function tally(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const code of [...codes].sort()) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** A row a call: what it is, and its measures over all turns. */
export const calls = (measures: readonly Measure[]): Table<Analysis, CallRow> =>
  withMeasures('call', measures, {
    name: 'calls',
    description: 'A row a call: where it stands, what it is, and its measures over all turns.',
    key: ['callId'],
    columns: CALL,
    rows: (analysis) => [{ ...analysis, counts: countUnit(analysis.turns, analysis.options) }],
  })
