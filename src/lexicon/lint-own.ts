import type { HedgerowError } from '../base/error.js'
import type { LexiconFiles, Lexicons } from './compile.js'
import { type LintProblem, lintLexicons } from './lint.js'
import { compileOwn } from './own.js'
import type { DataFile } from './read-table.js'

/** One thing wrong with a lexicon of the user's own; without a line where it is wrong as a whole. */
export interface OwnProblem extends Pick<LintProblem, 'file' | 'message'> {
  readonly line?: number | undefined
}

/** Check a user's own lexicons: every breach of the format, and of what is left what `lintLexicons` finds. */
export function lintOwn(
  shared: LexiconFiles,
  files: readonly DataFile[],
): { readonly lexicons: Lexicons; readonly problems: readonly OwnProblem[] } {
  const breaches: OwnProblem[] = []
  const failed = ({ seen, place }: HedgerowError): void =>
    void breaches.push({ file: place.file ?? '', line: place.line, message: seen })
  const lexicons = compileOwn(shared, files, failed)
  return { lexicons, problems: [...breaches, ...lintLexicons(lexicons)] }
}
