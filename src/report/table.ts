import stringWidth from 'string-width'

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Longer cells are cut with an ellipsis. Default: no bound. */
  readonly most?: number
}

/**
 * A plain text table: a title line, a rule, a line a row; columns as wide as their widest cell.
 *
 * @param rows Cells as text, one per column.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell, i) => cut(cell.replace(/\s+/g, ' '), columns[i]?.most)))
  const widths = columns.map(({ title }, i) =>
    Math.max(stringWidth(title), ...cells.map((row) => stringWidth(row[i] ?? ''))),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => pad(cell, widths[i]!, columns[i]!.align ?? 'left'))
      .join('  ')
      .trimEnd()
  return [
    line(columns.map(({ title }) => title)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cells.map(line),
  ].join('\n')
}

function pad(cell: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(cell)))
  return align === 'left' ? cell + blanks : blanks + cell
}

const cut = (cell: string, most: number | undefined): string =>
  most === undefined || cell.length <= most ? cell : `${cell.slice(0, most - 1).trimEnd()}…`
