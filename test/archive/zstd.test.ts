import { describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '../../src/archive/read-file.js'
import { unzstd } from '../../src/archive/zstd.js'
import { zstdBomb, zstdOf } from './made.js'

const said = (bytes: Uint8Array): string => Buffer.from(unzstd(bytes, 'a.zst')).toString()
/** What `zstd` 1.5 makes of `LINE`, of a file and of a stream, and of a longer text. */
const LINE = 'Ann Lee - CEO\nThank you.\n'
const OF_FILE = Buffer.from('KLUv/SQZyQAAQW5uIExlZSAtIENFTwpUaGFuayB5b3UuCkQh/m8=', 'base64')
const OF_STREAM = Buffer.from('KLUv/QRYyQAAQW5uIExlZSAtIENFTwpUaGFuayB5b3UuCkQh/m8=', 'base64')
const LONG =
  'Ann Lee - Director IR\nThank you, operator. Good day, everyone, and thank you for joining the call of Example Widgets.\nBo Ray - CEO\nThank you, Ann. Good day, everyone. Thank you for joining the call. Widgets were good, and the call is good.\n'.repeat(
    3,
  )
const PACKED = {
  stream: Buffer.from(
    'KLUv/QRYjQQA4ggcHHCLOkCMLZREQo01QiQx4ziLevBI/3lzrfp7jwVqTY39j3PT4eWlqhiWgBM/ZHyAWpPLhzWEM5IW+Fjs3FGEjRNyfrRpe8J7x85M0Ujq32YjjTxkZv/Aa+9wU7oRxp8VitBBMQTvXZPbBE6cWbCqEgoA3XOjcI5AxOfgMYJdEHeGH44WeA16GBw4EJBQZwrJ1Ok=',
    'base64',
  ),
  file: Buffer.from(
    'KLUv/WTQAY0EAOIIHBxwizpAjC2UREKNNUIkMeM4i3rwSP95c636e48Fak2N/Y9z0+HlpaoYloATP2R8gFqTy4c1hDOSFvhY7NxRhI0Tcn60aXvCe8fOTNFI6t9mI408ZGb/wGvvcFO6EcafFYrQQTEE712T2wROnFmwqhIKAN1zo3COQMTn4DGCXRB3hh+OFngNehgcOBCQUGcKydTp',
    'base64',
  ),
}

describe('unzstd', () => {
  it.each([
    ['a small file', OF_FILE, LINE],
    ['a small stream', OF_STREAM, LINE],
    ['a file', PACKED.file, LONG],
    ['a stream', PACKED.stream, LONG],
    ['two frames', Buffer.concat([OF_FILE, OF_STREAM]), LINE + LINE],
    [
      'a frame to skip before',
      Buffer.concat([Buffer.from('502a4d180300000061626300', 'hex').subarray(0, 11), OF_FILE]),
      LINE,
    ],
    ['an empty frame', zstdOf(''), ''],
    ['stored blocks', zstdOf(LONG), LONG],
    ['stored blocks of a stream', zstdOf(LONG, { says: false }), LONG],
  ])('unpacks %s', (_, bytes, text) => {
    expect(said(bytes)).toBe(text)
  })

  it.each([
    ['breaks off in a block', OF_FILE.subarray(0, 20)],
    ['breaks off in its checksum', OF_FILE.subarray(0, -1)],
    ['breaks off in its header', OF_FILE.subarray(0, 5)],
    ['has something after it', Buffer.concat([OF_FILE, Buffer.from('more')])],
    ['needs a dictionary', Buffer.from('28b52ffd010058070000', 'hex')],
  ])('refuses a file that %s', (_, bytes) => {
    expect(() => unzstd(bytes, 'a.zst')).toThrow()
  })

  it('refuses a file with one letter changed: its checksum says so', () => {
    const changed = Buffer.from(OF_FILE)
    changed[12] = 0x6f
    expect(() => unzstd(changed, 'a.zst')).toThrow(/^DAMAGED_ARCHIVE: expected the checksum .*, at a.zst$/)
  })

  it('finds every change of one byte or reads the same', () => {
    for (let i = 0; i < PACKED.stream.length; i++) {
      const changed = Buffer.from(PACKED.stream)
      changed[i]! ^= 0x55
      let read: string
      try {
        read = said(changed)
      } catch {
        continue
      }
      expect(read).toBe(LONG)
    }
  })

  it('refuses what unpacks to more than the bound, whether it says so or not', () => {
    const saying = zstdOf('a')
    saying.writeUInt32LE(LARGEST_FILE + 1, 5)
    expect(() => unzstd(saying, 'a.zst')).toThrow(/^FILE_TOO_LARGE/)
    expect(() => unzstd(zstdBomb(600), 'a.zst')).toThrow(/^FILE_TOO_LARGE/)
    const most = zstdBomb(500)
    expect(() => unzstd(Buffer.concat([most, most]), 'a.zst')).toThrow(/^FILE_TOO_LARGE/)
  })

  it('refuses a window that takes too much memory, and blocks that take too much time, before it begins', () => {
    expect(() => unzstd(zstdOf('a', { says: false, shape: 0xa8 }), 'a.zst')).toThrow(/^DAMAGED_ARCHIVE.*too much/)
    const empty = Buffer.concat([zstdBomb(1, 0x88).subarray(0, 6), Buffer.alloc(3 * 1000), Buffer.from([1, 0, 0])])
    expect(() => unzstd(empty, 'a.zst')).toThrow(/^DAMAGED_ARCHIVE.*too much/)
  })
})
