import { HedgerowError } from '../base/error.js'
import { compareTurns } from '../compare/compare-call.js'
import { countEach, countUnit, measure, measuresOf } from '../measures/index.js'
import type { Engine } from '../scoring/engine.js'
import { scoreCall } from '../scoring/score-call.js'
import { parseTranscripts } from '../transcript/parse.js'
import type { Transcript } from '../transcript/types.js'
import { type EngineOptions, engineFor } from './engine.js'
import { inputLines } from './input-lines.js'
import { jsonLine } from './json-line.js'
import { print, type Streams } from './streams.js'

/** A call of the largest size that `run` reads, in one line. */
const LONGEST_LINE = 64 * 2 ** 20

/**
 * `hedgerow pipe`: a filter for engines that pipe lines (Spark's `pipe`, GNU parallel). A JSON object with the text of a
 * call in, a line with its measures and contrasts out, in order; the same line gives the same line wherever it is read.
 *
 * A line that cannot be read gives a line with the error in its place, and is counted on standard error: one bad call
 * must not end the work of a cluster.
 */
export async function pipe(options: EngineOptions, streams: Streams): Promise<void> {
  const { stdin, stdout, stderr } = streams
  const engine = await engineFor(options, streams)
  let line = 0
  let failed = 0
  for await (const content of inputLines(stdin, LONGEST_LINE)) {
    line++
    const found = answer(content.replace(/^\ufeff/, ''), line, engine, options.notices === true)
    if (found === undefined) continue
    if ('error' in found) failed++
    await print(stdout, JSON.stringify(found))
  }
  if (failed > 0) await print(stderr, `${failed} of ${line} lines could not be read`)
}

/** What a line says: its calls, or why there are none. */
function answer(content: string, line: number, engine: Engine, notices: boolean): object | undefined {
  // A line that is no JSON has no id but its number.
  let id: string | number = line
  try {
    const given = jsonLine(content, line)
    if (given === undefined) return undefined
    id = given.id ?? line
    const calls = parseTranscripts(given.text, { id: String(id) })
    return { id, calls: calls.map((call) => callRecord(call, engine, notices)) }
  } catch (error) {
    const { code, message } =
      error instanceof HedgerowError
        ? { code: error.code, message: error.seen }
        : { code: 'CRASHED', message: `${error}` }
    return { id, error: { code, message } }
  }
}

function callRecord(transcript: Transcript, engine: Engine, notices: boolean): object {
  const { id, company, event, format, source, diagnostics } = transcript
  const call = scoreCall(transcript, engine)
  const options = { notices, letters: true }
  const turns = countEach(call.turns, options)
  const apt = measuresOf(call.engine).filter(({ levels }) => levels.includes('call'))
  const { refused, groups } = compareTurns(call, turns, { ...options, intervals: true })
  return {
    call: id,
    company,
    event,
    format,
    coverage: source.coverage,
    diagnostics: [...new Set(diagnostics.map(({ code }) => code))],
    measures: measure(countUnit(turns, options), apt),
    refused,
    groups: groups.map(({ id: participant, speaker, title, prepared, answers, contrasts }) => ({
      participant,
      speaker,
      title,
      preparedSentences: prepared.sentences,
      answersSentences: answers.sentences,
      contrasts,
    })),
    engine: call.engine,
  }
}
