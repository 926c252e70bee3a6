import { parseArgs } from 'node:util'
import { FORMAT_NAMES } from './formats.js'
import { EFFECTS, type Effect } from './parameters.js'
import { writeArchive } from './write-archive.js'

// npm run synthetic -- --calls 2000 --seed 7 --out DIR [--firms N] [--plant vague,tone | --null] [--formats a,b]
//   [--damaged 0.05] [--duplicates 0.02] [--versions 0.01]
const { values } = parseArgs({
  options: {
    calls: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    firms: { type: 'string' },
    plant: { type: 'string', default: Object.keys(EFFECTS).join(',') },
    null: { type: 'boolean', default: false },
    formats: { type: 'string', default: FORMAT_NAMES.join(',') },
    damaged: { type: 'string', default: '0' },
    duplicates: { type: 'string', default: '0' },
    versions: { type: 'string', default: '0' },
  },
})

function needed(name: 'calls' | 'seed' | 'out'): string {
  const value = values[name]
  if (value === undefined) throw new Error(`expected --${name}, found none`)
  return value
}

function listed<Name extends string>(what: string, said: string, known: readonly Name[]): readonly Name[] {
  const names = said.split(',')
  const odd = names.find((name) => !known.includes(name as Name))
  if (odd !== undefined) throw new Error(`expected ${what} among ${known.join(', ')}, found ${odd}`)
  return names as Name[]
}

const out = needed('out')
const start = performance.now()
const { files, bytes } = await writeArchive(out, {
  calls: Number(needed('calls')),
  seed: Number(needed('seed')),
  firms: values.firms === undefined ? undefined : Number(values.firms),
  planted: values.null ? [] : listed('effects', values.plant, Object.keys(EFFECTS) as Effect[]),
  formats: listed('formats', values.formats, FORMAT_NAMES),
  damaged: Number(values.damaged),
  duplicates: Number(values.duplicates),
  versions: Number(values.versions),
})
const seconds = (performance.now() - start) / 1000
console.log(
  `${files} files, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s (${(bytes / 1e6 / seconds).toFixed(1)} MB/s) in ${out}`,
)
