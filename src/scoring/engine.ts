import { HedgerowError } from '../base/error.js'
import { compileLexicons, type LexiconFiles, type Lexicons } from '../lexicon/compile.js'
import type { LmDictionary } from '../lexicon/import/lm.js'
import { compileOwn } from '../lexicon/own.js'
import type { Entry } from '../lexicon/read-lexicon.js'
import type { DataFile } from '../lexicon/read-table.js'
import type { Judge } from '../text/judge.js'
import { SENSES } from './senses/index.js'

/** What scoring needs: compiled lexicons and, if wanted, the part-of-speech judge and what the user brings. */
export interface Engine {
  readonly lexicons: Lexicons
  readonly judge: Judge | undefined
  /** The user's own lexicons: counted beside hedgerow's, never part of hedged or tone. */
  readonly own?: Lexicons
  /** The user's Loughran–McDonald dictionary, and how to count with it. */
  readonly lm?: LmChoice
}

export type LmMode = 'parity' | 'corrected'

export interface LmChoice {
  readonly dictionary: LmDictionary
  readonly mode: LmMode
  /** Of mode `corrected`: words inside notices count. Default: false. */
  readonly notices?: boolean
}

/**
 * Make an engine from lexicon files.
 *
 * @param judge Without one, entries that ask for a part of speech are decided by their context alone.
 * @throws BAD_LEXICON, BAD_PATTERN on the first breach of the lexicon format, or an unknown sense.
 */
export const createEngine = (files: LexiconFiles, judge?: Judge): Engine => ({
  lexicons: withKnownSenses(compileLexicons(files)),
  judge,
})

/**
 * The engine with lexicons of the user's own beside its own.
 *
 * @param shared The files that the engine was made from.
 * @throws BAD_LEXICON, BAD_PATTERN on the first breach of the lexicon format, or an unknown sense.
 */
export const withOwn = (engine: Engine, shared: LexiconFiles, files: readonly DataFile[]): Engine => ({
  ...engine,
  own: withKnownSenses(compileOwn(shared, files)),
})

function withKnownSenses(lexicons: Lexicons): Lexicons {
  for (const { entries, file } of lexicons.lexicons)
    for (const entry of entries) {
      const [unknown] = unknownSenses(entry)
      if (unknown !== undefined) throw new HedgerowError('BAD_LEXICON', unknown, { file, line: entry.line })
    }
  return lexicons
}

/** What is wrong with the senses that an entry asks for, a message each. */
export const unknownSenses = ({ senses }: Pick<Entry, 'senses'>): readonly string[] =>
  senses
    .filter((name) => !SENSES.has(name))
    .map((name) => `unknown sense "${name}"; known are ${[...SENSES.keys()].join(', ')}`)
