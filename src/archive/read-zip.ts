import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { HedgerowError } from '../base/error.js'
import { isOfficeFile, isPassedBy, kindsOf, OFFICE_FILE } from './file-kind.js'
import type { OpenedFile } from './open-file.js'
import { codedError, damaged, LARGEST_FILE, tooLarge } from './read-file.js'
import { unpack } from './unpack.js'

const MOST_ENTRIES = 100_000
/** Deflate makes at most 1,032 bytes of one: an archive that holds more has files that lie over each other. */
const MOST_EXPANSION = 1032

/**
 * The files of a zip archive in their order, one at a time; a gzip or zstd file in it is unpacked once.
 *
 * Folders, hidden files and files that are no text by extension are passed by. Each file that cannot be read is named
 * with its error, and the rest goes on; damage to the list of files ends it.
 */
export async function* readZip(source: string | Uint8Array, name: string): AsyncGenerator<OpenedFile> {
  try {
    yield* filesOf(await opened(source), name)
  } catch (error) {
    yield { name, error: errorOf(name, error) }
  }
}

/** Names are decoded here: one that climbs out of the archive does no harm, as nothing is written. */
const OPTIONS = { decodeStrings: false }

const opened = (source: string | Uint8Array): Promise<ZipFile> =>
  typeof source === 'string'
    ? openPromise(source, OPTIONS)
    : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.length), OPTIONS)

async function* filesOf(zip: ZipFile, name: string): AsyncGenerator<OpenedFile> {
  const passedBy: string[] = []
  let found = 0
  let size = 0
  try {
    if (zip.entryCount > MOST_ENTRIES) throw tooMany(name, zip.entryCount)
    for await (const entry of zip.eachEntry()) {
      const path = pathOf(entry)
      if (zip.entriesRead === 1 && isOfficeFile(path))
        throw new HedgerowError('BINARY_FILE', `expected text, found ${OFFICE_FILE}`, { file: name })
      if (path.endsWith('/')) continue
      if (isPassedBy(path)) {
        passedBy.push(path)
        continue
      }
      found++
      const file = await fileOf(zip, entry, `${name}!/${path}`)
      size += file.bytes?.length ?? 0
      if (size > MOST_EXPANSION * zip.fileSize)
        throw damaged(name, 'expected files side by side, found them overlapping')
      yield file.bytes === undefined ? file : unpack(file.name, file.bytes)
    }
  } finally {
    zip.close()
  }
  if (found === 0)
    throw new HedgerowError('NO_FILES', `expected files of text, found ${kindsOf(passedBy)}`, { file: name })
}

const tooMany = (file: string, found: number): HedgerowError =>
  new HedgerowError('FILE_TOO_LARGE', `expected at most ${MOST_ENTRIES} files, found ${found}`, { file })

/** The path of an entry; control characters, which no message can show, are replaced. */
const pathOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false).replace(/\p{Cc}/gu, '\ufffd')

async function fileOf(zip: ZipFile, entry: Entry, name: string): Promise<OpenedFile> {
  try {
    return { name, bytes: await bytesOf(zip, entry, name) }
  } catch (error) {
    return { name, error: errorOf(name, error) }
  }
}

async function bytesOf(zip: ZipFile, entry: Entry, name: string): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw locked(name)
  if (entry.uncompressedSize > LARGEST_FILE) throw tooLarge(name, `${entry.uncompressedSize}`)
  const chunks: Uint8Array[] = []
  // The stream ends with an error where it has more bytes than the entry says, so the bound above holds.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw damaged(name, 'expected the checksum of the archive, found another')
  return bytes
}

const locked = (file: string): HedgerowError =>
  new HedgerowError('ENCRYPTED_FILE', 'expected a file without a password, found a locked one', { file })

/** What yauzl and the system say, as one of our errors. */
function errorOf(name: string, error: unknown): HedgerowError {
  if (error instanceof HedgerowError) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (/strong encryption/.test(message)) return locked(name)
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return codedError(name, error)
  const seen = message.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 120)
  return damaged(name, `expected a whole zip archive, found damage (${seen})`)
}
