import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { HedgerowError } from '../base/error.js'
import { isPassedBy, isTableName, kindsOf } from './file-kind.js'
import { coded } from './read-file.js'

/** What is listed beside texts. */
export interface ListOptions {
  /** List Parquet files, too. Default: false. */
  readonly tables?: boolean
  /** A path that names nothing may be a pattern: `calls/2031*.txt`. Default: false. */
  readonly patterns?: boolean
}

/**
 * The files below a folder that may hold transcripts, sorted by path; a path that is no folder is its only file.
 *
 * Hidden files are passed by, and those that are no text by extension; archives are files here. Links are followed, and
 * a file that is reached twice is listed once.
 *
 * @throws NO_SUCH_FILE, UNREADABLE, NO_FILES
 */
export async function listFiles(
  path: string,
  { tables = false, patterns = false }: ListOptions = {},
): Promise<readonly string[]> {
  if (patterns && isPattern(path)) {
    const found = await glob(path, { expandDirectories: false })
    if (found.length > 0) return found.sort()
  }
  if (path === '-' || !coded(path, () => statSync(path).isDirectory())) return [path]
  const all = await glob('**/*', { cwd: path, expandDirectories: false })
  const seen = new Set<string>()
  const isNew = (file: string): boolean => {
    const known = seen.size
    return seen.add(realPath(join(path, file))).size > known
  }
  const files = all
    .filter((file) => !isPassedBy(file) || (tables && isTableName(file)))
    .sort()
    .filter(isNew)
  if (files.length === 0)
    throw new HedgerowError('NO_FILES', `expected files of text, found ${kindsOf(all)}`, { file: path })
  return files.map((file) => join(path, file))
}

const isPattern = (path: string): boolean =>
  /[*?{}[\]]/.test(path) && statSync(path, { throwIfNoEntry: false }) === undefined

/** Where a path leads in the end; as it is where the file has vanished since, for its reader to say so. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
