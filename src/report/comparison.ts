import type { Comparison, Contrast, ContrastGroup } from '../compare/compare-call.js'
import { HEDGE_CLASSES, MEASURES, measureOf } from '../measures/registry.js'
import { dotPlot } from './dot-plot.js'
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
export function comparisonText(comparison: Comparison, width?: number): string {
  const [all, ...speakers] = comparison.groups
  if (comparison.refused !== null || all === undefined)
    return `No comparison: ${comparison.refused ?? 'the call is empty'}.`
  const shown = [...SHOWN, ...brought(all)]
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
        { title: '95% interval', align: 'right' },
        { title: 'p', align: 'right' },
        { title: 'effect', align: 'right' },
      ],
      shown.map((id) => [
        measureOf(id)!.label,
        measureOf(id)!.unit,
        ...values(all, id),
        showEffect(contrastOf(all, id).effect),
      ]),
      width,
    ),
    '',
    'answers − prepared, with 95% intervals',
    '',
    dotPlot(
      shown.map((id) => {
        const { difference: value, low, high } = contrastOf(all, id)
        return { id, label: measureOf(id)!.label, unit: measureOf(id)!.unit, value, low, high }
      }),
      ({ id }, value) => showDifference(id, value),
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
        { title: '95% interval', align: 'right' },
        { title: 'p', align: 'right' },
      ],
      speakers.flatMap((group) =>
        PER_SPEAKER.map((id, i) => [
          i === 0 ? (group.speaker ?? '') : '',
          i === 0 ? (group.title ?? '') : '',
          measureOf(id)!.label,
          ...values(group, id),
        ]),
      ),
      width,
    ),
  ].join('\n')
}

/** The measures of the lexicons that the user brought. */
const brought = ({ contrasts }: ContrastGroup): readonly string[] =>
  contrasts.map(({ measure }) => measure).filter((id) => !MEASURES.some((each) => each.id === id))

const size = ({ turns, sentences, words }: ContrastGroup['prepared']): string =>
  `${turns} turns, ${sentences} sentences, ${words} words`

const contrastOf = ({ contrasts }: ContrastGroup, id: string): Contrast =>
  contrasts.find(({ measure }) => measure === id)!

function values(group: ContrastGroup, id: string): string[] {
  const { prepared, answers, difference, low, high, pValue } = contrastOf(group, id)
  return [
    showValue(id, prepared),
    showValue(id, answers),
    showDifference(id, difference),
    Number.isNaN(low) ? '–' : `${showDifference(id, low).replace(/ pp$/, '')} to ${showDifference(id, high)}`,
    showP(pValue),
  ]
}

const showP = (p: number): string => (Number.isNaN(p) ? '–' : p < 0.001 ? '<0.001' : p.toFixed(3))

const showEffect = (effect: number): string =>
  Number.isNaN(effect) ? '–' : `${effect > 0 ? '+' : ''}${effect.toFixed(2)}`
