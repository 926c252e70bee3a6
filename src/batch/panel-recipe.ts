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
  .refine(({ least, window }) => window === 0 || window >= least, { path: ['window'] })

/** What each field may be, for messages. */
const EXPECTED: Readonly<Record<string, string>> = {
  measures: 'a list of names of measures',
  controls: 'a list of names of columns of the manifest',
  least: 'a whole number from 2',
  window: 'a whole number from `least`, or 0 for all calls',
  composite: 'a list of names of measures',
} satisfies Record<keyof PanelRecipe, string>

/** What a panel is made of. */
export type PanelRecipe = z.output<typeof PanelRecipe>

/**
 * A recipe, checked; every field has a default.
 *
 * @throws USAGE with the first field that is not as it should be.
 */
export function panelRecipe(said: unknown = {}): PanelRecipe {
  const checked = PanelRecipe.safeParse(said)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const field = String(issue?.path[0] ?? '')
  if (EXPECTED[field] !== undefined)
    throw new HedgerowError('USAGE', `${field} is ${EXPECTED[field]}, found ${JSON.stringify(Object(said)[field])}`)
  const found = issue?.code === 'unrecognized_keys' ? `"${issue.keys[0]}"` : JSON.stringify(said)
  throw new HedgerowError('USAGE', `a recipe is an object of ${Object.keys(EXPECTED).join(', ')}, found ${found}`)
}

/**
 * The recipe of a JSON file, its fields unchecked.
 *
 * @throws USAGE where it is no object, and the codes of reading a file.
 */
export function readPanelRecipe(file: string): object {
  const { text } = readTextFile(file)
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    said = undefined
  }
  if (typeof said === 'object' && said !== null && !Array.isArray(said)) return said
  throw new HedgerowError('USAGE', 'expected a recipe as a JSON object, found none', { file })
}
