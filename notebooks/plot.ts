import * as Plot from '@observablehq/plot'
import { Resvg } from '@resvg/resvg-js'
import { parseHTML } from 'linkedom'
import { display } from './display.ts'

/** Pixels for each unit of the plot: sharp on dense screens. */
const ZOOM = 2

/**
 * Show an Observable Plot below the cell, as a PNG: viewers and exporters strip SVG.
 *
 * Text is drawn with a font of the system, so pictures differ a little between machines.
 *
 * @param options As `Plot.plot` takes them, without title and caption.
 * @example await plot({ marks: [Plot.dot(rows, { x: 'gap', y: 'speaker' })] })
 */
export async function plot(options: Plot.PlotOptions): Promise<void> {
  const { document } = parseHTML('<!doctype html><body></body>')
  const figure = Plot.plot({ width: 720, ...options, document }) as unknown as Drawn
  figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  figure.setAttribute('color', 'black')
  const drawing = new Resvg(figure.outerHTML, {
    background: 'white',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { defaultFontFamily: 'DejaVu Sans' },
  })
  await display({ 'image/png': drawing.render().asPng().toString('base64') })
}

/** What is needed of an element, without the types of a browser. */
interface Drawn {
  setAttribute(name: string, value: string): void
  readonly outerHTML: string
}
