import { display } from './display.ts'

/**
 * Show rows as a table below the cell, with the columns of the first row.
 *
 * Numbers have `digits` decimals, whole ones none; what is undefined is "–".
 *
 * @example await table([{ speaker: 'Ann Lee', gap: 0.213 }])
 */
export async function table(rows: readonly Readonly<Record<string, unknown>>[], digits = 3): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const cell = (value: unknown): string => {
    if (value === null || value === undefined || Number.isNaN(value)) return '–'
    if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(digits)
    return String(value)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[|<>$*_]/g, '\\$&')
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const isNumeric = (name: string): boolean => rows.some((row) => typeof row[name] === 'number')
  const text = [
    line(names),
    line(names.map((name) => (isNumeric(name) ? '---:' : '---'))),
    ...rows.map((row) => line(names.map((name) => cell(row[name])))),
  ].join('\n')
  await display({ 'text/markdown': text, 'text/plain': text })
}
