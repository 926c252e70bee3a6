import type { InventedCall, SaidTurn } from './call.js'

type Call = InventedCall

const eventOf = ({ year, quarter, date }: Call): object => ({
  year,
  quarter,
  conference_date: `${date}T17:00:00.000-04:00`,
})

/** Ids as a diarisation gives them: by first turn, the operator too. */
const idOf = ({ people }: Call, { who }: SaidTurn): string =>
  `spk${String(people.findIndex(({ name }) => name === who?.name) + 2).padStart(2, '0')}`

const joined = (turns: readonly SaidTurn[]): string => turns.map(({ text }) => text).join(' ')

/** Level 2 with its map of names. */
export const render = (call: Call): string =>
  JSON.stringify({
    event: eventOf(call),
    speakers: call.turns.map((turn) => ({ speaker: idOf(call, turn), text: turn.text })),
    speaker_name_map_v2: Object.fromEntries([
      ['spk01', { name: 'Operator', title: null }],
      ...call.people.map((who) => [
        idOf(call, { who, section: 'qa', side: 'company', text: '' }),
        { name: who.name, title: who.side === 'outside' ? `${who.firm} Analyst` : who.title },
      ]),
    ]),
  })

/** The other levels, and level 2 without names. */
export const LEVELS: Readonly<Record<'1' | '2' | '3' | '4' | '4 without Q&A', (call: Call) => string>> = {
  '1': ({ turns }) => JSON.stringify({ text: joined(turns) }),
  '2': (call) =>
    JSON.stringify({
      event: eventOf(call),
      speakers: call.turns.map((turn) => ({ speaker: idOf(call, turn), text: turn.text })),
    }),
  '3': (call) =>
    JSON.stringify({
      event: eventOf(call),
      speakers: call.turns.map((turn, i) => ({
        speaker: idOf(call, turn),
        words: turn.text.split(' '),
        start_times: turn.text.split(' ').map((_, word) => i * 60 + word / 2),
      })),
    }),
  '4': (call) =>
    JSON.stringify({
      event: eventOf(call),
      prepared_remarks: joined(call.turns.filter(({ section }) => section === 'prepared')),
      questions_and_answers: joined(call.turns.filter(({ section }) => section !== 'prepared')),
    }),
  '4 without Q&A': (call) =>
    JSON.stringify({ event: eventOf(call), prepared_remarks: joined(call.turns), questions_and_answers: null }),
}
