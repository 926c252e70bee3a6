import type { InventedCall, Person, SaidTurn } from './call.js'
import { dayAfter, longDate, shortDate } from './dates.js'

type Call = InventedCall

/** Without its legal form. */
const plainName = ({ company }: Call): string => company.replace(/,? Inc\.$/, '')
const escaped = (text: string): string => text.replaceAll('&', '&amp;')
const titled = ({ title, firm, side }: Person): string => (side === 'company' ? title : `${firm} -- ${title}`)
const strong = (who: Person | null): string =>
  who === null ? '<strong>Operator</strong>' : `<strong>${who.name}</strong> -- <em>${titled(who)}</em>`

/** The page of an era with headings for both parts, `h2` and people below the call. */
function withParts(call: Call, questions: string): string {
  const { turns, people } = call
  const opening = turns.findIndex(({ section }) => section === 'qa')
  const said = turns.map(
    ({ who, text }: SaidTurn, i) =>
      `${i === opening ? `<h2>${questions}</h2>\n` : ''}<p>${strong(who)}</p><p>${escaped(text)}</p>`,
  )
  return `<h2>Contents:</h2><ul><li>Prepared Remarks</li><li>Questions and Answers</li><li>Call Participants</li></ul>
<h2>Prepared Remarks:</h2>
${said.join('\n')}
<p><strong>Duration: 62 minutes</strong></p><h2>Call participants:</h2>
${people.map((person) => `<p>${strong(person)}</p>`).join('\n')}
<p><a href="/quote/${call.exchange}/${call.ticker}">More ${call.ticker} analysis</a></p><p><a href="/earnings">All earnings call transcripts</a></p>
<p><em>This article is a transcript of this conference call produced for The Motley Fool. While we strive for our Foolish Best, there may be errors.</em></p>
<p><em>The Motley Fool has no position in any of the stocks mentioned.</em></p>`
}

/** To about 2021: the head in one paragraph, `span.article-content`. */
export const renderA = (call: Call): string => `<html><body><span class="article-content">
<p><strong>${plainName(call)}</strong> <span class="ticker" data-id="1">(<a href="/q">${call.exchange}:${call.ticker}</a>)</span><br>Q${call.quarter} ${call.year} Earnings Call<br><span id="date">${shortDate(call.date)}</span>, <em id="time">5:00 p.m. ET</em></p>
${withParts(call, 'Questions and Answers:')}
</span></body></html>
`

/** To about 2024: `tailwind-article-body`, `Questions &amp; Answers:`. */
export const renderB = (
  call: Call,
): string => `<!doctype html><html><head><title>${plainName(call)} (${call.ticker}) Q${call.quarter} ${call.year} Earnings Call Transcript | The Motley Fool</title></head>
<body><h1>${plainName(call)} (${call.ticker}) Q${call.quarter} ${call.year} Earnings Call Transcript</h1><div>By Motley Fool Transcribing – ${shortDate(dayAfter(dayAfter(call.date)))} at 1:00AM</div>
<div class="tailwind-article-body"><p>Image source: The Motley Fool.</p>
<p><strong>${plainName(call)}</strong> <span class="ticker-symbol">(${call.exchange}: ${call.ticker})</span><br>Q${call.quarter} ${call.year} Earnings Call<br>${shortDate(call.date)}, <em>5:00 p.m. ET</em></p>
${withParts(call, 'Questions &amp; Answers:')}
</div></body></html>
`

/** From 2025 on: editors' parts above, the name before what is said, an advertisement in a turn, no head for the Q&A. */
export function renderC(call: Call): string {
  const { turns, people, ticker, quarter, year, date } = call
  const said = turns.map(({ who, text }: SaidTurn, i) => {
    const paragraph = `<p><strong>${who?.name ?? 'Operator'}:</strong> ${escaped(text)}</p>`
    return i === 2 ? `${paragraph}<div class="article-body-promobox"><p>10 stocks we like better</p></div>` : paragraph
  })
  return `<!doctype html><html><head><title>${plainName(call)} (${ticker}) Q${quarter} ${year} Earnings Call Transcript | The Motley Fool</title></head><body>
<h1>${plainName(call)} (${ticker}) Q${quarter} ${year} Earnings Call Transcript</h1><p>By Motley Fool Transcribing | ${shortDate(dayAfter(date))}</p>
<div id="article-body-transcript"><p>Image source: The Motley Fool.</p>
<h2>DATE</h2><p>${longDate(date)} at 5:00 p.m. ET</p>
<h2 id="call-participants">CALL PARTICIPANTS</h2><ul>${people
    .filter(({ side }) => side === 'company')
    .map(({ name, title }) => `<li>${title} — ${name}</li>`)
    .join('')}</ul>
<h2>TAKEAWAYS</h2><ul><li><strong>Revenue:</strong> -- $91 million.</li></ul><h2>RISKS</h2><p><strong>Winter:</strong> it may be long.</p>
<h2>SUMMARY</h2><p>Management shipped widgets.</p><h2>INDUSTRY GLOSSARY</h2><ul><li><strong>Depot:</strong> a place for widgets.</li></ul>
<h2 id="full-conference-call-transcript">Full Conference Call Transcript</h2>
${said.join('\n')}
<p>The Motley Fool has positions in and recommends ${plainName(call)}. The Motley Fool has a disclosure policy.</p></div></body></html>
`
}

export const render = renderA
