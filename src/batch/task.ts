import type { DocumentOutcome } from '../archive/deed.js'
import type { Document } from '../archive/document.js'
import type { ManifestRow } from '../archive/manifest-row.js'
import type { Done } from '../archive/results.js'
import type { ErrorCode } from '../base/error.js'
import type { EngineChoice } from '../node.js'
import type { Batch, TableSet } from '../tables/index.js'

/** What every worker of a run does alike. */
export interface WorkOrder {
  readonly engine: Omit<EngineChoice, 'noted'>
  readonly tables: TableSet
  /** Count sentences inside notices. */
  readonly notices: boolean
  /** Read the letters, for fog and specificity. */
  readonly letters: boolean
  /** A source of more bytes, packed or unpacked, is not read. */
  readonly mostBytes: number
}

/** A document as it goes to a worker: an error has crossed as its code and message. */
export interface TaskDocument {
  readonly document: Exclude<Document, { readonly error: unknown }> | FailedDocument
  /** What an earlier run has done with it. */
  readonly done: Done | undefined
  /** Rows of the manifest that may name its calls. */
  readonly rows: readonly ManifestRow[]
}

export interface FailedDocument {
  readonly name: string
  readonly failed: { readonly code: ErrorCode; readonly message: string }
}

export type Task = readonly TaskDocument[]

/** What a worker made of a task. */
export interface TaskResult {
  /** Documents that are to be stored. */
  readonly documents: readonly DocumentOutcome[]
  readonly batch: Batch
  /** How many documents an earlier run had done as they are. */
  readonly skipped: number
  /** Bytes read. */
  readonly bytes: number
}

/** What a worker says of its engine. */
export interface Introduction {
  readonly version: string
  readonly lexicons: string
  /** Ids of the measures that are columns. */
  readonly measures: readonly string[]
  /** What of the user's lexicons could not be taken. */
  readonly notes: readonly string[]
}
