import { main } from './main.js'

/** Run a command line in this process. */
export async function run(argv: readonly string[]): Promise<void> {
  // A reader that closes the pipe early (head, less) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.exitCode = await main(argv, process)
}
