import { gunzipSync } from 'node:zlib'
import { HedgerowError } from '../base/error.js'
import { containerOf } from './file-kind.js'
import type { OpenedFile } from './open-file.js'
import { damaged, LARGEST_FILE, tooLarge } from './read-file.js'
import { unzstd } from './zstd.js'

/** A file without its gzip or zstd: one layer of it, as the bytes are where there is none. */
export function unpack(name: string, bytes: Uint8Array): OpenedFile {
  const container = containerOf(bytes)
  try {
    if (container === 'gzip') return { name, bytes: gunzip(bytes, name) }
    if (container === 'zstd') return { name, bytes: unzstd(bytes, name) }
    return { name, bytes }
  } catch (error) {
    if (error instanceof HedgerowError) return { name, error }
    return { name, error: damaged(name, `expected a whole ${container} file, found damage`) }
  }
}

function gunzip(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_FILE })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name)
    throw error
  }
}
