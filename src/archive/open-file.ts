import type { HedgerowError } from '../base/error.js'
import { containerOf } from './file-kind.js'
import { codedError, LARGEST_FILE, nameOf, readBytes, readHead, tooLarge } from './read-file.js'
import { readZip } from './read-zip.js'
import { unpack } from './unpack.js'

/** A file as it was found: its bytes, or why they cannot be had. In an archive its name is `archive.zip!/path`. */
export type OpenedFile =
  | { readonly name: string; readonly bytes: Uint8Array; readonly error?: never }
  | { readonly name: string; readonly error: HedgerowError; readonly bytes?: never }

/** Where `-` reads. */
export interface Input {
  /** What the path `-` reads. Default: standard input. */
  readonly input?: AsyncIterable<Uint8Array | string>
}

const SNIFFED = 8

/**
 * The files that a path holds: itself, what it unpacks to (gzip, zstd), or the files of a zip archive, one at a time.
 *
 * What a file is, is told by its first bytes, not by its name. Never throws: what cannot be read is named with its
 * error, and the rest goes on. Nothing is unpacked beyond `LARGEST_FILE`, and nothing is written.
 */
export async function* openFile(path: string, { input }: Input = {}): AsyncGenerator<OpenedFile> {
  const name = nameOf(path)
  let source: string | Uint8Array
  try {
    // An archive on disk may be larger than any one file in it: it is not read as a whole.
    const isArchive = path !== '-' && containerOf(readHead(path, SNIFFED)) === 'zip'
    source = isArchive ? path : path === '-' ? await readInput(input ?? process.stdin, name) : readBytes(path)
  } catch (error) {
    yield { name, error: codedError(name, error) }
    return
  }
  if (typeof source === 'string' || containerOf(source) === 'zip') yield* readZip(source, name)
  else yield unpack(name, source)
}

async function readInput(input: AsyncIterable<Uint8Array | string>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    size += bytes.length
    if (size > LARGEST_FILE) throw tooLarge(name)
  }
  return Buffer.concat(chunks)
}
