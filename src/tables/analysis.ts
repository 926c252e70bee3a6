import { type Comparison, compareTurns } from '../compare/compare-call.js'
import { type CountedTurn, countEach } from '../measures/index.js'
import type { Engine } from '../scoring/engine.js'
import { type ScoredCall, scoreCall } from '../scoring/score-call.js'
import type { Transcript } from '../transcript/types.js'

/** A call as it was found: what no transcript says of itself. */
export interface FoundCall {
  readonly transcript: Transcript
  /** The file it stands in; in an archive `archive.zip!/path`. */
  readonly source: string
  /** Of who speaks and what is said: equal for the same call in two formats or places. */
  readonly contentHash: string
  /** Columns of the manifest that hedgerow does not know, as written. */
  readonly controls: Readonly<Record<string, string>>
}

export interface AnalysisOptions {
  /** Count sentences inside safe-harbour, non-GAAP and replay notices. Default: false. */
  readonly notices?: boolean
  /** Also read the letters, for fog and specificity: a sixth of the time of scoring. Default: false. */
  readonly letters?: boolean
}

/** All that the tables say of one call. */
export interface Analysis extends FoundCall {
  readonly scored: ScoredCall
  /** Its turns with their counts: counted once for all tables. */
  readonly turns: readonly CountedTurn[]
  readonly comparison: Comparison
  readonly options: AnalysisOptions
}

/**
 * Score a call and compare its answers with its prepared remarks, intervals included.
 *
 * @example analyse(found, loadEngine()).comparison.groups[0]?.contrasts
 */
export function analyse(found: FoundCall, engine: Engine, options: AnalysisOptions = {}): Analysis {
  const scored = scoreCall(found.transcript, engine)
  const turns = countEach(scored.turns, options)
  return { ...found, scored, turns, comparison: compareTurns(scored, turns, { ...options, intervals: true }), options }
}
