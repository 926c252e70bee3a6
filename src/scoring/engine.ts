import { HedgerowError } from '../base/error.js'
import { compileLexicons, type LexiconFiles, type Lexicons } from '../lexicon/compile.js'
import type { Judge } from '../text/judge.js'
import { SENSES } from './senses/index.js'

/** What scoring needs: compiled lexicons and, if wanted, the part-of-speech judge. */
export interface Engine {
  readonly lexicons: Lexicons
  readonly judge: Judge | undefined
}

/**
 * Make an engine from lexicon files.
 *
 * @param judge Without one, entries that ask for a part of speech are decided by their context alone.
 * @throws BAD_LEXICON, BAD_PATTERN on the first breach of the lexicon format, or an unknown sense.
 */
export function createEngine(files: LexiconFiles, judge?: Judge): Engine {
  const lexicons = compileLexicons(files)
  for (const { entries, file } of lexicons.lexicons)
    for (const { senses, line } of entries)
      for (const name of senses)
        if (!SENSES.has(name))
          throw new HedgerowError(
            'BAD_LEXICON',
            `unknown sense "${name}"; known are ${[...SENSES.keys()].join(', ')}`,
            { file, line },
          )
  return { lexicons, judge }
}
