import { readLexicons } from '../archive/read-lexicons.js'
import { readOwnFiles } from '../archive/read-own.js'
import { HedgerowError } from '../base/error.js'
import { lintLexicons } from '../lexicon/lint.js'
import { lintOwn, type OwnProblem } from '../lexicon/lint-own.js'
import { counted } from '../report/counted.js'
import { createEngine, unknownSenses } from '../scoring/engine.js'
import { print, type Streams } from './streams.js'

/** What was checked, and what is wrong with it. */
interface Checked {
  readonly entries: number
  readonly lexicons: number
  readonly problems: readonly OwnProblem[]
}

/**
 * `hedgerow lexicon check [PATH…]`: every rule of lexicons/README.md, of hedgerow's own lexicons or the user's.
 *
 * @throws BAD_LEXICON where a rule is broken; and the codes of reading a file.
 */
export async function lexiconCheck(paths: readonly string[], { stdout }: Streams): Promise<void> {
  const { entries, lexicons, problems } = paths.length === 0 ? checkShipped() : checkOwn(paths)
  for (const { file, line, message } of [...problems].sort(byPlace))
    await print(stdout, `${line === undefined ? file : `${file}:${line}`}: ${message}`)
  const size = counted(entries, 'entry', 'entries')
  if (problems.length > 0)
    throw new HedgerowError('BAD_LEXICON', `found ${counted(problems.length, 'problem')} in ${size}`)
  return print(stdout, `${size} in ${counted(lexicons, 'lexicon')}: no problems`)
}

const byPlace = (a: OwnProblem, b: OwnProblem): number =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1

function checkShipped(): Checked {
  const { lexicons } = createEngine(readLexicons())
  return { entries: lexicons.entries.length, lexicons: lexicons.lexicons.length, problems: lintLexicons(lexicons) }
}

/** Of dictionaries of other formats, what of them cannot be taken. */
function checkOwn(paths: readonly string[]): Checked {
  const problems: OwnProblem[] = []
  const read = readOwnFiles(paths, ({ seen, place }) =>
    problems.push({ file: place.file ?? '', line: place.line, message: seen }),
  )
  for (const { path, leftOut } of read)
    problems.push(...leftOut.map(({ line, term, reason }) => ({ file: path, line, message: `"${term}": ${reason}` })))
  const checked = lintOwn(
    readLexicons(),
    read.flatMap(({ files }) => files),
  )
  const { lexicons, entries } = checked.lexicons
  const unknown = lexicons.flatMap(({ file, entries: rows }) =>
    rows.flatMap((row) => unknownSenses(row).map((message) => ({ file, line: row.line, message }))),
  )
  return {
    entries: entries.length,
    lexicons: lexicons.length,
    problems: [...problems, ...checked.problems, ...unknown],
  }
}
