import { VERSION } from '../base/version.js'
import type { Transcript, Turn } from '../transcript/types.js'
import { type AnswerLabel, labelAnswer } from './answer.js'
import type { Engine } from './engine.js'
import { type ScoreOptions, type SentenceScore, scoreText } from './score-text.js'

/** A turn with what was found in it. */
export interface ScoredTurn {
  readonly turn: Turn
  readonly sentences: readonly SentenceScore[]
  /** Only for turns of kind `answer`. */
  readonly answer?: AnswerLabel
}

/** A call with what was found in it, turn by turn. */
export interface ScoredCall {
  /** What made these scores: the same version and lexicons give the same scores. */
  readonly engine: { readonly version: string; readonly lexicons: string }
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
  options: Pick<ScoreOptions, 'explain'> = {},
): ScoredCall {
  const turns = transcript.turns.map((turn): ScoredTurn => {
    const { notices, annotations, text } = turn
    const sentences = scoreText(text, engine, { ...options, notices, annotations })
    return turn.kind === 'answer' ? { turn, sentences, answer: labelAnswer(sentences) } : { turn, sentences }
  })
  return { engine: { version: VERSION, lexicons: engine.lexicons.fingerprint }, transcript, turns }
}
