import { readTextFile } from '../archive/read-file.js'
import { readText } from '../scoring/read-text.js'
import { scoredBy } from '../scoring/score-call.js'
import { type EngineOptions, engineFor } from './engine.js'
import { inputLines } from './input-lines.js'
import { jsonLine } from './json-line.js'
import { print, type Streams } from './streams.js'

interface Options extends EngineOptions {
  readonly jsonl?: boolean
  readonly sentence?: boolean
}

/** `hedgerow text [FILE]`: one text a line in, one JSON object a line out, in order. */
export async function text(file: string, options: Options, streams: Streams): Promise<void> {
  const { stdin, stdout } = streams
  const engine = await engineFor(options, streams)
  const input = file === '-' ? stdin : oneChunk(readTextFile(file).text)
  const { version, lexicons } = scoredBy(engine)
  let line = 0
  for await (const content of inputLines(input)) {
    const said = line++ === 0 ? content.replace(/^\ufeff/, '') : content
    const given = options.jsonl === true ? jsonLine(said, line) : { text: said }
    if (given === undefined) continue
    const reading = readText(given.text, engine, { whole: options.sentence === true })
    await print(
      stdout,
      JSON.stringify({
        id: ('id' in given ? given.id : undefined) ?? line - 1,
        ...reading,
        engine: { version, lexicons },
      }),
    )
  }
}

async function* oneChunk(content: string): AsyncGenerator<string> {
  yield content
}
