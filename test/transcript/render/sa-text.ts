import type { InventedCall } from './call.js'
import { longDate } from './dates.js'

/** Seeking Alpha as text: header, two lists, bare names, the rating widget at the end. */
export function render({ company, exchange, ticker, quarter, year, date, people, turns }: InventedCall): string {
  const listed = (side: string, what: 'title' | 'firm'): readonly string[] =>
    people.filter((person) => person.side === side).map((person) => `${person.name} - ${person[what]}`)
  const opening = turns.findIndex(({ section }) => section === 'qa')
  const lines = turns.flatMap(({ who, text }, i) => [
    ...(i === opening ? ['Question-and-Answer Session'] : []),
    who?.name ?? 'Operator',
    text,
  ])
  return [
    `${company} (${exchange}:${ticker}) Q${quarter} ${year} Earnings Conference Call ${longDate(date)}  5:00 PM ET`,
    'Company Participants',
    ...listed('company', 'title'),
    'Conference Call Participants',
    ...listed('outside', 'firm'),
    ...lines,
    ...[
      '1',
      '          V. Bearish',
      '        ',
      '2',
      '          Bearish',
      '        ',
      '3',
      '          Neutral',
      '        ',
    ],
    ...[
      '4',
      '          Bullish',
      '        ',
      '5',
      '          V. Bullish',
      '        ',
      '3 Authors in the Last 90 Days',
      '',
    ],
  ].join('\n')
}
