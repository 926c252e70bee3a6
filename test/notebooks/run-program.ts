import { spawnSync } from 'node:child_process'

export interface ProgramOptions {
  readonly cwd?: string
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>
}

/** Run a program to its end, with what it prints; throws where it cannot be started or fails. */
export function run(program: string, args: readonly string[], { cwd, env }: ProgramOptions = {}): void {
  const { status, error } = spawnSync(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
  if (error !== undefined) throw new Error(`${program} cannot be started: ${error.message}`)
  if (status !== 0) throw new Error(`${program} ${args.slice(0, 3).join(' ')} … failed with exit code ${status}`)
}
