import { readManifest } from '../archive/manifest.js'
import type { ReadOptions } from '../archive/read-call.js'
import type { Streams } from './streams.js'

/** Which call of a file, and what a manifest says of it. */
export interface CallChoice {
  /** Id or number, of a file that holds several calls. */
  readonly call?: string
  /** Path of a manifest CSV. */
  readonly manifest?: string
}

/** The options of reading that the command line gives. */
export const callOptions = ({ call, manifest }: CallChoice, { stdin }: Streams): ReadOptions => ({
  input: stdin,
  ...(call === undefined ? {} : { call }),
  ...(manifest === undefined ? {} : { manifest: readManifest(manifest) }),
})
