import { readCall } from '../archive/read-call.js'
import { compareCall } from '../compare/compare-call.js'
import { comparisonText } from '../report/comparison.js'
import { scoreCall } from '../scoring/score-call.js'
import { type CallChoice, callOptions } from './call-choice.js'
import { type EngineOptions, engineFor } from './engine.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams } from './streams.js'

export const COMPARE_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv']

interface Options extends EngineOptions, CallChoice {
  readonly format?: string
  readonly notices?: boolean
}

/** `hedgerow compare FILE`: prepared remarks against answers, management only. */
export async function compare(file: string, options: Options, streams: Streams): Promise<void> {
  const { stdout, stderr } = streams
  const format = chooseFormat(options.format, COMPARE_FORMATS, stdout)
  const comparison = compareCall(
    scoreCall(await readCall(file, callOptions(options, streams)), engineFor(options, streams)),
    {
      notices: options.notices === true,
    },
  )
  if (format === 'table') return print(stdout, comparisonText(comparison))
  if (format === 'json') return print(stdout, JSON.stringify(comparison, undefined, 2))
  if (comparison.refused !== null) await print(stderr, `No comparison: ${comparison.refused}`)
  const rows = comparison.groups.flatMap(({ speaker, contrasts }) =>
    contrasts.map((contrast) => ({ speaker, ...contrast })),
  )
  return print(stdout, rowsText(format, rows, ['speaker', 'measure', 'prepared', 'answers', 'difference']))
}
