import type { InventedCall, Person } from './call.js'
import { paged, wrapped } from './pages.js'

const WIDTH = 100
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** The call as `pdftotext` writes the provider's pages: cover, contents, lists of people, headers and footers. */
export function render(call: InventedCall): string {
  const [year, month, day] = call.date.split('-')
  const name = MONTHS[Number(month) - 1]!
  const said = ({ title, firm, side }: Person): string => (side === 'company' ? title : firm)
  const people = (side: Person['side']): readonly string[] =>
    call.people.filter((person) => person.side === side).flatMap((person) => [person.name, said(person), ''])
  const turns = call.turns.flatMap(({ who, section, text }, i) => {
    const head = section === 'qa' && call.turns[i - 1]!.section === 'prepared' ? ['Question and Answer', ''] : []
    const heading = who === null ? ['Operator'] : [who.name, said(who)]
    return [...head, ...heading, '', ...wrapped(text, WIDTH), '']
  })
  const lines = [
    `${call.company} ${call.exchange}:${call.ticker}`,
    `FQ${call.quarter} ${call.year} Earnings Call Transcripts`,
    `Thursday, ${name} ${day}, ${year} 9:00 PM GMT`,
    '',
    'Contents',
    ...['Call Participants', 'Presentation', 'Question and Answer'].map(
      (head, i) => `${head} ${'.'.repeat(60)} ${i + 2}`,
    ),
    '',
    'Call Participants',
    'EXECUTIVES',
    '',
    ...people('company'),
    'ANALYSTS',
    '',
    ...people('outside'),
    'Presentation',
    '',
    ...turns,
  ]
  return paged(lines, 25, (page) => ({
    top:
      page === 1
        ? []
        : [
            `${call.company} FQ${call.quarter} ${call.year} Earnings Call | ${name.slice(0, 3)} ${day}, ${year}`.toUpperCase(),
            '',
          ],
    bottom: [
      '',
      `Copyright © ${year} S&P Global Market Intelligence, a division of S&P Global Inc. All Rights reserved.`,
      `spglobal.com/marketintelligence${String(page).padStart(60)}`,
      '',
    ],
  }))
}
