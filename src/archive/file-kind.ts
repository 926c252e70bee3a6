/** What holds other files, or one other file. */
export type Container = 'gzip' | 'zstd' | 'zip'

type Signature = readonly [bytes: readonly number[], at?: number]

const ascii = (text: string): readonly number[] => Array.from(text, (each) => each.charCodeAt(0))

const CONTAINERS: readonly (readonly [Container, Signature])[] = [
  ['gzip', [[0x1f, 0x8b]]],
  ['zstd', [[0x28, 0xb5, 0x2f, 0xfd]]],
  ['zip', [ascii('PK\x03\x04')]],
  // An empty archive, and one in parts.
  ['zip', [ascii('PK\x05\x06')]],
  ['zip', [ascii('PK\x07\x08')]],
]

const pandas = (reader: string, file: string): string =>
  `python -c "import pandas as p; p.${reader}('${file}').to_json('calls.jsonl', orient='records', lines=True)"`
const unpack = (command: string): string => `unpack it: ${command}`
const WORD = 'convert it: pandoc -t plain --wrap=none call.docx -o call.txt'

/** What files that are often taken for transcripts begin with, what they are, and what to do with them. */
const FOREIGN: readonly (readonly [what: string, advice: string, Signature])[] = [
  ['a PDF', 'convert it: pdftotext -layout call.pdf call.txt', [ascii('%PDF')]],
  ['a parquet file', `convert it: ${pandas('read_parquet', 'calls.parquet')}`, [ascii('PAR1')]],
  ['a pickle', `convert it: ${pandas('read_pickle', 'calls.pkl')}`, [[0x80, 2]]],
  ['a pickle', `convert it: ${pandas('read_pickle', 'calls.pkl')}`, [[0x80, 3]]],
  ['a pickle', `convert it: ${pandas('read_pickle', 'calls.pkl')}`, [[0x80, 4]]],
  ['a pickle', `convert it: ${pandas('read_pickle', 'calls.pkl')}`, [[0x80, 5]]],
  ['a Feather file', `convert it: ${pandas('read_feather', 'calls.feather')}`, [ascii('ARROW1')]],
  ['a Word file', 'convert it: soffice --headless --convert-to txt call.doc', [[0xd0, 0xcf, 0x11, 0xe0]]],
  ['an RTF file', 'convert it: pandoc -t plain --wrap=none call.rtf -o call.txt', [ascii('{\\rtf')]],
  ['a tar archive', unpack('tar -xf calls.tar'), [ascii('ustar'), 257]],
  ['a 7z archive', unpack('7z x calls.7z'), [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]]],
  ['a RAR archive', unpack('unrar x calls.rar'), [ascii('Rar!')]],
  ['an xz file', unpack('xz -d call.txt.xz'), [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]]],
  ['a bzip2 file', unpack('bzip2 -d call.txt.bz2'), [ascii('BZh91AY&SY')]],
  ['a SQLite database', 'export its table as CSV', [ascii('SQLite format 3')]],
]

const begins = (bytes: Uint8Array, [signature, at = 0]: Signature): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte)

/** The container that bytes are, by how they begin, whatever the file is called; `undefined` for all else. */
export const containerOf = (bytes: Uint8Array): Container | undefined =>
  CONTAINERS.find(([, signature]) => begins(bytes, signature))?.[0]

/** What bytes are instead of text, and what to do about it; `undefined` for what may be text. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const container = containerOf(bytes)
  if (container !== undefined) return `a ${container} file; unpack it`
  const [what, advice] = FOREIGN.find(([, , signature]) => begins(bytes, signature)) ?? []
  return what === undefined ? undefined : `${what}; ${advice}`
}

/** Whether bytes are those of a Parquet file, by how they begin. */
export const isParquet = (bytes: Uint8Array): boolean => begins(bytes, [ascii('PAR1')])

/** Whether a file is a table by its name that only a database reads; hidden ones are not. */
export const isTableName = (path: string): boolean => /(?:^|\/)[^./][^/]*\.parquet$/i.test(path)

/** Whether a zip archive whose first file is so called is in truth an office document. */
export const isOfficeFile = (firstName: string): boolean =>
  /^(?:\[Content_Types\]\.xml|mimetype|_rels\/.*)$/.test(firstName)

export const OFFICE_FILE = `an office document; ${WORD}`

/** Extensions of files that are no text, for walking folders and archives. */
const BINARY_EXTENSION =
  /\.(?:pdf|docx?|pptx?|xlsx?|od[tsp]|rtf|epub|parquet|feather|arrow|pkl|pickle|npy|npz|h5|rdata|rds|dta|sas7bdat|sav|db|sqlite3?|duckdb|png|jpe?g|gif|bmp|tiff?|webp|svg|ico|mp[34]|m4a|wav|ogg|flac|webm|mov|avi|tar|tgz|7z|rar|xz|bz2|exe|dll|so|o|a|class|jar|pyc|wasm|woff2?|ttf|otf|eot)$/i

/** Whether a walk through a folder or archive passes a file by: hidden ones and those that are no text by extension. */
export const isPassedBy = (path: string): boolean =>
  BINARY_EXTENSION.test(path) || path.split('/').some((part) => /^\.[^./]|^__MACOSX$/.test(part))

/** The kinds of files passed by, in a few words. */
export function kindsOf(paths: readonly string[]): string {
  const kinds = new Set(paths.map((path) => /\.\w+$/.exec(path)?.[0].toLowerCase() ?? 'hidden ones'))
  return kinds.size === 0 ? 'none' : `only ${[...kinds].sort().slice(0, 5).join(', ')}; convert them to text first`
}
