import { readLexicons } from './archive/read-lexicons.js'
import { readLmFile, readOwn } from './archive/read-own.js'
import { createEngine, type Engine, type LmMode, withOwn } from './scoring/engine.js'
import { createJudge } from './text/judge.js'

export { listFiles } from './archive/list-files.js'
export { readManifest } from './archive/manifest.js'
export { type ReadOptions, readCall, readCalls } from './archive/read-call.js'
export { LEXICON_FOLDER, readLexicons } from './archive/read-lexicons.js'

/** What an engine is made of. */
export interface EngineChoice {
  /** Ask the part-of-speech judge where context cannot decide. Default: true. */
  readonly judge?: boolean
  /** Files and folders of lexicons of the user's own, counted beside hedgerow's. Default: none. */
  readonly lexicons?: readonly string[]
  /** The user's copy of the Loughran–McDonald master dictionary. */
  readonly lm?: LmFile
  /** Told what of these files could not be taken. Default: nobody is. */
  readonly noted?: (note: string) => void
}

/** The user's Loughran–McDonald dictionary, and how it is counted with. */
export interface LmFile {
  readonly file: string
  /** Default: `parity`. */
  readonly mode?: LmMode
  /** Of mode `corrected`: words inside notices count. Default: false. */
  readonly notices?: boolean
}

/**
 * The engine with hedgerow's own lexicons, and those that the user brings.
 *
 * @throws BAD_LEXICON, BAD_PATTERN, BAD_LM_FILE and the codes of reading a file, where a lexicon cannot be read.
 * @example scoreCall(await readCall('call.txt'), loadEngine({ lexicons: ['mine.dic'] }))
 */
export function loadEngine({ judge = true, lexicons = [], lm, noted }: EngineChoice = {}): Engine {
  const shared = readLexicons()
  const engine = createEngine(shared, judge ? createJudge() : undefined)
  const { files, notes } = readOwn(lexicons)
  for (const note of notes) noted?.(note)
  const withLexicons = files.length === 0 ? engine : withOwn(engine, shared, files)
  if (lm === undefined) return withLexicons
  const { file, mode = 'parity', notices = false } = lm
  const dictionary = readLmFile(file)
  if (dictionary.missing.length > 0) noted?.(`${file} has no column for ${dictionary.missing.join(', ')}`)
  return { ...withLexicons, lm: { dictionary, mode, notices } }
}
