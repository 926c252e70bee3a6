import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '../../src/archive/read-file.js'
import { readZip } from '../../src/archive/read-zip.js'
import { all } from './made.js'
import { type ZipEntry, zipOf } from './zip-of.js'

const read = async (bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> =>
  (await all(readZip(bytes, 'a.zip'))).map(({ name, bytes: content, error }) => [
    name,
    content === undefined ? error.code : Buffer.from(content).toString(),
  ])
const good: ZipEntry = { name: 'good.txt', content: 'good' }

describe('readZip', () => {
  it.each([
    { name: 'sub/', because: 'a folder' },
    { name: '__MACOSX/._a.txt', because: 'what macOS adds' },
    { name: 'sub/.DS_Store', because: 'a hidden file' },
    { name: '.git/config', because: 'a file in a hidden folder' },
    { name: 'call.PDF', because: 'no text by its extension' },
    { name: 'logo.png', because: 'no text by its extension' },
  ])('passes $name by: $because', async ({ name }) => {
    expect(await read(zipOf([{ name }, good]))).toEqual([['a.zip!/good.txt', 'good']])
  })

  it.each([
    { bad: { name: 'x', flags: 1, content: 'x' }, code: 'ENCRYPTED_FILE', because: 'it is locked' },
    {
      bad: { name: 'x', method: 99, content: 'x' },
      code: 'DAMAGED_ARCHIVE',
      because: 'it is packed in an unknown way',
    },
    { bad: { name: 'x', crc: 1, content: 'x' }, code: 'DAMAGED_ARCHIVE', because: 'its checksum is another' },
    { bad: { name: 'x', size: 2, content: 'xyz' }, code: 'DAMAGED_ARCHIVE', because: 'it is longer than it says' },
    { bad: { name: 'x', size: 4, content: 'xyz' }, code: 'DAMAGED_ARCHIVE', because: 'it is shorter than it says' },
    {
      bad: { name: 'x', size: LARGEST_FILE + 1, content: 'x' },
      code: 'FILE_TOO_LARGE',
      because: 'it says that it is over the bound',
    },
    {
      bad: { name: 'x', size: 10, content: new Uint8Array(1_000_000) },
      code: 'DAMAGED_ARCHIVE',
      because: 'it is a bomb that says it is small',
    },
    {
      bad: { name: 'x', content: gzipSync(new Uint8Array(LARGEST_FILE + 1)) },
      code: 'FILE_TOO_LARGE',
      because: 'it holds a gzip bomb',
    },
  ])('names a file with $code where $because, and reads the others', async ({ bad, code }) => {
    expect(await read(zipOf([good, bad, { ...good, name: 'last.txt' }]))).toEqual([
      ['a.zip!/good.txt', 'good'],
      ['a.zip!/x', code],
      ['a.zip!/last.txt', 'good'],
    ])
  })

  it('says of a locked file what it is', async () => {
    const [file] = await all(readZip(zipOf([{ name: 'x.txt', flags: 1 }]), 'a.zip'))
    expect(file?.error?.message).toBe(
      'ENCRYPTED_FILE: expected a file without a password, found a locked one, at a.zip!/x.txt',
    )
  })

  it.each([
    { bytes: zipOf([]), code: 'NO_FILES', because: 'it is empty' },
    { bytes: zipOf([{ name: 'a/' }]), code: 'NO_FILES', because: 'it has only folders' },
    { bytes: zipOf([{ name: 'a.pdf' }]), code: 'NO_FILES', because: 'it has only files that are no text' },
    { bytes: zipOf([{ name: '[Content_Types].xml' }, good]), code: 'BINARY_FILE', because: 'it is a Word document' },
    { bytes: zipOf([{ name: 'mimetype' }, good]), code: 'BINARY_FILE', because: 'it is an OpenOffice document' },
    { bytes: zipOf([{ name: 'x', flags: 0x41 }]), code: 'ENCRYPTED_FILE', because: 'all of it is locked' },
    { bytes: Buffer.from('PK\x03\x04 and no more'), code: 'DAMAGED_ARCHIVE', because: 'it has no list of files' },
    { bytes: zipOf([good]).fill(0, 40, 60), code: 'DAMAGED_ARCHIVE', because: 'its list of files is damaged' },
  ])('is $code where $because', async ({ bytes, code }) => {
    expect(await read(bytes)).toEqual([['a.zip', code]])
  })

  it('says which kinds of files it passed by where nothing else was there', async () => {
    const [file] = await all(readZip(zipOf([{ name: 'b.png' }, { name: 'a.PDF' }, { name: '.x' }]), 'a.zip'))
    expect(file?.error?.message).toBe(
      'NO_FILES: expected files of text, found only .pdf, .png, .x; convert them to text first, at a.zip',
    )
  })

  it('gives the files before the list breaks off', async () => {
    const archive = zipOf([good, { name: 'lost.txt', content: 'lost' }])
    const second = archive.lastIndexOf('PK\x01\x02')
    archive.fill(0, second, second + 4)
    expect(await read(archive)).toEqual([
      ['a.zip!/good.txt', 'good'],
      ['a.zip', 'DAMAGED_ARCHIVE'],
    ])
  })

  it('ends where files lie over each other: so small an archive cannot hold so much', async () => {
    const one = { name: '0', content: new Uint8Array(1_000_000) }
    const found = await read(
      zipOf([one, ...Array.from({ length: 99 }, (_, i) => ({ ...one, name: `${i + 1}`, over: 0 }))]),
    )
    expect(found.length).toBeLessThan(20)
    expect(found.at(-1)).toEqual(['a.zip', 'DAMAGED_ARCHIVE'])
  })

  it('refuses an archive that says it has a million files', async () => {
    const archive = zipOf([good])
    const record = Buffer.alloc(56)
    record.write('PK\x06\x06')
    record.writeUInt32LE(1_000_000, 32)
    const locator = Buffer.alloc(20)
    locator.write('PK\x06\x07')
    locator.writeUInt32LE(archive.length - 22, 8)
    const claiming = Buffer.concat([archive.subarray(0, -22), record, locator, archive.subarray(-22)])
    expect(await read(claiming)).toEqual([['a.zip', 'FILE_TOO_LARGE']])
  })

  it.each([
    { name: '../../etc/calls.txt', shown: '../../etc/calls.txt', because: 'it climbs out: nothing is written' },
    { name: '/etc/calls.txt', shown: '/etc/calls.txt', because: 'it begins at the root: nothing is written' },
    { name: 'C:\\calls\\a.txt', shown: 'C:/calls/a.txt', because: 'it was made on Windows' },
    { name: 'Mañana/Łódź.txt', shown: 'Mañana/Łódź.txt', because: 'it is not ASCII' },
    { name: 'a\nb.txt', shown: 'a\ufffdb.txt', because: 'messages are one line' },
  ])('reads a file called $name: $because', async ({ name, shown }) => {
    expect(await read(zipOf([{ name, content: 'x' }]))).toEqual([[`a.zip!/${shown}`, 'x']])
  })

  it('stops when its reader does', async () => {
    for await (const { name } of readZip(zipOf([good, { ...good, name: 'b' }]), 'a.zip')) {
      expect(name).toBe('a.zip!/good.txt')
      break
    }
  })
})
