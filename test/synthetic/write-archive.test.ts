import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifestRow, readManifest } from '../../src/archive/manifest.js'
import { readCalls } from '../../src/archive/read-call.js'
import type { HedgerowError } from '../../src/base/error.js'
import { temporaryFolder } from '../archive/made.js'
import { DAMAGES, damagedFile, largeFile } from './damaged.js'
import { writeArchive } from './write-archive.js'

const { folder, written } = temporaryFolder()
const out = join(folder, 'archive')
const done = await writeArchive(out, { calls: 110, seed: 4, damaged: 0.2, duplicates: 0.1, versions: 0.1 })
const truth = JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8'))
const manifest = readManifest(join(out, 'manifest.csv'))

describe('an archive on disk', () => {
  it('holds what its truth says: good calls, copies, versions, damaged files', async () => {
    const failed: HedgerowError[] = []
    let good = 0
    for await (const call of readCalls(out.concat('/calls'), { failed: (error) => failed.push(error), manifest })) {
      good++
      expect(manifestRow(manifest, call), call.id).toBeDefined()
      expect(call.diagnostics.filter(({ code }) => code === 'metadataConflict')).toEqual([])
    }
    expect(good).toBe(110 + truth.duplicates.length + truth.versions.length)
    expect(manifest.named.size).toBe(good)
    expect(truth.damaged.length).toBeGreaterThan(10)
    expect(failed.map(({ place }) => place.file!.slice(out.length + 1).split('!/')[0]).sort()).toEqual(
      truth.damaged.map(({ path }: { path: string }) => path).sort(),
    )
  })

  it('has controls and outcome in the manifest', () => {
    expect(new Set(Object.keys(manifest.row(0).controls))).toEqual(
      new Set(['industry', 'size', 'leverage', 'surprise', 'next_return']),
    )
  })

  it('counts its files and bytes', () => {
    const files = readdirSync(join(out, 'calls'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(out, 'calls', name)).isFile(),
    )
    expect(done.files).toBe(files.length)
    expect(done.bytes).toBe(files.reduce((sum, name) => sum + statSync(join(out, 'calls', name)).size, 0))
  })

  it('has copies that are the same byte for byte, and versions that lack something', () => {
    const read = (path: string): Buffer => readFileSync(join(out, path))
    expect(truth.duplicates.length).toBeGreaterThan(0)
    expect(truth.versions.length).toBeGreaterThan(0)
    for (const { path, of } of truth.duplicates) expect(read(path).equals(read(of))).toBe(true)
    for (const { path, of } of truth.versions) expect(read(path).length).toBeLessThan(read(of).length)
  })
})

describe('every kind of damaged file', () => {
  const text = 'Operator\nGood day, and welcome to the call.\n'.repeat(100)
  const kinds = new Map(
    Array.from({ length: 200 }, (_, number) => damagedFile(1, number, 0, 'd', text)).map((file) => [
      file.damage!,
      file,
    ]),
  )

  it('is made', () => {
    expect([...kinds.keys()].sort()).toEqual([...DAMAGES].sort())
  })

  it.each([...kinds.values(), largeFile()])('$damage is refused', async ({ path, bytes }) => {
    const failed: HedgerowError[] = []
    const read: unknown[] = []
    for await (const call of readCalls(written(path, bytes), { failed: (error) => failed.push(error) })) read.push(call)
    expect(read).toEqual([])
    expect(failed.length).toBe(1)
  })
})
