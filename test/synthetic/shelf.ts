import { chanceOf } from '../chance.js'
import { ARCHIVE_FORMATS, type FormatName } from './formats.js'
import type { Settings } from './options.js'

/** Where a call stands in the archive. */
export interface Shelf {
  /** From the folder of the archive, with `/`. */
  readonly file: string
  readonly format: FormatName
  /** Alone, gzipped or not; a file of a zip archive; a line of a file of many. */
  readonly holder: 'single' | 'gzip' | 'zip' | 'lines'
  /** What the call is called where its file holds several: the path in the zip archive, the id in its line. */
  readonly id: string
  /** As a manifest names its file. */
  readonly path: string
}

const FOLDER = 500
/** Of each hundred calls, ten stand in a zip archive and ten in a file of lines. */
const PACK = 10
const ZIPPED = 80
const LINED = 90
const GZIPPED = 0.1

/** The folder of a call: so many calls each. */
export const folderOf = (number: number): string => String(Math.floor(number / FOLDER)).padStart(4, '0')

const numbered = (number: number): string => String(number).padStart(6, '0')

/** Where the call of a number stands, and in which format. */
export function shelfOf(number: number, name: string, { seed, formats }: Settings): Shelf {
  const draws = chanceOf(seed, 'shelf', number)
  const folder = folderOf(number)
  const place = number % 100
  const pack = `${folder}/calls-${numbered(number - (number % PACK))}`
  const id = `call-${numbered(number)}`
  if (place >= LINED && formats.includes('turns-json')) {
    const file = `${pack}.jsonl`
    return { file, path: file, format: 'turns-json', holder: 'lines', id }
  }
  const format = draws.weighed(weightsOf(formats))
  const { extension } = ARCHIVE_FORMATS[format]
  const own = `${name}-${numbered(number)}.${extension}`
  if (place >= ZIPPED && place < LINED) {
    const file = `${pack}.zip`
    return { file, path: `${file}!/${own}`, format, holder: 'zip', id: own }
  }
  const isPacked = draws.uniform() < GZIPPED
  const file = `${folder}/${own}${isPacked ? '.gz' : ''}`
  return { file, path: file, format, holder: isPacked ? 'gzip' : 'single', id }
}

const weightsOf = (formats: readonly FormatName[]): Readonly<Record<FormatName, number>> =>
  Object.fromEntries(formats.map((name) => [name, ARCHIVE_FORMATS[name].weight])) as Record<FormatName, number>
