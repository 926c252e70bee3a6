import { table } from '../../src/report/table.js'
import { decide, f1, precision, recall } from './figures.js'

export type Pairs = readonly (readonly [gold: string, found: string])[]

const number = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3))

/** Gold labels down, found labels across, with precision, recall and F1 of each label. */
export function confusionTable(pairs: Pairs, labels: readonly string[]): string {
  const count = (gold: string, found: string): number => pairs.filter(([g, f]) => g === gold && f === found).length
  return table(
    [
      { title: 'gold \\ found' },
      ...labels.map((title) => ({ title, align: 'right' as const })),
      { title: 'P' },
      { title: 'R' },
      { title: 'F1' },
    ],
    labels.map((label) => {
      const hits = decide(pairs.map(([gold, found]) => [gold === label, found === label] as const))
      return [
        label,
        ...labels.map((found) => String(count(label, found))),
        number(precision(hits)),
        number(recall(hits)),
        number(f1(hits)),
      ]
    }),
  )
}
