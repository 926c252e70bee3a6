import type { InventedCall, Person } from './call.js'
import { paged, wrapped } from './pages.js'

const WIDTH = 105
const MONTHS = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ')

const spaced = (head: string): string =>
  head
    .toUpperCase()
    .split(' ')
    .map((word) => [...word].join(' '))
    .join('  ')
const listed = ({ name, firm, title }: Person): string => `${name} ${firm} - ${title}`

/** The call as `pdftotext` writes the vendor's pages: cover, lists, letter-spaced heads, headers and footers. */
export function render(call: InventedCall): string {
  const [year, month, day] = call.date.split('-')
  const date = `${MONTHS[Number(month) - 1]} ${day}, ${year} / 9:00PM GMT`
  const title = `Q${call.quarter} ${call.year} ${call.company} Earnings Call`
  const cover = ['REFINITIV STREETEVENTS', 'EDITED TRANSCRIPT', title, '', `EVENT DATE/TIME: ${date}`, '']
  const people = (side: Person['side']): readonly string[] =>
    call.people.filter((person) => person.side === side).map(listed)
  const turns = call.turns.flatMap(({ who, section, text }, i) => {
    const head =
      section === 'qa' && call.turns[i - 1]!.section === 'prepared' ? [spaced('Questions and Answers'), ''] : []
    const heading = who === null ? 'Operator' : `${who.name} - ${who.firm} - ${who.title}`
    return [...head, heading, '', ...wrapped(text, WIDTH), '']
  })
  const lines = [
    ...cover,
    spaced('Corporate Participants'),
    '',
    ...people('company'),
    '',
    spaced('Conference Call Participants'),
    '',
    ...people('outside'),
    '',
    spaced('Presentation'),
    '',
    ...turns,
    spaced('Disclaimer'),
    '',
    'The vendor reserves the right to make changes to documents.',
  ]
  return paged(lines, 21, (page) => ({
    top: page === 1 ? [] : [`${date}, ${title}`, ''],
    bottom: [
      '',
      `${String(page).padEnd(40)}REFINITIV STREETEVENTS | www.refinitiv.com | Contact Us`,
      '',
      `©${year} Refinitiv. All rights reserved. Republication or redistribution of Refinitiv content, including by`,
      'framing or similar means, is prohibited without the prior written consent of Refinitiv. Refinitiv and its logo',
      'are registered trademarks of Refinitiv and its affiliated companies.',
      '',
    ],
  }))
}
