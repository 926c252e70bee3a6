import type { CALL, SaidTurn } from './call.js'

const labelOf = ({ who, section }: SaidTurn): string => {
  if (section === 'prepared') return who === null ? 'Presentation Operator Message' : 'Presenter Speech'
  if (who === null) return 'Question and Answer Operator Message'
  return who.side === 'outside' ? 'Question' : 'Answer'
}

const speakerOf = ({ who }: SaidTurn): string => {
  if (who === null) return 'Operator - nan'
  return `${who.side === 'outside' ? 'Analysts' : 'Executives'} - ${who.title}`
}

export const render = ({ turns, company }: typeof CALL): string =>
  [
    `${company}, Q3 2031 Earnings Call, Jul 31, 2031 -`,
    ...turns.flatMap((turn) => [labelOf(turn), speakerOf(turn), turn.text]),
    '',
  ].join('\n')
