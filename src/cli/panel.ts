import { panelRecipe, readPanelRecipe } from '../batch/panel-recipe.js'
import { writePanel } from '../batch/write-panel.js'
import { print, type Streams } from './streams.js'

interface Options {
  readonly out: string
  readonly config?: string
  readonly measures?: string
  readonly controls?: string
  readonly least?: string
  readonly window?: string
}

const listed = (said: string): readonly string[] => said.split(',').map((name) => name.trim())

/** `hedgerow panel RESULTS --out panel.parquet`: a row a company and day with its signals; options win over the config file. */
export async function panel(results: string, options: Options, { stdout }: Streams): Promise<void> {
  const { out, config, measures, controls, least, window } = options
  const recipe = panelRecipe({
    ...(config === undefined ? {} : (readPanelRecipe(config) as object)),
    ...(measures === undefined ? {} : { measures: listed(measures) }),
    ...(controls === undefined ? {} : { controls: listed(controls) }),
    ...(least === undefined ? {} : { least: Number(least) }),
    ...(window === undefined ? {} : { window: Number(window) }),
  })
  const { calls, leftOut, sameDay, columns } = await writePanel(results, out, recipe)
  const unknown = leftOut === 0 ? '' : `; ${leftOut} left out, as their company or day is not known`
  const doubled = sameDay === 0 ? '' : `; ${sameDay} left out for a fuller call of the same company and day`
  return print(stdout, `${out}: ${calls} calls, ${columns.length} columns${unknown}${doubled}`)
}
