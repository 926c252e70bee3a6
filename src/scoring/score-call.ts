import { fingerprintOf } from '../base/fingerprint.js'
import { VERSION } from '../base/version.js'
import type { Transcript, Turn } from '../transcript/types.js'
import { type AnswerLabel, labelAnswer } from './answer.js'
import { countTurnLm } from './count-lm.js'
import type { Engine, LmMode } from './engine.js'
import type { LmCounts } from './lm-counts.js'
import { type ScoreOptions, type SentenceScore, scoreText } from './score-text.js'

/** A turn with what was found in it. */
export interface ScoredTurn {
  readonly turn: Turn
  readonly sentences: readonly SentenceScore[]
  /** Only for turns of kind `answer`. */
  readonly answer?: AnswerLabel
  /** Only with the user's Loughran–McDonald dictionary. */
  readonly lm?: LmCounts
}

/** What made the scores of a call: the same version and lexicons give the same scores. */
export interface ScoredBy {
  readonly version: string
  /** Fingerprint of all lexicons, the user's own too. */
  readonly lexicons: string
  /** The classes of the user's own lexicons (`own:…`), in their order. */
  readonly own?: readonly string[]
  /** How the user's Loughran–McDonald dictionary was counted with. */
  readonly lm?: LmMode
}

/** A call with what was found in it, turn by turn. */
export interface ScoredCall {
  readonly engine: ScoredBy
  readonly transcript: Transcript
  readonly turns: readonly ScoredTurn[]
}

/**
 * Score every turn of a call. Annotations are neither matched nor counted; sentences inside notices are `boilerplate`.
 *
 * @example scoreCall(parseTranscript(text), engine).turns[3]?.sentences[0]?.cues
 */
export function scoreCall(
  transcript: Transcript,
  engine: Engine,
  { explain = false }: Pick<ScoreOptions, 'explain'> = {},
): ScoredCall {
  const turns = transcript.turns.map((turn): ScoredTurn => {
    const { notices, annotations, text } = turn
    const sentences = scoreText(text, engine, { explain, notices, annotations })
    // A spread for what only some turns have would take longer than a short turn takes to score.
    const scored: { -readonly [Key in keyof ScoredTurn]: ScoredTurn[Key] } = { turn, sentences }
    if (turn.kind === 'answer') scored.answer = labelAnswer(sentences, text, annotations)
    if (engine.lm !== undefined) scored.lm = countTurnLm(turn, engine, engine.lm)
    return scored
  })
  return { engine: scoredBy(engine), transcript, turns }
}

/** What an engine says of itself. */
export function scoredBy({ lexicons: { fingerprint }, own, lm }: Engine): ScoredBy {
  if (own === undefined && lm === undefined) return { version: VERSION, lexicons: fingerprint }
  return {
    version: VERSION,
    lexicons: own === undefined ? fingerprint : fingerprintOf([fingerprint, own.fingerprint]),
    ...(own === undefined ? {} : { own: [...own.classes.keys()] }),
    ...(lm === undefined ? {} : { lm: lm.mode }),
  }
}
