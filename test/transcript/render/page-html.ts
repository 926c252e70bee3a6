import type { InventedCall } from './call.js'
import { longDate } from './dates.js'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;')

/** An exhibit of a filing: titles behind a dash, page numbers. */
export function render({ company, exchange, ticker, quarter, year, date, people, turns }: InventedCall): string {
  const listed = (side: string): string =>
    people
      .filter((person) => person.side === side)
      .map(({ name, title, firm }) => `<p>${name}, ${side === 'company' ? title : `${title}, ${firm}`}</p>`)
      .join('')
  const opening = turns.findIndex(({ section }) => section === 'qa')
  const said = turns.map(({ who, text }, i) => {
    const title = who?.side === 'outside' ? `${who.title}, ${who.firm}` : who?.title
    const head = who === null ? '<p>Operator</p>' : `<p>${who.name} &#8211; ${escaped(title ?? '')}</p>`
    const part = i === opening ? '<p>7</p><p><b>QUESTIONS AND ANSWERS</b></p>\n' : ''
    return `${part}${head}<p>${escaped(text)}</p>`
  })
  return `<DOCUMENT>
<TYPE>EX-99.2
<SEQUENCE>3
<TEXT>
<html><body><p align="right"><b>Exhibit 99.2</b></p><p><b>${company} (${exchange}: ${ticker})</b></p>
<p><b>Q${quarter} ${year} Earnings Call</b></p><p>${longDate(date)}</p>
<p><b>CORPORATE PARTICIPANTS</b></p>${listed('company')}
<p><b>CONFERENCE CALL PARTICIPANTS</b></p>${listed('outside')}
<p><b>PRESENTATION</b></p>
${said.join('\n')}
</body></html>
</TEXT>
</DOCUMENT>
`
}
