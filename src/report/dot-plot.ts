import stringWidth from 'string-width'

/** One row of a dot plot: a value with its interval. */
export interface Dot {
  readonly label: string
  /** Rows of one unit follow each other and share one axis. */
  readonly unit: string
  /** Rows without a value are left out. */
  readonly value: number
  /** `NaN` where there is no interval; the point then stands alone. */
  readonly low: number
  readonly high: number
}

/** Characters of the axis. */
const WIDTH = 49

/**
 * A dot plot for a terminal: a row a value, `●` the value, `───` its interval, `│` the zero (`┼` inside an interval).
 *
 * Each unit has an axis of its own, of fixed width, from the lowest to the highest bound and always with 0 on it; its
 * ends stand above it.
 *
 * @param show An end of an axis as text.
 * @returns Lines without trailing blanks; the empty text where no row has a value.
 */
export function dotPlot<Row extends Dot>(dots: readonly Row[], show: (row: Row, value: number) => string): string {
  const known = dots.filter(({ value }) => !Number.isNaN(value))
  const margin = Math.max(0, ...known.map(({ label }) => stringWidth(label))) + 2
  return [...new Set(known.map(({ unit }) => unit))]
    .map((unit) => {
      const rows = known.filter((dot) => dot.unit === unit)
      const ends = rows.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => !Number.isNaN(end))
      const from = Math.min(0, ...ends)
      const to = Math.max(0, ...ends)
      const at = (value: number): number => (to === from ? 0 : Math.round(((value - from) / (to - from)) * (WIDTH - 1)))
      const [left, right] = [show(rows[0]!, from), show(rows[0]!, to)]
      const between = ' '.repeat(Math.max(1, WIDTH - stringWidth(left) - stringWidth(right)))
      return [
        unit,
        ' '.repeat(margin) + left + between + right,
        ...rows.map((dot) => dot.label + ' '.repeat(margin - stringWidth(dot.label)) + line(dot, at)),
      ].join('\n')
    })
    .join('\n')
}

function line({ value, low, high }: Dot, at: (value: number) => number): string {
  const cells = Array.from({ length: WIDTH }, () => ' ')
  if (!Number.isNaN(low)) cells.fill('─', at(low), at(high) + 1)
  cells[at(0)] = cells[at(0)] === '─' ? '┼' : '│'
  cells[at(value)] = '●'
  return cells.join('').trimEnd()
}
