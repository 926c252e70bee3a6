import { readLexicons } from './archive/read-lexicons.js'
import { createEngine, type Engine } from './scoring/engine.js'
import { createJudge } from './text/judge.js'

export { listFiles } from './archive/list-files.js'
export { readManifest } from './archive/manifest.js'
export { type ReadOptions, readCall, readCalls } from './archive/read-call.js'
export { LEXICON_FOLDER, readLexicons } from './archive/read-lexicons.js'

export interface EngineChoice {
  /** Ask the part-of-speech judge where context cannot decide. Default: true. */
  readonly judge?: boolean
}

/**
 * The engine with hedgerow's own lexicons.
 *
 * @throws BAD_LEXICON, BAD_PATTERN if a lexicon file was damaged.
 * @example scoreCall(readCall('call.txt'), loadEngine())
 */
export const loadEngine = ({ judge = true }: EngineChoice = {}): Engine =>
  createEngine(readLexicons(), judge ? createJudge() : undefined)
