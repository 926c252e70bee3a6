import { stringify } from 'csv-stringify/sync'
import type { InventedCall, SaidTurn } from './call.js'
import { dayAfter, shortDate } from './dates.js'

const componentOf = ({ who, section }: SaidTurn): string => {
  if (section === 'prepared') return who === null ? 'Presentation Operator Message' : 'Presenter Speech'
  if (who === null) return 'Question and Answer Operator Message'
  return who.side === 'outside' ? 'Question' : 'Answer'
}

/** The call as rows of components, ids as floats. */
export const rows = ({
  turns,
  company,
  quarter,
  year,
  date,
}: InventedCall): readonly Readonly<Record<string, string>>[] =>
  turns.map((turn, i) => ({
    companyid: '9001.0',
    companyname: company,
    keydevid: '5001.0',
    transcriptid: '222.0',
    headline: `${company}, Q${quarter} ${year} Earnings Call, ${shortDate(date)}`,
    mostimportantdateutc: date,
    mostimportanttimeutc: '21:00:00',
    transcriptcollectiontypename: 'Proofed Copy',
    transcriptcreationdate_utc: dayAfter(date),
    transcriptcreationtime_utc: '05:30:00',
    transcriptcomponentid: String(2001 + i),
    componentorder: String(i),
    transcriptcomponenttypename: componentOf(turn),
    transcriptpersonname: turn.who?.name ?? 'Operator',
    speaker_company:
      turn.who === null ? '' : turn.who.side === 'outside' ? `${turn.who.firm}, Research Division` : turn.who.firm,
    speakertypename: turn.who === null ? 'Operator' : turn.who.side === 'outside' ? 'Analysts' : 'Executives',
    componenttext: turn.text,
  }))

export const render = (call: InventedCall): string => stringify([...rows(call)], { header: true })
