import { existsSync } from 'node:fs'
import type { Transcript, Turn } from '../../src/transcript/types.js'
import { parseFile } from './transcript.js'

interface GoldStart {
  readonly speaker: string | null
  readonly first_words: string
}

/** A row of `gold/structure-dev.jsonl`. */
export interface GoldStructure {
  readonly file: string
  readonly kind: 'transcript' | 'brief' | 'no-speakers'
  readonly turns: number
  readonly qa_start: GoldStart
  readonly qa_start_alt?: GoldStart
  readonly closing_start: GoldStart | null
  readonly closing_start_alt?: GoldStart
  readonly speakers: readonly { readonly name: string; readonly side: string; readonly role: string }[]
}

/** What of a call's structure agrees with the gold; `wrong` says what does not. */
export interface StructureVerdict {
  readonly file: string
  readonly turns: boolean
  readonly qa: boolean
  readonly closing: boolean
  readonly speakers: number
  readonly sides: number
  readonly roles: number
  readonly wrong: readonly string[]
}

/** Words as they are compared: straight quotes, single blanks. */
const plain = (text: string): string => text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()

const begins = (turn: Turn | undefined, starts: readonly (GoldStart | null | undefined)[]): boolean =>
  starts.some((start) => {
    if (start === null || start === undefined) return false
    const words = plain(turn?.text ?? '')
    return turn !== undefined && (start.first_words === '' ? words === '' : words.startsWith(plain(start.first_words)))
  })

/** Compare one parsed call with its gold row. */
export function structureVerdict(transcript: Transcript, gold: GoldStructure): StructureVerdict {
  const { turns, boundary, participants } = transcript
  const wrong: string[] = []
  const qaTurn = boundary.qaStart === null ? undefined : turns[boundary.qaStart]
  const closingTurn = boundary.qaEnd === null ? undefined : turns[boundary.qaEnd]
  const qa = begins(qaTurn, [gold.qa_start, gold.qa_start_alt])
  const closing =
    gold.closing_start === null
      ? closingTurn === undefined
      : begins(closingTurn, [gold.closing_start, gold.closing_start_alt])
  const counts = gold.kind === 'no-speakers' || turns.length === gold.turns
  if (!counts) wrong.push(`${turns.length} turns, gold ${gold.turns}`)
  if (!qa) wrong.push(`Q&A at ${boundary.qaStart} "${qaTurn?.text.slice(0, 40)}", gold "${gold.qa_start.first_words}"`)
  if (!closing)
    wrong.push(
      `closing at ${boundary.qaEnd} "${closingTurn?.text.slice(0, 40)}", gold "${gold.closing_start?.first_words}"`,
    )
  let sides = 0
  let roles = 0
  for (const { name, side, role } of gold.speakers) {
    const person = participants.find(({ rawNames }) =>
      rawNames.some((raw) => plain(raw).toLowerCase() === plain(name).toLowerCase()),
    )
    if (person?.side === side) sides++
    else wrong.push(`${name}: ${person?.side ?? 'not found'}, gold ${side}`)
    if (person?.role === role || (role === 'other' && person !== undefined)) roles++
    else wrong.push(`${name}: role ${person?.role ?? 'not found'}, gold ${role}`)
  }
  return { file: gold.file, turns: counts, qa, closing, speakers: gold.speakers.length, sides, roles, wrong }
}

export const structureVerdicts = (folder: string, rows: readonly GoldStructure[]): readonly StructureVerdict[] =>
  rows
    .filter(({ file }) => existsSync(`${folder}/${file}`))
    .map((row) => structureVerdict(parseFile(`${folder}/${row.file}`), row))

/** The verdicts as figures of the table: name, value, goal. */
export function structureFigures(
  verdicts: readonly StructureVerdict[],
): readonly (readonly [string, string, string])[] {
  const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)}%)`
  const calls = (holds: (verdict: StructureVerdict) => boolean): string =>
    share(verdicts.filter(holds).length, verdicts.length)
  const sum = (count: (verdict: StructureVerdict) => number): number =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0)
  return [
    ['Q&A start right', calls(({ qa }) => qa), '>= 97%'],
    ['closing start right', calls(({ closing }) => closing), '>= 90%'],
    ['turn counts equal', calls(({ turns }) => turns), '>= 90%'],
    [
      'side of speakers',
      share(
        sum(({ sides }) => sides),
        sum(({ speakers }) => speakers),
      ),
      '>= 98%',
    ],
    [
      'role of speakers',
      share(
        sum(({ roles }) => roles),
        sum(({ speakers }) => speakers),
      ),
      '–',
    ],
  ]
}
