import type { InventedCall } from './call.js'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const TYPES = { company: 'corprep', outside: 'analyst' } as const

/** The call as CallStreet XML. */
export function render(call: InventedCall): string {
  const ids = new Map(call.people.map(({ name }, i) => [name, i + 1]))
  const operator = call.people.length + 1
  const speakers = (inQa: boolean): readonly string[] =>
    call.turns
      .filter(({ section }) => (section !== 'prepared') === inQa)
      .map(({ who, text }) => {
        const type = inQa && who !== null ? ` type="${who.side === 'outside' ? 'q' : 'a'}"` : ''
        const id = who === null ? operator : ids.get(who.name)
        return `      <speaker id="${id}"${type}><plist><p>${escaped(text)}</p></plist></speaker>`
      })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<transcript xmlns="http://www.example.com/callstreet" id="7" product="Corrected">',
    '  <meta>',
    `    <title>Q${call.quarter} ${call.year} Earnings Call</title><date>${call.date}</date>`,
    `    <companies><company>${call.ticker}-US</company></companies>`,
    '    <participants>',
    ...call.people.map(
      ({ name, title, firm, side }, i) =>
        `      <participant id="${i + 1}" type="${TYPES[side]}" affiliation="${escaped(firm)}" affiliation_entity="0X" title="${escaped(title)}" entity="0Y">${name}</participant>`,
    ),
    `      <participant id="${operator}" type="operator" affiliation="" title="">Operator</participant>`,
    '    </participants>',
    '  </meta>',
    '  <body>',
    '    <section name="MANAGEMENT DISCUSSION SECTION">',
    ...speakers(false),
    '    </section>',
    '    <section name="Q&amp;A">',
    ...speakers(true),
    '    </section>',
    '  </body>',
    '</transcript>',
    '',
  ].join('\n')
}
