import type { FoundBoundary } from './boundary.js'
import type { Diagnostic, Participant, RawTurn, Turn } from './types.js'

interface Looked {
  readonly found: FoundBoundary
  readonly turns: readonly Turn[]
  readonly participants: readonly Participant[]
  /** The section that the source says of each turn. */
  readonly said: readonly RawTurn['section'][]
  readonly swapped: boolean
  readonly unlabelled: boolean
  /** Words that belong to no turn and no known part. */
  readonly unread: number
}

/** More diagnostics of one kind than this are summed up in the last. */
const MOST = 20

/** What is odd about a call once it is whole. */
export function oddities(looked: Looked): readonly Diagnostic[] {
  const { found, turns, said, swapped, unlabelled, unread } = looked
  const { boundary, correctedFrom, doubtedFor } = found
  const odd: Diagnostic[] = []
  const say = (code: Diagnostic['code'], level: Diagnostic['level'], message: string, turn?: number): void =>
    void odd.push({ code, level, ...(turn === undefined ? {} : { turn }), message })
  if (unlabelled) say('noSpeakers', 'warn', 'nothing says who speaks: sides are unknown and the comparison is refused')
  else if (boundary.qaStart === null) say('noQa', 'warn', 'no Q&A was found; every turn is read as prepared remarks')
  if (boundary.qaStart === 0) say('noPrepared', 'warn', 'the text begins with the Q&A; it has no prepared remarks')
  if (correctedFrom !== undefined)
    say(
      'sectionCorrected',
      'warn',
      `the source begins the Q&A at turn ${correctedFrom}, the words at turn ${boundary.qaStart}`,
      correctedFrom,
    )
  if (doubtedFor !== undefined)
    say(
      'sectionDoubt',
      'warn',
      `the source begins the Q&A at turn ${boundary.qaStart}, the words at turn ${doubtedFor}`,
      doubtedFor,
    )
  const inside = turns.filter(
    ({ section, side }, i) => section === 'qa' && said[i] === 'prepared' && side !== 'operator',
  )
  if (inside.length > 0)
    say(
      'sectionDoubt',
      'warn',
      `${inside.length} turns inside the Q&A are prepared remarks in the source; read as Q&A`,
      inside[0]!.index,
    )
  if (swapped) say('labelsSwapped', 'warn', "the operator's label stands on another's turns; sides go by the words")
  odd.push(...perTurn(looked))
  if (unread > 0) say('unreadText', 'warn', `${unread} words belong to no turn and to no known part of the file`)
  if (turns.length === 0) say('missingText', 'error', 'the source has no turns')
  return odd
}

function perTurn({ turns, participants, unlabelled }: Looked): readonly Diagnostic[] {
  const lists: readonly (readonly Diagnostic[])[] = [
    twins(participants).map((name) => ({
      code: 'sameNameBothSides',
      level: 'warn',
      message: `${name} stands on both sides; read as two people`,
    })),
    turns
      .filter(({ side }) => side === 'unknown' && !unlabelled)
      .map(({ index, speaker }) => ({
        code: 'unknownSide',
        level: 'warn',
        turn: index,
        message: `nothing says on whose side ${speaker === '' ? 'this speaker' : speaker} is`,
      })),
    turns
      .filter(({ flags }) => flags.includes('speaker-doubt'))
      .filter(({ participantId, side }, i, all) => firstOf(all, participantId, side) === i)
      .map(({ index, speaker, side }) => ({
        code: 'speakerDoubt',
        level: 'warn',
        turn: index,
        message: `what ${speaker} says here speaks against the label; read as ${side}`,
      })),
    turns
      .filter(
        ({ annotations, text }) =>
          annotations[0]?.kind === 'foreign-language' && annotations[0].end === text.length && text.length > 40,
      )
      .map(({ index }) => ({
        code: 'foreignLanguage',
        level: 'info',
        turn: index,
        message: 'the turn is not in English and is not scored',
      })),
  ]
  return lists.flatMap((list) =>
    list.length <= MOST
      ? list
      : [...list.slice(0, MOST), { ...list[MOST]!, message: `and ${list.length - MOST} more turns like this` }],
  )
}

/** One warning a person and side is enough. */
const firstOf = (turns: readonly Turn[], id: string, side: string): number =>
  turns.findIndex((turn) => turn.participantId === id && turn.side === side)

/** Names that two participants share on different sides. */
function twins(participants: readonly Participant[]): readonly string[] {
  const sides = new Map<string, Set<string>>()
  for (const { name, side, identified } of participants)
    if (identified) sides.set(name, (sides.get(name) ?? new Set()).add(side))
  return [...sides].filter(([, found]) => found.has('company') && found.has('outside')).map(([name]) => name)
}
