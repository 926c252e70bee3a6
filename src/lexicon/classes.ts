import { HedgerowError } from '../base/error.js'
import { type DataFile, readTable } from './read-table.js'

/** What a class of cues is evidence of. */
export const FAMILIES = ['hedge', 'world', 'booster', 'speech', 'tone', 'pseudo'] as const
export type Family = (typeof FAMILIES)[number]

/** A token is owned by at most one cue per axis. */
export const AXES = ['stance', 'tone', 'speech'] as const
export type Axis = (typeof AXES)[number]

/** A class of cues, as `lexicons/classes.tsv` defines it. */
export interface CueClass {
  readonly id: string
  readonly axis: Axis
  readonly family: Family
  /** Where one stretch fits two classes of an axis, the lower rank wins. */
  readonly rank: number
  readonly definition: string
}

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
