import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportResults, runBatch } from 'hedgerow/batch'

// npm run python: run the first Python example of the README on results, where Python has duckdb and pandas.
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const python = process.env.PYTHON ?? 'python3'
const [, example = ''] = /```python\n([\s\S]*?)```/.exec(readFileSync(at('README.md'), 'utf8')) ?? []
if (spawnSync(python, ['-c', 'import duckdb, pandas, pyarrow']).status !== 0) {
  console.error(`${python} has no duckdb, pandas and pyarrow: pip install duckdb pandas pyarrow`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'hedgerow-python-'))
try {
  const results = join(folder, 'results.duckdb')
  await runBatch([at('notebooks/calls')], results)
  await exportResults(results, join(folder, 'tables'))
  const check =
    'assert len(calls) == 1 and len(turns) == calls.turns[0] and 0 < calls.hedgeShare[0] < 1\nprint("read", len(turns), "turns")'
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', `${example}\n${check}`], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (error !== undefined) throw error
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
