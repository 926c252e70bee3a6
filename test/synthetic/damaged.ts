import { gzipSync } from 'node:zlib'
import { zipOf } from '../archive/zip-of.js'
import { type Chance, chanceOf } from '../chance.js'
import type { ArchiveFile } from './files.js'

interface Kind {
  readonly extension: string
  readonly bytes: (text: string, draws: Chance) => Uint8Array | string
}

const cutIn = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2))
const LARGE = 70_000_000

/** Ways a file of an archive is no call, each refused by the reader. */
const KINDS = {
  'truncated gzip': { extension: 'txt.gz', bytes: (text) => cutIn(gzipSync(text, { level: 1 })) },
  'truncated zip': { extension: 'zip', bytes: (text) => cutIn(zipOf([{ name: 'call.txt', content: text }])) },
  'locked zip': { extension: 'zip', bytes: (text) => zipOf([{ name: 'call.txt', content: text, flags: 1 }]) },
  'random bytes': {
    extension: 'txt',
    bytes: (_, { below }) => Uint8Array.from({ length: 4000 + below(4000) }, () => below(256)),
  },
  empty: { extension: 'txt', bytes: () => '' },
  blank: { extension: 'txt', bytes: () => ' \n\n \t\n' },
  'NUL bytes': { extension: 'txt', bytes: (text) => text.slice(0, 2000).replaceAll('e', '\0') },
  'wrong byte order mark': {
    extension: 'txt',
    bytes: (text) => Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(text)]),
  },
  'error page': {
    extension: 'html',
    bytes: () =>
      '<!DOCTYPE html>\n<html><head><title>403 Forbidden</title></head><body><h1>Access denied</h1><p>You do not have permission to view this page.</p></body></html>\n',
  },
  'error message': { extension: 'json', bytes: () => '{"error": "rate limit exceeded", "status": 429}\n' },
  'cut JSON': { extension: 'json', bytes: (text) => `{"transcript": [{"speaker": "Operator", "text": "${text[0]}` },
  'a PDF': { extension: 'txt', bytes: (text) => `%PDF-1.7\n${text.slice(0, 3000)}` },
} as const satisfies Readonly<Record<string, Kind>>

/** `one character`: 70 MB of it, at most once in an archive. */
export type Damage = keyof typeof KINDS | 'one character'

export const DAMAGES = Object.keys(KINDS) as readonly (keyof typeof KINDS)[]

/** The damaged file after a call; `copy` counts those after one call. */
export function damagedFile(seed: number, number: number, copy: number, folder: string, text: string): ArchiveFile {
  const draws = chanceOf(seed, 'damage', number, copy)
  const damage = draws.pick(DAMAGES)
  const { extension, bytes }: Kind = KINDS[damage]
  const path = `${folder}/damaged-${String(number).padStart(6, '0')}-${copy}.${extension}`
  return { path, bytes: bytes(text, draws), kind: 'damaged', entries: [], damage }
}

/** 70 MB of one character. */
export const largeFile = (): ArchiveFile => ({
  path: '0000/damaged-large.txt',
  bytes: new Uint8Array(LARGE).fill(0x61),
  kind: 'damaged',
  entries: [],
  damage: 'one character',
})
