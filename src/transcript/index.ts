export { decode } from './decode.js'
export { FORMATS, type ParseOptions, parseTranscript } from './parse.js'
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
