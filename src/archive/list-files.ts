import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { HedgerowError } from '../base/error.js'
import { isPassedBy, kindsOf } from './file-kind.js'
import { coded } from './read-file.js'

/**
 * The files below a folder that may hold transcripts, sorted by path; a path that is no folder is its only file.
 *
 * Hidden files are passed by, and those that are no text by extension; archives are files here. Links are followed, and
 * a file that is reached twice is listed once.
 *
 * @throws NO_SUCH_FILE, UNREADABLE, NO_FILES
 */
export async function listFiles(path: string): Promise<readonly string[]> {
  if (path === '-' || !coded(path, () => statSync(path).isDirectory())) return [path]
  const all = await glob('**/*', { cwd: path, expandDirectories: false })
  const seen = new Set<string>()
  const isNew = (file: string): boolean => {
    const known = seen.size
    return seen.add(realPath(join(path, file))).size > known
  }
  const files = all
    .filter((file) => !isPassedBy(file))
    .sort()
    .filter(isNew)
  if (files.length === 0)
    throw new HedgerowError('NO_FILES', `expected files of text, found ${kindsOf(all)}`, { file: path })
  return files.map((file) => join(path, file))
}

/** Where a path leads in the end; as it is where the file has vanished since, for its reader to say so. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
