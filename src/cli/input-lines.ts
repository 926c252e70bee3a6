import { HedgerowError } from '../base/error.js'

/** A longer line is a file in one line, and what it holds would not fit into one line of output. */
const LONGEST_LINE = 2 ** 20

/**
 * The lines of a stream as they come, without their ends (LF or CRLF).
 *
 * @param longest Characters of a line. Default: 1,048,576.
 * @throws BAD_INPUT_LINE for a longer line: no more than that is ever kept.
 */
export async function* inputLines(
  input: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let line = 1
  const bounded = (text: string): string => {
    if (text.length > longest)
      throw new HedgerowError('BAD_INPUT_LINE', `expected a line of at most ${longest} characters, found more`, {
        line,
      })
    return text
  }
  for await (const chunk of input) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = parts.pop()!
    for (const part of parts) {
      yield bounded(part).replace(/\r$/, '')
      line++
    }
    bounded(rest)
  }
  rest += decoder.decode()
  if (rest !== '') yield bounded(rest).replace(/\r$/, '')
}
