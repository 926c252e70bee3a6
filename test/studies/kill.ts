import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everything } from '../batch/calls.js'
import { hedgerow } from '../batch/kill.js'
import { chance } from '../chance.js'
import { writeArchive } from '../synthetic/write-archive.js'

// npm run study:kill [-- CALLS KILLS SEED]: kill a run at random moments, go on, and compare with an undisturbed run.
const [calls = 2000, kills = 100, seed = 20311] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'hedgerow-kill-'))
const argv = (out: string): readonly string[] => [
  ...['run', join(folder, 'calls'), '--manifest', join(folder, 'manifest.csv'), '--out', join(folder, out), '--quiet'],
]
try {
  await writeArchive(folder, { calls, seed, damaged: 0.05, duplicates: 0.02, versions: 0.01 })
  const start = performance.now()
  await hedgerow(argv('whole.duckdb'))
  const whole = performance.now() - start
  const { uniform } = chance(seed)
  let killed = 0
  let finished = 0
  while (killed < kills) {
    // From its first moment to its last: when the rest is short, kills fall into the end and the start of the next.
    const { code } = await hedgerow(argv('torn.duckdb'), { after: 300 + (whole / 8) * uniform() })
    if (code === null) killed++
    else {
      finished++
      rmSync(join(folder, 'torn.duckdb'))
    }
  }
  const { code } = await hedgerow(argv('torn.duckdb'))
  const same = (await everything(join(folder, 'torn.duckdb'))) === (await everything(join(folder, 'whole.duckdb')))
  console.log(
    `${calls} calls, ${killed} kills in ${finished + 1} runs to the end, last exit code ${code}: tables ${same ? 'equal' : 'DIFFERENT'} to an undisturbed run`,
  )
  if (!same) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
