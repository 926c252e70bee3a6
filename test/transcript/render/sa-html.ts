import type { InventedCall } from './call.js'
import { dayAfter, longDate, shortDate } from './dates.js'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;')

/** A Seeking Alpha page: people parted by `<br>` in one paragraph, names in strong type, spans that tell who asks. */
export function render({ company, exchange, ticker, quarter, year, date, people, turns }: InventedCall): string {
  const listed = (side: string, what: 'title' | 'firm', dash: string): string =>
    people
      .filter((person) => person.side === side)
      .map((person) => `${person.name} ${dash} ${person[what]}`)
      .join('<br>')
  const chief = people.find(({ title }) => title === 'Chief Executive Officer')
  const opening = turns.findIndex(({ section }) => section === 'qa')
  const said = turns.map(({ who, text }, i) => {
    const does = who?.side === 'outside' ? 'question' : 'answer'
    const name = who === null ? 'Operator' : i > opening ? `<span class="${does}">${who.name}</span>` : who.name
    const head =
      i === opening ? '<p id="question-answer-session"><strong>Question-and-Answer Session</strong></p>\n' : ''
    return `${head}<p><strong>${name}</strong></p><p>${escaped(text)}</p>`
  })
  return `<!DOCTYPE html>
<html><head><title>${company} (${ticker}) CEO ${chief?.name} on Q${quarter} ${year} Results - Earnings Call Transcript | Seeking Alpha</title>
<script>window.SSR_DATA = {"html": "<p><strong>Operator</strong></p>"}</script></head>
<body><nav><a href="/">Home</a></nav><h1>${company} (${ticker}) Q${quarter} ${year} Results - Earnings Call Transcript</h1>
<p>${shortDate(dayAfter(date))} 1:12 AM ET</p>
<div data-test-id="content-container"><p>${company} (<a href="/symbol/${ticker}">${exchange}:${ticker}</a>) Q${quarter} ${year} Earnings Conference Call ${longDate(date)}  5:00 PM ET</p>
<p><strong>Company Participants</strong></p><p>${listed('company', 'title', '-')}</p> <p><strong>Conference Call Participants</strong></p><p>${listed('outside', 'firm', '–')}</p>
${said.join('\n')}
<p>Copyright policy: All transcripts on this site are the copyright of Seeking Alpha.</p>
<p>If you have any additional questions about our online transcripts, please contact us.</p></div>
<div id="comments"><p>Great call, buying more.</p></div></body></html>
`
}
