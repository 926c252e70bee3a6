import { readFileSync, statSync } from 'node:fs'
import { HedgerowError } from '../base/error.js'
import { type Decoded, decode } from '../transcript/decode.js'

/** A call of 64 MB would be 10,000 pages: it is no call. */
const LARGEST_FILE = 64 * 1024 * 1024
const SNIFFED = 4096
/** What files that are often mistaken for transcripts begin with. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
]

/**
 * Read a text file, or standard input for `-`.
 *
 * @throws NO_SUCH_FILE, IS_DIRECTORY, UNREADABLE, FILE_TOO_LARGE, EMPTY_FILE, BINARY_FILE
 */
export const readTextFile = (path: string): Decoded => textOf(bytesOf(path), path === '-' ? 'standard input' : path)

/** Decode bytes that must be text; `name` is what messages call them. */
function textOf(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length > LARGEST_FILE)
    throw new HedgerowError('FILE_TOO_LARGE', `expected at most ${LARGEST_FILE} bytes, found ${bytes.length}`, {
      file: name,
    })
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const magic = MAGIC.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (magic !== undefined)
    throw new HedgerowError('BINARY_FILE', `expected text, found ${magic[0]}; give the transcript as text`, {
      file: name,
    })
  if (!utf16 && bytes.subarray(0, SNIFFED).includes(0))
    throw new HedgerowError('BINARY_FILE', 'expected text, found NUL bytes; give the transcript as text', {
      file: name,
    })
  const decoded = decode(bytes)
  if (decoded.text.trim() === '') throw new HedgerowError('EMPTY_FILE', 'expected text, found none', { file: name })
  return decoded
}

function bytesOf(path: string): Uint8Array {
  if (path === '-') return coded('standard input', () => readFileSync(0))
  const size = coded(path, () => sizeOf(path))
  if (size > LARGEST_FILE)
    throw new HedgerowError('FILE_TOO_LARGE', `expected at most ${LARGEST_FILE} bytes, found ${size}`, { file: path })
  return coded(path, () => readFileSync(path))
}

function sizeOf(path: string): number {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new HedgerowError('IS_DIRECTORY', 'expected one file, found a folder', { file: path })
  return stat.size
}

/** What the system says, as one of our errors. */
export function coded<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof HedgerowError) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new HedgerowError('NO_SUCH_FILE', 'expected a file, found nothing', { file: path })
    throw new HedgerowError('UNREADABLE', `expected a readable file, the system says ${code ?? 'no'}`, { file: path })
  }
}
