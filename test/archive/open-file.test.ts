import { rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Input, openFile } from '../../src/archive/open-file.js'
import { LARGEST_FILE } from '../../src/archive/read-file.js'
import { all, temporaryFolder, zstdOf } from './made.js'
import { zipOf } from './zip-of.js'

const { folder, written } = temporaryFolder()

/** What is opened, in short: name without the folder, and text or code. */
const opened = async (path: string, options?: Input): Promise<readonly (readonly [string, string])[]> =>
  (await all(openFile(path, options))).map(({ name, bytes, error }) => [
    name.replace(`${folder}/`, ''),
    bytes === undefined ? error.code : Buffer.from(bytes).toString(),
  ])

describe('openFile', () => {
  it.each([
    ['plain text', 'a.txt', 'hello'],
    ['an empty file', 'empty.txt', ''],
    ['gzip', 'a.txt.gz', gzipSync('hello')],
    ['two gzip files in one', 'aa.txt.gz', Buffer.concat([gzipSync('hel'), gzipSync('lo')])],
    ['zstd', 'a.txt.zst', zstdOf('hello')],
    ['gzip under a name that does not say so', 'a.dat', gzipSync('hello')],
    ['text under a name that says gzip', 'b.gz', 'hello'],
  ])('gives the one file of %s', async (_, name, content) => {
    const text = name === 'empty.txt' ? '' : 'hello'
    expect(await opened(written(name, content))).toEqual([[name, text]])
  })

  it('gives the files of a zip archive in their order, gzip and zstd in it unpacked once', async () => {
    const archive = zipOf([
      { name: 'b.txt', content: 'bee' },
      { name: 'sub/' },
      { name: 'sub/a.txt.gz', content: gzipSync('ay') },
      { name: 'c.zst', content: zstdOf('see') },
      { name: 'twice.gz', content: gzipSync(gzipSync('no')) },
    ])
    expect((await opened(written('calls.zip', archive))).slice(0, 3)).toEqual([
      ['calls.zip!/b.txt', 'bee'],
      ['calls.zip!/sub/a.txt.gz', 'ay'],
      ['calls.zip!/c.zst', 'see'],
    ])
  })

  it.each([
    ['text', Buffer.from('hello'), [['standard input', 'hello']]],
    ['gzip', gzipSync('hello'), [['standard input', 'hello']]],
    ['zip', zipOf([{ name: 'a.txt', content: 'hello' }]), [['standard input!/a.txt', 'hello']]],
  ])('reads %s from standard input', async (_, content, found) => {
    async function* input() {
      yield content.subarray(0, 3)
      yield content.subarray(3)
    }
    expect(await opened('-', { input: input() })).toEqual(found)
  })

  it('reads standard input that comes as strings', async () => {
    async function* input() {
      yield 'caf'
      yield 'é'
    }
    expect(await opened('-', { input: input() })).toEqual([['standard input', 'café']])
  })

  it('says what is wrong with standard input', async () => {
    async function* endless() {
      const chunk = new Uint8Array(LARGEST_FILE / 4)
      for (;;) yield chunk
    }
    async function* broken() {
      yield 'a'
      throw Object.assign(new Error('read failed'), { code: 'EIO' })
    }
    expect(await opened('-', { input: endless() })).toEqual([['standard input', 'FILE_TOO_LARGE']])
    expect(await opened('-', { input: broken() })).toEqual([['standard input', 'UNREADABLE']])
  })

  it.each([
    ['nothing', () => `${folder}/nowhere.txt`, 'NO_SUCH_FILE'],
    ['a folder', () => folder, 'IS_DIRECTORY'],
    ['a path through a file', () => `${written('f.txt', 'x')}/a.txt`, 'UNREADABLE'],
    ['gzip that breaks off', () => written('cut.gz', gzipSync('hello hello hello').subarray(0, 20)), 'DAMAGED_ARCHIVE'],
    [
      'gzip with a byte changed',
      () => written('bad.gz', changed(gzipSync('hello hello hello'), 14)),
      'DAMAGED_ARCHIVE',
    ],
    ['a gzip head alone', () => written('head.gz', Uint8Array.of(0x1f, 0x8b)), 'DAMAGED_ARCHIVE'],
    ['a gzip bomb', () => written('bomb.gz', gzipSync(new Uint8Array(LARGEST_FILE + 1))), 'FILE_TOO_LARGE'],
    ['zstd that breaks off', () => written('cut.zst', zstdOf('hello').subarray(0, 10)), 'DAMAGED_ARCHIVE'],
    ['a zstd head alone', () => written('head.zst', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd)), 'DAMAGED_ARCHIVE'],
    ['zip that breaks off', () => written('cut.zip', zipOf([{ name: 'a.txt' }]).subarray(0, 40)), 'DAMAGED_ARCHIVE'],
    ['a file over the bound', () => written('large.txt', new Uint8Array(LARGEST_FILE + 1)), 'FILE_TOO_LARGE'],
  ])('names %s with its error and does not throw', async (_, path, code) => {
    expect((await opened(path())).map(([, found]) => found)).toEqual([code])
  })

  it('reads a file of exactly the bound', async () => {
    const [file] = await all(openFile(written('most.gz', gzipSync(new Uint8Array(LARGEST_FILE)))))
    expect(file?.bytes?.length).toBe(LARGEST_FILE)
  })

  it('says that a file has vanished', async () => {
    const path = written('gone.txt', 'x')
    const files = openFile(path)
    rmSync(path)
    const [file] = await all(files)
    expect(file?.error?.message).toBe(`NO_SUCH_FILE: expected a file, found nothing, at ${path}`)
  })
})

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 0xff
  return copy
}
