import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ran } from './ran.js'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const CALL = at('notebooks/calls/tamarack-2031q2.txt')

/** The program itself, in a shell; its exit code is the last line of standard error. */
const shell = (rest: string) =>
  spawnSync(
    'sh',
    ['-c', `{ "$0" "$1" turns "$2" --format json; echo "exit $?" >&2; } ${rest}`].concat(
      process.execPath,
      at('dist/cli/bin.cjs'),
      CALL,
    ),
    { encoding: 'utf8' },
  )

describe('the program', () => {
  it('ends with one line where standard output takes nothing', () => {
    expect(shell('> /dev/full').stderr).toBe(
      'UNWRITABLE: expected to write, the system says ENOSPC, at standard output\nexit 1\n',
    )
  })

  it('ends quietly where its reader has gone', () => {
    const { stdout, stderr } = shell('| head -n 1')
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: 'exit 0\n' })
  })
})

describe('text', () => {
  const LONG = 'We may grow. '.repeat(100_000)

  it('refuses a line that is too long, with its number, and keeps what it said before', async () => {
    const { code, out, err } = await ran(['text', '--no-judge'], { input: `It may.\n${LONG}\n` })
    expect(code).toBe(1)
    expect(err).toBe('BAD_INPUT_LINE: expected a line of at most 1048576 characters, found more, at line 2\n')
    expect(out.split('\n').map((line) => line.slice(0, 7))).toEqual(['{"id":0', ''])
  })

  it('ends lines at LF and CRLF alone: other marks stand inside of texts', async () => {
    const { out } = await ran(['text', '--no-judge'], { input: 'a\u2028b\r\nc\n' })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(['a\u2028b', 'c'])
  })
})
