import { attempt, type Failed, HedgerowError, thrown } from '../base/error.js'
import type { Axis, CueClass, Family } from './classes.js'
import type { Inflections } from './inflect.js'
import { type Macros, type Pattern, parsePattern } from './pattern.js'
import { type DataFile, readTable, type TableRow } from './read-table.js'

/** One row of a lexicon file. */
export interface Entry {
  readonly lexicon: string
  readonly class: string
  readonly axis: Axis
  readonly family: Family
  /** Precedence of the class on its axis: the lower wins. */
  readonly rank: number
  readonly pattern: string
  readonly parsed: Pattern
  /** How much the cue takes from or adds to commitment, in (0, 1]. */
  readonly strength: number
  /** Sense rules that must all agree. */
  readonly senses: readonly string[]
  readonly source: string
  readonly note: string
  readonly line: number
}

/** One lexicon file: a class of cues. */
export interface Lexicon {
  readonly id: string
  readonly file: string
  readonly class: CueClass
  readonly version: string
  readonly licence: string
  readonly sources: ReadonlyMap<string, string>
  readonly entries: readonly Entry[]
}

export const LEXICON_COLUMNS = ['pattern', 'strength', 'sense', 'source', 'note'] as const

/**
 * Read one lexicon file.
 *
 * @param failed Told of each row that is wrong, and reading goes on. Default: the first is thrown.
 * @throws BAD_LEXICON, BAD_PATTERN with file, line and column, at the first thing that breaks the format.
 */
export function readLexicon(
  file: DataFile,
  classes: ReadonlyMap<string, CueClass>,
  macros: Macros,
  inflections: Inflections,
  failed: Failed = thrown,
): Lexicon {
  const { name, header, sources, rows } = readTable(file, LEXICON_COLUMNS, failed)
  const bad = (seen: string, line?: number): never => {
    throw new HedgerowError('BAD_LEXICON', seen, { file: name, line })
  }
  for (const key of ['id', 'axis', 'class', 'version', 'licence', 'change'])
    if (header[key] === undefined) bad(`expected a header line "# ${key}: …", found none`)
  const cueClass =
    classes.get(header.class!) ??
    bad(`unknown class "${header.class}"; classes.tsv has ${[...classes.keys()].join(', ')}`)
  const axis = cueClass.family === 'own' ? 'own' : cueClass.axis
  if (axis !== header.axis) bad(`class ${header.class} is on axis ${axis}, found axis ${header.axis}`)
  if (rows.length === 0) bad('expected at least one entry, found none')
  const entryOf = ({ cells, line }: TableRow): Entry => {
    const strength = Number(cells.strength)
    if (!(strength > 0 && strength <= 1)) bad(`expected a strength in (0, 1], found "${cells.strength}"`, line)
    if (!sources.has(cells.source!))
      bad(`unknown source key "${cells.source}"; the header has ${[...sources.keys()].join(', ')}`, line)
    return {
      lexicon: header.id!,
      class: cueClass.id,
      axis: cueClass.axis,
      family: cueClass.family,
      rank: cueClass.rank,
      pattern: cells.pattern!,
      parsed: parsePattern(cells.pattern!, macros, inflections, { file: name, line }),
      strength,
      senses: cells.sense === '' ? [] : cells.sense!.split(' '),
      source: cells.source!,
      note: cells.note!,
      line,
    }
  }
  const entries = rows.flatMap((row) => attempt(() => entryOf(row), failed) ?? [])
  return {
    id: header.id!,
    file: name,
    class: cueClass,
    version: header.version!,
    licence: header.licence!,
    sources,
    entries,
  }
}
