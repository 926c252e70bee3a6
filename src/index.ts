export { ERROR_CODES, type ErrorCode, HedgerowError, type Where } from './base/error.js'
export type { Span } from './base/span.js'
export {
  type CompareOptions,
  type Comparison,
  type Contrast,
  type ContrastGroup,
  compareCall,
  type Decomposition,
  type DistinctiveCues,
  type DistinctivePhrases,
  decompose,
  distinctiveCues,
  distinctivePhrases,
  type NoInterval,
  pairs,
  type QuestionAnswer,
  type Uncertainty,
} from './compare/index.js'
export {
  type Counts,
  countTurns,
  MEASURES,
  type Measure,
  measure,
  measureBy,
  type UnitMeasures,
} from './measures/index.js'
export {
  type AnswerLabel,
  type Cue,
  createEngine,
  type Engine,
  labelAnswer,
  readText,
  type ScoredCall,
  type ScoredTurn,
  type ScoreOptions,
  type SentenceScore,
  scoreCall,
  scoreText,
  type TextReading,
} from './scoring/index.js'
export { type ParseOptions, parseTranscript, parseTranscripts, type Transcript, type Turn } from './transcript/index.js'
