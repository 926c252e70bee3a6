import { applyManifest } from '../archive/apply-manifest.js'
import type { DocumentOutcome, Failure } from '../archive/deed.js'
import { type Manifest, manifestOf, manifestRow } from '../archive/manifest.js'
import { readBytes, textOf, tooLarge } from '../archive/read-file.js'
import { unpack } from '../archive/unpack.js'
import { HedgerowError } from '../base/error.js'
import type { Engine } from '../scoring/engine.js'
import { type Analysis, analyse, type BatchBuilder } from '../tables/index.js'
import { parseTranscripts } from '../transcript/parse.js'
import type { Transcript } from '../transcript/types.js'
import { hashOf, hashOfCall } from './content-hash.js'
import type { TaskDocument, WorkOrder } from './task.js'

/** What a worker works with. */
export interface Workbench {
  readonly engine: Engine
  readonly order: WorkOrder
  /** Fingerprint of engine, lexicons and options. */
  readonly settings: string
}

/** What came of a document. */
export interface Analysed {
  /** `undefined` where an earlier run has done the document as it is. */
  readonly outcome: DocumentOutcome | undefined
  readonly bytes: number
}

/**
 * Read a document and put the rows of its calls into a builder. Never throws for what stands in the document: that is a
 * failure of the outcome, and the calls before it are kept.
 */
export function analyseDocument(
  { document, done, rows }: TaskDocument,
  { engine, order, settings: common }: Workbench,
  builder: BatchBuilder<Analysis>,
): Analysed {
  const source = document.name
  const settings = `${common}-${hashOf(JSON.stringify(rows))}`
  const failed = (error: unknown, contentHash: string | null, bytes: number): Analysed => ({
    outcome: { source, contentHash, settings, calls: 0, failures: [failureOf(source, error)] },
    bytes,
  })
  if ('failed' in document) {
    const failures = [{ source, ...document.failed }]
    return { outcome: { source, contentHash: null, settings, calls: 0, failures }, bytes: 0 }
  }
  let bytes: Uint8Array
  try {
    bytes =
      'path' in document ? readBytes(document.path) : 'bytes' in document ? document.bytes : Buffer.from(document.text)
  } catch (error) {
    return failed(error, null, 0)
  }
  const contentHash = hashOf(bytes)
  if (done?.contentHash === contentHash && done.settings === settings && !done.again)
    return { outcome: undefined, bytes: bytes.length }
  try {
    const file = 'file' in document ? document.file : source
    const calls = callsOf(bytes, source, file, order)
    const manifest = manifestOf(rows)
    const failures: Failure[] = []
    for (const call of calls)
      try {
        builder.add(analyse(foundCall(call, source, manifest), engine, order))
      } catch (error) {
        failures.push(failureOf(call.id, error))
      }
    const outcome = { source, contentHash, settings, calls: calls.length - failures.length, failures }
    return { outcome, bytes: bytes.length }
  } catch (error) {
    return failed(error, contentHash, bytes.length)
  }
}

function callsOf(packed: Uint8Array, name: string, file: string, { mostBytes }: WorkOrder): readonly Transcript[] {
  const unpacked = packed.length > mostBytes ? { error: tooLarge(name, `${packed.length}`) } : unpack(name, packed)
  if (unpacked.error !== undefined) throw unpacked.error
  const { bytes } = unpacked
  if (bytes.length > mostBytes) throw tooLarge(name, `${bytes.length}`)
  const { text, encoding, repairs } = textOf(bytes, name)
  const isInput = name === 'standard input'
  return parseTranscripts(text, { id: isInput ? 'stdin' : name, encoding, repairs, ...(isInput ? {} : { file }) })
}

function foundCall(call: Transcript, source: string, manifest: Manifest): Parameters<typeof analyse>[0] {
  const row = manifestRow(manifest, call)
  return {
    transcript: row === undefined ? call : applyManifest(call, row),
    source,
    contentHash: hashOfCall(call),
    controls: row?.controls ?? {},
  }
}

/** What went wrong, as a row; what is none of our errors is a mistake of ours, and says where it came from. */
function failureOf(source: string, error: unknown): Failure {
  if (error instanceof HedgerowError) return { source, code: error.code, message: error.seen }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const at = /[\w-]+\.js:\d+/.exec(stack)?.[0]
  return { source, code: 'CRASHED', message: `${message}${at === undefined ? '' : `, in ${at}`}` }
}
