import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../src/archive/list-files.js'
import { temporaryFolder } from './made.js'

const { folder, written } = temporaryFolder()

describe('listFiles', () => {
  it('lists what may hold transcripts, below a folder and sorted', async () => {
    const names = ['b.txt', 'a/z.html', 'a/b/c.jsonl', 'A.xml', 'a.csv.gz', 'calls.zip', 'noextension', '[odd] {1}*.md']
    const others = ['.hidden', '.git/config', 'a/.DS_Store', 'call.pdf', 'a/data.parquet', 'data.PKL', '__MACOSX/x.txt']
    for (const name of [...names, ...others]) written(join('calls', name), 'x')
    const found = await listFiles(join(folder, 'calls'))
    expect(found).toEqual([...names].sort().map((name) => join(folder, 'calls', name)))
  })

  it('takes a path that is no folder for its only file', async () => {
    expect(await listFiles(written('one.pdf', 'x'))).toEqual([join(folder, 'one.pdf')])
    expect(await listFiles('-')).toEqual(['-'])
  })

  it('lists a file once, whatever links lead to it, and ends where they go round', async () => {
    const path = written('linked/a.txt', 'x')
    symlinkSync(join(folder, 'linked'), join(folder, 'linked', 'loop'))
    symlinkSync(path, join(folder, 'linked', 'b.txt'))
    expect(await listFiles(join(folder, 'linked'))).toEqual([path])
  })

  it('follows a link to a folder elsewhere', async () => {
    written('elsewhere/a.txt', 'x')
    mkdirSync(join(folder, 'here'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'here', 'there'))
    expect(await listFiles(join(folder, 'here'))).toEqual([join(folder, 'here', 'there', 'a.txt')])
  })

  it.each([
    ['a missing path', () => join(folder, 'nowhere'), /^NO_SUCH_FILE: /],
    ['an empty folder', () => made('empty'), /^NO_FILES: expected files of text, found none, at /],
    [
      'a folder of PDFs',
      () => join(written('pdfs/call.pdf', 'x'), '..'),
      /^NO_FILES: expected files of text, found only \.pdf; convert them to text first, at /,
    ],
  ])('of %s throws', async (_, path, message) => {
    await expect(listFiles(path())).rejects.toThrow(message)
  })
})

function made(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}
