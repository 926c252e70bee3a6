import type { Span } from '../base/span.js'
import type { Axis, Family } from '../lexicon/classes.js'
import type { Entry } from '../lexicon/read-lexicon.js'

/**
 * A match that holds in its context: the evidence behind every figure.
 *
 * Offsets are into the text that was scored, and `text.slice(start, end) === cue.text`.
 */
export interface Cue extends Span {
  readonly text: string
  readonly class: string
  readonly axis: Axis
  /** `hedge`, `world`, `booster`, `speech` or `tone`. */
  readonly family: Family
  readonly strength: number
  /** A negator has the cue in its scope: "not likely", "no decline". */
  readonly negated: boolean
  /** The lexicon row that matched. */
  readonly entry: Entry
}

/** A match that did not become a cue, with the reason. */
export interface Rejection extends Span {
  readonly text: string
  readonly entry: Entry
  /** The sense rule that refused it, or `overlap` where a longer match owns its words. */
  readonly reason: string
}
