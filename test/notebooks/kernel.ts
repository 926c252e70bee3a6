import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DENO = fileURLToPath(new URL('../../node_modules/deno/bin.cjs', import.meta.url))

/** Tell Jupyter of the project's own Deno, in a data folder: `deno jupyter --install` knows only that of the user. */
export function writeKernel(data: string): void {
  const folder = join(data, 'kernels/deno')
  mkdirSync(folder, { recursive: true })
  const argv = [process.execPath, DENO, 'jupyter', '--kernel', '--conn', '{connection_file}']
  writeFileSync(join(folder, 'kernel.json'), JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }))
}
