import { HedgerowError } from '../base/error.js'
import type { CueClass, OwnId } from './classes.js'
import { compileClasses, type LexiconFiles, type Lexicons } from './compile.js'
import { LEXICON_COLUMNS } from './read-lexicon.js'
import { type DataFile, readTable } from './read-table.js'

/** The axis that the files of a user's own lexicons name. */
export const OWN_AXIS = 'own'

/** The class, axis and measure of a category of the user's own: names of hedgerow's own classes stay free. */
const ownId = (category: string): OwnId => `own:${category}`

/**
 * Compile a user's own lexicons: files of the format of `lexicons/README.md` on axis `own`, each with a category as
 * its class. Files of one category are one class; every category is an axis by itself.
 *
 * @param shared hedgerow's own files, for macros, inflections and word sets.
 * @throws BAD_LEXICON, BAD_PATTERN at the first breach of the format.
 */
export function compileOwn(shared: LexiconFiles, files: readonly DataFile[]): Lexicons {
  const classes = new Map<string, CueClass>()
  for (const file of files) {
    const { axis, class: category } = readTable(file, LEXICON_COLUMNS).header
    if (axis !== OWN_AXIS)
      throw new HedgerowError(
        'BAD_LEXICON',
        `a lexicon of your own says "# axis: ${OWN_AXIS}", found ${axis === undefined ? 'no axis' : `axis ${axis}`}`,
        { file: file.name },
      )
    if (category === undefined || classes.has(category)) continue
    const id = ownId(category)
    classes.set(category, { id, axis: id, family: 'own', rank: classes.size, definition: '' })
  }
  const compiled = compileClasses({ ...shared, lexicons: files }, classes)
  return { ...compiled, classes: new Map(Array.from(classes.values(), (each) => [each.id, each])) }
}
