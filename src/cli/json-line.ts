import { z } from 'zod'
import { HedgerowError } from '../base/error.js'

const TextLine = z.object({ text: z.string(), id: z.union([z.string(), z.number()]).nullish() })
export type TextLine = z.infer<typeof TextLine>

/**
 * A text in a line of JSON, and the id it has there; `undefined` for an empty line.
 *
 * @param line Its number, from 1.
 * @throws BAD_INPUT_LINE
 */
export function jsonLine(content: string, line: number): TextLine | undefined {
  if (content.trim() === '') return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    throw new HedgerowError('BAD_INPUT_LINE', `expected a JSON object with "text", found "${content.slice(0, 40)}"`, {
      line,
    })
  }
  const checked = TextLine.safeParse(parsed)
  if (checked.success) return checked.data
  throw new HedgerowError(
    'BAD_INPUT_LINE',
    'expected a JSON object with a string "text" and an optional "id", a string or number',
    { line },
  )
}
