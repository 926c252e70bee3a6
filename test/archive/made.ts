import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A short invented call, one speaker a line. */
export const TEXT = `Operator
Good day, and welcome to the Example Widgets Q2 2031 results call. After the remarks there will be a question and answer session.
Ann Lee - Director IR
Thank you, operator. Some statements today are forward-looking. Here is Bo Ray, our chief executive, with the quarter in more detail than last time, and after him we take your questions as usual.
Bo Ray - CEO
We shipped more widgets than in any quarter before, and orders were strong in the north and in the south, which we think will hold through the year. Operator, please open the line for questions.
Operator
Thank you. Our first question comes from the line of Cy Day with Foo Partners. Please go ahead.
Cy Day - Analyst
How did orders look in June?
Bo Ray - CEO
Orders in June were fine, I think.
Operator
There are no further questions. This concludes the call.
`

/** A folder that goes when the tests of the file are done. */
export function temporaryFolder(): { readonly folder: string; readonly written: typeof written } {
  const folder = mkdtempSync(join(tmpdir(), 'hedgerow-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  function written(name: string, content: string | Uint8Array): string {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  return { folder, written }
}

/** A zstd frame of stored blocks, with its window in kilobytes where it shall not say its size. */
export function zstdOf(content: string | Uint8Array, { says = true, shape = 0 } = {}): Buffer {
  const bytes = Buffer.from(content)
  const header = Buffer.from(says ? [0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0] : [0x28, 0xb5, 0x2f, 0xfd, 0, shape])
  if (says) header.writeUInt32LE(bytes.length, 5)
  return Buffer.concat([header, block(0, bytes.length, true), bytes])
}

/** A zstd frame that says nothing of its size and unpacks to so many times 128 kB of one letter. */
export const zstdBomb = (times: number, shape = 0x50): Buffer =>
  Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, shape]),
    ...Array.from({ length: times }, (_, i) => Buffer.concat([block(1, 0x1ffff, i === times - 1), Buffer.from('a')])),
  ])

function block(type: number, size: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(3)
  header.writeUIntLE((size << 3) | (type << 1) | (isLast ? 1 : 0), 0, 3)
  return header
}

/** All that an async generator gives. */
export async function all<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const found: Value[] = []
  for await (const value of values) found.push(value)
  return found
}
