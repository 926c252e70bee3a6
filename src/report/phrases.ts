import type { DistinctiveCue, DistinctiveCues } from '../compare/cue-forms.js'
import type { DistinctivePhrase, DistinctivePhrases } from '../compare/phrases.js'
import { table } from './table.js'
import { showDifference } from './value.js'

/** Characters of an example that are shown, the phrase in their middle. */
const WIDTH = 72
const EXAMPLE = { title: 'for example' }
const COUNTS = [
  { title: 'prepared', align: 'right' },
  { title: 'answers', align: 'right' },
  { title: 'z', align: 'right' },
] as const

/** Which wordings drive the difference, and which phrases set the sides apart, as a person reads them in a terminal. */
export function phrasesText(cues: DistinctiveCues, phrases: DistinctivePhrases, width?: number): string {
  if (Number.isNaN(cues.difference)) return ''
  return [
    'The wordings of hedges that make the difference, in cues per 1,000 words',
    '',
    table(
      [{ title: 'said more in' }, { title: 'wording' }, { title: 'class' }, ...COUNTS, ADDS, EXAMPLE],
      bySide(cues, (cue) => [cue.phrase, cue.class, ...counts(cue), showDifference('hedgeRate', cue.contribution)]),
      width,
    ),
    '',
    `All hedges together: ${showDifference('hedgeRate', cues.difference)}`,
    '',
    'Phrases that set answers and prepared remarks apart',
    '',
    table(
      [{ title: 'said more in' }, { title: 'phrase' }, ...COUNTS, EXAMPLE],
      bySide(phrases, (phrase) => [phrase.phrase, ...counts(phrase)]),
      width,
    ),
  ].join('\n')
}

const ADDS = { title: 'adds', align: 'right' } as const

const counts = ({ prepared, answers, z }: DistinctivePhrase): string[] => [
  String(prepared),
  String(answers),
  z.toFixed(1),
]

/** The rows of both sides, answers first; each ends with an example. */
function bySide<Row extends DistinctivePhrase | DistinctiveCue>(
  sides: { readonly answers: readonly Row[]; readonly prepared: readonly Row[] },
  cells: (row: Row) => string[],
): string[][] {
  return (['answers', 'prepared'] as const).flatMap((side) =>
    sides[side].map((row, i) => [i === 0 ? side : '', ...cells(row), excerpt(row)]),
  )
}

/** The part of the first example around the phrase. */
function excerpt({ phrase, examples }: DistinctivePhrase): string {
  const text = examples[0]?.text.replace(/\s+/g, ' ') ?? ''
  if (text.length <= WIDTH) return text
  const found = Math.max(0, wholeWordsAt(text.toLowerCase().replaceAll('’', "'"), phrase))
  const middle = found + Math.floor(phrase.length / 2)
  const start = Math.max(0, Math.min(middle - WIDTH / 2, text.length - WIDTH))
  const end = start + WIDTH
  // Words that are cut go.
  const from = start === 0 ? 0 : text.lastIndexOf(' ', Math.min(found, text.indexOf(' ', start) + 1)) + 1
  const to = end >= text.length ? text.length : Math.max(found + phrase.length, text.lastIndexOf(' ', end))
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

/** Where the phrase stands as whole words; -1 where it does not. */
function wholeWordsAt(text: string, phrase: string): number {
  for (let i = text.indexOf(phrase); i >= 0; i = text.indexOf(phrase, i + 1))
    if (!/[\p{L}\p{N}]/u.test(`${text[i - 1] ?? ''}${text[i + phrase.length] ?? ''}`)) return i
  return -1
}
