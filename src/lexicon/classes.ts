import { HedgerowError } from '../base/error.js'
import { type DataFile, readTable } from './read-table.js'

/** What a class of hedgerow's own is evidence of. */
export const FAMILIES = ['hedge', 'world', 'booster', 'speech', 'time', 'tone', 'pseudo'] as const
/** `own`: a category of the user's own lexicons. */
export type Family = (typeof FAMILIES)[number] | 'own'

/** The axes of hedgerow's own classes. */
export const AXES = ['stance', 'tone', 'speech', 'time'] as const
/**
 * A token is owned by at most one cue per axis. Every category of the user's own lexicons is an axis by itself, since
 * a word may be in many.
 */
export type Axis = (typeof AXES)[number] | OwnId
export type OwnId = `own:${string}`

/** A class of cues, as `lexicons/classes.tsv` or the header of a lexicon of the user's own defines it. */
export interface CueClass {
  readonly id: string
  readonly axis: Axis
  readonly family: Family
  /** Where one stretch fits two classes of an axis, the lower rank wins. */
  readonly rank: number
  readonly definition: string
}

/** All axes that classes lie on: hedgerow's own first, in their order. */
export const axesOf = (classes: ReadonlyMap<string, CueClass>): readonly Axis[] => [
  ...new Set([...AXES, ...Array.from(classes.values(), ({ axis }) => axis)]),
]

/** Read the classes; their order in the file is their rank. */
export function readClasses(file: DataFile): ReadonlyMap<string, CueClass> {
  const { rows, name } = readTable(file, ['class', 'axis', 'family', 'definition'])
  const classes = new Map<string, CueClass>()
  rows.forEach(({ cells, line }, rank) => {
    const axis = AXES.find((each) => each === cells.axis)
    const family = FAMILIES.find((each) => each === cells.family)
    if (classes.has(cells.class!))
      throw new HedgerowError('BAD_LEXICON', `class "${cells.class}" stands twice`, { file: name, line })
    if (axis === undefined || family === undefined)
      throw new HedgerowError('BAD_LEXICON', `unknown axis or family "${cells.axis} ${cells.family}"`, {
        file: name,
        line,
      })
    classes.set(cells.class!, { id: cells.class!, axis, family, rank, definition: cells.definition! })
  })
  return classes
}
