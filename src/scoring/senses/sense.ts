import type { Place } from '../place.js'

/**
 * One condition on the context of a match. All senses an entry names must hold, or the match is no cue.
 *
 * `doc` is one sentence that also explains a rejection to a reader.
 */
export interface Sense {
  readonly name: string
  readonly doc: string
  readonly holds: (place: Place) => boolean
}
