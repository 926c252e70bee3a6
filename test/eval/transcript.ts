import { readFileSync } from 'node:fs'
import { compareCall } from '../../src/compare/compare-call.js'
import type { Engine } from '../../src/scoring/engine.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { decode } from '../../src/transcript/decode.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import type { Transcript } from '../../src/transcript/types.js'
import type { GoldSentence } from './data.js'
import { decide, type Hits } from './figures.js'

/** A turn as `gold/*.turns.jsonl` has it. */
export interface GoldTurn {
  readonly turn: number
  readonly speaker: string
  readonly title: string | null
  readonly role: string
  readonly firm: string | null
  readonly section: string
  readonly kind: string
  readonly exchange: number | null
}

export interface GoldAnswer {
  readonly turn: number
  readonly answered: string
  readonly reason: string | null
}

export const parseFile = (path: string): Transcript => parseTranscript(decode(readFileSync(path)).text, { id: path })

/** How many turns agree with the gold, by field. */
export function turnAgreement(transcript: Transcript, gold: readonly GoldTurn[]): Readonly<Record<string, number>> {
  const fields = ['speaker', 'role', 'firm', 'section', 'exchange', 'kind'] as const
  const kindOf = (kind: string): string => kind.replace('_question_by_management', '')
  const agree = (field: (typeof fields)[number]): number =>
    gold.filter((row, i) => {
      const turn = transcript.turns[i]
      return turn !== undefined && (field === 'kind' ? turn.kind === kindOf(row.kind) : turn[field] === row[field])
    }).length
  return Object.fromEntries(fields.map((field) => [field, agree(field)]))
}

/** Hedged shares that a user sees: prepared remarks and answers, notices out. */
export function shares(
  transcript: Transcript,
  engine: Engine,
): { readonly prepared: number; readonly answers: number } {
  const all = compareCall(scoreCall(transcript, engine)).groups[0]!
  const found = all.contrasts.find(({ measure }) => measure === 'hedgeShare')!
  return { prepared: found.prepared, answers: found.answers }
}

/** Gold label and ours for each labelled answer turn. */
export function answerPairs(
  transcript: Transcript,
  engine: Engine,
  gold: readonly GoldAnswer[],
): readonly (readonly [string, string])[] {
  const scored = scoreCall(transcript, engine)
  return gold.map(({ turn, answered }) => [answered, scored.turns[turn]?.answer?.answered ?? 'no answer'] as const)
}

/** Sentences inside notices, ours against the readers': gold sentences are found in the call by their words. */
export function noticeHits(transcript: Transcript, engine: Engine, gold: readonly GoldSentence[]): Hits {
  const plain = (text: string): string => text.replace(/\s+/g, ' ')
  const ours = new Map<string, boolean>()
  for (const { turn, sentences } of scoreCall(transcript, engine).turns)
    for (const { start, end, boilerplate } of sentences) {
      const said = plain(turn.text.slice(start, end))
      ours.set(said, (ours.get(said) ?? false) || boilerplate)
    }
  const found = gold.flatMap(({ text, boilerplate }) => {
    const own = ours.get(plain(text))
    return own === undefined ? [] : [[boilerplate === 1, own] as const]
  })
  return decide(found)
}
