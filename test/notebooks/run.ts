import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeArchives } from './archives.js'
import { writeKernel } from './kernel.js'
import { pythonFor } from './python.js'
import { run } from './run-program.js'

// npm run notebooks [-- --check]: make the archives anew and execute all notebooks on them, in place; with --check on
// copies. It fails with the first cell that does. PYTHON names the Python, where it is not python3.
const folder = fileURLToPath(new URL('../../notebooks', import.meta.url))
const notebooks = readdirSync(folder)
  .filter((name) => name.endsWith('.ipynb'))
  .sort()
const work = mkdtempSync(join(tmpdir(), 'hedgerow-notebooks-'))
try {
  const python = pythonFor(process.env.PYTHON ?? 'python3')
  await makeArchives(join(folder, 'archive'))
  writeKernel(join(work, 'data'))
  const target = process.argv.includes('--check') ? ['--output-dir', join(work, 'copies')] : ['--inplace']
  const env = {
    NO_COLOR: '1',
    JUPYTER_DATA_DIR: join(work, 'data'),
    JUPYTER_CONFIG_DIR: join(work, 'config'),
    JUPYTER_RUNTIME_DIR: join(work, 'runtime'),
    IPYTHONDIR: join(work, 'ipython'),
  }
  // Times of cells would differ in what is committed.
  const quiet = ['--log-level=WARN', '--ExecutePreprocessor.record_timing=False', '--ExecutePreprocessor.timeout=600']
  // One by one: nbconvert would give the kernel of the first to all.
  for (const notebook of notebooks) {
    console.log(notebook)
    run(python, ['-m', 'nbconvert', '--to', 'notebook', '--execute', ...target, ...quiet, notebook], {
      cwd: folder,
      env,
    })
  }
  console.log(`${notebooks.length} notebooks executed`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
