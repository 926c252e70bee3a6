import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { HedgerowError } from '../base/error.js'
import { type Decoded, decode, utf16Of } from '../transcript/decode.js'
import { foreignKind } from './file-kind.js'

/** A call of 64 MB would be 10,000 pages: it is no call. The bound holds for what an archive unpacks to, too. */
export const LARGEST_FILE = 64 * 1024 * 1024
const CHUNK = 128 * 1024
const SNIFFED = 4096

/**
 * Read a text file, or standard input for `-`.
 *
 * @throws NO_SUCH_FILE, IS_DIRECTORY, UNREADABLE, FILE_TOO_LARGE, EMPTY_FILE, BINARY_FILE
 */
export const readTextFile = (path: string): Decoded => textOf(readBytes(path), nameOf(path))

/** What messages call a path. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

/**
 * Decode bytes that must be text; `file` is what messages call them.
 *
 * @throws EMPTY_FILE, BINARY_FILE
 */
export function textOf(bytes: Uint8Array, file: string): Decoded {
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) throw new HedgerowError('BINARY_FILE', `expected text, found ${foreign}`, { file })
  if (bytes.subarray(0, SNIFFED).includes(0) && !hasWideMark(bytes) && utf16Of(bytes) === undefined)
    throw new HedgerowError('BINARY_FILE', 'expected text, found NUL bytes; give the transcript as text', { file })
  const decoded = decode(bytes)
  if (!/\S/.test(decoded.text)) throw new HedgerowError('EMPTY_FILE', 'expected text, found none', { file })
  return decoded
}

const hasWideMark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws NO_SUCH_FILE, IS_DIRECTORY, UNREADABLE, FILE_TOO_LARGE
 */
export function readBytes(path: string): Uint8Array {
  const file = nameOf(path)
  return coded(file, () => {
    const descriptor = path === '-' ? 0 : openSync(path, 'r')
    try {
      return readAll(descriptor, file)
    } finally {
      if (path !== '-') closeSync(descriptor)
    }
  })
}

/** The first bytes of a file on disk; none of a pipe or device, which can be read only once. */
export function readHead(path: string, length: number): Uint8Array {
  return coded(path, () => {
    const descriptor = openSync(path, 'r')
    try {
      if (!fstatSync(descriptor).isFile()) return new Uint8Array()
      const head = new Uint8Array(length)
      return head.subarray(0, readSync(descriptor, head))
    } finally {
      closeSync(descriptor)
    }
  })
}

/** Reads to the end, whatever size the system names: pipes and devices have none. */
function readAll(descriptor: number, file: string): Uint8Array {
  const stat = fstatSync(descriptor)
  if (stat.isDirectory()) throw new HedgerowError('IS_DIRECTORY', 'expected one file, found a folder', { file })
  if (stat.isFile() && stat.size > LARGEST_FILE) throw tooLarge(file, `${stat.size}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const read = readSync(descriptor, chunk)
    if (read === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, read))
    size += read
    if (size > LARGEST_FILE) throw tooLarge(file)
  }
}

export const tooLarge = (file: string, found = 'more'): HedgerowError => {
  const advice = file.endsWith('.jsonl') ? '; split it: split -l 100 calls.jsonl part-' : ''
  return new HedgerowError('FILE_TOO_LARGE', `expected at most ${LARGEST_FILE} bytes, found ${found}${advice}`, {
    file,
  })
}

export const damaged = (file: string, seen: string): HedgerowError =>
  new HedgerowError('DAMAGED_ARCHIVE', seen, { file })

/** What the system says, as one of our errors. */
export function coded<Result>(file: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw codedError(file, error)
  }
}

/** What the system says, as one of our errors; errors of ours as they are. */
export function codedError(file: string, error: unknown): HedgerowError {
  if (error instanceof HedgerowError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new HedgerowError('NO_SUCH_FILE', 'expected a file, found nothing', { file })
  return new HedgerowError('UNREADABLE', `expected a readable file, the system says ${code ?? 'no'}`, { file })
}
