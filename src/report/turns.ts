import type { Transcript } from '../transcript/types.js'
import { table } from './table.js'

/** A transcript as a table that can be checked by eye: a line a turn. */
export function turnsText(transcript: Transcript): string {
  const { turns, boundary, participants, diagnostics, company, event } = transcript
  const qa =
    boundary.qaStart === null
      ? 'no Q&A found'
      : `Q&A: turns ${boundary.qaStart} to ${boundary.qaEnd! - 1} (${boundary.method})`
  const head = [company.name, event.fiscal?.raw].filter((part) => part !== undefined).join(' · ')
  return [
    `${head === '' ? transcript.id : head} · format ${transcript.format} · ${turns.length} turns · ${participants.length} speakers · ${qa}`,
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
