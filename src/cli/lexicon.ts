import { readLexicons } from '../archive/read-lexicons.js'
import { HedgerowError } from '../base/error.js'
import { lintLexicons } from '../lexicon/lint.js'
import { lexiconCells, lexiconRows, markdown, OVERVIEW_COLUMNS } from '../report/lexicons.js'
import { table } from '../report/table.js'
import { createEngine } from '../scoring/engine.js'
import { scoreText } from '../scoring/score-text.js'
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

/** `hedgerow lexicon check`: every rule of lexicons/README.md; fails if one is broken. */
export async function lexiconCheck({ stdout }: Streams): Promise<void> {
  const { lexicons } = createEngine(readLexicons())
  const problems = lintLexicons(lexicons)
  for (const { lexicon, line, message } of problems) await print(stdout, `${lexicon}, line ${line}: ${message}`)
  if (problems.length > 0)
    throw new HedgerowError('BAD_LEXICON', `found ${problems.length} problems in ${lexicons.entries.length} entries`)
  return print(stdout, `${lexicons.entries.length} entries in ${lexicons.lexicons.length} lexicons: no problems`)
}

/** `hedgerow lexicon explain TEXT`: what matches, what holds, what is refused, and why. */
export async function lexiconExplain(text: string, options: EngineOptions, streams: Streams): Promise<void> {
  if (text.trim() === '') throw new HedgerowError('USAGE', 'expected a text, found none')
  const { stdout } = streams
  const sentences = scoreText(text, await engineFor(options, streams), { explain: true })
  for (const { start, end, hedged, tone, toneScore, cues, rejected, toneParts } of sentences) {
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
    await print(stdout, `"${text.slice(start, end)}"`)
    await print(
      stdout,
      `hedged: ${hedged ? 'yes' : 'no'} · tone: ${tone} (${toneScore.toFixed(2)})${parts.length === 0 ? '' : ` from ${parts.join(', ')}`}`,
    )
    if (rows.length > 0)
      await print(
        stdout,
        table(
          [
            { title: 'words' },
            { title: 'class' },
            { title: 'axis' },
            { title: 'strength', align: 'right' },
            { title: 'entry', most: 60 },
            { title: 'verdict' },
          ],
          rows,
        ),
      )
    else await print(stdout, 'nothing in the lexicons matches')
  }
}

/** "came down (of costs) +0.60" */
const partText = ({ text, of, weight }: TonePart): string =>
  `${text}${of === undefined ? '' : ` (of ${of})`} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`

const place = ({
  pattern,
  lexicon,
  line,
}: {
  readonly pattern: string
  readonly lexicon: string
  readonly line: number
}): string => `${lexicon}:${line} ${pattern}`

const because = (reason: string): string =>
  reason === 'overlap' ? 'no cue: a longer match owns the words' : `no cue, ${reason}: ${SENSES.get(reason)!.doc}`
