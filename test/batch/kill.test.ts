import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../archive/made.js'
import { chance } from '../chance.js'
import { callText, everything, rowsOf } from './calls.js'
import { hedgerow } from './kill.js'

const { folder, written } = temporaryFolder()
const at = (name: string): string => join(folder, name)
const CALLS = 240
for (let i = 0; i < CALLS; i++) written(`calls/call-${i}.txt`, callText(i))
const argv = (out: string): readonly string[] => ['run', at('calls'), '--out', at(out), '--jobs', '2']

describe('a run that is killed', () => {
  it('loses nothing and doubles nothing: 8 random kills, then the tables of an undisturbed run', async () => {
    await hedgerow(argv('whole.duckdb'))
    const { uniform } = chance(20311)
    let killed = 0
    for (let i = 0; i < 8; i++) {
      const { code } = await hedgerow(argv('torn.duckdb'), { after: 200 + 900 * uniform() })
      if (code === null) killed++
    }
    expect(killed).toBeGreaterThan(0)
    expect((await hedgerow(argv('torn.duckdb'))).code).toBe(0)
    expect(await everything(at('torn.duckdb'))).toBe(await everything(at('whole.duckdb')))
    expect(await rowsOf(at('torn.duckdb'), 'select count(*) as n from calls')).toEqual([{ n: CALLS }])
  }, 60_000)

  it('ends cleanly on Ctrl-C, with 130', async () => {
    const { code, stdout } = await hedgerow(argv('stopped.duckdb'), {
      file: at('stopped.duckdb'),
      after: 300,
      signal: 'SIGINT',
    })
    expect([0, 130]).toContain(code)
    expect(stdout).toMatch(code === 130 ? /^Interrupted: what was done is in/ : /^Finished/)
    const [runs] = await rowsOf(at('stopped.duckdb'), 'select outcome, calls from runs')
    const [stored] = await rowsOf(at('stopped.duckdb'), 'select count(*) as n from stored.calls')
    expect(runs).toEqual({ outcome: code === 130 ? 'interrupted' : 'finished', calls: stored!.n })
  }, 60_000)
})
