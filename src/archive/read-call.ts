import { HedgerowError } from '../base/error.js'
import { parseTranscript } from '../transcript/parse.js'
import type { Transcript } from '../transcript/types.js'
import { readTextFile } from './read-file.js'

/**
 * Read and parse one call from a file, or from standard input for `-`.
 *
 * @throws the codes of reading a file, and NOT_A_TRANSCRIPT with the path.
 */
export function readCall(path: string): Transcript {
  const { text, encoding } = readTextFile(path)
  try {
    return parseTranscript(text, { id: path === '-' ? 'stdin' : path, encoding })
  } catch (error) {
    if (!(error instanceof HedgerowError) || error.code !== 'NOT_A_TRANSCRIPT') throw error
    const name = path === '-' ? 'standard input' : path
    throw new HedgerowError('NOT_A_TRANSCRIPT', error.message.slice('NOT_A_TRANSCRIPT: '.length), { file: name })
  }
}
