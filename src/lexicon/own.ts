import { attempt, type Failed, HedgerowError, thrown } from '../base/error.js'
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
 * @param failed Told of each breach of the format, and the rest is compiled. Default: the first is thrown.
 * @throws BAD_LEXICON, BAD_PATTERN
 */
export function compileOwn(shared: LexiconFiles, files: readonly DataFile[], failed: Failed = thrown): Lexicons {
  const classes = new Map<string, CueClass>()
  const lexicons = files.filter((file) => {
    const category = attempt(() => categoryOf(file), failed)
    if (category === undefined || classes.has(category)) return category !== undefined
    const id = ownId(category)
    return classes.set(category, { id, axis: id, family: 'own', rank: classes.size, definition: '' })
  })
  const compiled = compileClasses({ ...shared, lexicons }, classes, failed)
  return { ...compiled, classes: new Map(Array.from(classes.values(), (each) => [each.id, each])) }
}

/** The class that a file names; its rows are read later. */
function categoryOf(file: DataFile): string {
  const { axis, class: category } = readTable(file, LEXICON_COLUMNS, () => undefined).header
  const bad = (seen: string): never => {
    throw new HedgerowError('BAD_LEXICON', seen, { file: file.name })
  }
  if (axis !== OWN_AXIS)
    bad(`a lexicon of your own says "# axis: ${OWN_AXIS}", found ${axis === undefined ? 'no axis' : `axis ${axis}`}`)
  return category ?? bad('expected a header line "# class: …", found none')
}
