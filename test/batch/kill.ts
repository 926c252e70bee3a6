import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url))

export interface Ended {
  /** `null` where it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run the command line in a process of its own, and send it a signal after so many milliseconds, if it still runs. */
export function hedgerow(
  argv: readonly string[],
  { after, signal = 'SIGKILL' }: { readonly after?: number; readonly signal?: NodeJS.Signals } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (text) => {
      said.stdout += text
    })
    child.stderr.on('data', (text) => {
      said.stderr += text
    })
    const timer = after === undefined ? undefined : setTimeout(() => child.kill(signal), after)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, ...said })
    })
  })
}
