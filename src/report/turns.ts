import type { Participant, Transcript, Turn } from '../transcript/types.js'
import { counted } from './counted.js'
import { table } from './table.js'

/** A transcript as a table that can be checked by eye: a line a turn. */
export function turnsText(transcript: Transcript, width?: number): string {
  const { turns, boundary, participants, diagnostics, company, event } = transcript
  const qa =
    boundary.qaStart === null
      ? 'no Q&A found'
      : `Q&A: turns ${boundary.qaStart} to ${boundary.qaEnd! - 1} (${boundary.method})`
  const head = [company.name, event.fiscal?.raw].filter((part) => part !== undefined).join(' · ')
  return [
    `${head === '' ? transcript.id : head} · format ${transcript.format} · ${counted(turns.length, 'turn')} · ${counted(participants.length, 'speaker')} · ${qa}`,
    '',
    table(
      PEOPLE,
      participants.map((person) => personCells(person, turns)),
      width,
    ),
    '',
    table(
      [
        { title: 'turn', align: 'right' },
        { title: 'section' },
        { title: 'exch', align: 'right' },
        { title: 'kind' },
        { title: 'speaker', most: 26 },
        { title: 'role' },
        { title: 'firm', most: 22 },
        { title: 'words begin', most: 56 },
      ],
      turns.map((turn) => [
        String(turn.index),
        turn.section,
        turn.exchange === null ? '' : String(turn.exchange),
        turn.kind,
        turn.speaker,
        turn.role,
        turn.firm ?? '',
        turn.text.slice(0, 80),
      ]),
      width,
    ),
    ...(diagnostics.length === 0
      ? []
      : [
          '',
          ...diagnostics.map(
            ({ level, code, turn, message }) =>
              `${level} ${code}${turn === undefined ? '' : ` (turn ${turn})`}: ${message}`,
          ),
        ]),
  ].join('\n')
}

const PEOPLE = [
  { title: 'speaker', most: 30 },
  { title: 'side' },
  { title: 'role' },
  { title: 'title', most: 34 },
  { title: 'firm', most: 24 },
  { title: 'turns', align: 'right' as const },
  { title: 'sure', align: 'right' as const },
  { title: 'by' },
  { title: 'also written', most: 30 },
]

const personCells = (person: Participant, turns: readonly Turn[]): string[] => [
  person.name === '' ? '(nobody named)' : person.name,
  person.side,
  person.role,
  person.title ?? '',
  person.firm ?? '',
  String(turns.filter(({ participantId }) => participantId === person.id).length),
  person.confidence.toFixed(2),
  person.evidence.join(', '),
  person.rawNames.filter((name) => name !== person.name).join(', '),
]
