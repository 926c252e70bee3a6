import { z } from 'zod'
import { readTextFile } from '../archive/read-file.js'
import { HedgerowError } from '../base/error.js'
import { readText } from '../scoring/read-text.js'
import { type EngineOptions, engineFor } from './engine.js'
import { inputLines } from './input-lines.js'
import { print, type Streams } from './streams.js'

interface Options extends EngineOptions {
  readonly jsonl?: boolean
  readonly sentence?: boolean
}

const Input = z.object({ text: z.string(), id: z.union([z.string(), z.number()]).nullish() })

/** `hedgerow text [FILE]`: one text a line in, one JSON object a line out, in order. */
export async function text(file: string, options: Options, streams: Streams): Promise<void> {
  const { stdin, stdout } = streams
  const engine = await engineFor(options, streams)
  const input = file === '-' ? stdin : oneChunk(readTextFile(file).text)
  let line = 0
  for await (const content of inputLines(input)) {
    const said = line++ === 0 ? content.replace(/^\ufeff/, '') : content
    const given = options.jsonl === true ? parseLine(said, line) : { text: said }
    if (given === undefined) continue
    const reading = readText(given.text, engine, { whole: options.sentence === true })
    await print(stdout, JSON.stringify({ id: ('id' in given ? given.id : undefined) ?? line - 1, ...reading }))
  }
}

async function* oneChunk(content: string): AsyncGenerator<string> {
  yield content
}

function parseLine(content: string, line: number): z.infer<typeof Input> | undefined {
  if (content.trim() === '') return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    throw new HedgerowError('BAD_INPUT_LINE', `expected a JSON object with "text", found "${content.slice(0, 40)}"`, {
      line,
    })
  }
  const checked = Input.safeParse(parsed)
  if (!checked.success)
    throw new HedgerowError(
      'BAD_INPUT_LINE',
      'expected a JSON object with a string "text" and an optional "id", a string or number',
      {
        line,
      },
    )
  return checked.data
}
