import { readLexicons } from '../archive/read-lexicons.js'
import { HedgerowError } from '../base/error.js'
import type { Entry } from '../lexicon/read-lexicon.js'
import { lexiconCells, lexiconRows, markdown, OVERVIEW_COLUMNS } from '../report/lexicons.js'
import { table } from '../report/table.js'
import { createEngine } from '../scoring/engine.js'
import { type SentenceScore, scoreText } from '../scoring/score-text.js'
import { SENSES } from '../scoring/senses/index.js'
import type { TonePart } from '../scoring/tone.js'
import { type EngineOptions, engineFor } from './engine.js'
import { chooseFormat, type FormatName, rowsText } from './format.js'
import { print, type Streams, widthOf } from './streams.js'

export const LEXICON_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl', 'csv', 'markdown']

/** `hedgerow lexicon list`: the lexicons, with computed counts. */
export async function lexiconList(options: { readonly format?: string }, { stdout }: Streams): Promise<void> {
  const format = chooseFormat(options.format, LEXICON_FORMATS, stdout)
  const { lexicons } = createEngine(readLexicons())
  const rows = lexiconRows(lexicons)
  const cells = rows.map(lexiconCells)
  if (format === 'markdown') return print(stdout, markdown(OVERVIEW_COLUMNS, cells))
  if (format !== 'table') return print(stdout, rowsText(format, rows, OVERVIEW_COLUMNS))
  const sum = (column: 'entries' | 'expansions'): number => rows.reduce((total, row) => total + row[column], 0)
  return print(
    stdout,
    `${table(
      OVERVIEW_COLUMNS.map((title) => ({
        title,
        align: title === 'entries' || title === 'expansions' ? ('right' as const) : ('left' as const),
      })),
      cells,
      widthOf(stdout),
    )}\n\n${sum('entries')} entries, ${sum('expansions')} phrases, fingerprint ${lexicons.fingerprint}`,
  )
}

interface ExplainOptions extends EngineOptions {
  readonly format?: string
}

export const EXPLAIN_FORMATS: readonly FormatName[] = ['table', 'json', 'jsonl']

/** `hedgerow lexicon explain TEXT`: what matches, what holds, what is refused, and why. */
export async function lexiconExplain(text: string, options: ExplainOptions, streams: Streams): Promise<void> {
  if (text.trim() === '') throw new HedgerowError('USAGE', 'expected a text, found none')
  const { stdout } = streams
  const format = chooseFormat(options.format ?? 'table', EXPLAIN_FORMATS, stdout)
  const sentences = scoreText(text, await engineFor(options, streams), { explain: true })
  if (format !== 'table')
    return print(
      stdout,
      rowsText(
        format,
        sentences.map((each) => explained(each, text)),
        [],
      ),
    )
  return print(stdout, sentences.map((each) => explanation(each, text, widthOf(stdout))).join('\n'))
}

/** A sentence as data: its parts of tone, its cues, and what was refused with the rule that did. */
function explained({ start, end, hedged, tone, toneScore, toneParts, cues, rejected }: SentenceScore, text: string) {
  return {
    ...{ start, end, text: text.slice(start, end), hedged, tone, toneScore, toneParts },
    cues: cues.map(({ entry, family: _family, ...cue }) => ({ ...cue, ...row(entry) })),
    rejected: rejected.map(({ start, end, text, entry, reason }) => ({
      ...{ start, end, text, class: entry.class, axis: entry.axis, strength: entry.strength },
      ...row(entry),
      reason,
    })),
  }
}

const row = ({ pattern, lexicon, line }: Entry) => ({ entry: pattern, lexicon, line })

function explanation(sentence: SentenceScore, text: string, width: number): string {
  const { start, end, hedged, tone, toneScore, cues, rejected, toneParts } = sentence
  const rows = [
    ...cues.map(({ text: cue, class: id, axis, strength, negated, entry }) => [
      cue,
      `${id}${negated ? ' (negated)' : ''}`,
      axis,
      strength.toFixed(2),
      place(entry),
      'cue',
    ]),
    ...rejected.map(({ text: cue, entry, reason }) => [
      cue,
      entry.class,
      entry.axis,
      entry.strength.toFixed(2),
      place(entry),
      because(reason),
    ]),
  ]
  const parts = toneParts.map(partText)
  return [
    `"${text.slice(start, end)}"`,
    `hedged: ${hedged ? 'yes' : 'no'} · tone: ${tone} (${toneScore.toFixed(2)})${parts.length === 0 ? '' : ` from ${parts.join(', ')}`}`,
    rows.length === 0 ? 'nothing in the lexicons matches' : table(EXPLAIN_COLUMNS, rows, width),
  ].join('\n')
}

const EXPLAIN_COLUMNS = [
  { title: 'words' },
  { title: 'class' },
  { title: 'axis' },
  { title: 'strength', align: 'right' as const },
  { title: 'entry', most: 60 },
  { title: 'verdict' },
]

/** "came down (of costs) +0.60" */
const partText = ({ text, of, weight }: TonePart): string =>
  `${text}${of === undefined ? '' : ` (of ${of})`} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`

const place = ({ pattern, lexicon, line }: Entry): string => `${lexicon}:${line} ${pattern}`

const because = (reason: string): string =>
  reason === 'overlap' ? 'no cue: a longer match owns the words' : `no cue, ${reason}: ${SENSES.get(reason)!.doc}`
