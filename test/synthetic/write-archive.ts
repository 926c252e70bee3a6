import { once } from 'node:events'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type ArchiveFile, archiveFiles } from './files.js'
import type { SyntheticOptions } from './options.js'
import { HEADS, manifestRow, truthOf, truthRow } from './tables.js'

/** What was written. */
export interface Written {
  readonly files: number
  readonly bytes: number
}

/** Files that are written at a time. */
const IN_FLIGHT = 8

/**
 * Write an archive into a folder: its files below `calls/`, and beside it `manifest.csv` (which names them from the
 * folder), `truth.csv` and `truth.json`.
 */
export async function writeArchive(folder: string, options: SyntheticOptions): Promise<Written> {
  mkdirSync(folder, { recursive: true })
  const manifest = createWriteStream(join(folder, 'manifest.csv'))
  const truth = createWriteStream(join(folder, 'truth.csv'))
  manifest.write(HEADS.manifest)
  truth.write(HEADS.truth)
  const made = new Set<string>()
  const flying = new Set<Promise<void>>()
  const beside: Omit<ArchiveFile, 'bytes'>[] = []
  let [files, bytes] = [0, 0]
  for (const { bytes: content, ...file } of archiveFiles(options)) {
    const path = join(folder, CALLS, file.path)
    if (!made.has(dirname(path))) {
      mkdirSync(dirname(path), { recursive: true })
      made.add(dirname(path))
    }
    const flight = writeFile(path, content).then(() => void flying.delete(flight))
    flying.add(flight)
    files++
    bytes += Buffer.byteLength(content)
    for (const entry of file.entries) {
      const there = { ...entry, path: `${CALLS}/${entry.path}` }
      manifest.write(manifestRow(there))
      if (!truth.write(truthRow(there))) await once(truth, 'drain')
    }
    if (file.kind !== 'calls') {
      const { path: own, of, ...rest } = file
      const from = of === undefined ? {} : { of: `${CALLS}/${of}` }
      beside.push({ ...rest, ...from, entries: [], path: `${CALLS}/${own}` })
    }
    if (flying.size >= IN_FLIGHT) await Promise.race(flying)
  }
  await Promise.all(flying)
  await Promise.all([manifest, truth].map((stream) => once(stream.end(), 'finish')))
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truthOf(options, beside), null, 2)}\n`)
  return { files, bytes }
}

const CALLS = 'calls'
