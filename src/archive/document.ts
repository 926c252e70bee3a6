import type { HedgerowError } from '../base/error.js'

/**
 * A piece of work: a file on disk that is one source, or what was taken out of a larger one.
 *
 * `path`: its reader opens it. `bytes`: a file in an archive, or standard input. `text`: the rows of one call of the
 * table `file`, as JSON. `error`: it cannot be had.
 */
export type Document = { readonly name: string } & (
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
  | { readonly text: string; readonly file: string }
  | { readonly error: HedgerowError }
)
