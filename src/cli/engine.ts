import { HedgerowError } from '../base/error.js'
import type { EngineChoice } from '../node.js'
import type { Engine, LmMode } from '../scoring/engine.js'
import type { Streams } from './streams.js'

/** What the command line says of the engine. */
export interface EngineOptions {
  /** `false` for `--no-judge`. */
  readonly judge: boolean
  /** Files and folders of the user's own lexicons. */
  readonly lexicon?: readonly string[]
  /** Path of the user's Loughran–McDonald dictionary. */
  readonly lm?: string
  readonly lmMode?: string
  readonly notices?: boolean
}

const LM_MODES: readonly LmMode[] = ['parity', 'corrected']

/**
 * What the options of a command say of the engine.
 *
 * @throws USAGE for a mode of `--lm-mode` that is none, or without `--lm`
 */
export function engineChoice({ judge, lexicon, lm, lmMode, notices }: EngineOptions): Omit<EngineChoice, 'noted'> {
  const mode = lmMode === undefined ? 'parity' : LM_MODES.find((each) => each === lmMode)
  if (mode === undefined)
    throw new HedgerowError('USAGE', `--lm-mode is one of ${LM_MODES.join(', ')}, found "${lmMode}"`)
  if (lmMode !== undefined && lm === undefined)
    throw new HedgerowError('USAGE', '--lm-mode needs --lm, the path of a Loughran–McDonald dictionary')
  return {
    judge,
    ...(lexicon === undefined ? {} : { lexicons: lexicon }),
    ...(lm === undefined ? {} : { lm: { file: lm, mode, notices: notices === true } }),
  }
}

/**
 * The engine a command asks for; what of the user's own files cannot be taken is said on standard error.
 *
 * The part-of-speech model is loaded here and not before: `run` leaves it to its workers.
 */
export async function engineFor(options: EngineOptions, { stderr }: Streams): Promise<Engine> {
  const { loadEngine } = await import('../node.js')
  return loadEngine({ ...engineChoice(options), noted: (note) => void stderr.write(`${note}\n`) })
}
