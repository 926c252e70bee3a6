import stringWidth from 'string-width'

/** A column of a table. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Longer cells are cut with an ellipsis. Default: no bound. */
  readonly most?: number
}

/** So much of a text is shown however narrow the terminal is; more of the first, which says what a row is of. */
const LEAST = 6
const LEAST_OF_FIRST = 16
const GAP = '  '

/**
 * A plain text table: a title line, a rule, a line a row; columns as wide as their widest cell.
 *
 * Where that is wider than the terminal, the widest columns are cut with an ellipsis until it fits: texts to no less than
 * 6 characters, figures never, only the titles above them.
 *
 * @param rows Cells as text, one per column.
 * @param width Of the terminal. Default: without bound.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string {
  const cells = rows.map((row) => row.map((cell, i) => cut(cell.replace(/\s+/g, ' '), columns[i]?.most)))
  const widest = columns.map((_, i) => Math.max(1, ...cells.map((row) => stringWidth(row[i] ?? ''))))
  const widths = fitted(
    columns.map(({ title }, i) => Math.max(stringWidth(title), widest[i]!)),
    columns.map(({ align }, i) => (align === 'right' ? widest[i]! : i === 0 ? LEAST_OF_FIRST : LEAST)),
    width - GAP.length * (columns.length - 1),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => pad(cut(cell, widths[i]), widths[i]!, columns[i]!.align ?? 'left'))
      .join(GAP)
      .trimEnd()
  return [
    line(columns.map(({ title }) => title)),
    widths.map((each) => '─'.repeat(each)).join(GAP),
    ...cells.map(line),
  ].join('\n')
}

/** Widths of which the widest gives way until they fit together, none below its least. */
function fitted(natural: readonly number[], least: readonly number[], room: number): readonly number[] {
  const widths = [...natural]
  for (let over = widths.reduce((sum, each) => sum + each, 0) - room; over > 0; over--) {
    const spare = widths.map((each, i) => (each > least[i]! ? each : 0))
    const most = Math.max(...spare)
    if (most === 0) return widths
    widths[spare.indexOf(most)]!--
  }
  return widths
}

function pad(cell: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(cell)))
  return align === 'left' ? cell + blanks : blanks + cell
}

function cut(cell: string, most = Number.POSITIVE_INFINITY): string {
  if (stringWidth(cell) <= most) return cell
  let shown = cell.slice(0, most - 1)
  while (stringWidth(shown) > most - 1) shown = shown.slice(0, -1)
  return `${shown.trimEnd()}…`
}
