import { Decompress, decompress } from 'fzstd'
import { damaged, LARGEST_FILE, tooLarge } from './read-file.js'
import { xxh64 } from './xxh64.js'

/** The largest window that `zstd` itself accepts without being told. */
const LARGEST_WINDOW = 128 * 1024 * 1024
/**
 * The decoder moves its window once a block where a frame does not say its size; so many bytes moved are some seconds.
 */
const MOST_MOVED = 64 * 1024 ** 3
const MAGIC = [0x28, 0xb5, 0x2f, 0xfd]
const DICTIONARY_BYTES = [0, 1, 2, 4]

/** What the headers of a frame say, before anything is unpacked. */
interface Frame {
  readonly start: number
  readonly end: number
  /** Bytes unpacked; `undefined` where the frame does not say. */
  readonly size: number | undefined
  readonly window: number
  readonly blocks: number
  /** The lower half of the content's XXH64; `undefined` where the frame has none. */
  readonly checksum: number | undefined
}

/**
 * Unpack zstd, frame after frame. Headers are checked first, so that no false size or window is believed.
 *
 * @throws DAMAGED_ARCHIVE, FILE_TOO_LARGE
 */
export function unzstd(bytes: Uint8Array, name: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Uint8Array[] = []
  let size = 0
  let moved = 0
  for (let at = 0; at < bytes.length; ) {
    const skipped = endOfSkippable(view, at)
    if (skipped !== undefined) {
      at = skipped
      continue
    }
    const frame = frameAt(view, at)
    moved += frame.size === undefined ? frame.window * frame.blocks : 0
    if (size + (frame.size ?? 0) > LARGEST_FILE) throw tooLarge(name)
    if (frame.window > LARGEST_WINDOW || moved > MOST_MOVED)
      throw damaged(name, 'expected a zstd file of usual settings, found one that takes too much memory or time')
    const content = contentOf(bytes.subarray(frame.start, frame.end), frame, LARGEST_FILE - size, name)
    if (frame.checksum !== undefined && Number(xxh64(content) & 0xffffffffn) !== frame.checksum)
      throw damaged(name, 'expected the checksum of the zstd file, found another')
    parts.push(content)
    size += content.length
    at = frame.end
  }
  return Buffer.concat(parts)
}

function contentOf(frame: Uint8Array, { size }: Frame, most: number, name: string): Uint8Array {
  if (size !== undefined) return decompress(frame)
  const parts: Uint8Array[] = []
  let unpacked = 0
  new Decompress((part) => {
    unpacked += part.length
    if (unpacked > most) throw tooLarge(name)
    parts.push(part.slice())
  }).push(frame, true)
  return Buffer.concat(parts)
}

/** The end of a frame that holds no content, for the likes of indexes; `undefined` for any other. */
function endOfSkippable(view: DataView, at: number): number | undefined {
  return view.byteLength >= at + 8 && view.getUint32(at, true) >>> 4 === 0x184d2a5
    ? at + 8 + view.getUint32(at + 4, true)
    : undefined
}

/**
 * Reads the headers of the frame and of its blocks; reading past the end throws, as the frame is broken off then.
 *
 * @source RFC 8878, 3.1.1
 */
function frameAt(view: DataView, start: number): Frame {
  if (!MAGIC.every((byte, i) => view.getUint8(start + i) === byte)) throw new RangeError('no frame')
  const flags = view.getUint8(start + 4)
  const isSingle = (flags & 0x20) !== 0
  const hasChecksum = (flags & 4) !== 0
  let at = start + 5
  const shape = isSingle ? 0 : view.getUint8(at++)
  const dictionary = DICTIONARY_BYTES[flags & 3]!
  for (let i = 0; i < dictionary; i++) if (view.getUint8(at++) !== 0) throw new RangeError('needs a dictionary')
  const sizeBytes = flags >> 6 === 0 ? (isSingle ? 1 : 0) : 1 << (flags >> 6)
  const size = sizeBytes === 0 ? undefined : sizeAt(view, at, sizeBytes)
  at += sizeBytes
  const base = 2 ** (10 + (shape >> 3))
  let blocks = 0
  for (let isLast = false; !isLast; blocks++) {
    const header = view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
    isLast = (header & 1) === 1
    const isRepeated = ((header >> 1) & 3) === 1
    at += 3 + (isRepeated ? 1 : header >> 3)
  }
  const end = at + (hasChecksum ? 4 : 0)
  if (end > view.byteLength) throw new RangeError('broken off')
  return {
    start,
    end,
    size,
    window: isSingle ? size! : base + (base / 8) * (shape & 7),
    blocks,
    checksum: hasChecksum ? view.getUint32(at, true) : undefined,
  }
}

function sizeAt(view: DataView, at: number, bytes: number): number {
  if (bytes === 1) return view.getUint8(at)
  if (bytes === 2) return view.getUint16(at, true) + 256
  if (bytes === 4) return view.getUint32(at, true)
  return Number(view.getBigUint64(at, true))
}
