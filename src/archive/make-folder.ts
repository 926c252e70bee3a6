import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { HedgerowError } from '../base/error.js'

/**
 * Make a folder and those above it that are not there.
 *
 * @throws UNWRITABLE
 */
export function makeFolder(folder: string): void {
  try {
    make(resolve(folder))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HedgerowError('UNWRITABLE', `expected a folder to write into, the system says ${code ?? 'no'}`, {
      file: folder,
    })
  }
}

/** Node's own `recursive` never ends below a folder that lets nothing be made in it, as /proc. */
function make(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
  const above = dirname(folder)
  if (above !== folder) make(above)
  mkdirSync(folder)
}
