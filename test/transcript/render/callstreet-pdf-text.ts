import type { InventedCall, Person } from './call.js'
import { paged, wrapped } from './pages.js'

const LEADER = '.'.repeat(110)
const WIDTH = 110
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Two columns of people: name, and title and firm below it. */
function columns(people: readonly Person[]): readonly string[] {
  const rows: string[] = []
  const width = Math.max(60, ...people.map(({ title, firm }) => title.length + firm.length + 6))
  for (let i = 0; i < people.length; i += 2) {
    const [left, right] = [people[i]!, people[i + 1]]
    const said = ({ title, firm }: Person): string => `${title}, ${firm}`
    rows.push(
      left.name.padEnd(width) + (right?.name ?? ''),
      said(left).padEnd(width) + (right === undefined ? '' : said(right)),
      '',
    )
  }
  return rows.map((row) => row.trimEnd())
}

/** The call as `pdftotext -layout` writes CallStreet pages: cover, lists of people, leaders, headers and footers. */
export function render(call: InventedCall): string {
  const [year, month, day] = call.date.split('-')
  const date = `${day}-${MONTHS[Number(month) - 1]}-${year}`
  const named = `${call.company} (${call.ticker})`
  const title = `Q${call.quarter} ${call.year} Earnings Call`
  const turns = call.turns.flatMap(({ who, side, section, text }, i) => {
    const head =
      section === 'qa' && call.turns[i - 1]!.section === 'prepared' ? ['QUESTION AND ANSWER SECTION', ''] : []
    if (who === null) return [...head, ...wrapped(`Operator: ${text}`, WIDTH), LEADER, '']
    const mark = section === 'prepared' ? '' : side === 'outside' ? 'Q' : 'A'
    const heading = [who.name, `${who.title}, ${who.firm}`.padEnd(WIDTH - 1) + mark]
    return [...head, ...heading.map((line) => line.trimEnd()), ...wrapped(text, WIDTH), LEADER, '']
  })
  const cover = ['', `  ${date}`, '', `  ${named}`, `  ${title}`, '']
  const people = [
    'CORPORATE PARTICIPANTS',
    '',
    ...columns(call.people.filter(({ side }) => side === 'company')),
    LEADER,
    'OTHER PARTICIPANTS',
    '',
    ...columns(call.people.filter(({ side }) => side === 'outside')),
    LEADER,
  ]
  return paged([...cover, ...people, '', 'MANAGEMENT DISCUSSION SECTION', '', ...turns], 22, (page) => ({
    top: page === 1 ? [] : [`${named.padEnd(90)}Corrected Transcript`, `${title.padEnd(90)}${date}`, ''],
    bottom: [
      '',
      `1-877-FACTSET www.callstreet.com${String(page).padStart(60)}`,
      `Copyright © 2001-${year} FactSet CallStreet, LLC`.padStart(WIDTH),
    ],
  }))
}
