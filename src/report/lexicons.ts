import type { Lexicons } from '../lexicon/compile.js'
import { expandPattern } from '../lexicon/expand.js'

/** One lexicon in the overview that `lexicon list` and lexicons/README.md show. */
export interface LexiconRow {
  readonly lexicon: string
  readonly axis: string
  readonly class: string
  readonly entries: number
  readonly expansions: number
  readonly version: number
  readonly sources: readonly string[]
}

export const OVERVIEW_COLUMNS = ['lexicon', 'axis', 'class', 'entries', 'expansions', 'version', 'sources'] as const

/** The lexicons with their counts, in order of class precedence. */
export const lexiconRows = (lexicons: Lexicons): readonly LexiconRow[] =>
  [...lexicons.lexicons]
    .sort((a, b) => a.class.rank - b.class.rank || (a.id < b.id ? -1 : 1))
    .map(({ id, class: { axis, id: name }, entries, version, sources }) => ({
      lexicon: id,
      axis,
      class: name,
      entries: entries.length,
      expansions: entries.reduce((sum, { parsed }) => sum + expandPattern(parsed).length, 0),
      version: Number(version),
      sources: [...sources.keys()],
    }))

/** A row as the cells of a table. */
export const lexiconCells = (row: LexiconRow): readonly string[] =>
  OVERVIEW_COLUMNS.map((column) => (column === 'sources' ? row.sources.join(' ') : String(row[column])))

/** Rows as a Markdown table. */
export function markdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}
