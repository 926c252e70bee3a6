import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** The rooms in the order of the pipeline: a room may import those before it. The shell comes last. */
const ROOMS = [
  'base',
  'transcript',
  'text',
  'lexicon',
  'scoring',
  'measures',
  'compare',
  'panel',
  'tables',
  'archive',
  'batch',
  'report',
  'cli',
]
/** What a room may not know although it stands earlier. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  text: ['transcript'],
  lexicon: ['transcript'],
  compare: ['text', 'lexicon'],
  measures: ['text'],
  archive: ['scoring', 'measures', 'compare', 'panel'],
}
/** The public entries beside the rooms. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['base', 'transcript', 'scoring', 'measures', 'compare'],
  'node.ts': ['archive', 'scoring', 'text'],
}
const SHELL = ['archive', 'batch', 'cli']

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?ts$/.test(name))

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, target]) => ({
    file,
    room: file.includes('/') ? file.split('/')[0]! : file,
    target: target!,
  }))
})

/** The room a relative import leads to; undefined for a package. */
const roomOf = ({ file, target }: Import): string | undefined => {
  if (!target.startsWith('.')) return undefined
  const path = relative(SRC, join(SRC, dirname(file), target))
  return path.includes('/') ? path.split('/')[0] : path.replace(/\.js$/, '.ts')
}

describe('architecture', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(imports.length).toBeGreaterThan(100)
  })

  it('has only rooms of the pipeline', () => {
    expect(new Set(files.map((file) => file.split('/')[0]!))).toEqual(new Set([...ROOMS, ...Object.keys(ENTRIES)]))
  })

  it('imports only earlier rooms', () => {
    const wrong = imports.filter((each) => {
      const to = roomOf(each)
      if (to === undefined || to === each.room) return false
      if (ENTRIES[each.room] !== undefined) return !ENTRIES[each.room]!.includes(to)
      if (to === 'node.ts') return each.room !== 'cli' && each.room !== 'batch'
      return ROOMS.indexOf(to) >= ROOMS.indexOf(each.room) || (FORBIDDEN[each.room] ?? []).includes(to)
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['wink-nlp', ['text/judge.ts']],
    ['wink-eng-lite-web-model', ['text/judge.ts']],
    ['ml-matrix', ['panel/composite.ts', 'panel/least-squares.ts']],
    ['commander', ['cli/archive-commands.ts', 'cli/main.ts']],
    ['zod', ['archive/manifest-row.ts', 'batch/panel-recipe.ts', 'cli/json-line.ts']],
    ['yauzl', ['archive/read-zip.ts']],
    ['fzstd', ['archive/zstd.ts']],
    ['tinyglobby', ['archive/list-files.ts']],
    ['@duckdb/node-api', ['archive/duckdb.ts']],
    ['piscina', ['batch/pool.ts', 'batch/worker.ts']],
    ['cli-progress', ['cli/run-log.ts']],
    ['papaparse', ['transcript/csv.ts']],
    ['csv-stringify/sync', ['report/csv.ts']],
    ['string-width', ['report/dot-plot.ts', 'report/table.ts']],
    ['yaml', ['lexicon/import/quanteda.ts']],
  ])('imports %s only where it belongs', (name, allowed) => {
    const found = imports
      .filter(({ target }) => target === name || target.startsWith(`${name}/`))
      .map(({ file }) => file)
    expect(found.sort()).toEqual(allowed)
  })

  it('touches the outside world only in the shell', () => {
    const outside = imports.filter(({ target }) => target.startsWith('node:'))
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.filter(({ room }) => !SHELL.includes(room))).toEqual([])
  })

  it('reads neither clock nor chance, but for the times of a log', () => {
    const wrong = files
      .filter((file) => file !== 'cli/run-log.ts')
      .filter((file) => /Date\.now|new Date|Math\.random|performance\.now/.test(readFileSync(join(SRC, file), 'utf8')))
    expect(wrong).toEqual([])
  })

  it('keeps files readable at one sitting: none over 250 lines', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
  })
})
