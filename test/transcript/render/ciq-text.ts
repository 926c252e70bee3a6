import type { InventedCall, SaidTurn } from './call.js'
import { shortDate } from './dates.js'

const labelOf = ({ who, section }: SaidTurn): string => {
  if (section === 'prepared') return who === null ? 'Presentation Operator Message' : 'Presenter Speech'
  if (who === null) return 'Question and Answer Operator Message'
  return who.side === 'outside' ? 'Question' : 'Answer'
}

const speakerOf = ({ who }: SaidTurn): string => {
  if (who === null) return 'Operator - nan'
  return `${who.side === 'outside' ? 'Analysts' : 'Executives'} - ${who.title}`
}

export const render = ({ turns, company, quarter, year, date }: InventedCall): string =>
  [
    `${company}, Q${quarter} ${year} Earnings Call, ${shortDate(date)} -`,
    ...turns.flatMap((turn) => [labelOf(turn), speakerOf(turn), turn.text]),
    '',
  ].join('\n')
