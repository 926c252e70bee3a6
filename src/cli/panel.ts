import { HedgerowError } from '../base/error.js'
import { panelRecipe, readPanelRecipe } from '../batch/panel-recipe.js'
import { writePanel } from '../batch/write-panel.js'
import { counted } from '../report/counted.js'
import { print, type Streams } from './streams.js'

interface Options {
  readonly out: string
  readonly config?: string
  readonly measures?: string
  readonly controls?: string
  readonly least?: string
  readonly window?: string
  readonly force?: boolean
}

/** A number, or what else was said, for the recipe to refuse. */
const numeric = (said: string): number | string => (/^-?\d+$/.test(said) ? Number(said) : said)
const listed = (said: string): readonly string[] => said.split(',').map((name) => name.trim())

/** `hedgerow panel RESULTS --out panel.parquet`: a row a company and day with its signals; options win over the config file. */
export async function panel(results: string, options: Options, { stdout }: Streams): Promise<void> {
  if (!/\.(?:parquet|csv)$/i.test(options.out))
    throw new HedgerowError('USAGE', `--out is a file .parquet or .csv, found "${options.out}"`)
  const { out, config, measures, controls, least, window } = options
  const recipe = panelRecipe({
    ...(config === undefined ? {} : readPanelRecipe(config)),
    ...(measures === undefined ? {} : { measures: listed(measures) }),
    ...(controls === undefined ? {} : { controls: listed(controls) }),
    ...(least === undefined ? {} : { least: numeric(least) }),
    ...(window === undefined ? {} : { window: numeric(window) }),
  })
  const { calls, leftOut, sameDay, columns } = await writePanel(results, out, recipe, { force: options.force === true })
  const unknown = leftOut === 0 ? '' : `; ${leftOut} left out, as their company or day is not known`
  const doubled = sameDay === 0 ? '' : `; ${sameDay} left out for a fuller call of the same company and day`
  return print(stdout, `${out}: ${counted(calls, 'call')}, ${counted(columns.length, 'column')}${unknown}${doubled}`)
}
