import { describe, expect, it } from 'vitest'
import { LARGEST_FILE, readBytes, readTextFile, textOf } from '../../src/archive/read-file.js'
import { temporaryFolder } from './made.js'
import { zipOf } from './zip-of.js'

const { folder, written } = temporaryFolder()
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('readTextFile', () => {
  it('reads and decodes a file', () => {
    expect(readTextFile(written('a.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 0x48, 0xc3, 0xa9)))).toEqual({
      text: 'Hé',
      encoding: 'utf-8',
      repairs: 0,
    })
  })

  it('reads a file that is longer than one read', () => {
    expect(readTextFile(written('long.txt', 'abc'.repeat(100_000))).text).toBe('abc'.repeat(100_000))
  })

  it.each([
    ['nothing', () => `${folder}/nowhere.txt`, 'NO_SUCH_FILE'],
    ['a folder', () => folder, 'IS_DIRECTORY'],
    ['an empty file', () => written('empty.txt', ''), 'EMPTY_FILE'],
    ['a file of blanks', () => written('blank.txt', ' \n\t\u00a0\n'), 'EMPTY_FILE'],
    ['a file of a byte-order mark', () => written('mark.txt', '\ufeff'), 'EMPTY_FILE'],
    ['a file over the bound', () => written('large.txt', new Uint8Array(LARGEST_FILE + 1)), 'FILE_TOO_LARGE'],
  ])('of %s throws, with the path', (_, path, code) => {
    const at = path()
    expect(() => readTextFile(at)).toThrow(new RegExp(`^${code}: .*, at ${at}$`))
  })

  it('says how to split JSON Lines over the bound', () => {
    const path = written('large.jsonl', new Uint8Array(LARGEST_FILE + 1))
    expect(() => readBytes(path)).toThrow(/split it: split -l 100 calls\.jsonl part-/)
  })

  it.skipIf(process.platform === 'win32')('reads no device to its end that has none', () => {
    expect(() => readBytes('/dev/zero')).toThrow(/^FILE_TOO_LARGE: .*, at \/dev\/zero$/)
  })
})

describe('textOf', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7'), 'pdftotext -layout call.pdf call.txt'],
    ['a parquet file', bytes('PAR1\x15'), "p.read_parquet('calls.parquet').to_json('calls.jsonl'"],
    ['a pickle', bytes('\x80\x04\x95'), "p.read_pickle('calls.pkl').to_json('calls.jsonl'"],
    ['a Word file', bytes('\xd0\xcf\x11\xe0'), 'soffice --headless --convert-to txt call.doc'],
    ['an RTF file', bytes('{\\rtf1'), 'pandoc -t plain --wrap=none call.rtf -o call.txt'],
    ['a zip file', zipOf([{ name: 'a' }]), 'unpack it'],
    ['a gzip file', bytes('\x1f\x8b'), 'unpack it'],
    ['a tar archive', bytes(`${'\0'.repeat(257)}ustar`), 'tar -xf calls.tar'],
    ['a SQLite database', bytes('SQLite format 3\0'), 'export its table as CSV'],
  ])('says that it found %s, and what to do', (what, content, advice) => {
    const text = `BINARY_FILE: expected text, found ${what}; `
    expect(() => textOf(content, 'a.txt')).toThrow(text)
    expect(() => textOf(content, 'a.txt')).toThrow(advice)
  })

  it('refuses NUL bytes, but not those of UTF-16', () => {
    expect(() => textOf(bytes('abc\0d'), 'a.txt')).toThrow(/^BINARY_FILE: .*NUL/)
    expect(textOf(bytes('a\0b\0'), 'a.txt').text).toBe('ab')
    expect(textOf(bytes('\xff\xfea\0b\0'), 'a.txt').text).toBe('ab')
    expect(textOf(bytes('\xfe\xff\0a\0b'), 'a.txt').text).toBe('ab')
  })

  it('takes a text that begins with a euro sign in windows-1252 for text', () => {
    expect(textOf(bytes('\x80 5 million'), 'a.txt').text).toBe('€ 5 million')
  })
})
