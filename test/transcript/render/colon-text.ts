import type { InventedCall } from './call.js'

/** A Markdown head, then a turn a line. */
export const render = (call: InventedCall): string =>
  [
    `# ${call.ticker} Q${call.quarter} ${call.year} Earnings Call Transcript`,
    '',
    `**Date:** ${call.date}`,
    `**Company:** ${call.ticker}`,
    `**Quarter:** Q${call.quarter} ${call.year}`,
    '',
    '---',
    '',
    ...call.turns.map(({ who, text }) => `${who?.name ?? 'Operator'}: ${text}`),
    '',
  ].join('\n')

/** One line: the people, then the turns, all line ends lost. */
export function renderGlued(call: InventedCall): string {
  const entry = ({ name, firm }: { readonly name: string; readonly firm: string }): string => `${name} - ${firm}`
  const list = (side: string): string =>
    call.people
      .filter((person) => person.side === side)
      .map(entry)
      .join(' ')
  const turns = call.turns.map(({ who, text }) => `${who === null ? 'Operator' : entry(who)}: ${text}`)
  return `Executives: ${list('company')}Analysts: ${list('outside')}${turns.join('')}`
}
