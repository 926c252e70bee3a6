import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ReadOptions, readCall, readCalls } from '../../src/archive/read-call.js'
import type { HedgerowError } from '../../src/base/error.js'
import { all, TEXT, temporaryFolder } from './made.js'
import { type ZipEntry, zipOf } from './zip-of.js'

const { folder, written } = temporaryFolder()
const PROSE = 'Widgets are made here.\nThey may be round.\n'
const call = (name: string): ZipEntry => ({ name, content: TEXT })

/** Ids without the folder, and codes of failures, in order. */
async function read(path: string, options: ReadOptions = {}): Promise<readonly string[]> {
  const found: string[] = []
  const failed = (error: HedgerowError) =>
    void found.push(`${error.code} ${error.place.file?.replace(`${folder}/`, '')}`)
  for await (const { id } of readCalls(path, { failed, ...options })) found.push(id.replace(`${folder}/`, ''))
  return found
}

describe('readCalls', () => {
  it('reads a file, with its path as id and in the record', async () => {
    const path = written('a.txt', TEXT)
    const [transcript, ...others] = await all(readCalls(path))
    expect(others).toEqual([])
    expect(transcript).toMatchObject({ id: path, format: 'heading-line', source: { file: path, encoding: 'utf-8' } })
    expect(transcript?.turns).toHaveLength(7)
  })

  it('AC-34 reads the same turns from LF and CRLF, with and without a byte-order mark, packed or not', async () => {
    const crlf = TEXT.replaceAll('\n', '\r\n')
    const inputs = [TEXT, crlf, `\ufeff${TEXT}`, gzipSync(TEXT), Buffer.from(TEXT, 'utf16le')]
    const turns = await Promise.all(
      inputs.map(async (content, i) =>
        (await readCall(written(`same-${i}`, content))).turns.map(({ speaker, text }) => [speaker, text]),
      ),
    )
    expect(new Set(turns.map((each) => JSON.stringify(each))).size).toBe(1)
  })

  it('reads standard input, called stdin', async () => {
    async function* input() {
      yield TEXT
    }
    const [transcript] = await all(readCalls('-', { input: input() }))
    expect(transcript?.id).toBe('stdin')
    expect(transcript?.source.file).toBeUndefined()
  })

  it('AC-35 reads a folder to the end, whatever lies in it, and names each failure', async () => {
    const at = (name: string, content: string | Uint8Array) => written(join('calls', name), content)
    at('1.txt', TEXT)
    at('2-empty.txt', '')
    at('3-prose.txt', PROSE)
    at('4-broken.gz', gzipSync(TEXT).subarray(0, 60))
    at('5.zip', zipOf([call('a.txt'), { ...call('b.txt'), flags: 1 }, call('c.txt')]))
    at('6-binary.txt', Uint8Array.of(1, 0, 0, 1))
    at('7.gz', gzipSync(TEXT))
    expect(await read(join(folder, 'calls'))).toEqual([
      'calls/1.txt',
      'EMPTY_FILE calls/2-empty.txt',
      'NOT_A_TRANSCRIPT calls/3-prose.txt',
      'DAMAGED_ARCHIVE calls/4-broken.gz',
      'calls/5.zip!/a.txt',
      'ENCRYPTED_FILE calls/5.zip!/b.txt',
      'calls/5.zip!/c.txt',
      'BINARY_FILE calls/6-binary.txt',
      'calls/7.gz',
    ])
  })

  it('names a file that vanishes while the folder is read, and goes on', async () => {
    written('fleeting/a.txt', TEXT)
    const gone = written('fleeting/b.txt', TEXT)
    written('fleeting/c.txt', TEXT)
    const found: string[] = []
    const failed = ({ code }: HedgerowError) => void found.push(code)
    for await (const { id } of readCalls(join(folder, 'fleeting'), { failed })) {
      found.push(id.slice(-5))
      rmSync(gone, { force: true })
    }
    expect(found).toEqual(['a.txt', 'NO_SUCH_FILE', 'c.txt'])
  })

  it('throws the first failure where nobody takes it, with the file', async () => {
    const path = written('prose.txt', PROSE)
    await expect(all(readCalls(path))).rejects.toThrow(new RegExp(`^NOT_A_TRANSCRIPT: .*, at ${path}$`))
    await expect(all(readCalls(join(folder, 'nowhere')))).rejects.toThrow(/^NO_SUCH_FILE/)
  })

  it('names a missing path as a failure', async () => {
    expect(await read(join(folder, 'nowhere'))).toEqual(['NO_SUCH_FILE nowhere'])
  })

  it('says that damage of an earlier reading was repaired', async () => {
    const [transcript] = await all(readCalls(written('damaged.txt', TEXT.replace('Some', 'Todayâ€™s'))))
    expect(transcript?.turns[1]?.text).toContain('Today’s')
    expect(transcript?.diagnostics.map(({ code }) => code)).toContain('mojibake')
  })
})

