import type { Batch } from '../tables/index.js'

/** What became of one document: a file, or a file in an archive. */
export interface DocumentOutcome {
  readonly source: string
  /** Of its bytes; `null` where it could not be read. */
  readonly contentHash: string | null
  /** Fingerprint of engine, lexicons, options and manifest rows. */
  readonly settings: string
  readonly calls: number
  readonly failures: readonly Failure[]
}

/** Why a document, or a call of it, has no rows: a row of the table `failures`. */
export interface Failure {
  readonly source: string
  readonly code: string
  readonly message: string
}

/** Documents with the rows of their calls, to be stored together. */
export interface Deed {
  readonly documents: readonly DocumentOutcome[]
  readonly batch: Batch
}
