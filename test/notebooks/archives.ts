import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SyntheticOptions } from '../synthetic/options.js'
import { writeArchive } from '../synthetic/write-archive.js'
import { run } from './run-program.js'

const HEDGEROW = fileURLToPath(new URL('../../dist/cli/bin.cjs', import.meta.url))
/** 50 firms in 20 quarters, as untidy as life: files that cannot be read, copies, and preliminary versions. */
const OPTIONS: SyntheticOptions = { calls: 1000, seed: 7, damaged: 0.03, duplicates: 0.03, versions: 0.02 }

/** Make the archives of the notebooks and their results anew: `planted` with known effects, `null` without. */
export async function makeArchives(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, planted] of [
    ['planted', undefined],
    ['null', []],
  ] as const) {
    const archive = join(folder, name)
    mkdirSync(archive, { recursive: true })
    await writeArchive(archive, planted === undefined ? OPTIONS : { ...OPTIONS, planted })
    const paths = ['calls', '--manifest', 'manifest.csv', '--out', 'results.duckdb']
    run(process.execPath, [HEDGEROW, 'run', ...paths], { cwd: archive })
  }
}