describe('readCall', () => {
  it('reads the one call of a file', async () => {
    expect((await readCall(written('one.txt', TEXT))).turns).toHaveLength(7)
  })

  it('passes by what is no call beside the one that is', async () => {
    const archive = zipOf([{ name: 'README.md', content: PROSE }, { name: 'empty.txt' }, call('call.txt')])
    expect((await readCall(written('with-readme.zip', archive))).id).toMatch(/!\/call\.txt$/)
  })

  it('does not pass by what might be another call', async () => {
    const archive = zipOf([call('call.txt'), { ...call('locked.txt'), flags: 1 }])
    await expect(readCall(written('locked.zip', archive))).rejects.toThrow(/^ENCRYPTED_FILE/)
  })

  it('of several calls throws MANY_CALLS with the first few ids', async () => {
    const path = written('many.zip', zipOf(['a', 'b', 'c', 'd', 'e'].map((name) => call(`${name}.txt`))))
    const ids = ['a', 'b', 'c'].map((name) => `${name}.txt`).join(', ')
    await expect(readCall(path)).rejects.toThrow(
      `MANY_CALLS: expected one call, found several (${ids}, …); choose one with --call, by its id or its number from 0, at ${path}`,
    )
    const two = written('two.zip', zipOf([call('a.txt'), call('b.txt')]))
    await expect(readCall(two)).rejects.toThrow('(a.txt, b.txt);')
  })

  it.each([
    { choice: 'b.txt', because: 'the end of its id' },
    { choice: 1, because: 'its number' },
    { choice: '1', because: 'its number, as the command line has it' },
  ])('finds the call $choice: $because', async ({ choice }) => {
    const path = written('chosen.zip', zipOf([call('a.txt'), { ...call('x'), flags: 1 }, call('b.txt'), call('c.txt')]))
    expect((await readCall(path, { call: choice })).id).toBe(`${path}!/b.txt`)
    expect((await readCall(path, { call: `${path}!/b.txt` })).id).toBe(`${path}!/b.txt`)
  })

  it('prefers an id to a number', async () => {
    const path = written('numbered.zip', zipOf([call('1'), call('0')]))
    expect((await readCall(path, { call: '0' })).id).toBe(`${path}!/0`)
  })

  it.each([['d.txt'], [7], ['7'], [-1], ['']])(
    'of the choice "%s" that names none throws NO_SUCH_CALL',
    async (choice) => {
      const path = written('none.zip', zipOf([call('a.txt'), call('b.txt')]))
      await expect(readCall(path, { call: choice })).rejects.toThrow(
        /^NO_SUCH_CALL: expected a call ".*", found 2 calls, numbers 0 to 1 \(a\.txt, b\.txt\), at .*none\.zip$/,
      )
    },
  )

  it('throws the failure where there is no call at all, chosen or not', async () => {
    const path = written('only-prose.zip', zipOf([{ name: 'a.txt', content: PROSE }]))
    await expect(readCall(path)).rejects.toThrow(/^NOT_A_TRANSCRIPT: .*!\/a\.txt$/)
    await expect(readCall(path, { call: 0 })).rejects.toThrow(/^NOT_A_TRANSCRIPT/)
  })

  it('reads no folder', async () => {
    await expect(readCall(folder)).rejects.toThrow(/^IS_DIRECTORY/)
  })

  it('goes on over failures where somebody takes them', async () => {
    const codes: string[] = []
    const archive = zipOf([{ ...call('locked.txt'), flags: 1 }, call('call.txt')])
    const { id } = await readCall(written('taken.zip', archive), { failed: ({ code }) => void codes.push(code) })
    expect(id).toMatch(/call\.txt$/)
    expect(codes).toEqual(['ENCRYPTED_FILE'])
  })
})
