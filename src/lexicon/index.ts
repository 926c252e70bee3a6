export type { Axis, CueClass, Family } from './classes.js'
export { compileLexicons, type LexiconFiles, type Lexicons } from './compile.js'
export { asWritten, expandPattern } from './expand.js'
export {
  type DictionaryKind,
  type ImportedEntry,
  type ImportedLexicon,
  importLexicon,
  type LeftOut,
} from './import/import-lexicon.js'
export { LM_LISTS, type LmDictionary, type LmList, readLm } from './import/lm.js'
export { isNative, nativeFiles } from './import/native.js'
export { type LintProblem, lintLexicons } from './lint.js'
export { lintOwn, type OwnProblem } from './lint-own.js'
export { findMatches, type Match } from './match.js'
export { compileOwn } from './own.js'
export { parsePattern } from './pattern.js'
export type { Entry, Lexicon } from './read-lexicon.js'
export type { DataFile } from './read-table.js'
