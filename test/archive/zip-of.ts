import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content?: string | Uint8Array
  /** General purpose flags: 1 is encrypted, 0x40 strongly so. */
  readonly flags?: number
  /** Compression method as written: 8 is what the content is packed with. */
  readonly method?: number
  /** What the headers say instead of the truth. */
  readonly size?: number
  readonly crc?: number
  /** Lies where an earlier entry lies, instead of after it. */
  readonly over?: number
}

/** A zip archive, as true or false as asked. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const { name, content = '', flags = 0, method = 8, over, ...said } of entries) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags | 0x800, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(said.crc ?? crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(said.size ?? bytes.length, 18)
    fields.writeUInt16LE(path.length, 22)
    const offset = over === undefined ? at : offsets[over]!
    offsets.push(offset)
    if (over === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, packed])
      locals.push(local)
      at += local.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, path]))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}
