import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HedgerowError } from '../base/error.js'
import type { DataFile } from '../lexicon/read-table.js'
import { makeFolder } from './make-folder.js'

/**
 * Write files into a folder, which is made if it is not there; nothing is written if one of them exists already.
 *
 * @returns Their paths.
 * @throws FILE_EXISTS, UNWRITABLE
 */
export function writeFiles(folder: string, files: readonly DataFile[]): readonly string[] {
  const paths = files.map(({ name }) => join(folder, name))
  const known = paths.find((path) => existsSync(path))
  if (known !== undefined)
    throw new HedgerowError('FILE_EXISTS', 'expected no file of that name; remove it or choose another folder', {
      file: known,
    })
  makeFolder(folder)
  files.forEach(({ text }, i) => {
    // Not over a file that has appeared since.
    writing(paths[i]!, () => writeFileSync(paths[i]!, text, { flag: 'wx' }))
  })
  return paths
}

function writing(file: string, write: () => unknown): void {
  try {
    write()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HedgerowError('UNWRITABLE', `expected to write it, the system says ${code ?? 'no'}`, { file })
  }
}
