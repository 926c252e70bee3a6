// What the notebooks share: tables as Markdown, plots as PNG (exporters strip SVG), JSON Lines. Runs in Deno.
import * as Plot from '@observablehq/plot'
import { Resvg } from '@resvg/resvg-js'
import { parseHTML } from 'linkedom'

type Row = Readonly<Record<string, unknown>>
/** So long the kernel may take to pass an output on: one that comes after its cell is lost. */
const PATIENCE = 150

async function display(output: Readonly<Record<string, string>>): Promise<void> {
  await Deno.jupyter.display(output, { raw: true })
  await new Promise((resolve) => setTimeout(resolve, PATIENCE))
}

/** Rows as a table. */
export function show(rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const line = (cells: readonly unknown[]): string =>
    `| ${cells.map((cell) => String(cell ?? '–').replaceAll('|', '\\|')).join(' | ')} |`
  const text = [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => row[name]))),
  ].join('\n')
  return display({ 'text/markdown': text, 'text/plain': text })
}

/** A row with its numbers cut to so many decimals; what is no number or text is left out. */
export const decimals = (row: object, digits = 3): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => typeof value !== 'object')
      .map(([name, value]) => [
        name,
        typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(digits)) : value,
      ]),
  )

/** The objects of a file of JSON Lines. */
export const lines = (path: string): readonly Record<string, unknown>[] =>
  Deno.readTextFileSync(path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

interface Interval {
  readonly label: string
  readonly difference: number
  readonly low: number
  readonly high: number
}

/** Intervals as dots with their reach, and a line at 0. */
export const dots = (rows: readonly Interval[], label: string): Promise<void> =>
  png({
    marginLeft: 160,
    height: 60 + 24 * rows.length,
    x: { label, grid: true },
    y: { label: null, domain: rows.map((row) => row.label) },
    marks: [
      Plot.ruleX([0]),
      Plot.ruleY(rows, { y: 'label', x1: 'low', x2: 'high' }),
      Plot.dot(rows, { y: 'label', x: 'difference', fill: 'black' }),
    ],
  })

/** How values are distributed. */
export const histogram = (values: readonly number[], label: string): Promise<void> =>
  png({
    height: 240,
    x: { label },
    y: { label: 'calls', grid: true },
    marks: [
      Plot.rectY(values, Plot.binX({ y: 'count' }, { thresholds: 30, x: (value: number) => value })),
      Plot.ruleX([0]),
    ],
  })

function png(options: object): Promise<void> {
  const { document } = parseHTML('<html><body></body></html>')
  const plot = Plot.plot({
    document,
    style: { background: 'white', fontFamily: 'sans-serif' },
    width: 640,
    ...options,
  } as never)
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const image = new Resvg(plot.outerHTML, { background: 'white', font: { loadSystemFonts: true } }).render().asPng()
  return display({ 'image/png': btoa(Array.from(image, (byte: number) => String.fromCharCode(byte)).join('')) })
}
