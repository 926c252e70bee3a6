import { readCall } from '../archive/read-call.js'
import { compareCall } from '../compare/compare-call.js'
import { distinctiveCues } from '../compare/cue-forms.js'
import { decompose } from '../compare/decompose.js'
import { pairs } from '../compare/pairs.js'
import { distinctivePhrases } from '../compare/phrases.js'
import { comparisonText } from '../report/comparison.js'
import { decompositionText } from '../report/decomposition.js'
import { PAIR_COLUMNS, pairsText } from '../report/pairs.js'
import { phrasesText } from '../report/phrases.js'
import { scoreCall } from '../scoring/score-call.js'
import { type CallChoice, callOptions } from './call-choice.js'
import { type EngineOptions, engineFor } from './engine.js'
import { chooseFormat, type FormatName, ofCall, rowsText } from './format.js'
import { print, type Streams, widthOf } from './streams.js'

export const COMPARE_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv']

/** Columns of CSV. */
const COLUMNS = [
  'call',
  'speaker',
  'measure',
  'prepared',
  'answers',
  'preparedSentences',
  'answersSentences',
  'difference',
  'ratio',
  'low',
  'high',
  'pValue',
  'effect',
  'df',
  'standardError',
  'reason',
] as const

interface Options extends EngineOptions, CallChoice {
  readonly format?: string
  readonly notices?: boolean
  readonly pairs?: boolean
}

/** The measures whose difference is taken apart. */
const DECOMPOSED = ['hedgeShare', 'hedgeRate'] as const

/** `hedgerow compare FILE`: prepared remarks against answers, management only. */
export async function compare(file: string, options: Options, streams: Streams): Promise<void> {
  const { stdout, stderr } = streams
  const format = chooseFormat(options.format, COMPARE_FORMATS, stdout)
  const call = scoreCall(await readCall(file, callOptions(options, streams)), await engineFor(options, streams))
  const width = widthOf(stdout)
  if (options.pairs === true) {
    const found = pairs(call)
    if (format === 'table') return print(stdout, pairsText(found, width))
    return print(stdout, rowsText(format, ofCall(call, found), ['call', ...PAIR_COLUMNS]))
  }
  const notices = options.notices === true
  const comparison = compareCall(call, { notices, intervals: true, letters: true })
  if (format === 'table' && comparison.refused !== null) return print(stdout, comparisonText(comparison))
  if (format === 'table' || format === 'json') {
    const decomposition = DECOMPOSED.map((id) => decompose(call, id, { notices }))
    const phrases = { cues: distinctiveCues(call, { notices }), phrases: distinctivePhrases(call, { notices }) }
    if (format === 'json') return print(stdout, JSON.stringify({ ...comparison, decomposition, phrases }, undefined, 2))
    const parts = [
      comparisonText(comparison, width),
      decompositionText(decomposition, width),
      phrasesText(phrases.cues, phrases.phrases, width),
    ]
    return print(stdout, parts.join('\n\n'))
  }
  if (comparison.refused !== null) await print(stderr, `No comparison: ${comparison.refused}`)
  const rows = comparison.groups.flatMap(({ speaker, prepared, answers, contrasts }) => {
    const sizes = { preparedSentences: prepared.sentences, answersSentences: answers.sentences }
    return contrasts.map((contrast) => ({ speaker, ...contrast, ...sizes }))
  })
  return print(stdout, rowsText(format, ofCall(call, rows), COLUMNS))
}
