import type { Health } from '../transcript/health.js'
import { counted } from './counted.js'
import { table } from './table.js'

/** A file that could not be read, for the foot of the table. */
export interface UnreadFile {
  readonly file: string
  readonly code: string
  /** What was seen and expected, without code and place. */
  readonly message: string
}

const MOST_FAILURES = 20

/** Parse health as a person reads it: a line a format, the diagnostics by code, the files that failed. */
export function healthText(rows: readonly Health[], failures: readonly UnreadFile[], width?: number): string {
  const calls = rows.reduce((sum, row) => sum + row.calls, 0)
  const codes = new Map<string, Map<string, number>>()
  for (const { format, diagnostics } of rows)
    for (const [code, count] of Object.entries(diagnostics))
      codes.set(code, (codes.get(code) ?? new Map<string, number>()).set(format, count))
  return [
    `${counted(calls, 'call')} read in ${counted(rows.length, 'format')}, ${counted(failures.length, 'file')} not read`,
    '',
    table(COLUMNS, rows.map(cells), width),
    ...(codes.size === 0 ? [] : ['', 'Diagnostics', '', table(CODE_COLUMNS, codeCells(codes), width)]),
    ...(failures.length === 0 ? [] : ['', 'Not read', '', table(FAILURE_COLUMNS, failureCells(failures), width)]),
  ].join('\n')
}

const right = (title: string) => ({ title, align: 'right' as const })
const COLUMNS = [
  { title: 'format' },
  right('calls'),
  right('with Q&A'),
  { title: 'found by' },
  right('turns'),
  right('no role'),
  right('Q&A side unknown'),
  right('words'),
  right('unread'),
]
const CODE_COLUMNS = [{ title: 'code' }, right('count'), { title: 'formats' }]
const FAILURE_COLUMNS = [{ title: 'file', most: 60 }, { title: 'code' }, { title: 'why', most: 90 }]

function cells(row: Health): string[] {
  const { none, ...found } = row.boundaries
  const methods = Object.entries(found).filter(([, count]) => count > 0)
  return [
    row.format,
    String(row.calls),
    share(row.calls - none, row.calls),
    methods.map(([method, count]) => `${method} ${count}`).join(', '),
    String(row.turns),
    share(row.turnsWithoutRole, row.turns),
    share(row.qaTurnsOfUnknownSide, row.qaTurns),
    String(row.words),
    share(row.wordsUnread, row.words + row.wordsUnread),
  ]
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)

const codeCells = (codes: ReadonlyMap<string, ReadonlyMap<string, number>>): string[][] =>
  [...codes]
    .map(([code, byFormat]) => ({ code, byFormat, count: [...byFormat.values()].reduce((sum, each) => sum + each, 0) }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .map(({ code, byFormat, count }) => [
      code,
      String(count),
      [...byFormat].map(([format, each]) => `${format} ${each}`).join(', '),
    ])

function failureCells(failures: readonly UnreadFile[]): string[][] {
  const rows = failures.slice(0, MOST_FAILURES).map(({ file, code, message }) => [file, code, message])
  return failures.length > MOST_FAILURES ? [...rows, [`and ${failures.length - MOST_FAILURES} more`, '', '']] : rows
}
