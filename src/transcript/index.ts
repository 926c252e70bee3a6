export { decode } from './decode.js'
export { FORMATS } from './formats/index.js'
export { type ParseOptions, parseTranscript, parseTranscripts } from './parse.js'
export type {
  Annotation,
  Boundary,
  Diagnostic,
  Exchange,
  Kind,
  Pair,
  Participant,
  Role,
  Section,
  Side,
  Transcript,
  Turn,
} from './types.js'
