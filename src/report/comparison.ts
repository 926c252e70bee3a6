import type { Comparison, ContrastGroup } from '../compare/compare-call.js'
import { HEDGE_CLASSES, MEASURES, measureOf } from '../measures/registry.js'
import { table } from './table.js'
import { showDifference, showValue } from './value.js'

/** What the first table shows of all of management. */
const SHOWN = [
  'hedgeShare',
  'hedgeRate',
  ...HEDGE_CLASSES.map((id) => `${id}Rate`),
  'boosterRate',
  'uncertaintyRate',
  'expectationRate',
  'retreatRate',
  'commitment',
  'positiveShare',
  'negativeShare',
  'netSentenceTone',
] as const
/** What the second shows of each speaker. */
const PER_SPEAKER = ['hedgeShare', 'hedgeRate', 'boosterRate', 'netSentenceTone'] as const

/** A comparison as a person reads it in a terminal. */
export function comparisonText(comparison: Comparison): string {
  const [all, ...speakers] = comparison.groups
  if (comparison.refused !== null || all === undefined)
    return `No comparison: ${comparison.refused ?? 'the call is empty'}.`
  const sizes = `prepared: ${size(all.prepared)} · answers: ${size(all.answers)}`
  return [
    'Prepared remarks and answers, management only',
    `${sizes}${comparison.noticesOut ? ' · notices left out' : ' · notices counted'}`,
    '',
    table(
      [
        { title: 'measure' },
        { title: 'unit' },
        { title: 'prepared', align: 'right' },
        { title: 'answers', align: 'right' },
        { title: 'answers − prepared', align: 'right' },
      ],
      [...SHOWN, ...brought(all)].map((id) => [measureOf(id)!.label, measureOf(id)!.unit, ...values(all, id)]),
    ),
    '',
    'By speaker',
    '',
    table(
      [
        { title: 'speaker' },
        { title: 'title', most: 32 },
        { title: 'measure' },
        { title: 'prepared', align: 'right' },
        { title: 'answers', align: 'right' },
        { title: 'answers − prepared', align: 'right' },
      ],
      speakers.flatMap((group) =>
        PER_SPEAKER.map((id, i) => [
          i === 0 ? (group.speaker ?? '') : '',
          i === 0 ? (group.title ?? '') : '',
          measureOf(id)!.label,
          ...values(group, id),
        ]),
      ),
    ),
  ].join('\n')
}

/** The measures of the lexicons that the user brought. */
const brought = ({ contrasts }: ContrastGroup): readonly string[] =>
  contrasts.map(({ measure }) => measure).filter((id) => !MEASURES.some((each) => each.id === id))

const size = ({ turns, sentences, words }: ContrastGroup['prepared']): string =>
  `${turns} turns, ${sentences} sentences, ${words} words`

function values(group: ContrastGroup, id: string): string[] {
  const found = group.contrasts.find(({ measure }) => measure === id)!
  return [showValue(id, found.prepared), showValue(id, found.answers), showDifference(id, found.difference)]
}
