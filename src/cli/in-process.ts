import { HedgerowError } from '../base/error.js'
import { main } from './main.js'

/** Run a command line in this process. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (head, less) is no failure.
    if (code === 'EPIPE') process.exit(0)
    const { message } = new HedgerowError('UNWRITABLE', `expected to write, the system says ${code ?? 'no'}`, {
      file: 'standard output',
    })
    process.stderr.write(`${message}\n`)
    process.exit(1)
  })
  process.exitCode = await main(argv, process)
}
