import { repairMojibake, WINDOWS_1252_HIGH } from './mojibake.js'

type Wide = 'utf-16le' | 'utf-16be'
export type Encoding = 'utf-8' | Wide | 'windows-1252'

/** Text, the encoding it came in, and at how many places damage of an earlier reading was repaired. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly repairs: number
}

const MARKS: readonly (readonly ['utf-8' | Wide, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const SNIFFED = 4096

/**
 * Bytes to text: by byte-order mark; else UTF-16 where every other byte is NUL; else strict UTF-8; else windows-1252.
 *
 * Text that an earlier reader decoded wrongly is repaired; the byte-order mark is no part of it. A file of UTF-8 with a
 * broken byte in it is read as windows-1252, whose repair gives back the rest.
 *
 * @example decode(Uint8Array.of(0x92)) // => { text: '’', encoding: 'windows-1252', repairs: 0 }
 */
export function decode(bytes: Uint8Array): Decoded {
  const [marked, mark] = MARKS.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte)) ?? []
  const content = mark === undefined ? bytes : bytes.subarray(mark.length)
  const wide = marked === undefined ? utf16Of(bytes) : marked === 'utf-8' ? undefined : marked
  const read = wide === undefined ? readNarrow(content) : { text: decodeUtf16(content, wide), encoding: wide }
  const { text, repairs } = repairMojibake(read.text)
  return { text: text.replace(/^\ufeff+/, ''), encoding: read.encoding, repairs }
}

/**
 * Which UTF-16 bytes without a mark are: nearly every other byte of their head is NUL, and none of the others.
 * `undefined` for anything less unmistakable.
 */
export function utf16Of(bytes: Uint8Array): Wide | undefined {
  const head = bytes.subarray(0, Math.min(SNIFFED, bytes.length - (bytes.length % 2)))
  if (head.length === 0 || bytes.length % 2 === 1) return undefined
  const nuls = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i % 2]!++
  const [even = 0, odd = 0] = nuls
  // Curly quotes and dashes have no NUL in UTF-16: one character in ten may be such.
  const enough = (head.length / 2) * 0.9
  return even === 0 && odd >= enough ? 'utf-16le' : odd === 0 && even >= enough ? 'utf-16be' : undefined
}

const decodeUtf16 = (bytes: Uint8Array, encoding: Wide): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

function readNarrow(bytes: Uint8Array): Omit<Decoded, 'repairs'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  }
}

/** By an own table: `TextDecoder` of several Node releases reads 0x80–0x9F as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const wide = new Uint8Array(2 * bytes.length)
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    const code = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte
    wide[2 * i] = code & 0xff
    wide[2 * i + 1] = code >> 8
  }
  return decodeUtf16(wide, 'utf-16le')
}
