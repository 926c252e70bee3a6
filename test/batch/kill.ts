import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../dist/cli/bin.cjs', import.meta.url))

export interface Ended {
  /** `null` where it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Signalled {
  /** Milliseconds until the signal: from the start, or from when a file is there. */
  readonly after?: number
  readonly file?: string
  readonly signal?: NodeJS.Signals
}

/** Run the command line in a process of its own, and send it a signal after so many milliseconds, if it still runs. */
export function hedgerow(argv: readonly string[], { after, file, signal = 'SIGKILL' }: Signalled = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (text) => {
      said.stdout += text
    })
    child.stderr.on('data', (text) => {
      said.stderr += text
    })
    let timer: NodeJS.Timeout | undefined
    const begin = (): void => {
      const isThere = file === undefined || existsSync(file)
      timer = isThere ? setTimeout(() => child.kill(signal), after) : setTimeout(begin, 10)
    }
    if (after !== undefined) begin()
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, ...said })
    })
  })
}
