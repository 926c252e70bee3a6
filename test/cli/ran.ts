// The built one, as workers are files.
import { main } from '../../dist/cli/main.js'
import { memory } from '../helpers.js'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Terminal {
  readonly input?: string
  readonly isTTY?: boolean
  /** Width of the terminal. */
  readonly columns?: number
}

/** A command line, run in memory. */
export async function ran(argv: readonly string[], { input = '', ...terminal }: Terminal = {}): Promise<Ran> {
  const { streams, out, err } = memory(input)
  const code = await main(Object.freeze([...argv]), { ...streams, stdout: { ...streams.stdout, ...terminal } })
  return { code, out: out(), err: err() }
}
