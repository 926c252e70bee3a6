import { gzipSync } from 'node:zlib'
import { zipOf } from '../archive/zip-of.js'
import { chanceOf } from '../chance.js'
import { type CallFacts, callMaker, type SyntheticCall } from './archive.js'
import { type Damage, damagedFile, largeFile } from './damaged.js'
import { ARCHIVE_FORMATS } from './formats.js'
import { type SyntheticOptions, settingsOf } from './options.js'
import { folderOf, type Shelf } from './shelf.js'

/** One row of the manifest: a call, and where it stands. */
export interface Entry {
  readonly path: string
  /** Only where the file holds several calls under one path. */
  readonly id?: string
  readonly facts: CallFacts
}

/** A file of the archive. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Uint8Array | string
  readonly kind: 'calls' | 'duplicate' | 'version' | 'damaged'
  /** Empty of a damaged file. */
  readonly entries: readonly Entry[]
  /** Of a duplicate or version: the file it goes back to. */
  readonly of?: string
  readonly damage?: Damage
}

/**
 * The files of an archive in the order of their calls, each made when it is asked for; at most ten calls are held at a
 * time. Copies, versions and damaged files follow the call they were made after, and the others are the same without
 * them.
 */
export function* archiveFiles(options: SyntheticOptions): Generator<ArchiveFile> {
  const settings = settingsOf(options)
  const { seed, calls, damaged, duplicates, versions } = settings
  const make = callMaker(settings)
  let pack: SyntheticCall[] = []
  // Of all files a share of d is damaged where d / (1 − d) follow each good one.
  const follow = damaged / (1 - damaged)
  if (damaged > 0 && calls >= LARGE_FROM) yield largeFile()
  for (let number = 0; number < calls; number++) {
    const made = make(number)
    const { shelf } = made
    const draws = chanceOf(seed, 'beside', number)
    const [copied, revised, broken] = [draws.uniform(), draws.uniform(), draws.uniform()]
    const isAlone = shelf.holder === 'single' || shelf.holder === 'gzip'
    if (!isAlone) pack.push(made)
    const isFull = number === calls - 1 || number % 10 === 9
    if (isAlone || isFull) {
      const file = isAlone ? single(made) : packed(pack)
      yield file
      if (!isAlone) pack = []
      if (isAlone && copied < duplicates) yield duplicateOf(file)
      if (isAlone && revised < versions) yield versionOf(made)
      for (let left = follow; broken < left; left--)
        yield damagedFile(seed, number, Math.floor(follow - left), folderOf(number), made.text)
    }
  }
}

/** Archives of at least so many calls have one file that is too large, where they have damaged ones. */
const LARGE_FROM = 1000

const entryOf = ({ shelf, facts }: SyntheticCall): Entry => ({
  path: shelf.path,
  ...(shelf.holder === 'lines' ? { id: shelf.id } : {}),
  facts,
})

/** Byte for byte the same wherever it is made: without a time in the head. */
const held = ({ holder }: Shelf, text: string): Uint8Array | string =>
  holder === 'gzip' ? gzipSync(text, { level: 4 }) : text

const single = (made: SyntheticCall): ArchiveFile => ({
  path: made.shelf.file,
  bytes: held(made.shelf, made.text),
  kind: 'calls',
  entries: [entryOf(made)],
})

function packed(calls: readonly SyntheticCall[]): ArchiveFile {
  const { file, holder } = calls[0]!.shelf
  const bytes =
    holder === 'zip'
      ? zipOf(calls.map(({ shelf, text }) => ({ name: shelf.id, content: text })))
      : calls.map(({ text }) => `${text}\n`).join('')
  return { path: file, bytes, kind: 'calls', entries: calls.map(entryOf) }
}

const beside = (path: string, word: string): string => path.replace(/(?=\.(?:txt|json|html))/, `-${word}`)

function duplicateOf({ path, bytes, entries }: ArchiveFile): ArchiveFile {
  const copy = beside(path, 'copy')
  return { path: copy, bytes, kind: 'duplicate', entries: entries.map((entry) => ({ ...entry, path: copy })), of: path }
}

/** The same event, written down sooner: one sentence in twenty of management's longer turns is not there yet. */
function versionOf({ shelf, call, facts }: SyntheticCall): ArchiveFile {
  const path = beside(shelf.file, 'preliminary')
  const turns = call.turns.map((turn) => {
    const missing = turn.sentences.filter((_, i) => i % 20 === 7)
    return { ...turn, text: missing.reduce((text, sentence) => text.replace(` ${sentence.text}`, ''), turn.text) }
  })
  const text = ARCHIVE_FORMATS[shelf.format].render({ ...call, turns }, shelf.id)
  return { path, bytes: held(shelf, text), kind: 'version', entries: [{ path, facts }], of: shelf.file }
}
