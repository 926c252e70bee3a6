import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportResults, runBatch, summarise } from 'hedgerow/batch'
import { writeArchive } from '../test/synthetic/write-archive.js'

// npm run notebooks [-- --check]: make the archives, run every notebook from its first cell, and write its outputs into
// it; with --check into a copy. Fails where a cell does. Needs Python 3; Jupyter is put into an environment of its own.
const NOTEBOOKS = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = ['nbclient', 'nbformat', 'ipykernel', 'pandas', 'pyarrow']
const check = process.argv.includes('--check')
const folder = mkdtempSync(join(tmpdir(), 'hedgerow-notebooks-'))

const EXECUTE = `
import sys
import nbformat
from nbclient import NotebookClient

for path in sys.argv[2:]:
    book = nbformat.read(path, 4)
    NotebookClient(book, timeout=300, resources={"metadata": {"path": sys.argv[1]}}, record_timing=False).execute()
    book.metadata.pop("language_info", None)
    nbformat.write(book, path)
    print(path.rsplit("/", 1)[-1], "is done", flush=True)
`

function done(command: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, error } = spawnSync(command, argv, { stdio: 'inherit', env: { ...process.env, ...env }, cwd: ROOT })
  if (error !== undefined || status !== 0)
    throw new Error(`${command} ${argv[0] ?? ''} ended with ${error?.message ?? status}`)
}

/** A Python that has Jupyter: that of PYTHON, or one that is made here. */
function python(): string {
  const given = process.env.PYTHON ?? 'python3'
  if (spawnSync(given, ['-c', `import ${MODULES.join(', ')}`]).status === 0) return given
  const own = join(ROOT, 'node_modules/.cache/notebooks')
  if (!existsSync(own)) {
    done(given, ['-m', 'venv', own])
    done(join(own, 'bin/pip'), ['install', '--quiet', ...MODULES])
  }
  return join(own, 'bin/python')
}

async function archive(name: string, planted: readonly ('vague' | 'tone')[]): Promise<string> {
  const at = join(folder, name)
  await writeArchive(at, { calls: 1000, seed: 7, planted })
  const results = join(at, 'results.duckdb')
  await runBatch([join(at, 'calls')], results, { manifest: join(at, 'manifest.csv') })
  const tables = ['calls', 'contrasts']
  await exportResults(results, join(at, 'tables'), { tables })
  await exportResults(results, join(at, 'tables'), { tables, format: 'jsonl' })
  writeFileSync(join(at, 'summary.json'), JSON.stringify(await summarise(results)))
  return at
}

try {
  const interpreter = python()
  const home = join(folder, 'home')
  mkdirSync(home)
  const env = {
    HOME: home,
    JUPYTER_DATA_DIR: join(home, '.local/share/jupyter'),
    DENO_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
    HEDGEROW_ARCHIVE: await archive('planted', ['vague', 'tone']),
    HEDGEROW_NULL: await archive('null', []),
  }
  done(join(ROOT, 'node_modules/.bin/deno'), ['jupyter', '--install'], env)
  const names = readdirSync(NOTEBOOKS).filter((name) => name.endsWith('.ipynb'))
  const paths = names.map((name) => join(check ? folder : NOTEBOOKS, name))
  if (check) for (const [i, name] of names.entries()) cpSync(join(NOTEBOOKS, name), paths[i]!)
  done(interpreter, ['-c', EXECUTE, NOTEBOOKS, ...paths], env)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
