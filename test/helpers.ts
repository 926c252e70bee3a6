import { readLexicons } from '../src/archive/read-lexicons.js'
import type { Streams } from '../src/cli/streams.js'
import { createEngine, type Engine } from '../src/scoring/engine.js'
import { createJudge } from '../src/text/judge.js'
import { buildVocabulary } from '../src/text/vocabulary.js'

/** The engine with the shipped lexicons: compiled once a test file. */
export const engine: Engine = createEngine(readLexicons(), createJudge())

/** The engine without the part-of-speech judge. */
export const plainEngine: Engine = { ...engine, judge: undefined }

/** A vocabulary of the words of a line. */
export const vocabularyOf = (words: string) => buildVocabulary(words.split(' '))

/** Streams in memory, with what was written. */
export function memory(input = ''): { streams: Streams; out: () => string; err: () => string } {
  const written = { out: '', err: '' }
  const output = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text
      return true
    },
  })
  async function* stdin() {
    yield input
  }
  return {
    streams: { stdin: stdin(), stdout: output('out'), stderr: output('err') },
    out: () => written.out,
    err: () => written.err,
  }
}
