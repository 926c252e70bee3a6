import type { InventedCall, Person } from './call.js'

const RULE = '='.repeat(80)
const DASHES = '-'.repeat(80)
const MONTHS = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ')

const section = (name: string): readonly string[] => [RULE, name, RULE]
const person = ({ name, firm, title }: Person): readonly string[] => [` * ${name}`, `   ${firm} - ${title}`]

/** The call as a full transcript: CRLF, blank lines around the blocks, numbers that start again at the Q&A. */
export function render(call: InventedCall): string {
  const [year, month, day] = call.date.split('-')
  const turns = (from: number, to: number): readonly string[] =>
    call.turns.slice(from, to).flatMap(({ who, text }, i) => {
      const heading = who === null ? 'Operator' : `${who.name},  ${who.firm} - ${who.title}`
      return [DASHES, `${heading}    [${i + 1}]`, DASHES, '', `          ${text}`, '']
    })
  const qa = call.turns.findIndex((turn) => turn.section === 'qa')
  const lines = [
    '',
    '',
    'Thomson Reuters StreetEvents Event Transcript',
    'E D I T E D   V E R S I O N',
    '',
    `Q${call.quarter} ${call.year} ${call.company} Earnings Call`,
    `${MONTHS[Number(month) - 1]} ${day}, ${year} / 9:00PM GMT`,
    '',
    ...section('Corporate Participants'),
    '',
    ...call.people.filter(({ side }) => side === 'company').flatMap(person),
    '',
    ...section('Conference Call Participiants'),
    '',
    ...call.people.filter(({ side }) => side === 'outside').flatMap(person),
    '',
    ...section('Presentation'),
    ...turns(0, qa),
    '',
    ...section('Questions and Answers'),
    ...turns(qa, call.turns.length),
    '',
    '',
    DASHES,
    'Definitions',
    DASHES,
    'PRELIMINARY TRANSCRIPT: written down in near real-time.',
    '',
    DASHES,
    'Disclaimer',
    DASHES,
    'The vendor reserves the right to make changes to documents.',
    DASHES,
    `Copyright ${year} The Vendor. All Rights Reserved.`,
    DASHES,
    '',
  ]
  return lines.join('\r\n')
}
