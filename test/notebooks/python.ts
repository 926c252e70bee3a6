import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run-program.js'

/** What runs notebooks, and what the Python notebook imports. */
const MODULES = ['nbconvert', 'nbclient', 'ipykernel', 'pandas', 'pyarrow']
const ENVIRONMENT = fileURLToPath(new URL('../../node_modules/.cache/python', import.meta.url))

/**
 * A Python with all that the notebooks need: the one given, else that of an environment in an ignored folder, which is
 * made and filled where it has to be.
 *
 * @throws Where there is no Python 3.
 */
export function pythonFor(given: string): string {
  const has = (python: string): boolean => spawnSync(python, ['-c', `import ${MODULES.join(', ')}`]).status === 0
  if (spawnSync(given, ['-c', 'import sys; assert sys.version_info >= (3, 10)']).status !== 0)
    throw new Error(
      `Notebooks need Python 3.10 or newer, and "${given}" is none that starts. Install it, or name it in PYTHON.`,
    )
  if (has(given)) return given
  const own = join(ENVIRONMENT, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  if (!existsSync(own)) run(given, ['-m', 'venv', ENVIRONMENT])
  if (!has(own)) run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...MODULES])
  return own
}
