export {
  type CompareOptions,
  type Comparison,
  type Contrast,
  type ContrastGroup,
  compareCall,
} from './compare-call.js'
export { NO_INTERVAL, type NoInterval, type SideValues, type Uncertainty, uncertainty } from './contrast.js'
export {
  type CueFormOptions,
  cueForm,
  type DistinctiveCue,
  type DistinctiveCues,
  distinctiveCues,
} from './cue-forms.js'
export {
  type Decomposition,
  decompose,
  decomposeRatio,
  type Part,
  type SpeakerParts,
  type SpeakerShare,
} from './decompose.js'
export { logOdds, type TwoCounts } from './log-odds.js'
export { pairs, type QuestionAnswer } from './pairs.js'
export {
  type DistinctivePhrase,
  type DistinctivePhrases,
  distinctivePhrases,
  type PhraseOptions,
  phrasesBetween,
} from './phrases.js'
export { isAnswer, isPrepared } from './sides.js'
export type { Example } from './word-groups.js'
