import { HedgerowError, inFile } from '../base/error.js'
import { parseTranscripts } from '../transcript/parse.js'
import type { Transcript } from '../transcript/types.js'
import { applyManifest } from './apply-manifest.js'
import { listFiles } from './list-files.js'
import { type Manifest, manifestRow } from './manifest.js'
import { type Input, type OpenedFile, openFile } from './open-file.js'
import { codedError, nameOf, textOf } from './read-file.js'

/** What is read of a path, and how. */
export interface ReadOptions extends Input {
  /** Which call of a file that holds several: its id, or its number from 0. Only for `readCall`. */
  readonly call?: string | number
  /** What a manifest says of the calls; it wins over the transcripts. */
  readonly manifest?: Manifest
  /** Told of each file that cannot be read, and reading goes on. Default: the first such error is thrown. */
  readonly failed?: (error: HedgerowError) => void
}

/**
 * Read the calls of a file, of an archive, of every file below a folder, or of standard input for `-`, one at a time.
 *
 * @throws the codes of reading a file, and NOT_A_TRANSCRIPT, each with the file; unless `failed` takes them.
 * @example for await (const call of readCalls('calls.zip', { failed: console.error })) console.log(call.id)
 */
export async function* readCalls(path: string, options: ReadOptions = {}): AsyncGenerator<Transcript> {
  for await (const found of everyCall(path, options)) {
    if (!(found instanceof HedgerowError)) yield found
    else if (options.failed === undefined) throw found
    else options.failed(found)
  }
}

async function* everyCall(path: string, options: ReadOptions): AsyncGenerator<Transcript | HedgerowError> {
  let files: readonly string[]
  try {
    files = await listFiles(path)
  } catch (error) {
    yield codedError(nameOf(path), error)
    return
  }
  for (const file of files) yield* callsOf(file, options)
}

/** Codes that say of a file that it is no call: it may lie beside one. */
const NO_CALL: ReadonlySet<string> = new Set(['NOT_A_TRANSCRIPT', 'EMPTY_FILE', 'BINARY_FILE'])
const FEW = 3

/**
 * Read the one call of a file, or the one that `call` chooses. Files beside it in an archive that are no call are
 * passed by.
 *
 * @throws the codes of reading a file; NOT_A_TRANSCRIPT; MANY_CALLS where none is chosen; NO_SUCH_CALL.
 * @example await readCall('calls.jsonl', { call: 'EXW-2031Q1' })
 */
export async function readCall(path: string, options: ReadOptions = {}): Promise<Transcript> {
  const { call } = options
  const found: Transcript[] = []
  let numbered: Transcript | undefined
  let count = 0
  let failure: HedgerowError | undefined
  for await (const each of callsOf(path, options)) {
    if (each instanceof HedgerowError) {
      if (call === undefined && options.failed === undefined && !NO_CALL.has(each.code)) throw each
      failure ??= each
      options.failed?.(each)
      continue
    }
    if (typeof call === 'string' && isCalled(each.id, call)) return each
    if (call !== undefined && String(count) === String(call)) numbered = each
    if (typeof call === 'number' && numbered !== undefined) return numbered
    count++
    if (found.length <= FEW) found.push(each)
    if (call === undefined && found.length > FEW) break
  }
  if (numbered !== undefined) return numbered
  const [first, second] = found
  const ids = found.slice(0, FEW).map(({ id }) => shortId(id, path))
  const list = `${ids.join(', ')}${found.length > FEW ? ', …' : ''}`
  const place = { file: nameOf(path) }
  if (first === undefined) throw failure ?? new HedgerowError('NOT_A_TRANSCRIPT', 'expected a call, found none', place)
  if (call !== undefined) {
    const numbers = count === 1 ? '1 call, number 0' : `${count} calls, numbers 0 to ${count - 1}`
    throw new HedgerowError('NO_SUCH_CALL', `expected a call "${call}", found ${numbers} (${list})`, place)
  }
  if (second === undefined) return first
  throw new HedgerowError(
    'MANY_CALLS',
    `expected one call, found several (${list}); choose one with --call, by its id or its number from 0`,
    place,
  )
}

/** An id may be given without the file before it. */
const isCalled = (id: string, call: string): boolean =>
  id === call || id.endsWith(`#${call}`) || id.endsWith(`!/${call}`)

/** An id without the file before it. */
const shortId = (id: string, path: string): string =>
  id.startsWith(path) ? id.slice(path.length).replace(/^(?:#|!\/)/, '') || id : id

/** The calls of one path that is no folder, and the errors of its files, in order. */
async function* callsOf(path: string, options: ReadOptions): AsyncGenerator<Transcript | HedgerowError> {
  for await (const file of openFile(path, options)) {
    const calls = parsed(file, path === '-')
    if (calls instanceof HedgerowError) yield calls
    else for (const call of calls) yield known(call, options.manifest)
  }
}

const known = (call: Transcript, manifest: Manifest | undefined): Transcript => {
  const row = manifest === undefined ? undefined : manifestRow(manifest, call)
  return row === undefined ? call : applyManifest(call, row)
}

function parsed({ name, bytes, error }: OpenedFile, isInput: boolean): readonly Transcript[] | HedgerowError {
  if (bytes === undefined) return error
  try {
    const { text, encoding, repairs } = textOf(bytes, name)
    return parseTranscripts(text, {
      id: isInput ? 'stdin' : name,
      encoding,
      repairs,
      ...(isInput ? {} : { file: name }),
    })
  } catch (thrown) {
    if (!(thrown instanceof HedgerowError)) throw thrown
    return inFile(thrown, name)
  }
}
