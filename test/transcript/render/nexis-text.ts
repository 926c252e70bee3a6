import type { CALL } from './call.js'
import { wrapped } from './pages.js'

const WIDTH = 110
/** Lines of a page; the footer follows, and a form feed before the next. */
const HEIGHT = 18

/** As Factiva prints it: heads in capitals, the full one first, lines hard-wrapped, page footers inside turns. */
export function render(call: typeof CALL): string {
  const seen = new Set<string>()
  const head = (who: (typeof call.turns)[number]['who']): string => {
    if (who === null) return 'OPERATOR'
    if (seen.has(who.name)) return who.name.toUpperCase()
    seen.add(who.name)
    return `${who.name}, ${who.title}, ${who.firm}`.toUpperCase()
  }
  const turns = call.turns.map(({ who, text }) => wrapped(`${head(who)}: ${text}`, WIDTH))
  const qa = call.turns.findIndex(({ section }) => section === 'qa')
  const lines = [
    `Q${call.quarter} ${call.year} ${call.company} Earnings Call - Final`,
    '1,234 words',
    '31 July 2031',
    'CQ FD Disclosure',
    'FNDW',
    'English',
    '© 2031 by CQ-Roll Call, Inc. All rights reserved.',
    'Presentation',
    ...turns.slice(0, qa).flat(),
    'Questions and Answers',
    ...turns.slice(qa).flat(),
    '[Thomson Financial reserves the right to make changes to documents, content, or other information on this web',
    'site without obligation to notify any person of such changes.]',
    'Document FNDW000020310801ef4c000um',
  ]
  const pages = Math.ceil(lines.length / HEIGHT)
  return Array.from({ length: pages }, (_, i) =>
    [
      ...lines.slice(i * HEIGHT, (i + 1) * HEIGHT),
      '',
      `Page ${i + 1} of ${pages} © 2031 Factiva, Inc. All rights reserved.`,
      '',
      '',
    ].join('\n'),
  ).join('\f')
}
