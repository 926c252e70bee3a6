import { z } from 'zod'
import { readTextFile } from '../archive/read-file.js'
import { HedgerowError } from '../base/error.js'
import { HEDGE_CLASSES } from '../measures/index.js'

const names = z.array(z.string().min(1))

/** What `hedgerow panel --config` may say, with what it says where it says nothing. */
const PanelRecipe = z
  .object({
    /** Measures of whole calls, `prepared.M` and `answers.M` of one side of management, `gap.M` of their difference. */
    measures: names.min(1).default(['hedgeShare', 'toneRelative', 'answers.hedgeShare', 'gap.hedgeShare']),
    /** Columns of the manifest, which must be numbers. */
    controls: names.default([]),
    least: z.number().int().min(2).default(4),
    window: z.number().int().min(0).default(0),
    /** Measures of the composite; default: the rates of the hedge classes. */
    composite: names.default(HEDGE_CLASSES.map((id) => `${id}Rate`)),
  })
  .strict()
  .refine(({ least, window }) => window === 0 || window >= least, {
    path: ['window'],
    message: 'expected at least as many calls as `least`, or 0 for all',
  })

export type PanelRecipe = z.output<typeof PanelRecipe>

/**
 * A recipe, checked; every field has a default.
 *
 * @throws USAGE with the first field that is not as it should be.
 */
export function panelRecipe(said: unknown = {}): PanelRecipe {
  const checked = PanelRecipe.safeParse(said)
  if (checked.success) return checked.data
  const [{ path, message } = { path: [], message: 'expected a recipe' }] = checked.error.issues
  throw new HedgerowError('USAGE', `${path.length === 0 ? 'the recipe' : path.join('.')}: ${message}`)
}

/** The recipe of a JSON file. */
export function readPanelRecipe(file: string): unknown {
  try {
    return JSON.parse(readTextFile(file).text)
  } catch (error) {
    if (error instanceof HedgerowError) throw error
    throw new HedgerowError('USAGE', 'expected a recipe as JSON, found none', { file })
  }
}
